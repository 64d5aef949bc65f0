#include "ui/mainwindow.h"

#include "ui/editmenu.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statuslabel.h"

#include <QFileInfo>
#include <QMenuBar>

namespace VeilDesk {

using namespace Qt::StringLiterals;

void MainWindow::showOpenFailure(const QString &path, const Error &error)
{
    banner().showError(tr("%1 was not opened").arg(QFileInfo(path).fileName()), error,
                       [this, path] { emit openRequested(path); });
}

void MainWindow::showOpenElsewhere(const QString &path)
{
    showStatus(tr("%1 is open in another window").arg(QFileInfo(path).fileName()));
}

void MainWindow::showLockFailure(const Error &error)
{
    banner().showError(tr("The window was not locked"), error);
}

void MainWindow::showDemoStarting()
{
    banner().dismiss();
    m_statusLabel->showActivity(tr("Starting the simulated servers…"));
}

void MainWindow::showDemoFailure(const Error &error)
{
    showStatus({});
    banner().showError(tr("The demo did not start"), error, [this] { emit demoRequested(); });
}

void MainWindow::showRecovery(int adopted, int compensated, int stillUnknown)
{
    QStringList done;
    if (adopted > 0)
        done += tr("%n key(s) kept", nullptr, adopted);
    if (compensated > 0)
        done += tr("%n key(s) removed", nullptr, compensated);
    if (!done.isEmpty())
        showStatus(tr("Unfinished operations were completed: %1").arg(done.join(u", "_s)));
    if (stillUnknown > 0)
        banner().showMessage(Tone::Warning,
                             tr("%n key(s) still wait for their server", nullptr, stillUnknown),
                             tr("An earlier operation was interrupted and the server cannot be "
                                "asked now. VeilDesk keeps trying."));
}

void MainWindow::showRecoveryFailure(const Error &error)
{
    banner().showError(tr("Unfinished operations were not completed"), error);
}

void MainWindow::showRepaired(int subscriptions)
{
    showStatus(tr("%n subscription(s) have all their keys again", nullptr, subscriptions));
}

void MainWindow::showIssueEnded(const Operation &operation)
{
    const auto count = countSteps(operation);
    if (operation.outcome == Outcome::Rejected) {
        banner().showMessage(Tone::Danger, tr("No key was issued"),
                             tr("Too many servers failed; what had been created was removed."));
        return;
    }
    showStatus(tr("%n key(s) issued", nullptr, count.created));
    if (count.failed > 0)
        banner().showMessage(Tone::Warning, tr("%n server(s) failed", nullptr, count.failed),
                             tr("The other keys were issued and can be used."));
}

void MainWindow::showUndo(const QString &undoText, const QString &redoText)
{
    m_editMenu->showUndo(undoText, redoText);
}

void MainWindow::showUndone(const QString &text)
{
    dismissUndoFailure();
    showStatus(tr("Undone: %1").arg(text));
}

void MainWindow::showRedone(const QString &text)
{
    dismissUndoFailure();
    showStatus(tr("Redone: %1").arg(text));
}

void MainWindow::showUndoFailure(const QString &text, const Error &error)
{
    m_undoFailure = tr("Not undone: %1").arg(text);
    banner().showError(m_undoFailure, error);
}

void MainWindow::dismissUndoFailure()
{
    if (banner().title() == m_undoFailure)
        banner().dismiss();
}

void MainWindow::showClosing()
{
    centralWidget()->setEnabled(false);
    menuBar()->setEnabled(false);
    m_statusLabel->showActivity(tr("Finishing the running operations…"));
}

} // namespace VeilDesk
