#include "app/keys/termservice.h"
#include "tests/bench/bulkwindow.h"
#include "tests/bench/largedatabase.h"
#include "tests/bench/latencyprobe.h"
#include "tests/bench/otherwriter.h"
#include "tests/support/tabledump.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

/// The large database has five keys of each subscription.
constexpr int KeysPerSubscription = 5;

template <typename T>
T require(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

void print(const char *name, double value, const char *unit)
{
    std::printf("  %-52s %9.1f %s\n", name, value, unit);
    std::fflush(stdout);
}

void printTime(const char *name, const QElapsedTimer &timer)
{
    print(name, static_cast<double>(timer.nsecsElapsed()) / 1e6, "ms");
}

/// Keys of as many subscriptions as there are, the most that can be to write.
std::vector<KeyId> spreadKeys(int rows, int count)
{
    std::vector<KeyId> keys;
    for (int i = 0; i < count; ++i)
        keys.push_back({1 + (qint64(i) * KeysPerSubscription) % rows});
    return keys;
}

QByteArray dump(Database &database)
{
    return dumpTables(database, {u"subscriptions"_s, u"v2ray_keys"_s, u"veildesk_keys"_s});
}

void measure(Database &database, int rows, int count)
{
    const Settings settings;
    TermService service(database, settings, systemNow);
    const auto before = dump(database);
    LatencyProbe probe;
    OtherWriter bot(database.path());
    QElapsedTimer timer;

    timer.start();
    auto terms = require(QCoro::waitFor(service.load(spreadKeys(rows, count), QueryStop())));
    printTime("preview loaded", timer);
    timer.start();
    const auto change = require(QCoro::waitFor(service.change(
        std::move(terms), Extension(std::chrono::days(30)), [](qint64, qint64) {},
        Cancellation())));
    printTime("extended, with the record for undo", timer);
    if (!change.record)
        qFatal("Nothing was extended");
    print("terms written", static_cast<double>(change.record->next.size()), "");
    timer.start();
    require(QCoro::waitFor(service.step(change.record)));
    printTime("undone", timer);
    print("longest write of another program meanwhile", bot.stop(), "ms");
    print("longest block of the calling thread", probe.longestPause(), "ms");
    if (dump(database) != before)
        qFatal("The tables are not what they were before");
    std::printf("  the tables are byte for byte what they were\n");
}

void measureWindow(const QString &path, int rows, int count, const QTemporaryDir &folder)
{
    WindowSettings preferences(folder.filePath(u"window.ini"_s));
    BulkWindow window(path, rows, preferences);
    std::printf("in the window, its thread's longest block\n");
    print("while selecting", window.select(count), "ms");
    print("while the preview comes", window.previewExtension(), "ms");
    print("while the number of days changes", window.changeDays(), "ms");
    print("while extending", window.extend(), "ms");
    print("while copying the links", window.copyLinks(), "ms");
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures extending many keys of a large database, and taking it back."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"rows"_s, u"Keys in the database (1000000)."_s, u"N"_s, u"1000000"_s},
        {u"keys"_s, u"Keys to extend (10000)."_s, u"N"_s, u"10000"_s},
    });
    parser.process(application);
    const int rows = std::max(KeysPerSubscription, parser.value(u"rows"_s).toInt());
    const int keys = std::clamp(parser.value(u"keys"_s).toInt(), 1, rows / KeysPerSubscription);
    const QTemporaryDir folder;
    DatabaseOptions options;
    options.path = folder.filePath(u"keys.db"_s);
    makeLargeDatabase(options.path, rows);
    std::printf("bulk extend: %d of %d keys\n", keys, rows);
    {
        Database database(options);
        require(database.open().result());
        measure(database, rows, keys);
    }
    initResources();
    Theme::initialize();
    measureWindow(options.path, rows, keys, folder);
    return 0;
}
