#include "app/controllers/pagedcontroller.h"
#include "network/async/sleepfor.h"
#include "ui/users/userspage.h"
#include "ui/widgets/resources.h"

#include <QElapsedTimer>
#include <QTest>

using namespace VeilDesk;
using namespace std::chrono_literals;

namespace {

/// Counts slowly and finds nothing; it knows when it was asked, in milliseconds.
class SlowController final : public PagedController
{
public:
    static constexpr auto CountTime = 200ms;

    SlowController(PagedModel &model, PagedPage &page)
        : PagedController(model, page)
    {
        m_clock.start();
    }

    std::vector<qint64> counts;
    std::vector<qint64> countEnds;
    std::vector<qint64> loads;

protected:
    QCoro::Task<Result<std::vector<qint64>>> loadIds(int, QueryStop) override
    {
        loads.push_back(m_clock.elapsed());
        co_return std::vector<qint64>();
    }

    QCoro::Task<Result<>> loadRows(std::vector<qint64>) override { co_return Result<>(); }

    QCoro::Task<Result<qint64>> countAll() override
    {
        counts.push_back(m_clock.elapsed());
        co_await sleepFor(CountTime, Cancellation());
        countEnds.push_back(m_clock.elapsed());
        co_return qint64(7);
    }

private:
    QElapsedTimer m_clock;
};

constexpr qint64 countTime = std::chrono::milliseconds(SlowController::CountTime).count();

} // namespace

/// How often a page that nobody looks at reads the database.
class TestPagedController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup();

    void restsBetweenTheCountsOfAHiddenPage();
    void loadsAPageAtOnceThatIsShownMeanwhile();

private:
    /// On a page that was never shown.
    void countOnce();
    /// Asks for what was counted a moment ago; again, where the machine was away for that long.
    void refreshTooEarly();

    std::unique_ptr<UsersModel> m_model;
    std::unique_ptr<UsersPage> m_page;
    std::unique_ptr<SlowController> m_controller;
};

void TestPagedController::init()
{
    m_model = std::make_unique<UsersModel>([] { return fromUnix(1'800'000'000); });
    m_page = std::make_unique<UsersPage>(*m_model);
    m_controller = std::make_unique<SlowController>(*m_model, *m_page);
    countOnce();
}

void TestPagedController::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    m_controller.reset();
    m_page.reset();
    m_model.reset();
}

void TestPagedController::countOnce()
{
    m_controller->refresh();
    QTRY_COMPARE(m_page->itemCount(), 7);
    QCOMPARE(m_controller->counts.size(), 1U);
    QVERIFY(m_controller->loads.empty());
}

void TestPagedController::refreshTooEarly()
{
    constexpr int patience = 20;
    for (int tries = 0; tries < patience; ++tries) {
        m_controller->refresh();
        if (m_controller->counts.size() == m_controller->countEnds.size())
            return;
        QTRY_COMPARE(m_controller->countEnds.size(), m_controller->counts.size());
    }
    QFAIL("What was just counted is counted again");
}

/// The timer may be a twentieth early.
void TestPagedController::restsBetweenTheCountsOfAHiddenPage()
{
    refreshTooEarly();
    const auto counted = m_controller->counts.size();

    m_controller->refresh();
    QTRY_VERIFY(m_controller->counts.size() > counted);

    const auto ended = m_controller->countEnds[counted - 1];
    QVERIFY(m_controller->counts[counted] - ended >= 3 * countTime);
    QVERIFY(m_controller->loads.empty());
}

void TestPagedController::loadsAPageAtOnceThatIsShownMeanwhile()
{
    refreshTooEarly();
    QVERIFY(m_controller->loads.empty());

    m_page->show();

    // At once: no event has been handled since, and so no timer has ended the rest.
    QVERIFY(!m_controller->loads.empty());
}

QTEST_MAIN(TestPagedController)
#include "tst_pagedcontroller.moc"
