#pragma once

#include "models/storage/database.h"
#include "models/storage/jobprogress.h"
#include "network/async/taskscope.h"

#include <QCoroTask>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace VeilDesk {

class CheckDialog;
class MainWindow;

/// Checks the open database when the operator asks for it, and leads to the rows that were found.
/// GUI thread.
class CheckController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckController)

public:
    CheckController(Database &database, MainWindow &window, QObject *parent = nullptr);

    /// Stops what runs and ends when nothing does; to be awaited before destruction.
    [[nodiscard]] QCoro::Task<> shutDown();

private:
    void openDialog();
    void start();
    QCoro::Task<> run(QueryStop stop, JobProgress progress);

    Database &m_database;
    MainWindow &m_window;
    QPointer<CheckDialog> m_dialog;
    QTimer m_watch;
    QueryStop m_stop;
    JobProgress m_progress;
    TaskScope m_scope;
};

} // namespace VeilDesk
