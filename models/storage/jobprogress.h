#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace VeilDesk {

/// How far a job on another thread has come. Copies share it; thread-safe.
class JobProgress
{
public:
    void start(qint64 total) { m_counts->total.store(total, std::memory_order_relaxed); }
    void setDone(qint64 done) { m_counts->done.store(done, std::memory_order_relaxed); }

    [[nodiscard]] qint64 done() const { return m_counts->done.load(std::memory_order_relaxed); }
    /// 0 until the job knows it.
    [[nodiscard]] qint64 total() const { return m_counts->total.load(std::memory_order_relaxed); }

private:
    struct Counts
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };
    /// Shared by the thread that works and the one that watches.
    std::shared_ptr<Counts> m_counts = std::make_shared<Counts>();
};

} // namespace VeilDesk
