#include "app/logging/knownsecrets.h"
#include "app/logging/logsink.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(testLog, "veildesk.tests.logsink")

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLogSink final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_options = LogOptions();
        m_options.level = LogLevel::Error;
        m_options.filePath = m_folder->filePath(u"state/veildesk.log"_s);
    }

    void noPlantedSecretReachesTheFile_data();
    void noPlantedSecretReachesTheFile();
    void aKnownSecretIsBlottedOutWithoutAnyPrefix();
    void theFileIsForItsOwnerOnly();
    void theFileKeepsInfoWhileStderrShowsErrors();
    void debugLinesAreKeptOnlyWhenAskedFor();
    void aLineBreakCannotForgeALine();
    void rotatesAndKeepsThreeOldFiles();
    void threadsShareTheFileLineByLine();
    void levelNamesRoundTrip();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    LogOptions m_options;
};

void TestLogSink::noPlantedSecretReachesTheFile_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("secret");

    QTest::newRow("a uuid") << u"created 0f7c2d9e-8a51-4c0b-9d3e-1f2a3b4c5d6e"_s
                            << "0f7c2d9e-8a51-4c0b-9d3e-1f2a3b4c5d6e"_ba;
    QTest::newRow("an e-mail") << u"for anna.petrova@example.com"_s << "anna.petrova"_ba;
    QTest::newRow("a share link") << u"link vless://id@host:443?type=ws#n"_s << "id@host"_ba;
    QTest::newRow("an API key with its name") << u"api_key=s3cr3t-value"_s << "s3cr3t-value"_ba;
    QTest::newRow("a bearer token") << u"Authorization: Bearer abc.def.ghi"_s << "abc.def"_ba;
}

void TestLogSink::noPlantedSecretReachesTheFile()
{
    QFETCH(const QString, message);
    QFETCH(const QByteArray, secret);
    const LogSink sink(m_options);

    qCWarning(testLog).noquote() << message;

    const auto log = contents(m_options.filePath);
    QVERIFY(log.contains("veildesk.tests.logsink"));
    QVERIFY2(!log.contains(secret), log);
}

void TestLogSink::aKnownSecretIsBlottedOutWithoutAnyPrefix()
{
    KnownSecrets::add(u"plainword"_s);
    KnownSecrets::add(u"plainword-longer"_s);
    const LogSink sink(m_options);

    qCWarning(testLog).noquote() << u"the server said plainword-longer, then plainword."_s;

    const auto log = contents(m_options.filePath);
    QVERIFY2(log.contains("the server said ••••, then ••••."), log);
}

void TestLogSink::theFileIsForItsOwnerOnly()
{
    const LogSink sink(m_options);

    qCWarning(testLog) << "a line";

    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther;
    QVERIFY(QFile::exists(m_options.filePath));
    QCOMPARE(QFile::permissions(m_options.filePath) & others, QFileDevice::Permissions());
}

void TestLogSink::theFileKeepsInfoWhileStderrShowsErrors()
{
    const LogSink sink(m_options);

    qCInfo(testLog) << "worth knowing";

    QVERIFY(contents(m_options.filePath).contains("info veildesk.tests.logsink: worth knowing"));
}

void TestLogSink::debugLinesAreKeptOnlyWhenAskedFor()
{
    {
        const LogSink sink(m_options);
        qCDebug(testLog) << "unwanted detail";
    }
    m_options.level = LogLevel::Debug;
    {
        const LogSink sink(m_options);
        qCDebug(testLog) << "wanted detail";
    }

    const auto log = contents(m_options.filePath);
    QVERIFY(!log.contains("unwanted"));
    QVERIFY(log.contains("wanted detail"));
}

void TestLogSink::aLineBreakCannotForgeALine()
{
    const LogSink sink(m_options);

    qCWarning(testLog).noquote() << u"name\n2026-01-01 error forged"_s;

    QCOMPARE(contents(m_options.filePath).count('\n'), 1);
}

void TestLogSink::rotatesAndKeepsThreeOldFiles()
{
    m_options.rotationBytes = 1000;
    const LogSink sink(m_options);

    for (int line = 0; line < 100; ++line)
        qCWarning(testLog).noquote() << u"line %1 %2"_s.arg(line).arg(QString(80, u'x'));

    QVERIFY(contents(m_options.filePath).contains("line 99 "));
    for (const auto *suffix : {".1", ".2", ".3"}) {
        const QFileInfo old(m_options.filePath + QLatin1StringView(suffix));
        QVERIFY2(old.exists(), suffix);
        QVERIFY(old.size() <= m_options.rotationBytes);
    }
    QVERIFY(!QFile::exists(m_options.filePath + u".4"_s));
}

void TestLogSink::threadsShareTheFileLineByLine()
{
    constexpr int linesEach = 200;
    const LogSink sink(m_options);
    const auto work = [] {
        for (int line = 0; line < linesEach; ++line)
            qCInfo(testLog) << "a line of a thread";
    };

    std::thread one(work);
    std::thread other(work);
    one.join();
    other.join();

    QCOMPARE(
        contents(m_options.filePath).count("info veildesk.tests.logsink: a line of a thread\n"),
        2 * linesEach);
}

void TestLogSink::levelNamesRoundTrip()
{
    for (const auto level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        QCOMPARE(logLevelFromName(logLevelName(level)), std::optional(level));
    QCOMPARE(logLevelFromName(u"loud"), std::nullopt);
}

QTEST_GUILESS_MAIN(TestLogSink)

#include "tst_logsink.moc"
