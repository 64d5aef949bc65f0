#include "models/domain/csv.h"
#include "models/storage/csvfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

/// While it lives, no file of this process grows beyond some size, as on a full disk.
class FileSizeLimit
{
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, SIG_DFL);
    }

private:
    rlimit m_before{};
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files);
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void writesCells_data();
    void writesCells();
    void separatesCellsByCommas();
    void appearsWholeUnderItsName();
    void leavesWhatWasThereUnlessItIsCommitted();
    void tellsWhenTheFileCannotBeMade();
    void tellsWhenTheDiskIsFull();
};

void TestCsv::writesCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");

    const auto row = [](const char *name, const QString &text, const char *cell) {
        QTest::newRow(name) << text << QByteArray(cell);
    };
    row("plain text", u"Amsterdam"_s, "Amsterdam");
    row("nothing", QString(), "");
    row("spaces at the ends stay", u" a "_s, " a ");
    row("a comma", u"Smith, John"_s, "\"Smith, John\"");
    row("a quotation mark", u"the \"big\" one"_s, "\"the \"\"big\"\" one\"");
    row("a line break", u"one\ntwo"_s, "\"one\ntwo\"");
    row("a carriage return inside", u"one\r\ntwo"_s, "\"one\r\ntwo\"");
    row("Cyrillic", u"Анна"_s, "Анна");
    row("beyond the basic plane", u"🔑 key"_s, "🔑 key");
    row("a formula", u"=1+1"_s, "\"'=1+1\"");
    row("a formula with quotation marks", u"=HYPERLINK(\"http://x\")"_s,
        "\"'=HYPERLINK(\"\"http://x\"\")\"");
    row("a plus", u"+7 900 123"_s, "\"'+7 900 123\"");
    row("a plus and digits", u"+79001234567"_s, "\"'+79001234567\"");
    row("a minus and text", u"-2+3"_s, "\"'-2+3\"");
    row("an at sign, as user names have", u"@anna"_s, "\"'@anna\"");
    row("a tab first", u"\t=1"_s, "\"'\t=1\"");
    row("a carriage return first", u"\r=1"_s, "\"'\r=1\"");
    row("a line feed first", u"\n=1"_s, "\"'\n=1\"");
    row("a wide equals sign", u"\uFF1D1"_s, "\"'\uFF1D1\"");
    row("a formula later in the text", u"a=1"_s, "a=1");
    row("a number", u"42"_s, "42");
    row("a negative number", u"-42"_s, "-42");
    row("a negative fraction", u"-42.5"_s, "-42.5");
    row("a lone minus", u"-"_s, "\"'-\"");
    row("a minus and a point", u"-.5"_s, "\"'-.5\"");
    row("a time", u"2026-01-31T12:00:00Z"_s, "2026-01-31T12:00:00Z");
}

void TestCsv::writesCells()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);

    QCOMPARE(csvRecord({text}), cell + "\r\n");
}

void TestCsv::separatesCellsByCommas()
{
    QCOMPARE(csvRecord({u"a"_s, u""_s, u"a"_s}), QByteArray("a,,a\r\n"));
}

void TestCsv::appearsWholeUnderItsName()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"keys.csv"_s);
    CsvFile file(path);

    QVERIFY(file.open({u"State"_s, u"Customer"_s}));
    QVERIFY(file.write({u"Active"_s, u"@anna"_s}));
    QVERIFY(!QFile::exists(path));
    QVERIFY(file.commit());

    QCOMPARE(contents(path), QByteArray("\xEF\xBB\xBFState,Customer\r\nActive,\"'@anna\"\r\n"));
}

void TestCsv::leavesWhatWasThereUnlessItIsCommitted()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"keys.csv"_s);
    QFile before(path);
    QVERIFY(before.open(QFile::WriteOnly) && before.write("before") > 0);
    before.close();

    {
        CsvFile file(path);
        QVERIFY(file.open({u"State"_s}));
        QVERIFY(file.write({u"Active"_s}));
    }

    QCOMPARE(contents(path), QByteArray("before"));
    QCOMPARE(filesIn(folder), QStringList{u"keys.csv"_s});
}

void TestCsv::tellsWhenTheFileCannotBeMade()
{
    const QTemporaryDir folder;
    CsvFile file(folder.filePath(u"no such folder/keys.csv"_s));

    const auto opened = file.open({u"State"_s});

    QVERIFY(!opened);
    QCOMPARE(opened.error().kind(), ErrorKind::Storage);
    QVERIFY(opened.error().detail().contains(u"keys.csv"_s));
}

void TestCsv::tellsWhenTheDiskIsFull()
{
    const QTemporaryDir folder;
    Result<> written;
    {
        const FileSizeLimit limit(64 * 1024);
        CsvFile file(folder.filePath(u"keys.csv"_s));
        written = file.open({u"State"_s});
        for (int row = 0; written && row < 10'000; ++row)
            written = file.write({u"0123456789"_s});
        if (written)
            written = file.commit();
    }

    QVERIFY(!written);
    QVERIFY(filesIn(folder).isEmpty());
}

QTEST_MAIN(TestCsv)
#include "tst_csv.moc"
