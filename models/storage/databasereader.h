#pragma once

#include "models/storage/database.h"
#include "models/storage/jobqueue.h"
#include "models/storage/sqliteconnection.h"

#include <thread>

namespace VeilDesk {

/// The thread with the read-only connection. While there is no writing connection it also
/// notices the changes of others.
class DatabaseReader final
{
    Q_DISABLE_COPY_MOVE(DatabaseReader)

public:
    DatabaseReader(std::chrono::milliseconds busyTimeout, std::function<void()> changedByOthers);
    /// Finishes the queued jobs.
    ~DatabaseReader();

    /// Begins to serve the jobs, with the database or the reason why there is none.
    void start(const Result<DatabaseInfo> &database);
    void enqueue(ReadJob job) { m_jobs.push(std::move(job)); }

private:
    void work();
    void serve(const ReadJob &job);
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> beginTransaction();
    [[nodiscard]] Result<> open();
    void noticeOthers();

    const std::chrono::milliseconds m_busyTimeout;
    const std::function<void()> m_changedByOthers;
    JobQueue<ReadJob> m_jobs;
    Result<DatabaseInfo> m_database;
    std::unique_ptr<SqliteConnection> m_connection;
    std::optional<qint64> m_dataVersion;
    std::thread m_thread;
};

} // namespace VeilDesk
