#include "models/domain/invitation.h"
#include "models/domain/texttemplate.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestInvitation : public QObject
{
    Q_OBJECT

private slots:
    void putsTheValuesIntoTheText_data();
    void putsTheValuesIntoTheText();
    void namesWhatStandsForNothing_data();
    void namesWhatStandsForNothing();
    void bringsTextsOfItsOwn_data();
    void bringsTextsOfItsOwn();
    void tellsTheLastDay_data();
    void tellsTheLastDay();
};

void TestInvitation::putsTheValuesIntoTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");

    const auto name = u"Maria"_s;
    QTest::newRow("each placeholder") << u"{name}, {server}, {expires}: {link}"_s << name
                                      << u"Maria, Berlin, 1 May 2027: vless://x"_s;
    QTest::newRow("the same one twice") << u"{name} {name}"_s << name << u"Maria Maria"_s;
    QTest::newRow("a value is not looked into") << u"{name}"_s << u"{link}"_s << u"{link}"_s;
    QTest::newRow("no placeholder") << u"Hello"_s << name << u"Hello"_s;
    QTest::newRow("braces that hold no word are text")
        << u"{} { name } {a b} }{"_s << name << u"{} { name } {a b} }{"_s;
    QTest::newRow("a line without its value is left out, and its gap")
        << u"A\n\nDear {name}\n\nB"_s << QString() << u"A\n\nB"_s;
    QTest::newRow("blank lines around the text go") << u"\n\nA\n\n"_s << name << u"A"_s;
    QTest::newRow("empty") << QString() << name << QString();
}

void TestInvitation::putsTheValuesIntoTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, name);

    const auto written =
        writeInvitation(text, {name, u"Berlin"_s, u"1 May 2027"_s, u"vless://x"_s});

    QVERIFY(written);
    QTEST(*written, "written");
}

void TestInvitation::namesWhatStandsForNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("unknown");

    QTest::newRow("none") << u"{name}"_s << QStringList();
    QTest::newRow("one") << u"{name} {price}"_s << QStringList{u"price"_s};
    QTest::newRow("in their order, once each") << u"{b}{a}{b}"_s << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("the case counts") << u"{Name}"_s << QStringList{u"Name"_s};
    QTest::newRow("of another alphabet") << u"{имя}"_s << QStringList{u"имя"_s};
}

void TestInvitation::namesWhatStandsForNothing()
{
    QFETCH(QString, text);
    QFETCH(QStringList, unknown);

    QCOMPARE(TextTemplate::unknownPlaceholders(text, invitationPlaceholders()), unknown);

    const auto written = writeInvitation(text, {u"N"_s, u"S"_s, u"E"_s, u"L"_s});
    QCOMPARE(written.has_value(), unknown.isEmpty());
    if (!written)
        QVERIFY(written.error().detail().contains(unknown.first()));
}

void TestInvitation::bringsTextsOfItsOwn_data()
{
    QTest::addColumn<QLocale::Language>("language");
    for (const auto language : InvitationLanguages)
        QTest::newRow(qPrintable(QLocale::languageToString(language))) << language;
}

void TestInvitation::bringsTextsOfItsOwn()
{
    QFETCH(QLocale::Language, language);
    const auto text = defaultInvitation(language);
    for (const auto &placeholder : invitationPlaceholders())
        QVERIFY(text.contains(u'{' + placeholder + u'}'));

    const auto onlyLink = writeInvitation(text, {{}, {}, {}, u"vless://x"_s});

    QVERIFY(onlyLink);
    QVERIFY(onlyLink->startsWith(u"vless://x\n"_s));
}

void TestInvitation::tellsTheLastDay_data()
{
    QTest::addColumn<std::optional<Timestamp>>("expiresAt");
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<QString>("day");

    const std::optional day(fromUnix(1'780'315'200)); // 1 June 2026, noon in UTC.
    QTest::newRow("in English") << day << QLocale::English << u"1 June 2026"_s;
    QTest::newRow("in Russian") << day << QLocale::Russian << u"1 июня 2026"_s;
    QTest::newRow("no end") << std::optional(UnlimitedExpiry) << QLocale::English << QString();
    QTest::newRow("unknown") << std::optional<Timestamp>() << QLocale::English << QString();
}

void TestInvitation::tellsTheLastDay()
{
    QFETCH(std::optional<Timestamp>, expiresAt);
    QFETCH(QLocale::Language, language);

    QTEST(invitationDate(expiresAt, language), "day");
}

QTEST_APPLESS_MAIN(TestInvitation)
#include "tst_invitation.moc"
