#include "tests/bench/otherwriter.h"

#include "models/storage/sqliteconnection.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

OtherWriter::OtherWriter(const QString &database)
    : m_thread([this, database] { work(database); })
{ }

OtherWriter::~OtherWriter()
{
    std::ignore = stop();
}

double OtherWriter::stop()
{
    m_isStopped = true;
    if (m_thread.joinable())
        m_thread.join();
    return std::chrono::duration<double, std::milli>(m_longest).count();
}

void OtherWriter::work(const QString &database)
{
    // Longer than the bot's, whose statements would fail where this one only counts the time.
    constexpr auto patience = 60'000ms;
    const auto connection = SqliteConnection::open(database, FileAccess::ReadWrite, patience);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail()));
    if (const auto prepared = (*connection)->execute(u"PRAGMA synchronous = NORMAL"_s); !prepared)
        qFatal("%s", qPrintable(prepared.error().detail()));
    while (!m_isStopped) {
        const auto startedAt = std::chrono::steady_clock::now();
        const auto written = (*connection)
                                 ->execute(u"BEGIN IMMEDIATE; UPDATE users SET last_active_at = 1"
                                           " WHERE user_id = 100000; COMMIT"_s);
        if (!written)
            qFatal("%s", qPrintable(written.error().detail()));
        m_longest = std::max<std::chrono::nanoseconds>(
            m_longest, std::chrono::steady_clock::now() - startedAt);
        std::this_thread::sleep_for(20ms);
    }
}

} // namespace VeilDesk
