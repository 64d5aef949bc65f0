#include "app/controllers/exportcontroller.h"

#include "ui/widgets/exportstrip.h"
#include "ui/widgets/pagedpage.h"

namespace VeilDesk {

using namespace std::chrono_literals;

ExportController::ExportController(PagedPage &page, QObject *parent)
    : QObject(parent)
    , m_page(page)
{
    constexpr auto interval = 100ms;
    m_watch.setInterval(interval);
    connect(&m_watch, &QTimer::timeout, this,
            [this] { m_page.exportStrip().showProgress(m_progress.done(), m_progress.total()); });
    connect(&page, &PagedPage::exportRequested, this,
            [this](const TableExport &what) { m_scope.spawn(run(what)); });
    connect(&page.exportStrip(), &ExportStrip::cancelRequested, this, [this] { m_stop.request(); });
}

QCoro::Task<> ExportController::shutDown()
{
    m_stop.request();
    co_await m_scope.drained();
}

QCoro::Task<> ExportController::run(TableExport what)
{
    m_stop = QueryStop();
    m_progress = JobProgress();
    m_page.showExporting();
    m_watch.start();
    const auto written = co_await write(what, m_stop, m_progress);
    m_watch.stop();
    if (written)
        m_page.showExported(what.path, *written);
    else
        m_page.showExportFailure(written.error());
}

} // namespace VeilDesk
