#include "models/storage/databasewriter.h"

#include "models/domain/chunkpace.h"
#include "models/storage/databaseopener.h"
#include "models/storage/lockrest.h"

#include <tuple>
#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t BatchLimit = 64;
constexpr auto BatchDuration = 10ms;
constexpr auto NoticeInterval = 1000ms;
/// Well before the 1000 at which a commit of the bot would write them back, and wait for the disk.
constexpr int ToleratedLogPages = 250;

} // namespace

DatabaseWriter::DatabaseWriter(DatabaseOptions options, std::function<void()> changedByOthers)
    : m_options(std::move(options))
    , m_changedByOthers(std::move(changedByOthers))
    , m_refusal(ErrorKind::Internal, u"The database was not opened"_s)
{ }

DatabaseWriter::~DatabaseWriter()
{
    m_jobs.close();
    if (m_thread.joinable())
        m_thread.join();
    while (auto job = m_jobs.take(0ms))
        job->finish(&m_refusal);
}

void DatabaseWriter::start(Opened opened, std::function<void()> closing)
{
    m_thread = std::thread([this, opened = std::move(opened), closing = std::move(closing)] {
        work(opened, closing);
    });
}

void DatabaseWriter::work(const Opened &opened, const std::function<void()> &closing)
{
    open(opened);
    while (!m_jobs.isFinished()) {
        if (auto job = m_jobs.take(NoticeInterval))
            serve(std::move(*job));
        noticeOthers();
    }
    closing();
    m_connection.reset();
}

void DatabaseWriter::open(const Opened &opened)
{
    auto database = openDatabase(m_options);
    if (!database) {
        m_refusal = database.error();
        opened(failure(database.error()));
        return;
    }
    m_connection = std::move(database->writer);
    if (!m_connection)
        m_refusal = {ErrorKind::DatabaseReadOnly,
                     u"Nothing was changed. %1"_s.arg(database->info.readOnlyReason)};
    noticeOthers();
    opened(database->info);
}

void DatabaseWriter::serve(WriteJob job)
{
    if (!m_connection) {
        job.finish(&m_refusal);
        return;
    }
    if (job.readAhead && !m_isBusy)
        job.readAhead(m_connection->connection());
    std::this_thread::sleep_until(m_pausedUntil);
    if (const auto begun = begin(job.isRedoable()); !begun)
        refuseWaiting(std::move(job), begun.error());
    else if (job.isRedoable())
        runChunk(job);
    else
        runBatch(std::move(job));
}

/// All of them have waited for the lock already; each waiting once more would help nobody. Those
/// asked for in response to the refusal get their own chance.
void DatabaseWriter::refuseWaiting(WriteJob first, const Error &error)
{
    std::vector<WriteJob> refused{std::move(first)};
    while (auto job = m_jobs.take(0ms))
        refused.push_back(*std::move(job));
    for (const auto &job : refused)
        job.finish(&error);
}

Result<> DatabaseWriter::begin(bool isRedoable)
{
    const auto durability = isRedoable ? Durability::Redoable : Durability::Full;
    const auto begun = m_connection->setDurability(durability).and_then([this] {
        return m_connection->execute(u"BEGIN IMMEDIATE"_s);
    });
    if (!begun)
        return begun;
    m_lockedAt = Clock::now();
    // Others see two chunks, and the moment between them, as one.
    if (!std::exchange(m_isBusy, true) || m_lockedAt - m_busySince > 2 * ChunkHold)
        m_busySince = m_lockedAt;
    auto refreshed = m_connection->refreshCapabilities();
    if (!refreshed) {
        rollBack();
        rest();
    }
    return refreshed;
}

void DatabaseWriter::rollBack()
{
    // SQLite may have rolled back by itself, and then ROLLBACK fails for having nothing to undo.
    if (m_connection->isInTransaction())
        std::ignore = m_connection->execute(u"ROLLBACK"_s);
}

void DatabaseWriter::runBatch(WriteJob first)
{
    Batch batch;
    const auto outcome = end(runJobs(std::move(first), batch));
    rest();
    for (const auto &[job, hasSucceeded] : batch)
        job.finish(outcome || !hasSucceeded ? nullptr : &outcome.error());
    m_connection->checkpointWhenGrown(ToleratedLogPages);
}

/// Without a savepoint, for which SQLite would copy every page before it is changed.
void DatabaseWriter::runChunk(const WriteJob &job)
{
    const bool hasSucceeded = job.run(m_connection->transaction());
    const auto outcome =
        end(hasSucceeded ? Result<>() : failure(ErrorKind::Cancelled, u"Undone"_s));
    const auto now = Clock::now();
    m_lastChunkHold = now - m_lockedAt;
    const bool isAnotherTolerated = now - m_busySince + m_lastChunkHold.load() <= ChunkHold;
    if (!isAnotherTolerated)
        rest();
    job.finish(outcome || !hasSucceeded ? nullptr : &outcome.error());
    if (!isAnotherTolerated)
        m_connection->checkpointWhenGrown(0);
}

Result<> DatabaseWriter::end(const Result<> &work)
{
    const auto outcome = work.and_then([this] { return m_connection->execute(u"COMMIT"_s); });
    if (!outcome)
        rollBack();
    m_lastHold = Clock::now() - m_lockedAt;
    return outcome;
}

/// The lock is free; it stays so for a while, or a busy VeilDesk would starve the bot.
void DatabaseWriter::rest()
{
    const auto now = Clock::now();
    m_pausedUntil = now + restAfter(now - m_busySince);
    m_isBusy = false;
}

Result<> DatabaseWriter::runJobs(WriteJob first, Batch &batch)
{
    const auto endsAt = Clock::now() + BatchDuration;
    std::optional<WriteJob> job(std::move(first));
    while (job) {
        batch.push_back({std::move(*job), false});
        if (auto ran = runJob(batch.back()); !ran)
            return ran;
        const bool isFull = batch.size() == BatchLimit || Clock::now() >= endsAt;
        job = isFull ? std::nullopt
                     : m_jobs.takeIf([](const WriteJob &next) { return !next.isRedoable(); });
    }
    return {};
}

Result<> DatabaseWriter::runJob(BatchEntry &entry)
{
    if (const auto marked = m_connection->execute(u"SAVEPOINT job"_s); !marked)
        return marked;
    entry.hasSucceeded = entry.job.run(m_connection->transaction());
    if (!m_connection->isInTransaction())
        return failure(ErrorKind::Storage,
                       u"SQLite undid the transaction after a failure of the disk or of another "
                       "change in it; nothing of it was stored"_s);
    const auto ending = entry.hasSucceeded ? u"RELEASE job"_s : u"ROLLBACK TO job; RELEASE job"_s;
    return m_connection->execute(ending);
}

void DatabaseWriter::noticeOthers()
{
    if (!m_connection || Clock::now() < m_noticedAt + NoticeInterval)
        return;
    m_noticedAt = Clock::now();
    // Only commits of other connections change what this one sees; if reading fails, the next
    // job reports why.
    const auto version = m_connection->dataVersion();
    if (!version)
        return;
    if (m_dataVersion && *m_dataVersion != *version)
        m_changedByOthers();
    m_dataVersion = *version;
}

} // namespace VeilDesk
