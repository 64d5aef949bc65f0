#pragma once

#include "network/async/waitlist.h"

#include <QCoroTask>

#include <QObject>

namespace VeilDesk {

/// Owns a service's running flows: a service spawns its coroutines here and nowhere else, so that
/// `this` is valid after every await. Must be drained before it is destroyed. GUI thread only.
class TaskScope final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskScope)

public:
    explicit TaskScope(QObject *parent = nullptr);
    /// Asserts that nothing runs any more.
    ~TaskScope() override;

    /// Runs the (already started) task to its end.
    void spawn(QCoro::Task<> task);

    [[nodiscard]] int running() const { return m_running; }

    /// Ends when nothing runs.
    [[nodiscard]] QCoro::Task<> drained();

signals:
    void emptied();

private:
    QCoro::Task<> watch(QCoro::Task<> task);

    int m_running = 0;
    WaitList m_drained;
};

} // namespace VeilDesk
