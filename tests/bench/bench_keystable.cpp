#include "app/memory.h"
#include "models/settings/windowsettings.h"
#include "tests/bench/browserprocess.h"
#include "tests/bench/keystablebench.h"
#include "tests/bench/largedatabase.h"
#include "tests/bench/otherwriter.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <utility>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

void print(const char *name, double value, const char *unit)
{
    std::printf("  %-52s %9.1f %s\n", name, value, unit);
    std::fflush(stdout);
}

/// Prints the slowest by name.
class Slowest
{
public:
    void add(const QString &name, double value)
    {
        ::print(qPrintable(u"  "_s + name), value, "ms");
        if (value <= m_value)
            return;
        m_name = name;
        m_value = value;
    }

    void print(const QString &what) const
    {
        ::print(qPrintable(u"%1, the slowest: %2"_s.arg(what, m_name)), m_value, "ms");
    }

private:
    QString m_name;
    double m_value = 0;
};

void measureOrders(KeysTableBench &bench)
{
    Slowest slowest;
    for (int column = 0; column < KeysModel::ColumnCount; ++column)
        slowest.add(bench.columnName(column), bench.sortBy(column));
    slowest.print(u"first rows after a sort"_s);
    bench.sortBy(-1);
}

void measureFilters(KeysTableBench &bench)
{
    const std::array<std::pair<QString, QVariant>, 4> filters{
        {{u"stateFilter"_s, static_cast<int>(KeyState::Expired)},
         {u"serverFilter"_s, qint64(7)},
         {u"expiryFilter"_s, 7},
         {u"verifiedFilter"_s, 7}}};
    Slowest slowest;
    for (const auto &[chip, value] : filters) {
        slowest.add(chip, bench.filterBy(chip, value));
        bench.showEverything();
    }
    slowest.print(u"first rows after a filter"_s);
    print("first rows of a search with many hits", bench.searchFor(u"user12"_s), "ms");
    bench.showEverything();
    print("first rows of a search with five hits", bench.searchFor(u"user199998_"_s), "ms");
    bench.showEverything();
}

void measureTyping(KeysTableBench &bench, const QString &database)
{
    constexpr int keys = 10'000;
    OtherWriter bot(database);
    print("longest a key press waits: bulk job, bot writing", bench.typeWhileExtending(keys), "ms");
    print("longest write of the bot meanwhile", bot.stop(), "ms");
}

void measure(const QString &database, int rows, WindowSettings &preferences)
{
    KeysTableBench bench(database, rows, preferences);
    const double firstRows = bench.showFirstRows();
    print("first rows, from opening the database", firstRows, "ms");
    print("all rows known", bench.showAllRows(), "ms");
    const double memory = peakMegabytes(QCoreApplication::applicationPid());
    print("peak memory by then", memory, "MB");
    print("slowest of 50 jumps", bench.jumpAround(50), "ms");
    measureOrders(bench);
    measureFilters(bench);
    print("peak memory after all of it", peakMegabytes(QCoreApplication::applicationPid()), "MB");
    print("longest block of the window's thread", bench.longestBlock(), "ms");
    measureTyping(bench, database);
    if (const auto browser = measureDbBrowser(database)) {
        print("DB Browser for SQLite: rows", browser->rowsMilliseconds, "ms");
        print("DB Browser for SQLite: peak memory", browser->peakMegabytes, "MB");
        print("first rows, compared with it", firstRows / browser->rowsMilliseconds, "x");
        print("memory, compared with it", memory / browser->peakMegabytes, "x");
    }
}

} // namespace

int main(int argc, char *argv[])
{
    returnLargeBlocks();
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures the keys table of the real window over a large database."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"rows"_s, u"Keys in the database (1000000)."_s, u"N"_s, u"1000000"_s},
        {u"make"_s, u"Only makes the database (for the program's own use)."_s, u"FILE"_s},
    });
    parser.process(application);
    const int rows = std::max(1, parser.value(u"rows"_s).toInt());
    if (parser.isSet(u"make"_s)) {
        makeLargeDatabase(parser.value(u"make"_s), rows);
        return 0;
    }
    const QTemporaryDir folder;
    const auto database = folder.filePath(u"keys.db"_s);
    // In a process of its own, whose memory is not measured.
    const QStringList arguments{u"--make"_s, database, u"--rows"_s, QString::number(rows)};
    if (QProcess::execute(QCoreApplication::applicationFilePath(), arguments) != 0)
        return 1;
    initResources();
    Theme::initialize();
    WindowSettings preferences(folder.filePath(u"window.ini"_s));
    std::printf("keys table: %d rows\n", rows);
    measure(database, rows, preferences);
    return 0;
}
