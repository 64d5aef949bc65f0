// The bot as another process: it writes to the database as the bot does, measures how long each
// write waits, and prints what it saw as JSON once its standard input is closed. A write that waits
// longer than the bot has patience fails, as the bot's does.
//
//   botwriter DATABASE

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <poll.h>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr auto Interval = std::chrono::milliseconds(20);

struct Record
{
    std::vector<double> waits; ///< Of each write, in milliseconds.
    int failures = 0;
    std::string lastError;
    int touched = 0; ///< Updates of users.last_active_at that changed their row.
    int refreshed = 0; ///< Of subscriptions.last_updated_at.
    int inserted = 0; ///< Payments.
    int paid = 0; ///< Payments that went from pending to paid.
};

sqlite3 *open(const char *path)
{
    sqlite3 *database = nullptr;
    const bool isOpen =
        sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK
        && sqlite3_exec(database,
                        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                        "PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000",
                        nullptr, nullptr, nullptr)
            == SQLITE_OK;
    if (isOpen)
        return database;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(database));
    std::exit(1);
}

/// How many rows the statement changed.
int write(sqlite3 *database, const std::string &sql, Record &record)
{
    const auto start = Clock::now();
    const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
    record.waits.push_back(Milliseconds(Clock::now() - start).count());
    if (code == SQLITE_OK)
        return sqlite3_changes(database);
    ++record.failures;
    record.lastError = sqlite3_errmsg(database);
    return 0;
}

/// One of the writes that the bot does all day, in turn.
void writeOnce(sqlite3 *database, int turn, Record &record)
{
    const auto payment = "'bot-" + std::to_string(turn / 4) + "'";
    switch (turn % 4) {
    case 0:
        record.touched += write(database,
                                "UPDATE users SET last_active_at = COALESCE(last_active_at, 0) + 1"
                                " WHERE user_id = 77000000001",
                                record);
        return;
    case 1:
        record.inserted += write(database,
                                 "INSERT INTO payments (payment_id, user_id, tariff_id, status)"
                                 " VALUES ("
                                     + payment + ", 77000000001, 1, 'pending')",
                                 record);
        return;
    case 2:
        record.refreshed += write(database,
                                  "UPDATE subscriptions SET last_updated_at = last_updated_at + 1"
                                  " WHERE id = 1",
                                  record);
        return;
    default:
        record.paid += write(database,
                             "UPDATE payments SET status = 'paid' WHERE payment_id = " + payment
                                 + " AND status = 'pending'",
                             record);
    }
}

double percentile(const std::vector<double> &sorted, double fraction)
{
    const auto last = sorted.size() - 1;
    return sorted[std::min(last,
                           static_cast<size_t>(fraction * static_cast<double>(sorted.size())))];
}

bool isInputClosed()
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, 0) > 0;
}

void print(Record record)
{
    std::sort(record.waits.begin(), record.waits.end());
    std::printf("{\"writes\": %zu, \"failures\": %d, \"lastError\": \"%s\", \"p50\": %.2f,"
                " \"p95\": %.2f, \"p99\": %.2f, \"max\": %.2f, \"touched\": %d, \"refreshed\": %d,"
                " \"inserted\": %d, \"paid\": %d}\n",
                record.waits.size(), record.failures, record.lastError.c_str(),
                percentile(record.waits, 0.5), percentile(record.waits, 0.95),
                percentile(record.waits, 0.99), record.waits.back(), record.touched,
                record.refreshed, record.inserted, record.paid);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: botwriter DATABASE\n");
        return 2;
    }
    sqlite3 *database = open(argv[1]);
    Record record;
    int turn = 0;
    do {
        writeOnce(database, turn++, record);
        std::this_thread::sleep_for(Interval);
    } while (!isInputClosed());
    print(record);
    sqlite3_close(database);
    return 0;
}
