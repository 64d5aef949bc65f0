#include "tests/e2e/faultcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString outcomeOf(const Operation &operation)
{
    return operation.outcome ? outcomeName(*operation.outcome) : u"none"_s;
}

QString errorOf(const Step &step)
{
    return step.error ? errorKindName(step.error->kind()) : QString();
}

/// All that the operator can read about the operation.
QString textOf(const Operation &operation)
{
    const auto &step = operation.steps.front();
    const auto detail = step.error ? step.error->detail() : QString();
    return operation.message + u'\n' + detail + u'\n' + step.warnings.join(u'\n');
}

} // namespace

Ending delivered(const QString &text)
{
    return {u"complete"_s, u"finished"_s, u"stored"_s, {}, text, 1, 1, true, false, 1};
}

Ending adopted()
{
    auto ending = delivered();
    ending.adopted = true;
    return ending;
}

Ending refused(const QString &error, const QString &text)
{
    return {u"rejected"_s, u"finished"_s, u"failed"_s, error, text, 0, 0, false, false, 0};
}

Ending unknown(const QString &error, const QString &text, int keys)
{
    return {u"rejected"_s, u"unfinished"_s, u"unknown"_s, error, text, keys, 0, false, false, 0};
}

Ending gone()
{
    return {u"complete"_s, u"finished"_s, u"compensated"_s, {}, {}, 0, 0, true, false, 0};
}

Ending deleting(const QString &error, const QString &text, int keys)
{
    return {
        u"rejected"_s, u"unfinished"_s, u"compensating"_s, error, text, keys, 1, true, false, 0};
}

void plant(Fleet &fleet, const QByteArray &faults)
{
    const auto array = QJsonDocument::fromJson(faults).array();
    QVERIFY2(!array.isEmpty(), faults);
    for (const auto &json : array) {
        const auto fault = faultFromJson(json.toObject());
        QVERIFY2(fault, fault ? "" : qPrintable(fault.error().detail()));
        fleet.server(0).faults().add(*fault);
    }
}

Settings settingsFor(const QByteArray &faults)
{
    auto settings = quickSettings();
    const bool isSlow = faults.contains("hang") || faults.contains("drip");
    if (isSlow && faults.contains(R"("times":-1)"))
        settings.callTimeout = 500ms;
    else if (isSlow)
        settings.callTimeout = 1s;
    return settings;
}

void verifyEnding(Fleet &fleet, const Result<Operation> &operation, const Ending &ending)
{
    QVERIFY2(operation, operation ? "" : qPrintable(operation.error().detail()));
    const auto journalled = fleet.stored(operation->id);
    const auto &step = journalled.steps.front();
    QCOMPARE(stepStateName(step.state), ending.step);
    QCOMPARE(errorOf(step), ending.error);
    QCOMPARE(outcomeOf(journalled), ending.outcome);
    QCOMPARE(operationStateName(journalled.state), ending.operation);
    QVERIFY2(textOf(journalled).contains(ending.text), qPrintable(textOf(journalled)));
    QCOMPARE(textOf(*operation), textOf(journalled));
    QVERIFY(!ending.adopted || step.adopted);
    QCOMPARE(fleet.server(0).keys().keys().size(), size_t(ending.keys));
    QCOMPARE(fleet.rows().size(), size_t(ending.rows));
    QCOMPARE(fleet.subscriptions().front().active, ending.active);
}

void verifyConsistency(Fleet &fleet, const Result<Operation> &operation, const Ending &ending)
{
    if (operation->state == OperationState::Unfinished) {
        fleet.server(0).faults().clear();
        const auto recovered = fleet.recover();
        QVERIFY2(recovered, recovered ? "" : qPrintable(recovered.error().detail()));
        QCOMPARE(recovered->stillUnknown, 0);
        QCOMPARE(operationStateName(fleet.stored(operation->id).state), u"finished"_s);
    }
    QCOMPARE(fleet.uuidsInDatabase(), fleet.uuidsOnServers());
    QCOMPARE(fleet.rows().size(), size_t(ending.keysAtLast));
}

void addRows(const char *sentence, const QByteArray &faults, const Ending &ending,
             const std::vector<Dialect> &dialects)
{
    for (const auto dialect : dialects) {
        QTest::addRow("%s: %s", qPrintable(dialectName(dialect)), sentence)
            << dialect << faults << ending;
    }
}

} // namespace VeilDesk
