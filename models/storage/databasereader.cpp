#include "models/storage/databasereader.h"

#include <tuple>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto NoticeInterval = 1000ms;

} // namespace

DatabaseReader::DatabaseReader(std::chrono::milliseconds busyTimeout,
                               std::function<void()> changedByOthers)
    : m_busyTimeout(busyTimeout)
    , m_changedByOthers(std::move(changedByOthers))
    , m_database(failure(ErrorKind::Internal, u"The database was not opened"_s))
{ }

DatabaseReader::~DatabaseReader()
{
    m_jobs.close();
    if (m_thread.joinable())
        m_thread.join();
    while (auto job = m_jobs.take(0ms))
        (*job)(failure(m_database.error()));
}

void DatabaseReader::start(const Result<DatabaseInfo> &database)
{
    m_database = database;
    m_thread = std::thread([this] { work(); });
}

void DatabaseReader::work()
{
    while (!m_jobs.isFinished()) {
        if (const auto job = m_jobs.take(NoticeInterval))
            serve(*job);
        noticeOthers();
    }
    m_connection.reset();
}

void DatabaseReader::serve(const ReadJob &job)
{
    if (const auto begun = begin(); !begun) {
        m_connection.reset();
        job(failure(begun.error()));
        return;
    }
    job(&m_connection->connection());
    // Nothing was written that could be lost; if the end fails, the next job opens anew.
    if (!m_connection->execute(u"COMMIT"_s))
        m_connection.reset();
}

/// How a file can be read without a trace depends on who else has it open, so a connection that
/// has stopped working is opened once more.
Result<> DatabaseReader::begin()
{
    if (m_connection && !m_connection->isOutdated() && beginTransaction())
        return {};
    return open().and_then([this] { return beginTransaction(); });
}

Result<> DatabaseReader::beginTransaction()
{
    const auto begun = m_connection->execute(u"BEGIN"_s).and_then([this] {
        return m_connection->refreshCapabilities();
    });
    if (!begun || m_dataVersion)
        return begun;
    // Taken with the first rows, so that no change after them goes unnoticed.
    const auto version = m_connection->dataVersion();
    if (!version)
        return failure(version.error());
    m_dataVersion = *version;
    return {};
}

Result<> DatabaseReader::open()
{
    m_connection.reset();
    m_dataVersion.reset();
    if (!m_database)
        return failure(m_database.error());
    auto connection = m_database->writable
        ? SqliteConnection::open(m_database->path, FileAccess::ReadOnly, m_busyTimeout)
        : openWithoutTrace(m_database->path, m_busyTimeout);
    if (!connection)
        return failure(connection.error());
    m_connection = *std::move(connection);
    return {};
}

void DatabaseReader::noticeOthers()
{
    if (!m_connection || m_database->writable)
        return;
    if (m_connection->isOutdated()) {
        m_connection.reset();
        m_changedByOthers();
        return;
    }
    const auto version = m_connection->dataVersion();
    if (!version) {
        m_connection.reset();
        return;
    }
    if (m_dataVersion != *version)
        m_changedByOthers();
    m_dataVersion = *version;
}

} // namespace VeilDesk
