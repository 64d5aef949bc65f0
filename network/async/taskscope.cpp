#include "network/async/taskscope.h"

#include <exception>

namespace VeilDesk {

TaskScope::TaskScope(QObject *parent)
    : QObject(parent)
{ }

TaskScope::~TaskScope()
{
    Q_ASSERT_X(m_running == 0, "TaskScope", "destroyed before it was drained");
}

void TaskScope::spawn(QCoro::Task<> task)
{
    ++m_running;
    watch(std::move(task));
}

QCoro::Task<> TaskScope::drained()
{
    while (m_running > 0)
        co_await m_drained.wait();
}

QCoro::Task<> TaskScope::watch(QCoro::Task<> task)
{
    try {
        co_await task;
    } catch (...) {
        // A detached task would swallow it.
        std::terminate();
    }
    if (--m_running > 0)
        co_return;
    m_drained.wakeAll();
    emit emptied();
}

} // namespace VeilDesk
