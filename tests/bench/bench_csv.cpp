#include "app/keys/keyexport.h"
#include "models/itemmodels/keysmodel.h"
#include "tests/bench/browserprocess.h"
#include "tests/bench/largedatabase.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <QCoroTask>

#include <cstdio>
#include <ctime>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

void print(const char *name, double value, const char *unit)
{
    std::printf("  %-52s %9.1f %s\n", name, value, unit);
    std::fflush(stdout);
}

QStringList cells(const AccessKey &key)
{
    QStringList texts;
    for (int column = 0; column < KeysModel::ColumnCount; ++column)
        texts += KeysModel::exportText(key, column, systemNow());
    return texts;
}

/// All keys, or the newest `limit`, in the order the table opens with.
Result<qint64> write(Database &database, const QString &path, int limit)
{
    KeyExport what{{path, {u"Keys"_s}, cells}, {}, {}, {KeySort::Created}, systemNow()};
    what.filter.limit = limit;
    return QCoro::waitFor(exportKeys(database, std::move(what), QueryStop(), JobProgress()));
}

int measure(const QString &databasePath, const QString &path)
{
    DatabaseOptions options;
    options.path = databasePath;
    Database database(options);
    if (const auto opened = database.open().result(); !opened)
        return 1;
    constexpr int fewRows = 1000;
    constexpr int allRows = -1;
    if (!write(database, path, fewRows))
        return 1;
    const auto process = QCoreApplication::applicationPid();
    const double memoryBefore = peakMegabytes(process);
    QElapsedTimer timer;
    timer.start();
    const auto processorBefore = std::clock();
    const auto rows = write(database, path, allRows);
    const auto processorTime = static_cast<double>(std::clock() - processorBefore);
    const auto milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!rows)
        return 1;
    print("rows", static_cast<double>(*rows), "");
    print("file", static_cast<double>(QFileInfo(path).size()) / 1e6, "MB");
    print("time", milliseconds, "ms");
    print("processor time, which others do not stretch", 1000 * processorTime / CLOCKS_PER_SEC,
          "ms");
    print("peak memory above that of 1000 rows", peakMegabytes(process) - memoryBefore, "MB");
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the export of keys into a CSV file."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"rows"_s, u"Keys in the database (200000)."_s, u"N"_s, u"200000"_s},
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
    std::printf("CSV export of keys:\n");
    return measure(database, folder.filePath(u"keys.csv"_s));
}
