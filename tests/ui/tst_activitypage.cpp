#include "models/itemmodels/stepsmodel.h"
#include "tests/support/childof.h"
#include "ui/activity/activitypage.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::vector<VeilDesk::OperationId>)

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);

ActivityEntry entry(qint64 id, Standing standing, OperationKind kind = OperationKind::Issue)
{
    ActivityEntry result;
    result.id = {id};
    result.kind = kind;
    result.standing = standing;
    result.email = u"anna%1@example.org"_s.arg(id);
    result.servers = 1;
    result.startedAt = Now - std::chrono::hours(id);
    return result;
}

Server server(qint64 id, const QString &name)
{
    Server result;
    result.id = {id};
    result.name = name;
    return result;
}

Operation operation(qint64 id)
{
    Step step;
    step.id = {1};
    step.server = {2};
    step.state = StepState::Failed;
    step.email = u"anna@example.org"_s;
    step.error = Error(ErrorKind::Timeout, u"no answer"_s);
    Operation result;
    result.id = {id};
    result.steps = {step};
    return result;
}

} // namespace

class TestActivityPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void filtersByStateServerAndTime();
    void keepsTheServerFilterWhenServersChange();
    void clearsTheFilters();
    void clearsTheFiltersThatHideWhatIsLookedFor();
    void keepsTheFiltersThatHideNothing();
    void reachesBackToAnOldOperation();
    void offersOlderOperationsOnlyWhenThereMayBeAny();
    void saysWhyTheTableIsEmpty();
    void searchesCustomersAndNumbers();
    void retriesWhatCanBeRetried();
    void showsTheSelectedOperation();
    void forgetsTheDetailsOfAnotherSelection();
    void copiesAReportWithoutSecrets();
    void tellsWhatRetryingCameTo_data();
    void tellsWhatRetryingCameTo();
    void remembersItsLayout();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    void select(int row) const { child<QTableView>(u"activityView"_s)->selectRow(row); }

    std::unique_ptr<OperationsModel> m_model;
    std::unique_ptr<ActivityPage> m_page;
};

void TestActivityPage::initTestCase()
{
    initResources();
    qRegisterMetaType<std::vector<OperationId>>("std::vector<VeilDesk::OperationId>");
}

void TestActivityPage::init()
{
    m_page.reset();
    m_model = std::make_unique<OperationsModel>(
        [] { return Now; }, [](ErrorKind kind) { return errorText(kind).title; });
    m_page = std::make_unique<ActivityPage>(*m_model, [] { return Now; });
    m_model->setRows({entry(4, Standing::Running), entry(3, Standing::Unfinished),
                      entry(2, Standing::Failed), entry(1, Standing::Complete)});
    m_page->setServers({server(2, u"Berlin"_s), server(1, u"Amsterdam"_s)});
    m_page->setLoaded();
    m_page->show();
}

void TestActivityPage::filtersByStateServerAndTime()
{
    const QSignalSpy changed(m_page.get(), &ActivityPage::filterChanged);

    child<FilterChip>(u"stateFilter"_s)->setValue(static_cast<int>(Standing::Degraded));
    child<FilterChip>(u"serverFilter"_s)->setValue(qint64(2));
    child<FilterChip>(u"periodFilter"_s)->setValue(24);

    QCOMPARE(changed.count(), 3);
    QCOMPARE(m_page->filter(), (ActivityFilter{Standing::Degraded, ServerId{2}, Now - 24h, 1000}));
    QCOMPARE(child<FilterChip>(u"serverFilter"_s)->text(), u"Server: Berlin"_s);
    QCOMPARE(child<FilterChip>(u"periodFilter"_s)->text(), u"Period: the last 24 hours"_s);
}

void TestActivityPage::keepsTheServerFilterWhenServersChange()
{
    child<FilterChip>(u"serverFilter"_s)->setValue(qint64(2));
    const QSignalSpy changed(m_page.get(), &ActivityPage::filterChanged);

    m_page->setServers({server(1, u"Amsterdam"_s), server(3, u"Zürich"_s), server(2, u"Bonn"_s)});

    QCOMPARE(m_page->filter().server, ServerId{2});
    QCOMPARE(changed.count(), 0);
}

void TestActivityPage::clearsTheFilters()
{
    QVERIFY(child<QToolButton>(u"clearFiltersButton"_s)->isHidden());
    child<FilterChip>(u"stateFilter"_s)->setValue(static_cast<int>(Standing::Unfinished));
    child<FilterChip>(u"periodFilter"_s)->setValue(1);
    const QSignalSpy changed(m_page.get(), &ActivityPage::filterChanged);

    child<QToolButton>(u"clearFiltersButton"_s)->click();

    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_page->filter(), (ActivityFilter{{}, {}, {}, 1000}));
    QVERIFY(child<QToolButton>(u"clearFiltersButton"_s)->isHidden());
}

void TestActivityPage::clearsTheFiltersThatHideWhatIsLookedFor()
{
    child<FilterChip>(u"stateFilter"_s)->setValue(static_cast<int>(Standing::Unfinished));
    m_model->setRows({entry(3, Standing::Unfinished)});
    const QSignalSpy changed(m_page.get(), &ActivityPage::filterChanged);

    m_page->selectItem(1, {});

    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_page->filter().standing);
    QVERIFY(child<QWidget>(u"messageBanner"_s)->isVisible());
    m_model->setRows({entry(3, Standing::Unfinished), entry(1, Standing::Complete)});
    m_page->setLoaded();
    QCOMPARE(m_page->selectedOperation(), OperationId{1});
}

void TestActivityPage::keepsTheFiltersThatHideNothing()
{
    child<FilterChip>(u"stateFilter"_s)->setValue(static_cast<int>(Standing::Unfinished));
    m_model->setRows({entry(3, Standing::Unfinished)});

    m_page->selectItem(3, {});

    QCOMPARE(m_page->filter().standing, Standing::Unfinished);
    QCOMPARE(m_page->selectedOperation(), OperationId{3});
    QVERIFY(!child<QWidget>(u"messageBanner"_s)->isVisible());
}

void TestActivityPage::reachesBackToAnOldOperation()
{
    std::vector<ActivityEntry> entries;
    for (qint64 id = 1500; id > 500; --id)
        entries.push_back(entry(id, Standing::Complete));
    m_model->setRows(entries);
    m_page->selectItem(7, {});

    m_page->setLoaded();

    QCOMPARE(m_page->filter().limit, 2000);
    entries.push_back(entry(7, Standing::Complete));
    m_model->setRows(entries);
    m_page->setLoaded();
    QCOMPARE(m_page->selectedOperation(), OperationId{7});
    QCOMPARE(m_page->filter().limit, 2000);
}

void TestActivityPage::offersOlderOperationsOnlyWhenThereMayBeAny()
{
    auto *more = child<QPushButton>(u"loadMoreButton"_s);
    QVERIFY(more->isHidden());
    std::vector<ActivityEntry> entries;
    for (qint64 id = 1000; id > 0; --id)
        entries.push_back(entry(id, Standing::Complete));
    m_model->setRows(entries);
    QVERIFY(more->isVisible());

    more->click();

    QCOMPARE(m_page->filter().limit, 2000);
    QVERIFY(more->isHidden());
}

void TestActivityPage::saysWhyTheTableIsEmpty()
{
    const auto title = [this] {
        return child<QWidget>(u"activityEmptyState"_s)
            ->findChild<QLabel *>(u"emptyTitleLabel"_s)
            ->text();
    };
    m_model->setRows({});
    QVERIFY(child<QWidget>(u"activityEmptyState"_s)->isVisible());
    QCOMPARE(title(), u"Nothing has happened yet"_s);
    m_model->setRows({entry(1, Standing::Complete)});
    child<FilterChip>(u"stateFilter"_s)->setValue(static_cast<int>(Standing::Unfinished));

    m_model->setRows({});

    QCOMPARE(title(), u"Nothing matches the filters"_s);
    child<QPushButton>(u"showAllOperationsButton"_s)->click();
    QVERIFY(!m_page->filter().standing);
}

void TestActivityPage::searchesCustomersAndNumbers()
{
    auto *view = child<QTableView>(u"activityView"_s);

    QTest::keyClicks(child<QLineEdit>(u"searchEdit"_s), u"anna3"_s);

    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(child<QLabel>(u"countLabel"_s)->text(), u"1 of 4"_s);
}

void TestActivityPage::retriesWhatCanBeRetried()
{
    QSignalSpy retried(m_page.get(), &ActivityPage::retryRequested);
    auto *retry = child<QAction>(u"retryOperationsAction"_s);
    QVERIFY(!retry->isEnabled());
    m_model->setRows({entry(5, Standing::Failed, OperationKind::Revoke),
                      entry(4, Standing::Running), entry(3, Standing::Unfinished),
                      entry(2, Standing::Failed), entry(1, Standing::Complete)});
    child<QTableView>(u"activityView"_s)->selectAll();

    retry->trigger();

    QCOMPARE(retried.takeFirst().first().value<std::vector<OperationId>>(),
             (std::vector<OperationId>{{3}, {2}}));
    m_page->setWritable(false, u"read-only"_s);
    QVERIFY(!retry->isEnabled());
}

void TestActivityPage::showsTheSelectedOperation()
{
    QVERIFY(child<QLabel>(u"detailsHintLabel"_s)->isVisible());
    select(2);
    QCOMPARE(m_page->selectedOperation(), OperationId{2});
    Attempt attempt;
    attempt.operation = u"create_key"_s;

    m_page->showDetails(operation(2), {attempt, attempt});

    auto *tabs = child<QTabWidget>(u"detailsTabs"_s);
    QVERIFY(tabs->isVisible());
    QCOMPARE(tabs->tabText(0), u"Steps (1)"_s);
    QCOMPARE(tabs->tabText(1), u"Attempts (2)"_s);
    const auto *steps = child<QTableView>(u"stepsView"_s)->model();
    QCOMPARE(steps->index(0, StepsModel::ServerColumn).data().toString(), u"Berlin"_s);
    QCOMPARE(steps->index(0, StepsModel::ErrorColumn).data().toString(),
             u"The server did not answer in time. Try again; if it stays slow, look at the "
             "server's load."_s);
}

void TestActivityPage::forgetsTheDetailsOfAnotherSelection()
{
    select(2);
    m_page->showDetails(operation(2), {});
    QVERIFY(child<QAction>(u"copyOperationReportAction"_s)->isEnabled());

    select(1);

    QVERIFY(child<QLabel>(u"detailsHintLabel"_s)->isVisible());
    QVERIFY(!child<QAction>(u"copyOperationReportAction"_s)->isEnabled());
}

void TestActivityPage::copiesAReportWithoutSecrets()
{
    select(2);
    m_page->showDetails(operation(2), {});

    child<QAction>(u"copyOperationReportAction"_s)->trigger();

    const auto report = QGuiApplication::clipboard()->text();
    QVERIFY(report.contains(u"Operation 2"_s));
    QVERIFY(report.contains(u"server 2 (Berlin)"_s));
    QVERIFY(!report.contains(u"anna@example.org"_s));
}

void TestActivityPage::tellsWhatRetryingCameTo_data()
{
    QTest::addColumn<RetryOutcome>("outcome");
    QTest::addColumn<QString>("title");

    QTest::newRow("an error") << RetryOutcome{2, 1, 0, Error(ErrorKind::Busy, u"x"_s)}
                              << u"Not everything could be retried"_s;
    QTest::newRow("servers that stay silent")
        << RetryOutcome{2, 3, 0, {}} << u"3 key(s) are still unknown"_s;
    QTest::newRow("somebody else works on it")
        << RetryOutcome{1, 0, 1, {}} << u"1 operation(s) are being worked on already"_s;
}

void TestActivityPage::tellsWhatRetryingCameTo()
{
    QFETCH(RetryOutcome, outcome);

    m_page->showRetried(outcome);

    QVERIFY(m_page->banner().isVisible());
    QTEST(m_page->banner().accessibleName(), "title");
}

void TestActivityPage::remembersItsLayout()
{
    auto *view = child<QTableView>(u"activityView"_s);
    view->setColumnHidden(OperationsModel::DurationColumn, true);
    const auto state = m_page->saveState();
    view->setColumnHidden(OperationsModel::DurationColumn, false);

    m_page->restoreState(state);

    QVERIFY(view->isColumnHidden(OperationsModel::DurationColumn));
}

Q_DECLARE_METATYPE(VeilDesk::RetryOutcome)

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
