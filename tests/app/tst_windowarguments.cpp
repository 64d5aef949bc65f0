#include "app/windowarguments.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestWindowArguments : public QObject
{
    Q_OBJECT

private slots:
    void understandsWhatItDocuments();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void printsHelpInsteadOfStarting();
    void printsHelpWithoutADisplay();
};

void TestWindowArguments::understandsWhatItDocuments()
{
    const auto arguments =
        parseArguments({u"veildesk"_s, u"--db"_s, u"/srv/bot.db"_s, u"--read-only"_s, u"--lang"_s,
                        u"ru"_s, u"--theme"_s, u"dark"_s});

    QVERIFY(arguments);
    QCOMPARE(arguments->databasePath, u"/srv/bot.db"_s);
    QVERIFY(arguments->readOnly);
    QVERIFY(!arguments->demo);
    QCOMPARE(arguments->language, u"ru"_s);
    QCOMPARE(arguments->theme, u"dark"_s);
    QVERIFY(arguments->information.isEmpty());
}

void TestWindowArguments::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");

    QTest::newRow("an unknown option") << QStringList{u"--portable"_s} << u"portable"_s;
    QTest::newRow("an unknown language") << QStringList{u"--lang"_s, u"de"_s} << u"\"de\""_s;
    QTest::newRow("an unknown theme") << QStringList{u"--theme"_s, u"pink"_s} << u"\"pink\""_s;
    QTest::newRow("a word too many") << QStringList{u"bot.db"_s} << u"bot.db"_s;
    QTest::newRow("a demo with another database")
        << QStringList{u"--demo"_s, u"--db"_s, u"bot.db"_s} << u"--demo"_s;
}

void TestWindowArguments::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);

    const auto parsed = parseArguments(QStringList{u"veildesk"_s} + arguments);

    QVERIFY(!parsed);
    QVERIFY2(parsed.error().detail().contains(named), qPrintable(parsed.error().detail()));
}

void TestWindowArguments::printsHelpInsteadOfStarting()
{
    const auto help = parseArguments({u"veildesk"_s, u"--help"_s});
    const auto version = parseArguments({u"veildesk"_s, u"--version"_s});

    QVERIFY(help->information.contains(u"--read-only"_s));
    QVERIFY(version->information.contains(u"VeilDesk"_s));
}

void TestWindowArguments::printsHelpWithoutADisplay()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    QProcess program;
    program.setProcessEnvironment(environment);

    program.start(qEnvironmentVariable("VEILDESK_BIN_DIR") + u"/veildesk"_s, {u"--help"_s});

    QVERIFY(program.waitForFinished(-1));
    QCOMPARE(program.exitCode(), 0);
    const auto help = program.readAllStandardOutput();
    QVERIFY(help.contains("Usage: veildesk [options]"));
    QVERIFY(help.contains("--read-only"));
    QCOMPARE(program.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(TestWindowArguments)
#include "tst_windowarguments.moc"
