#include "app/controllers/activitycontroller.h"
#include "models/itemmodels/attemptsmodel.h"
#include "models/itemmodels/stepsmodel.h"
#include "models/storage/tariffrepository.h"
#include "tests/app/pagetest.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterchip.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page with real services, a real database and a simulated server.
class TestActivityController final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsAnOperationWithItsSteps();
    void finishesWhatIsUnfinished();
    void issuesAgainWhereNothingWasCreated();
    void leavesARunningOperationAlone();
    void filtersInTheDatabase();
    void copiesAReportWithoutSecrets();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    void addTariff();
    Operation issue();
    void loseAnswers();
    QStringList states() const;
    QString stepState() const
    {
        const auto *steps = child<QTableView>(u"stepsView"_s)->model();
        return steps->index(0, StepsModel::StateColumn).data().toString();
    }
    void select(int row) const { child<QTableView>(u"activityView"_s)->selectRow(row); }
    void trigger(const QString &action) const { child<QAction>(action)->trigger(); }

    std::unique_ptr<OperationsModel> m_model;
    std::unique_ptr<ActivityPage> m_page;
    std::unique_ptr<ActivityController> m_controller;
};

void TestActivityController::init()
{
    Settings settings;
    settings.retry.delay = 0.01;
    settings.retry.rounds = 0;
    settings.settleTime = 50ms;
    m_clock = systemNow;
    openServices(settings);
    addServer(Dialect::KeysBearer);
    addTariff();
    m_model = std::make_unique<OperationsModel>(
        systemNow, [](ErrorKind kind) { return errorText(kind).title; });
    m_page = std::make_unique<ActivityPage>(*m_model, systemNow);
    m_controller = std::make_unique<ActivityController>(*m_services, *m_model, *m_page);
    m_page->show();
    m_controller->refresh();
}

void TestActivityController::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    m_controller.reset();
    m_page.reset();
    closeServices();
}

void TestActivityController::addTariff()
{
    Tariff tariff;
    tariff.name = u"Month"_s;
    tariff.duration = std::chrono::days(30);
    const auto stored = m_services->database()
                            .transaction([tariff](Transaction &transaction) {
                                return TariffRepository::insert(transaction, tariff);
                            })
                            .result();
    QVERIFY(stored);
}

Operation TestActivityController::issue()
{
    IssueRequest request;
    request.email = u"anna@example.org"_s;
    request.tariff = TariffId{1};
    request.allServers = true;
    const auto operation = QCoro::waitFor(m_services->provisioning().issue(request, {}));
    if (!operation)
        qFatal("%s", qPrintable(operation.error().detail()));
    return *operation;
}

/// The key is created but nobody learns of it.
void TestActivityController::loseAnswers()
{
    m_simulator->faults().add(Fault(FaultKind::LoseAnswer, Action::Create));
    Fault noListing(FaultKind::Status, Action::List);
    noListing.status = 500;
    noListing.times = -1;
    m_simulator->faults().add(noListing);
}

QStringList TestActivityController::states() const
{
    const auto *model = child<QTableView>(u"activityView"_s)->model();
    QStringList states;
    for (int row = 0; row < model->rowCount(); ++row)
        states += model->index(row, OperationsModel::StateColumn).data().toString();
    return states;
}

void TestActivityController::showsAnOperationWithItsSteps()
{
    const auto operation = issue();
    QTRY_COMPARE(states(), QStringList{u"Complete"_s});

    select(0);

    auto *steps = child<QTableView>(u"stepsView"_s);
    QTRY_VERIFY(steps->isVisible());
    const auto text = [&](int column) {
        return steps->model()->index(0, column).data().toString();
    };
    QCOMPARE(text(StepsModel::ServerColumn), u"Amsterdam"_s);
    QCOMPARE(text(StepsModel::StateColumn), u"Created"_s);
    QCOMPARE(text(StepsModel::UuidColumn), operation.steps[0].uuid.left(8) + u'…');
    const auto *attempts = child<QTableView>(u"attemptsView"_s)->model();
    QVERIFY(attempts->rowCount() > 0);
    QCOMPARE(attempts->index(0, AttemptsModel::CallColumn).data().toString(), u"Create the key"_s);
}

void TestActivityController::finishesWhatIsUnfinished()
{
    loseAnswers();
    (void)issue();
    QTRY_COMPARE(states(), QStringList{u"Unfinished"_s});
    QCOMPARE(m_simulator->keys().keys().size(), size_t(1));
    select(0);
    QTRY_COMPARE(stepState(), u"Unknown"_s);
    m_simulator->faults().clear();

    trigger(u"retryOperationsAction"_s);

    QTRY_COMPARE(states(), QStringList{u"Failed"_s});
    QVERIFY(m_simulator->keys().keys().empty());
    QTRY_COMPARE(stepState(), u"Removed"_s);
}

void TestActivityController::issuesAgainWhereNothingWasCreated()
{
    Fault refusal(FaultKind::Status, Action::Create);
    refusal.status = 401;
    refusal.times = -1;
    m_simulator->faults().add(refusal);
    (void)issue();
    QTRY_COMPARE(states(), QStringList{u"Failed"_s});
    select(0);
    m_simulator->faults().clear();

    trigger(u"retryOperationsAction"_s);

    QTRY_COMPARE(states(), (QStringList{u"Complete"_s, u"Failed"_s}));
    QCOMPARE(m_simulator->keys().keys().size(), size_t(1));
}

void TestActivityController::leavesARunningOperationAlone()
{
    m_simulator->hold();
    IssueRequest request;
    request.email = u"anna@example.org"_s;
    request.tariff = TariffId{1};
    request.allServers = true;
    auto issuing = m_services->provisioning().issue(request, {});
    QTRY_COMPARE(states(), QStringList{u"Running"_s});

    const auto summary = QCoro::waitFor(m_services->provisioning().recover({{1}}, {}));

    m_simulator->goOn();
    QCOMPARE(summary.busy, 1);
    QVERIFY(QCoro::waitFor(std::move(issuing)));
    QTRY_COMPARE(states(), QStringList{u"Complete"_s});
    QCOMPARE(m_simulator->keys().keys().size(), size_t(1));
}

void TestActivityController::filtersInTheDatabase()
{
    (void)issue();
    QTRY_COMPARE(states(), QStringList{u"Complete"_s});

    auto *state = child<FilterChip>(u"stateFilter"_s);
    state->setValue(static_cast<int>(Standing::Failed));
    QTRY_COMPARE(states(), QStringList());
    QTRY_VERIFY(child<QWidget>(u"activityEmptyState"_s)->isVisible());

    state->clear();
    child<FilterChip>(u"serverFilter"_s)->setValue(qint64(1));
    QTRY_COMPARE(states(), QStringList{u"Complete"_s});
}

void TestActivityController::copiesAReportWithoutSecrets()
{
    const auto operation = issue();
    QTRY_COMPARE(states(), QStringList{u"Complete"_s});
    select(0);
    QTRY_VERIFY(child<QAction>(u"copyOperationReportAction"_s)->isEnabled());

    trigger(u"copyOperationReportAction"_s);

    const auto report = QGuiApplication::clipboard()->text();
    QVERIFY(report.contains(u"create_key on server 1 (Amsterdam)"_s));
    for (const auto &secret :
         {operation.steps[0].uuid, operation.steps[0].link, u"anna@example.org"_s, u"api-key"_s})
        QVERIFY2(!report.contains(secret), qPrintable(report));
}

QTEST_MAIN(TestActivityController)
#include "tst_activitycontroller.moc"
