#include "models/settings/initext.h"
#include "models/settings/settingsfile.h"
#include "models/settings/settingtext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestSettingsFile : public QObject
{
    Q_OBJECT

private slots:
    // QSettings takes a file of the same name, size and time for the one it has read before.
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void editsOneLineAndLeavesTheRest_data();
    void editsOneLineAndLeavesTheRest();
    void writesOnlyWhatChanged();
    void removesWhatIsTheDefaultAgain();
    void keepsWhatAnotherProgramWrote();
    void refusesWhatIsNotAllowedAsAWhole();
    void saysWhyItCannotWrite();
    void namesWhatIsNoSetting_data();
    void namesWhatIsNoSetting();
    void describesEverySetting_data();
    void describesEverySetting();
    void saysWhatTheModesDo_data();
    void saysWhatTheModesDo();

private:
    QString write(const QByteArray &text);
    QByteArray contents() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

QString TestSettingsFile::write(const QByteArray &text)
{
    QFile file(m_folder->filePath(u"veildesk.ini"_s));
    if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
        qFatal("The sample was not written");
    return file.fileName();
}

QByteArray TestSettingsFile::contents() const
{
    QFile file(m_folder->filePath(u"veildesk.ini"_s));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSettingsFile::editsOneLineAndLeavesTheRest_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<std::optional<QString>>("value");
    QTest::addColumn<QString>("after");

    const auto row = [](const char *name, const QString &before, std::optional<QString> value,
                        const QString &after) { QTest::newRow(name) << before << value << after; };
    row("an empty file", u""_s, u"5"_s, u"[retry]\ndelay=5\n"_s);
    row("another group", u"[policy]\nmode=soft\n"_s, u"5"_s,
        u"[policy]\nmode=soft\n\n[retry]\ndelay=5\n"_s);
    row("the key among comments", u"; mine\n[retry]\n; why\ndelay = 2\ncap=9\n"_s, u"5"_s,
        u"; mine\n[retry]\n; why\ndelay=5\ncap=9\n"_s);
    row("the group without the key", u"[retry]\ncap=9\n[policy]\ndelay=1\n"_s, u"5"_s,
        u"[retry]\ndelay=5\ncap=9\n[policy]\ndelay=1\n"_s);
    row("the key twice", u"[retry]\ndelay=1\ncap=9\ndelay=2\n"_s, u"5"_s,
        u"[retry]\ndelay=5\ncap=9\n"_s);
    row("removal", u"[retry]\ndelay=1\ncap=9\n"_s, {}, u"[retry]\ncap=9\n"_s);
    row("removal of what is not there", u"[policy]\nmode=soft\n"_s, {}, u"[policy]\nmode=soft\n"_s);
}

void TestSettingsFile::editsOneLineAndLeavesTheRest()
{
    QFETCH(QString, before);
    QFETCH(std::optional<QString>, value);

    QTEST(withIniValue(before, u"retry"_s, u"delay"_s, value), "after");
}

void TestSettingsFile::writesOnlyWhatChanged()
{
    const auto path = write("; my notes\n[retry]\ncap=9\n\n[mine]\nkept=1\n");
    auto file = SettingsFile::load(path);
    QVERIFY(file);

    QVERIFY(file->save({{u"retry.delay"_s, u"0.5"_s}, {u"retry.cap"_s, u"9"_s}}));

    QCOMPARE(contents(), QByteArray("; my notes\n[retry]\ndelay=0.5\ncap=9\n\n[mine]\nkept=1\n"));
    QCOMPARE(file->settings().retry.delay, 0.5);
    QCOMPARE(file->texts().value(u"retry.delay"_s), u"0.5"_s);
    QCOMPARE(loadSettings(path)->retry.cap, 9.0);
}

void TestSettingsFile::removesWhatIsTheDefaultAgain()
{
    auto file = SettingsFile::load(write("[retry]\ndelay=7\ncap=9\n"));
    QVERIFY(file);

    QVERIFY(file->save({{u"retry.delay"_s, u"2.0"_s}}));

    QCOMPARE(contents(), QByteArray("[retry]\ncap=9\n"));
    QCOMPARE(file->settings().retry.delay, 2.0);
}

void TestSettingsFile::keepsWhatAnotherProgramWrote()
{
    auto file = SettingsFile::load(write("[retry]\ndelay=7\n"));
    QVERIFY(file);
    write("[retry]\ndelay=7\n[policy]\nmode=strict\n");

    QVERIFY(file->save({{u"retry.cap"_s, u"9"_s}}));

    QCOMPARE(file->settings().policy.mode, PolicyMode::Strict);
    QCOMPARE(file->settings().retry.cap, 9.0);
}

void TestSettingsFile::refusesWhatIsNotAllowedAsAWhole()
{
    auto file = SettingsFile::load(write("[retry]\ndelay=7\n"));
    QVERIFY(file);

    const auto saved = file->save({{u"retry.cap"_s, u"9"_s}, {u"retry.delay"_s, u"-1"_s}});

    QCOMPARE(saved.error().kind(), ErrorKind::Invalid);
    QCOMPARE(contents(), QByteArray("[retry]\ndelay=7\n"));
    QCOMPARE(file->settings().retry.delay, 7.0);
}

void TestSettingsFile::saysWhyItCannotWrite()
{
    const auto blocked = write("[retry]\n") + u"/veildesk.ini"_s;
    SettingsFile file(blocked);

    const auto saved = file.save({{u"retry.cap"_s, u"9"_s}});

    QCOMPARE(saved.error().kind(), ErrorKind::Storage);
    QVERIFY(saved.error().detail().contains(blocked));
}

void TestSettingsFile::namesWhatIsNoSetting_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("unknown");

    QTest::newRow("only settings") << QByteArray("[retry]\ndelay=5\n") << QStringList();
    QTest::newRow("a misspelt key")
        << QByteArray("[retry]\ndelai=5\n") << QStringList{u"retry.delai"_s};
    QTest::newRow("a misspelt group")
        << QByteArray("[retries]\ndelay=5\n") << QStringList{u"retries.delay"_s};
    QTest::newRow("a key outside of groups") << QByteArray("delay=5\n") << QStringList{u"delay"_s};
}

void TestSettingsFile::namesWhatIsNoSetting()
{
    QFETCH(QByteArray, text);

    const auto file = SettingsFile::load(write(text));

    QVERIFY(file);
    QTEST(file->unknownKeys(), "unknown");
}

void TestSettingsFile::describesEverySetting_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < int(settingEntries().size()); ++index)
        QTest::newRow(qPrintable(settingEntries()[size_t(index)].key)) << index;
}

void TestSettingsFile::describesEverySetting()
{
    QFETCH(int, index);
    const auto &entry = settingEntries()[size_t(index)];

    const auto description = SettingText::describe(entry);

    QVERIFY(!description.label.isEmpty());
    QVERIFY(description.help.endsWith(u'.'));
    Settings settings;
    QVERIFY(entry.apply(settings, entry.defaultText));
    QCOMPARE(settings, Settings());
}

void TestSettingsFile::saysWhatTheModesDo_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("created");
    QTest::addColumn<int>("failed");
    QTest::newRow("too small a share") << u"policy.min_success_rate"_s << 1 << 2;
    QTest::newRow("too many failures") << u"policy.max_failed_servers"_s << 9 << 4;
    QTest::newRow("too few keys") << u"policy.min_keys_required"_s << 0 << 1;
}

void TestSettingsFile::saysWhatTheModesDo()
{
    QFETCH(const QString, key);
    QFETCH(const int, created);
    QFETCH(const int, failed);
    SuccessPolicy policy;
    const bool isKept = decideOutcome(created, failed, policy) != Outcome::Rejected;
    policy.mode = PolicyMode::Strict;
    QCOMPARE(decideOutcome(created, failed, policy), Outcome::Rejected);

    const auto entry = std::ranges::find(settingEntries(), key, &SettingEntry::key);

    QCOMPARE(SettingText::describe(*entry).help.contains(u"soft keeps"_s), isKept);
}

QTEST_APPLESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
