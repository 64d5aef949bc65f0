#include "models/itemmodels/attemptsmodel.h"
#include "models/itemmodels/operationsmodel.h"
#include "models/itemmodels/roles.h"
#include "models/itemmodels/stepsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);

QString reason(ErrorKind kind)
{
    return errorKindName(kind) + u'!';
}

QString reasonOf(const Error &error)
{
    return reason(error.kind());
}

ActivityEntry entry(qint64 id, Standing standing)
{
    ActivityEntry result;
    result.id = {id};
    result.standing = standing;
    result.email = u"anna@example.org"_s;
    result.doneServers = 5;
    result.servers = 6;
    result.startedAt = Now - 2h;
    result.finishedAt = Now - 2h + 65s;
    return result;
}

Operation operation(qint64 id)
{
    Step stored;
    stored.id = {1};
    stored.server = {7};
    stored.state = StepState::Stored;
    stored.uuid = u"123e4567-e89b-42d3-a456-426614174000"_s;
    Step failed;
    failed.id = {2};
    failed.server = {8};
    failed.state = StepState::Failed;
    failed.attempts = 3;
    failed.retryAt = Now + 5min;
    failed.error = Error(ErrorKind::Timeout, u"no answer for anna@example.org"_s);
    Operation result;
    result.id = {id};
    result.steps = {stored, failed};
    return result;
}

Attempt attempt(std::optional<Error> error)
{
    Attempt result;
    result.operation = u"create_key"_s;
    result.server = {7};
    result.duration = 95ms;
    result.error = std::move(error);
    return result;
}

} // namespace

class TestActivityModels : public QObject
{
    Q_OBJECT

private slots:
    void operationsTellWhatAndWhenAndWhy();
    void operationsNameTheCustomerFirst();
    void operationsSortByTheirValues();
    void operationsChangeWhereTheyDiffer();
    void stepsMaskWhatIsSecret();
    void stepsCountDownToTheNextAttempt();
    void stepsFollowARunningOperation();
    void stepsTellTheirWarningsInWordsOfTheOperator();
    void attemptsGrowAtTheEnd();
    void attemptsShowFailuresWithoutSecrets();
};

void TestActivityModels::operationsTellWhatAndWhenAndWhy()
{
    OperationsModel model([] { return Now; }, reason);
    const QAbstractItemModelTester tester(&model);
    auto degraded = entry(1, Standing::Degraded);
    degraded.error = ErrorKind::Timeout;

    model.setRows({degraded});

    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(OperationsModel::StateColumn), u"Degraded"_s);
    QCOMPARE(text(OperationsModel::KindColumn), u"Issue keys"_s);
    QCOMPARE(text(OperationsModel::CustomerColumn), u"anna@example.org"_s);
    QCOMPARE(text(OperationsModel::ServersColumn), u"5/6"_s);
    QCOMPARE(text(OperationsModel::StartedColumn), u"2 hour(s) ago"_s);
    QCOMPARE(text(OperationsModel::DurationColumn), u"1 min 5 s"_s);
    QCOMPARE(text(OperationsModel::ErrorColumn), u"timeout!"_s);
    QCOMPARE(model.index(0, OperationsModel::StateColumn).data(SymbolRole).toString(),
             u"warning"_s);
}

void TestActivityModels::operationsNameTheCustomerFirst()
{
    OperationsModel model([] { return Now; }, reason);
    auto named = entry(1, Standing::Complete);
    named.customer = CustomerId{5};
    named.customerName = u"anna"_s;
    auto nameless = entry(2, Standing::Complete);
    nameless.customer = CustomerId{6};

    model.setRows({named, nameless});

    QCOMPARE(model.index(0, OperationsModel::CustomerColumn).data().toString(), u"@anna"_s);
    QCOMPARE(model.index(1, OperationsModel::CustomerColumn).data().toString(), u"6"_s);
    const auto searched = model.index(0, 0).data(SearchRole).toString();
    QVERIFY(searched.contains(u"@anna"_s) && searched.contains(u"anna@example.org"_s));
}

void TestActivityModels::operationsSortByTheirValues()
{
    OperationsModel model([] { return Now; }, reason);
    auto unfinished = entry(2, Standing::Unfinished);
    unfinished.finishedAt.reset();

    model.setRows({entry(1, Standing::Complete), unfinished});

    const auto value = [&](int row, int column) {
        return model.index(row, column).data(SortRole).toDouble();
    };
    QVERIFY(value(1, OperationsModel::DurationColumn) < value(0, OperationsModel::DurationColumn));
    QVERIFY(value(0, OperationsModel::StartedColumn) < value(1, OperationsModel::StartedColumn));
    QCOMPARE(value(0, OperationsModel::ServersColumn), 5.0 / 6.0);
}

void TestActivityModels::operationsChangeWhereTheyDiffer()
{
    OperationsModel model([] { return Now; }, reason);
    const QAbstractItemModelTester tester(&model);
    model.setRows({entry(2, Standing::Running), entry(1, Standing::Complete)});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

    model.setRows(
        {entry(3, Standing::Running), entry(2, Standing::Complete), entry(1, Standing::Complete)});

    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
}

void TestActivityModels::stepsMaskWhatIsSecret()
{
    StepsModel model([] { return Now; }, reasonOf);
    const QAbstractItemModelTester tester(&model);
    model.setServerNames({{ServerId{7}, u"Amsterdam"_s}});

    model.setOperation(operation(1));

    const auto at = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(at(0, StepsModel::ServerColumn), u"Amsterdam"_s);
    QCOMPARE(at(1, StepsModel::ServerColumn), u"Server 8"_s);
    QCOMPARE(at(0, StepsModel::UuidColumn), u"123e4567…"_s);
    QCOMPARE(at(1, StepsModel::ErrorColumn), u"timeout!"_s);
    const auto toolTip = model.index(1, StepsModel::ErrorColumn).data(Qt::ToolTipRole).toString();
    QCOMPARE(toolTip, u"timeout!\nno answer for a***@example.org"_s);
}

void TestActivityModels::stepsCountDownToTheNextAttempt()
{
    auto now = Now;
    StepsModel model([&now] { return now; }, reasonOf);
    model.setOperation(operation(1));
    const auto next = [&] { return model.index(1, StepsModel::RetryColumn).data().toString(); };
    QCOMPARE(next(), u"in 5 minute(s)"_s);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    now += 2min;
    model.refreshTimes();

    QCOMPARE(changed.count(), 1);
    QCOMPARE(next(), u"in 3 minute(s)"_s);
}

void TestActivityModels::stepsFollowARunningOperation()
{
    StepsModel model([] { return Now; }, reasonOf);
    const QAbstractItemModelTester tester(&model);
    model.setOperation(operation(1));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    auto step = operation(1).steps[1];
    step.state = StepState::Stored;

    model.updateStep({2}, step);
    QCOMPARE(model.index(1, StepsModel::StateColumn).data().toString(), u"Failed"_s);
    model.updateStep({1}, step);
    QCOMPARE(model.index(1, StepsModel::StateColumn).data().toString(), u"Created"_s);
    model.setOperation(operation(1));
    QCOMPARE(reset.count(), 0);
    model.setOperation(operation(2));
    QCOMPARE(reset.count(), 1);
}

void TestActivityModels::stepsTellTheirWarningsInWordsOfTheOperator()
{
    StepsModel model([] { return Now; }, reasonOf);
    auto warned = operation(1);
    warned.steps[0].persisted = false;
    warned.steps[0].warnings = {u"Not read back: no answer for anna@example.org"_s};

    model.setOperation(warned);

    const auto lines =
        model.index(0, StepsModel::StateColumn).data(Qt::ToolTipRole).toString().split(u'\n');
    QVERIFY(lines.first().startsWith(u"The server did not save the key"_s));
    QVERIFY(lines.at(1).startsWith(u"The key was not seen on the server"_s));
    QVERIFY(lines.last().startsWith(u"Technical details: Not read back"_s));
    QVERIFY(!lines.last().contains(u"anna@example.org"_s));
}

void TestActivityModels::attemptsGrowAtTheEnd()
{
    AttemptsModel model(reasonOf);
    const QAbstractItemModelTester tester(&model);
    model.setAttempts({1}, {attempt({})});
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

    model.setAttempts({1}, {attempt({}), attempt({})});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
    model.setAttempts({2}, {attempt({})});
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 1);
}

void TestActivityModels::attemptsShowFailuresWithoutSecrets()
{
    AttemptsModel model(reasonOf);
    auto error = Error(ErrorKind::Rejected, u"anna@example.org exists"_s);
    error.withHttpStatus(409);

    model.setAttempts({1}, {attempt(error), attempt({})});

    const auto result = model.index(0, AttemptsModel::ResultColumn);
    QCOMPARE(result.data().toString(), u"rejected!"_s);
    QCOMPARE(result.data(Qt::ToolTipRole).toString(),
             u"rejected!\nHTTP 409\na***@example.org exists"_s);
    QCOMPARE(model.index(1, AttemptsModel::ResultColumn).data().toString(), u"Succeeded"_s);
    QCOMPARE(model.index(1, AttemptsModel::DurationColumn).data().toString(), u"95 ms"_s);
}

QTEST_GUILESS_MAIN(TestActivityModels)
#include "tst_activitymodels.moc"
