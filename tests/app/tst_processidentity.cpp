#include "app/provisioning/processidentity.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

QString withPart(const QString &identity, qsizetype index, const QString &value)
{
    auto parts = identity.split(u':');
    parts[index] = value;
    return parts.join(u':');
}

} // namespace

class TestProcessIdentity : public QObject
{
    Q_OBJECT

private slots:
    void isUniqueWithinAProcess() { QVERIFY(processIdentity() != processIdentity()); }
    void knowsThatThisProcessRuns() { QVERIFY(!isProcessGone(processIdentity())); }
    void knowsThatAnotherProcessEnded();
    void tellsAReusedPidFromItsFormerOwner();
    void waitsForAProcessElsewhere();
    void waitsForWhatItCannotRead() { QVERIFY(!isProcessGone(u"somebody"_s)); }
};

void TestProcessIdentity::knowsThatAnotherProcessEnded()
{
    const auto beyondTheLargestPid = u"99999999"_s;
    QVERIFY(isProcessGone(withPart(processIdentity(), 1, beyondTheLargestPid)));
}

void TestProcessIdentity::tellsAReusedPidFromItsFormerOwner()
{
    QVERIFY(isProcessGone(withPart(processIdentity(), 2, u"1"_s)));
}

void TestProcessIdentity::waitsForAProcessElsewhere()
{
    const auto elsewhere = withPart(processIdentity(), 0, u"another-boot/1"_s);
    QVERIFY(!isProcessGone(withPart(elsewhere, 1, u"99999999"_s)));
}

QTEST_GUILESS_MAIN(TestProcessIdentity)
#include "tst_processidentity.moc"
