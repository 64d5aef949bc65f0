#include "app/keys/keyexpiryfollower.h"
#include "models/settings/settings.h"
#include "models/storage/rows.h"
#include "models/storage/sqliteconnection.h"
#include "tests/bench/largedatabase.h"
#include "tests/bench/otherwriter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
T require(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

std::unique_ptr<SqliteConnection> openPlainly(const QString &path)
{
    auto connection = require(SqliteConnection::open(path, FileAccess::ReadWrite, 5000ms));
    require(connection->execute(u"PRAGMA synchronous = FULL"_s));
    return connection;
}

/// A release in which the keys' own expiry decides.
void makeExpiryAlive(const QString &path)
{
    const auto connection = openPlainly(path);
    require(connection->execute(u"ALTER TABLE v2ray_keys DROP COLUMN traffic_baseline_bytes;"
                                "ALTER TABLE v2ray_keys DROP COLUMN panel_total_bytes_observed;"
                                "UPDATE v2ray_keys SET expiry_at = 1700000000;"
                                "PRAGMA wal_checkpoint(TRUNCATE)"_s));
}

void extendByOneUpdate(const QString &path)
{
    require(openPlainly(path)->execute(
        u"UPDATE v2ray_keys SET expiry_at ="
        " (SELECT expires_at FROM subscriptions WHERE id = v2ray_keys.subscription_id)"_s));
}

/// 2.176 to 2.178: the ids first, then 100 at a time, one commit at the end.
void extendByBatches(const QString &path)
{
    constexpr qsizetype batchSize = 100;
    const auto connection = openPlainly(path);
    const auto ids =
        require(collectRows(connection->connection().run(u"SELECT id FROM v2ray_keys"_s),
                            [](const QSqlQuery &row) { return row.value(0).toString(); }));
    require(connection->execute(u"BEGIN"_s));
    for (qsizetype first = 0; first < std::ssize(ids); first += batchSize) {
        const auto end = std::min<qsizetype>(first + batchSize, std::ssize(ids));
        const auto batch = QStringList(ids.begin() + first, ids.begin() + end).join(u',');
        require(connection->execute(
            u"UPDATE v2ray_keys SET expiry_at ="
            " (SELECT expires_at FROM subscriptions WHERE id = v2ray_keys.subscription_id)"
            " WHERE id IN (%1)"_s.arg(batch)));
    }
    require(connection->execute(u"COMMIT"_s));
}

void extendInChunks(Database &database)
{
    QCoro::waitFor(followKeyExpiries(database, Settings().extendChunkSize, Cancellation()));
}

struct Measurement
{
    double seconds = 0;
    double longestWait = 0; ///< Of the bot, in milliseconds.
};

Measurement measure(const char *name, const QString &path, const std::function<void()> &extend)
{
    const auto connection = openPlainly(path);
    require(connection->execute(u"UPDATE subscriptions SET expires_at = expires_at + 2592000;"
                                "PRAGMA wal_checkpoint(TRUNCATE)"_s));
    OtherWriter bot(path);
    std::this_thread::sleep_for(200ms);
    QElapsedTimer timer;
    timer.start();
    extend();
    const Measurement measured{double(timer.nsecsElapsed()) / 1e9, bot.stop()};
    std::printf("  %-36s %7.2f s, the bot waits at most %7.1f ms\n", name, measured.seconds,
                measured.longestWait);
    std::fflush(stdout);
    const auto behind = require(singleNumber(connection->connection().run(
        u"SELECT COUNT(*) FROM v2ray_keys AS k JOIN subscriptions AS b"
        " ON b.id = k.subscription_id WHERE k.expiry_at IS NOT b.expires_at"_s)));
    if (behind != 0)
        qFatal("%lld keys do not end with their subscription", behind);
    return measured;
}

Measurement median(std::vector<Measurement> runs)
{
    const auto middle = runs.begin() + std::ssize(runs) / 2;
    std::ranges::nth_element(runs, middle, {}, &Measurement::seconds);
    return *middle;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures how the keys' own expiry follows that of all subscriptions."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"rows"_s, u"Keys in the database (1000000)."_s, u"N"_s, u"1000000"_s},
        {u"repetitions"_s, u"Runs of each way (3)."_s, u"N"_s, u"3"_s},
    });
    parser.process(application);
    const QTemporaryDir folder;
    DatabaseOptions options;
    options.path = folder.filePath(u"keys.db"_s);
    makeLargeDatabase(options.path, parser.value(u"rows"_s).toInt());
    makeExpiryAlive(options.path);
    Database database(options);
    require(database.open().result());

    std::printf("extension of %s keys\n", qPrintable(parser.value(u"rows"_s)));
    std::fflush(stdout);
    std::vector<Measurement> plain;
    std::vector<Measurement> chunked;
    for (int run = 0; run < std::max(1, parser.value(u"repetitions"_s).toInt()); ++run) {
        plain.push_back(
            measure("one UPDATE", options.path, [&] { extendByOneUpdate(options.path); }));
        measure("batches of 100, one commit (2.176)", options.path,
                [&] { extendByBatches(options.path); });
        require(openPlainly(options.path)
                    ->execute(u"INSERT INTO veildesk_key_expiries SELECT id FROM subscriptions"_s));
        chunked.push_back(measure("chunks", options.path, [&] { extendInChunks(database); }));
    }
    std::printf("  chunks take %.2f times one UPDATE (medians)\n",
                median(chunked).seconds / median(plain).seconds);
    return 0;
}
