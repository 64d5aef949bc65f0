#pragma once

#include <QCoroTask>

#include <QObject>

#include <deque>

namespace VeilDesk {

/// Coroutines that wait until their owner wakes them; each resumes once, from the event loop.
/// Qt signals do not fit here: QCoro 0.8 crashes when one is emitted again before it resumes.
class WaitList final : public QObject
{
public:
    class Awaiter
    {
    public:
        explicit Awaiter(WaitList &list)
            : m_list(list)
        { }

        [[nodiscard]] bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> coroutine)
        {
            m_list.m_waiting.push_back(coroutine);
        }
        void await_resume() const noexcept { }

    private:
        WaitList &m_list;
    };

    /// `co_await list.wait();` ends after the next wake.
    [[nodiscard]] Awaiter wait() { return Awaiter(*this); }

    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    void wakeFirst();
    void wakeAll();

private:
    std::deque<std::coroutine_handle<>> m_waiting;
};

} // namespace VeilDesk
