#include "app/provisioning/processidentity.h"

#include <QFile>
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

/// The first process of all, which always runs; the names of few contain spaces, and its does not.
QString startOfInit()
{
    constexpr qsizetype startField = 21;
    QFile file(u"/proc/1/stat"_s);
    return file.open(QFile::ReadOnly)
        ? QString::fromLatin1(file.readAll()).section(u' ', startField, startField)
        : QString();
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
    void saysWhereAProcessIs();
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

void TestProcessIdentity::saysWhereAProcessIs()
{
    const auto own = processIdentity();
    const auto init = withPart(withPart(own, 1, u"1"_s), 2, startOfInit());

    QCOMPARE(ownerPlace(own), OwnerPlace::ThisProcess);
    QCOMPARE(ownerPlace(init), OwnerPlace::ThisComputer);
    QCOMPARE(ownerPlace(withPart(own, 1, u"99999999"_s)), OwnerPlace::Gone);
    QCOMPARE(ownerPlace(withPart(own, 0, u"another-boot/1"_s)), OwnerPlace::OutOfSight);
}

QTEST_GUILESS_MAIN(TestProcessIdentity)
#include "tst_processidentity.moc"
