#include "models/settings/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void defaultsAreThoseOfTheContract_data();
    void defaultsAreThoseOfTheContract();
    void writtenDefaultsAreTheRealOnes();
    void acceptsTheWholeRange_data();
    void acceptsTheWholeRange();
    void refusesWhatIsOutOfRange_data();
    void refusesWhatIsOutOfRange();
    void refusesAnUnknownKey();
    void overridesBeatTheFile();
    void namesTheFilesMistake_data();
    void namesTheFilesMistake();
    void absentFileIsFine();

private:
    QString writeIni(const QByteArray &text);

    QTemporaryDir m_folder;
};

QString TestSettings::writeIni(const QByteArray &text)
{
    QFile file(m_folder.filePath(u"settings.ini"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("The settings file cannot be written");
    return file.fileName();
}

void TestSettings::defaultsAreThoseOfTheContract_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("policy.mode") << u"soft"_s;
    QTest::newRow("policy.min_success_rate") << u"0.5"_s;
    QTest::newRow("policy.min_keys_required") << u"1"_s;
    QTest::newRow("policy.max_failed_servers") << u"3"_s;
    QTest::newRow("policy.database_added_required") << u"false"_s;
    QTest::newRow("retry.max_attempts") << u"3"_s;
    QTest::newRow("retry.delay") << u"2.0"_s;
    QTest::newRow("retry.backoff") << u"2.0"_s;
    QTest::newRow("retry.cap") << u"30"_s;
    QTest::newRow("retry.rounds") << u"2"_s;
    QTest::newRow("retry.network_retry_after") << u"30"_s;
    QTest::newRow("retry.default_retry_after") << u"60"_s;
    QTest::newRow("renewal.mode") << u"grace"_s;
    QTest::newRow("renewal.grace_period") << u"86400"_s;
    QTest::newRow("concurrency.servers") << u"128"_s;
    QTest::newRow("timeout.connect") << u"10"_s;
    QTest::newRow("timeout.call") << u"30"_s;
    QTest::newRow("claim.lease") << u"600"_s;
    QTest::newRow("email.domain") << u"veilbot.com"_s;
    QTest::newRow("clipboard.clear_after") << u"45"_s;
    QTest::newRow("concurrency.payments") << u"8"_s;
    QTest::newRow("extend.chunk_size") << u"5000"_s;
    QTest::newRow("sync.grace_age") << u"600"_s;
    QTest::newRow("sync.max_deletions") << u"5"_s;
    QTest::newRow("sync.max_deletion_rate") << u"0.10"_s;
    QTest::newRow("metrics.retention_days") << u"90"_s;
    QTest::newRow("metrics.port") << u"0"_s;
    QTest::newRow("alerts.low_success_rate") << u"0.5"_s;
    QTest::newRow("subscription.base_url") << u""_s;
    QTest::newRow("subscription.support_username") << u""_s;
    QTest::newRow("notifications.enabled") << u"false"_s;
    QTest::newRow("notifications.language") << u"ru"_s;
    QTest::newRow("notifications.base_url") << u"https://api.telegram.org"_s;
}

void TestSettings::defaultsAreThoseOfTheContract()
{
    const auto key = QString::fromLatin1(QTest::currentDataTag());
    const auto &entries = settingEntries();

    const auto entry = std::ranges::find(entries, key, &SettingEntry::key);

    QVERIFY(entry != entries.end());
    QTEST(entry->defaultText, "text");
}

void TestSettings::writtenDefaultsAreTheRealOnes()
{
    std::vector<SettingOverride> defaults;
    for (const auto &entry : settingEntries())
        defaults.emplace_back(entry.key, entry.defaultText);

    const auto written = loadSettings({}, defaults);

    QVERIFY(written);
    QCOMPARE(*written, Settings());
}

void TestSettings::acceptsTheWholeRange_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");

    const auto row = [](const QString &key, const QStringList &texts) {
        for (const auto &text : texts)
            QTest::newRow(qPrintable(key + u" = "_s + text)) << key << text;
    };
    row(u"policy.mode"_s, {u"soft"_s, u"strict"_s});
    row(u"policy.min_success_rate"_s, {u"0"_s, u"1"_s, u" 0.75 "_s});
    row(u"policy.database_added_required"_s,
        {u"true"_s, u"FALSE"_s, u"1"_s, u"0"_s, u"on"_s, u"off"_s});
    row(u"retry.max_attempts"_s, {u"1"_s, u"100"_s});
    row(u"retry.delay"_s, {u"0"_s, u"3600"_s});
    row(u"retry.rounds"_s, {u"0"_s, u"100"_s});
    row(u"renewal.mode"_s, {u"grace"_s, u"strict"_s, u"max"_s});
    row(u"concurrency.payments"_s, {u"1"_s, u"1024"_s});
    row(u"extend.chunk_size"_s, {u"1"_s, u"1000000"_s});
    row(u"sync.grace_age"_s, {u"0"_s, u"86400"_s});
    row(u"sync.max_deletions"_s, {u"0"_s, u"1000000"_s});
    row(u"sync.max_deletion_rate"_s, {u"0"_s, u"1"_s});
    row(u"metrics.retention_days"_s, {u"1"_s, u"36500"_s});
    row(u"metrics.port"_s, {u"0"_s, u"65535"_s});
    row(u"alerts.low_success_rate"_s, {u"0"_s, u"1"_s});
    row(u"concurrency.servers"_s, {u"1"_s, u"1024"_s});
    row(u"timeout.call"_s, {u"0.05"_s, u"600"_s});
    row(u"clipboard.clear_after"_s, {u"0"_s, u"3600"_s});
    row(u"email.domain"_s, {u"vpn-1.example"_s, u"пример.рф"_s});
    row(u"subscription.base_url"_s, {{}, u"https://vpn.example/"_s, u"https://пример.рф:8443"_s});
    row(u"subscription.support_username"_s, {{}, u"veil_help"_s, u"@Veil_Help42"_s});
    row(u"notifications.language"_s, {u"ru"_s, u"en"_s});
    row(u"notifications.base_url"_s,
        {u"https://bots.example/telegram"_s, u"http://127.0.0.1:8081"_s, u"http://localhost"_s});
}

void TestSettings::acceptsTheWholeRange()
{
    QFETCH(QString, key);
    QFETCH(QString, text);

    QVERIFY(loadSettings({}, {{key, text}}));
}

void TestSettings::refusesWhatIsOutOfRange_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("allowed");

    const auto row = [](const QString &key, const QStringList &texts, const QString &allowed) {
        for (const auto &text : texts)
            QTest::newRow(qPrintable(key + u" = "_s + text)) << key << text << allowed;
    };
    row(u"policy.mode"_s, {u"hard"_s, u"Soft"_s, {}}, u"soft or strict"_s);
    row(u"policy.min_success_rate"_s, {u"1.01"_s, u"-0.1"_s, u"50%"_s, u"nan"_s, u"0,5"_s},
        u"a number from 0 to 1"_s);
    row(u"policy.min_keys_required"_s, {u"-1"_s, u"1.5"_s}, u"a whole number from 0 to 100000"_s);
    row(u"policy.max_failed_servers"_s, {u"-1"_s, u"many"_s}, u"a whole number from 0"_s);
    row(u"policy.database_added_required"_s, {u"yes"_s, {}}, u"true or false"_s);
    row(u"retry.max_attempts"_s, {u"0"_s, u"101"_s}, u"a whole number from 1 to 100"_s);
    row(u"retry.delay"_s, {u"-1"_s, u"inf"_s}, u"a number from 0 to 3600"_s);
    row(u"retry.backoff"_s, {u"0.9"_s}, u"a number from 1 to 100"_s);
    row(u"retry.cap"_s, {u"3601"_s}, u"a number from 0 to 3600"_s);
    row(u"retry.rounds"_s, {u"-1"_s}, u"a whole number from 0 to 100"_s);
    row(u"retry.network_retry_after"_s, {u"86401"_s}, u"a whole number from 0 to 86400"_s);
    row(u"retry.default_retry_after"_s, {u"-1"_s}, u"a whole number from 0 to 86400"_s);
    row(u"renewal.mode"_s, {u"none"_s}, u"grace, strict or max"_s);
    row(u"renewal.grace_period"_s, {u"1d"_s}, u"a whole number from 0 to 86400"_s);
    row(u"concurrency.payments"_s, {u"0"_s, u"1025"_s}, u"a whole number from 1 to 1024"_s);
    row(u"sync.max_deletion_rate"_s, {u"-0.1"_s, u"1.1"_s}, u"a number from 0 to 1"_s);
    row(u"metrics.port"_s, {u"-1"_s, u"65536"_s}, u"a whole number from 0 to 65535"_s);
    row(u"concurrency.servers"_s, {u"0"_s, u"1025"_s}, u"a whole number from 1 to 1024"_s);
    row(u"timeout.connect"_s, {u"0"_s, u"601"_s}, u"a number from 0.05 to 600"_s);
    row(u"timeout.call"_s, {u"0.04"_s}, u"a number from 0.05 to 600"_s);
    row(u"claim.lease"_s, {u"0"_s}, u"a number from 1 to 86400"_s);
    row(u"email.domain"_s, {{}, u"a@b"_s, u"a b"_s}, u"a host name"_s);
    row(u"subscription.base_url"_s, {u"vpn.example"_s, u"http://vpn.example"_s}, u"https://"_s);
    row(u"subscription.support_username"_s,
        {u"@"_s, u"veil help"_s, u"вейл"_s, u"@@help"_s, u"t.me/help"_s, QString(33, u'a')},
        u"a Telegram user name"_s);
    row(u"notifications.base_url"_s,
        {{},
         u"http://192.0.2.1"_s,
         u"ftp://127.0.0.1"_s,
         u"https://"_s,
         u"https://user:pw@bots.example"_s,
         u"https://bots.example?x=1"_s},
        u"https://"_s);
    row(u"clipboard.clear_after"_s, {u"-1"_s, u"3601"_s}, u"a whole number from 0 to 3600"_s);
    row(u"verify.read_back"_s, {u"2"_s}, u"true or false"_s);
    row(u"recovery.settle"_s, {u"601"_s}, u"a number from 0 to 600"_s);
}

void TestSettings::refusesWhatIsOutOfRange()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, allowed);

    const auto settings = loadSettings({}, {{key, text}});

    QVERIFY(!settings);
    QCOMPARE(settings.error().kind(), ErrorKind::Invalid);
    for (const auto &part : {key, text, allowed})
        QVERIFY2(settings.error().detail().contains(part), qPrintable(settings.error().detail()));
}

void TestSettings::refusesAnUnknownKey()
{
    const auto settings = loadSettings({}, {{u"no.such.setting"_s, u"1"_s}});

    QVERIFY(!settings);
    QCOMPARE(settings.error().detail(), u"There is no setting \"no.such.setting\""_s);
}

void TestSettings::overridesBeatTheFile()
{
    const auto file = writeIni("[policy]\nmode=strict\nmax_failed_servers=7\n[retry]\ndelay=0.25\n"
                               "[timeout]\ncall=5\n[email]\ndomain=\"veil.example\"\n");

    const auto settings = loadSettings(file,
                                       {{u"timeout.call"_s, u"6"_s},
                                        {u"policy.max_failed_servers"_s, u"8"_s},
                                        {u"policy.max_failed_servers"_s, u"9"_s}});

    QVERIFY(settings);
    QCOMPARE(settings->policy.mode, PolicyMode::Strict);
    QCOMPARE(settings->retry.delay, 0.25);
    QCOMPARE(settings->emailDomain, u"veil.example"_s);
    QCOMPARE(settings->callTimeout, 6000ms);
    QCOMPARE(settings->policy.maxFailedServers, 9);
    QCOMPARE(settings->connectTimeout, 10'000ms);
}

void TestSettings::namesTheFilesMistake_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("detail");

    QTest::newRow("value out of range")
        << QByteArray("[retry]\nmax_attempts=0\n") << u"retry.max_attempts = \"0\""_s;
    QTest::newRow("decimal comma")
        << QByteArray("[retry]\ndelay=2,5\n") << u"retry.delay = \"2,5\""_s;
    QTest::newRow("no INI file") << QByteArray("[retry\nmax_attempts=3\n") << u"cannot be read"_s;
}

void TestSettings::namesTheFilesMistake()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, detail);

    const auto settings = loadSettings(writeIni(text));

    QVERIFY(!settings);
    QVERIFY2(settings.error().detail().contains(detail), qPrintable(settings.error().detail()));
}

void TestSettings::absentFileIsFine()
{
    QVERIFY(loadSettings(m_folder.filePath(u"absent.ini"_s)));
}

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
