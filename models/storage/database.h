#pragma once

#include "models/domain/result.h"
#include "models/storage/connection.h"
#include "models/storage/interruption.h"
#include "models/storage/querystop.h"
#include "models/storage/schemacapabilities.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <chrono>
#include <functional>
#include <memory>
#include <type_traits>

namespace VeilDesk {

struct DatabaseOptions
{
    QString path;
    bool readOnly = false; ///< Not one byte of the file or its companions changes.
    bool adopt = false; ///< Consent to add VeilDesk's tables to a database of the bot.
    bool create =
        false; ///< Make a new database with the bot's schema; an existing file is an error.
    std::chrono::milliseconds busyTimeout{5000};
};

/// What was opened.
struct DatabaseInfo
{
    QString path;
    SchemaCapabilities capabilities;
    bool writable = false;
    QString readOnlyReason; ///< English; empty when writable.
    QString backupPath; ///< Of the backup made before adoption; empty otherwise.
    QString foreignKeysOffReason; ///< English; empty when foreign keys are enforced.
};

/// Type-erased job: `run` does the work inside a savepoint, remembers the result and says whether
/// to keep it; `finish` resolves the future with it, or with the given error if there was no
/// commit.
struct WriteJob
{
    std::function<bool(Transaction &)> run;
    std::function<void(const Error *)> finish;
    /// Only that of chunk(); others are durable.
    std::function<void(const Connection &)> readAhead;

    [[nodiscard]] bool isRedoable() const { return bool(readAhead); }
};

/// Type-erased job: gets the connection or the reason why there is none.
using ReadJob = std::function<void(const Result<const Connection *> &)>;

class DatabaseReader;
class DatabaseWriter;

/// One SQLite file: a writer thread with the only writing connection and a reader thread with
/// its own read-only one (and one more each for what is on screen and for what takes long). Jobs of
/// a thread run in the order they were asked for. Thread-safe.
class Database final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Database)

public:
    explicit Database(DatabaseOptions options, QObject *parent = nullptr);
    /// Finishes the queued jobs, then closes.
    ~Database() override;

    [[nodiscard]] const QString &path() const { return m_options.path; }

    /// Opens, detects, creates or adopts, and migrates. Once, before anything else.
    [[nodiscard]] QFuture<Result<DatabaseInfo>> open();

    /// Runs `work(Transaction &)` inside BEGIN IMMEDIATE: a value commits, an error rolls back.
    /// Jobs that wait together share one commit; the future ends after it is durable.
    template <typename Work>
    [[nodiscard]] auto transaction(Work work) -> QFuture<std::invoke_result_t<Work, Transaction &>>;

    /// As transaction(), for one of many that are done again after a power failure: its commit does
    /// not wait for the disk. `readAhead(const Connection &)` may read what it is going to need
    /// while other programs may still write, and is free to be wrong.
    template <typename ReadAhead, typename Work>
    [[nodiscard]] auto chunk(ReadAhead readAhead, Work work)
        -> QFuture<std::invoke_result_t<Work, Transaction &>>;

    /// Runs `work(const Connection &)` on the reader thread in one read transaction.
    template <typename Work>
    [[nodiscard]] auto read(Work work) -> QFuture<std::invoke_result_t<Work, const Connection &>>;

    /// As read(), for the few rows that somebody looks at: on a thread of its own, so that they
    /// never wait for a count.
    template <typename Work>
    [[nodiscard]] auto glance(Work work) -> QFuture<std::invoke_result_t<Work, const Connection &>>;

    /// As read(), for what may take long (a sort of everything, an export): on a thread of its own,
    /// so that no other read waits. Ends with ErrorKind::Cancelled soon after `stop` is requested.
    template <typename Work>
    [[nodiscard]] auto scan(Work work, QueryStop stop)
        -> QFuture<std::invoke_result_t<Work, const Connection &>>;

    /// How long the last transaction that ended kept other programs from writing.
    [[nodiscard]] std::chrono::nanoseconds lastHold() const;
    /// The same of the last chunk().
    [[nodiscard]] std::chrono::nanoseconds lastChunkHold() const;

    /// Copies the database while it is in use. Refuses an existing destination.
    [[nodiscard]] QFuture<Result<>> backUp(const QString &destination);

signals:
    /// Another connection (the bot, another VeilDesk) committed a change; at most once a second.
    void changedByOthers();

private:
    template <typename Work>
    [[nodiscard]] auto enqueueWork(Work work, std::function<void(const Connection &)> readAhead)
        -> QFuture<std::invoke_result_t<Work, Transaction &>>;
    void enqueueWrite(WriteJob job);
    void enqueueRead(ReadJob job);
    void enqueueGlance(ReadJob job);
    void enqueueScan(ReadJob job);

    /// The job that resolves `promise` with what `work` makes of the connection.
    template <typename Work, typename JobResult>
    static ReadJob readJob(std::shared_ptr<QPromise<JobResult>> promise, Work work);

    const DatabaseOptions m_options;
    std::unique_ptr<DatabaseReader> m_reader;
    std::unique_ptr<DatabaseReader> m_glancer;
    std::unique_ptr<DatabaseReader> m_scanner;
    std::unique_ptr<DatabaseWriter> m_writer;
};

template <typename Work>
auto Database::transaction(Work work) -> QFuture<std::invoke_result_t<Work, Transaction &>>
{
    return enqueueWork(std::move(work), {});
}

template <typename ReadAhead, typename Work>
auto Database::chunk(ReadAhead readAhead, Work work)
    -> QFuture<std::invoke_result_t<Work, Transaction &>>
{
    return enqueueWork(std::move(work), std::move(readAhead));
}

template <typename Work>
auto Database::enqueueWork(Work work, std::function<void(const Connection &)> readAhead)
    -> QFuture<std::invoke_result_t<Work, Transaction &>>
{
    using JobResult = std::invoke_result_t<Work, Transaction &>;
    struct State
    {
        QPromise<JobResult> promise;
        Work work;
        JobResult outcome;
        std::vector<Transaction::Action> afterCommit = {};
    };
    const auto state = std::make_shared<State>(
        State{{}, std::move(work), failure(ErrorKind::Internal, QStringLiteral("not run"))});
    state->promise.start();
    auto future = state->promise.future();
    enqueueWrite({[state](Transaction &transaction) {
                      state->outcome = state->work(transaction);
                      state->afterCommit = transaction.takeActions();
                      return state->outcome.has_value();
                  },
                  [state](const Error *error) {
                      if (error)
                          state->outcome = failure(*error);
                      if (!state->outcome)
                          state->afterCommit.clear();
                      for (const auto &action : state->afterCommit)
                          action();
                      state->promise.addResult(std::move(state->outcome));
                      state->promise.finish();
                  },
                  std::move(readAhead)});
    return future;
}

template <typename Work>
auto Database::read(Work work) -> QFuture<std::invoke_result_t<Work, const Connection &>>
{
    using JobResult = std::invoke_result_t<Work, const Connection &>;
    const auto promise = std::make_shared<QPromise<JobResult>>();
    promise->start();
    auto future = promise->future();
    enqueueRead(readJob(promise, std::move(work)));
    return future;
}

template <typename Work>
auto Database::glance(Work work) -> QFuture<std::invoke_result_t<Work, const Connection &>>
{
    using JobResult = std::invoke_result_t<Work, const Connection &>;
    const auto promise = std::make_shared<QPromise<JobResult>>();
    promise->start();
    auto future = promise->future();
    enqueueGlance(readJob(promise, std::move(work)));
    return future;
}

template <typename Work>
auto Database::scan(Work work, QueryStop stop)
    -> QFuture<std::invoke_result_t<Work, const Connection &>>
{
    using JobResult = std::invoke_result_t<Work, const Connection &>;
    const auto promise = std::make_shared<QPromise<JobResult>>();
    promise->start();
    auto future = promise->future();
    auto stoppable = [work = std::move(work), stop](const Connection &connection) -> JobResult {
        if (stop.isRequested())
            return failure(ErrorKind::Cancelled,
                           QStringLiteral("The query is not wanted any more"));
        const Interruption interruption(connection, stop);
        return work(connection);
    };
    enqueueScan(readJob(promise, std::move(stoppable)));
    return future;
}

template <typename Work, typename JobResult>
ReadJob Database::readJob(std::shared_ptr<QPromise<JobResult>> promise, Work work)
{
    return [promise = std::move(promise),
            work = std::move(work)](const Result<const Connection *> &connection) {
        promise->addResult(connection ? work(**connection)
                                      : JobResult(failure(connection.error())));
        promise->finish();
    };
}

} // namespace VeilDesk
