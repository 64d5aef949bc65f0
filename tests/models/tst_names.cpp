#include "models/domain/accesskey.h"
#include "models/domain/dialect.h"
#include "models/domain/error.h"
#include "models/domain/operation.h"
#include "models/domain/policy.h"
#include "models/domain/renewal.h"

#include <QTest>

#include <set>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

/// Every value has a name of its own that leads back to it, and no other name leads to one.
template <typename Enum, typename Parsed>
void checkNames(Enum last, QString (*name)(Enum), Parsed (*fromName)(QStringView))
{
    std::set<QString> names;
    for (int i = 0; i <= int(last); ++i) {
        const auto value = Enum(i);
        QVERIFY(names.insert(name(value)).second);
        QCOMPARE(fromName(name(value)), Parsed(value));
    }
    if constexpr (!std::is_same_v<Enum, Parsed>) {
        QVERIFY(!fromName(u"no such name"));
        QVERIFY(!fromName(u""));
        QVERIFY(!fromName(name(last).toUpper()));
    }
}

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void leadBackToTheirValues();
    void areTheOnesThatCliAndJournalUse();
    void unknownErrorIsADefect();
};

void TestNames::leadBackToTheirValues()
{
    checkNames(Dialect::KeysBearer, dialectName, dialectFromName);
    checkNames(KeyState::NotPersisted, keyStateName, keyStateFromName);
    checkNames(OperationKind::Purchase, operationKindName, operationKindFromName);
    checkNames(StepState::Failed, stepStateName, stepStateFromName);
    checkNames(OperationState::Finished, operationStateName, operationStateFromName);
    checkNames(Outcome::Rejected, outcomeName, outcomeFromName);
    checkNames(RenewalMode::Max, renewalModeName, renewalModeFromName);
    checkNames(ErrorKind::SecretMissing, errorKindName, errorKindFromName);
}

void TestNames::areTheOnesThatCliAndJournalUse()
{
    QCOMPARE(dialectName(Dialect::KeysApiKey), u"keys-apikey"_s);
    QCOMPARE(keyStateName(KeyState::NotPersisted), u"not_persisted"_s);
    QCOMPARE(outcomeName(Outcome::Degraded), u"degraded"_s);
    QCOMPARE(stepStateName(StepState::Compensating), u"compensating"_s);
    QCOMPARE(errorKindName(ErrorKind::RateLimited), u"rate_limited"_s);
}

void TestNames::unknownErrorIsADefect()
{
    QCOMPARE(errorKindFromName(u"written by a later version"), ErrorKind::Internal);
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
