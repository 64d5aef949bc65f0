#include "app/controllers/pagedcontroller.h"

#include "app/logging/categories.h"
#include "models/itemmodels/pagedmodel.h"
#include "ui/widgets/pagedpage.h"

#include <algorithm>
#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// More than any screen shows, and found long before the rest of a million is sorted.
constexpr int FirstRows = 200;
constexpr int AllRows = -1;
/// A table that is followed leaves the disk alone at least this many times as long as it reads.
constexpr qint64 RestPerLoad = 4;

} // namespace

PagedController::PagedController(PagedModel &model, PagedPage &page, QObject *parent)
    : PageController(parent)
    , m_model(model)
    , m_page(page)
{
    cancellation().onRequested(this, [this] { m_stop.request(); });
    m_followTimer.setSingleShot(true);
    connect(&m_followTimer, &QTimer::timeout, this, &PageController::refresh);
    connect(&page, &PagedPage::queryChanged, this, &PagedController::startQuery);
    connect(&page, &Page::refreshRequested, this, &PageController::refresh);
    connect(&page, &Page::shown, this, &PagedController::catchUp);
    connect(&model, &PagedModel::rowsWanted, this, &PagedController::wantRows);
}

void PagedController::follow()
{
    if (!m_page.isFollowing()) {
        m_page.setOutdated();
        return;
    }
    if (!m_followTimer.isActive())
        m_followTimer.start(restLeft());
}

/// Milliseconds.
int PagedController::restLeft() const
{
    const auto rest = RestPerLoad * m_loadMilliseconds;
    const auto waited = m_sinceLoad.isValid() ? m_sinceLoad.elapsed() : rest;
    return static_cast<int>(std::max<qint64>(0, rest - waited));
}

QCoro::Task<Result<>> PagedController::loadChoices()
{
    co_return Result<>();
}

void PagedController::startQuery()
{
    m_stop.request();
    m_isNewQuery = true;
    m_page.showLoading(true);
    refresh();
}

void PagedController::catchUp()
{
    if (std::exchange(m_isBehind, false))
        refresh();
}

QCoro::Task<> PagedController::load()
{
    m_isBehind = !m_page.isVisible();
    if (!m_page.missingReason().isEmpty()) {
        m_page.showLoading(false);
        co_return;
    }
    if (const int rest = restLeft(); m_isBehind && rest > 0) {
        m_followTimer.start(rest);
        co_return;
    }
    QElapsedTimer timer;
    timer.start();
    if (m_isBehind)
        co_await showTotal();
    else
        co_await loadPage();
    m_loadMilliseconds = timer.elapsed();
    m_sinceLoad.start();
}

QCoro::Task<> PagedController::loadPage()
{
    m_stop = QueryStop();
    if (!m_isNewQuery)
        m_areTotalsKnown = false;
    const auto ordered = co_await loadOrder();
    if (!ordered && ordered.error().kind() == ErrorKind::Cancelled)
        co_return;
    m_page.showLoading(false);
    if (!ordered) {
        m_page.showLoadFailure(ordered.error());
        co_return;
    }
    if (m_areTotalsKnown)
        m_page.setLoaded();
    else
        co_await showTotals();
    m_model.refreshRows();
}

/// A new question is answered with its first rows at once, while the rest is still being sorted.
QCoro::Task<Result<>> PagedController::loadOrder()
{
    if (m_isNewQuery) {
        const auto first = co_await showIds(FirstRows);
        if (!first)
            co_return failure(first.error());
        m_isNewQuery = false;
        if (*first < FirstRows)
            co_return Result<>();
    }
    const auto all = co_await showIds(AllRows);
    if (!all)
        co_return failure(all.error());
    co_return Result<>();
}

/// How many there are. An answer that arrives together with the next question is not shown.
QCoro::Task<Result<int>> PagedController::showIds(int limit)
{
    auto ids = co_await loadIds(limit, m_stop);
    if (!ids)
        co_return failure(ids.error());
    if (m_stop.isRequested())
        co_return failure(ErrorKind::Cancelled, u"The query is not wanted any more"_s);
    m_model.setIds(std::move(*ids));
    co_return m_model.rowCount();
}

/// What stands beside the name of a page that is not on screen.
QCoro::Task<> PagedController::showTotal()
{
    const auto counted = co_await loadTotal();
    // Whoever opens the page sees whether it can be loaded then.
    if (!counted)
        qCWarning(windowLog).noquote()
            << u"A page was not counted: %1"_s.arg(counted.error().detail());
}

/// What does not depend on the question.
QCoro::Task<> PagedController::showTotals()
{
    const auto counted = co_await loadTotals();
    m_areTotalsKnown = counted.has_value();
    if (!counted)
        m_page.showLoadFailure(counted.error());
}

QCoro::Task<Result<>> PagedController::loadTotals()
{
    const auto counted = co_await loadTotal();
    if (!counted)
        co_return failure(counted.error());
    m_page.setLoaded();
    co_return co_await loadChoices();
}

QCoro::Task<Result<>> PagedController::loadTotal()
{
    const auto total = co_await countAll();
    if (!total)
        co_return failure(total.error());
    m_page.setTotal(*total);
    co_return Result<>();
}

/// Only what is on screen last is worth loading: whoever scrolls on has left the rest behind.
void PagedController::wantRows(std::vector<qint64> ids)
{
    m_wantedRows = std::move(ids);
    if (!m_isLoadingRows && !cancellation().isRequested())
        spawn(loadWantedRows());
}

QCoro::Task<> PagedController::loadWantedRows()
{
    m_isLoadingRows = true;
    while (!m_wantedRows.empty()) {
        auto wanted = std::exchange(m_wantedRows, {});
        const auto loaded = co_await loadRows(std::move(wanted));
        if (!loaded) {
            m_page.showLoadFailure(loaded.error());
            break;
        }
    }
    m_isLoadingRows = false;
}

} // namespace VeilDesk
