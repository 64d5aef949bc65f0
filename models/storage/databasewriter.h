#pragma once

#include "models/storage/database.h"
#include "models/storage/jobqueue.h"
#include "models/storage/sqliteconnection.h"

#include <atomic>
#include <thread>

namespace VeilDesk {

/// The thread with the only writing connection. Jobs that wait together share one commit, but for
/// those that may be done again: it would have to wait for the disk.
class DatabaseWriter final
{
    Q_DISABLE_COPY_MOVE(DatabaseWriter)

public:
    using Opened = std::function<void(const Result<DatabaseInfo> &)>;

    DatabaseWriter(DatabaseOptions options, std::function<void()> changedByOthers);
    /// Finishes the queued jobs.
    ~DatabaseWriter();

    /// Opens the file on the thread; jobs queued before wait for it. `closing` is called there when
    /// all jobs are done, before the connection closes.
    void start(Opened opened, std::function<void()> closing);
    void enqueue(WriteJob job) { m_jobs.push(std::move(job)); }

    /// How long the last transaction that ended held the lock. Thread-safe.
    [[nodiscard]] std::chrono::nanoseconds lastHold() const { return m_lastHold.load(); }
    [[nodiscard]] std::chrono::nanoseconds lastChunkHold() const { return m_lastChunkHold.load(); }

private:
    using Clock = std::chrono::steady_clock;
    struct BatchEntry
    {
        WriteJob job;
        bool hasSucceeded = false;
    };
    using Batch = std::vector<BatchEntry>;

    void work(const Opened &opened, const std::function<void()> &closing);
    void open(const Opened &opened);
    void serve(WriteJob job);
    void refuseWaiting(WriteJob first, const Error &error);
    [[nodiscard]] Result<> begin(bool isRedoable);
    void rollBack();
    void runBatch(WriteJob first);
    void runChunk(const WriteJob &job);
    [[nodiscard]] Result<> end(const Result<> &work);
    void rest();
    [[nodiscard]] Result<> runJobs(WriteJob first, Batch &batch);
    [[nodiscard]] Result<> runJob(BatchEntry &entry);
    void noticeOthers();

    const DatabaseOptions m_options;
    const std::function<void()> m_changedByOthers;
    JobQueue<WriteJob> m_jobs;
    std::unique_ptr<SqliteConnection> m_connection; ///< None while the database is read-only.
    Error m_refusal; ///< Why there is no connection.
    std::optional<qint64> m_dataVersion;
    Clock::time_point m_noticedAt;
    Clock::time_point m_lockedAt;
    Clock::time_point m_pausedUntil;
    std::atomic<std::chrono::nanoseconds> m_lastHold{};
    std::atomic<std::chrono::nanoseconds> m_lastChunkHold{};
    Clock::time_point m_busySince; ///< When the lock was taken for the first time since it rested.
    bool m_isBusy = false; ///< It has not rested since.
    std::thread m_thread;
};

} // namespace VeilDesk
