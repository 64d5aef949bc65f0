#include "app/controllers/checkcontroller.h"

#include "models/storage/dataquality.h"
#include "ui/check/checkdialog.h"
#include "ui/mainwindow.h"

#include <QCoroFuture>

namespace VeilDesk {

using namespace std::chrono_literals;

CheckController::CheckController(Database &database, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_window(window)
{
    constexpr auto interval = 100ms;
    m_watch.setInterval(interval);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (m_dialog)
            m_dialog->showProgress(m_progress.done(), m_progress.total());
    });
    connect(&window, &MainWindow::checkRequested, this, &CheckController::openDialog);
}

QCoro::Task<> CheckController::shutDown()
{
    m_stop.request();
    co_await m_scope.drained();
    if (m_dialog)
        m_dialog->close();
}

void CheckController::openDialog()
{
    m_dialog = new CheckDialog([this](const QString &table) { return m_window.canShow(table); },
                               &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &CheckDialog::checkRequested, this, &CheckController::start);
    connect(m_dialog, &CheckDialog::cancelRequested, this, [this] { m_stop.request(); });
    connect(m_dialog, &CheckDialog::rowRequested, &m_window, &MainWindow::showTableRow);
    m_dialog->open();
    start();
}

void CheckController::start()
{
    m_stop = QueryStop();
    m_progress = JobProgress();
    m_dialog->showProgress(0, 0);
    m_watch.start();
    m_scope.spawn(run(m_stop, m_progress));
}

QCoro::Task<> CheckController::run(QueryStop stop, JobProgress progress)
{
    auto checking = m_database.scan(
        [progress](const Connection &connection) {
            return DataQuality::check(connection, progress);
        },
        stop);
    auto checked = co_await checking;
    m_watch.stop();
    if (!m_dialog)
        co_return;
    if (checked)
        m_dialog->showResult(std::move(*checked));
    else
        m_dialog->showFailure(checked.error());
}

} // namespace VeilDesk
