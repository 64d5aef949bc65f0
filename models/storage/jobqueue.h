#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace VeilDesk {

/// Hands jobs to one worker thread in the order they were asked for.
template <typename Job>
class JobQueue
{
public:
    void push(Job job)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back(std::move(job));
        }
        m_wake.notify_one();
    }

    /// Lets the worker take what is queued and then stop.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_wake.notify_one();
    }

    /// Whether the queue is closed and empty.
    [[nodiscard]] bool isFinished()
    {
        const std::lock_guard lock(m_mutex);
        return m_closed && m_jobs.empty();
    }

    /// Waits at most `patience` for a job.
    [[nodiscard]] std::optional<Job> take(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, patience, [this] { return m_closed || !m_jobs.empty(); });
        if (m_jobs.empty())
            return std::nullopt;
        std::optional<Job> job(std::move(m_jobs.front()));
        m_jobs.pop_front();
        return job;
    }

    /// The next job, if there is one and `isWanted` says so of it.
    template <typename Predicate>
    [[nodiscard]] std::optional<Job> takeIf(Predicate isWanted)
    {
        const std::lock_guard lock(m_mutex);
        if (m_jobs.empty() || !isWanted(std::as_const(m_jobs.front())))
            return std::nullopt;
        std::optional<Job> job(std::move(m_jobs.front()));
        m_jobs.pop_front();
        return job;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_closed = false;
};

} // namespace VeilDesk
