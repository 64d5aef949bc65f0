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
    void knowsThatThisProcessRuns()
    {
        QCOMPARE(ownerState(processIdentity()), OwnerState::Running);
    }
    void knowsThatAnotherProcessEnded();
    void tellsAReusedPidFromItsFormerOwner();
    void waitsForAProcessElsewhere();
    void waitsForWhatItCannotRead() { QCOMPARE(ownerState(u"somebody"_s), OwnerState::OutOfSight); }
};

void TestProcessIdentity::knowsThatAnotherProcessEnded()
{
    const auto beyondTheLargestPid = u"99999999"_s;
    QCOMPARE(ownerState(withPart(processIdentity(), 1, beyondTheLargestPid)), OwnerState::Gone);
}

void TestProcessIdentity::tellsAReusedPidFromItsFormerOwner()
{
    QCOMPARE(ownerState(withPart(processIdentity(), 2, u"1"_s)), OwnerState::Gone);
}

void TestProcessIdentity::waitsForAProcessElsewhere()
{
    const auto elsewhere = withPart(processIdentity(), 0, u"another-boot/1"_s);
    QCOMPARE(ownerState(withPart(elsewhere, 1, u"99999999"_s)), OwnerState::OutOfSight);
}

QTEST_GUILESS_MAIN(TestProcessIdentity)
#include "tst_processidentity.moc"
