#include "app/translations.h"
#include "models/domain/catalog.h"
#include "models/domain/link.h"
#include "models/domain/serverdraft.h"
#include "models/itemmodels/displaytext.h"
#include "models/settings/windowsettings.h"
#include "tests/ui/samplewindow.h"
#include "ui/mainwindow.h"
#include "ui/subscriptions/repairoutcomes.h"
#include "ui/subscriptions/subscriptiontext.h"
#include "ui/tariffs/tariffspage.h"
#include "ui/widgets/linttext.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/validationtext.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Letters that more than one action of the menu is called by.
QStringList repeatedMnemonics(const QWidget &menu)
{
    QStringList letters;
    QStringList repeated;
    for (const auto *action : menu.actions()) {
        const auto at = action->text().indexOf(u'&');
        if (at < 0)
            continue;
        const auto letter = action->text().mid(at + 1, 1).toLower();
        if (letters.contains(letter))
            repeated += letter;
        letters += letter;
    }
    return repeated;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void pluralsAreRight_data();
    void pluralsAreRight();
    void oneSubscriptionIsSpokenOfAsOne();
    void everythingOnScreenFollowsASwitch();
    void aFailedTestOfAServerFollowsASwitch();
    void buttonsOfQtAreTranslatedToo();
    void sentencesOfTheDomainAreTranslated_data();
    void sentencesOfTheDomainAreTranslated();
    void findingsOfTheLinkCheckAreTranslated();
    void mnemonicsOfAMenuDiffer_data();
    void mnemonicsOfAMenuDiffer();
};

void TestTranslations::pluralsAreRight_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("text");

    QTest::newRow("one, English") << u"en"_s << 1 << u"in 1 day"_s;
    QTest::newRow("many, English") << u"en"_s << 11 << u"in 11 days"_s;
    QTest::newRow("one, Russian") << u"ru"_s << 1 << u"через 1 день"_s;
    QTest::newRow("few, Russian") << u"ru"_s << 22 << u"через 22 дня"_s;
    QTest::newRow("many, Russian") << u"ru"_s << 11 << u"через 11 дней"_s;
}

void TestTranslations::pluralsAreRight()
{
    QFETCH(QString, language);
    QFETCH(int, days);
    Translations translations(language);
    const Timestamp now(1'780'000'000s);

    QTEST(DisplayText::relativeTime(now + days * 24h, now), "text");
}

void TestTranslations::oneSubscriptionIsSpokenOfAsOne()
{
    const Translations translations(u"en"_s);
    const auto consequence = [](size_t count) {
        const std::vector<SubscriptionSummary> subscriptions(count);
        return SubscriptionText::deactivationOf(subscriptions).consequence;
    };

    QCOMPARE(RepairOutcomes::repairedTitle(1, 1), u"1 of 1 subscription has all its keys"_s);
    QVERIFY2(consequence(1).startsWith(u"Its link stops"_s), qPrintable(consequence(1)));
    QVERIFY2(consequence(2).startsWith(u"Their links stop"_s), qPrintable(consequence(2)));
}

void TestTranslations::everythingOnScreenFollowsASwitch()
{
    QTemporaryDir folder;
    WindowSettings preferences(folder.filePath(u"window.ini"_s));
    Translations translations(u"en"_s);
    TariffsModel model;
    MainWindow window(preferences);
    window.addPage(new TariffsPage(model, &window));
    window.showDatabase({u"bot.db"_s, ReadOnlyReason::None, {}, false});
    window.show();
    const auto *entry = window.findChild<QListWidget *>(u"navigation"_s)->item(0);
    QCOMPARE(entry->text(), u"Tariffs"_s);

    translations.setLanguage(u"ru"_s);
    QTRY_COMPARE(entry->text(), u"Тарифы"_s);

    QCOMPARE(window.findChild<QAction *>(u"quitAction"_s)->text(), u"В&ыход"_s);
    QCOMPARE(window.findChild<QPushButton *>(u"issueKeyButton"_s)->text(), u"&Выдать ключ…"_s);
    QCOMPARE(window.findChild<QAction *>(u"addTariffAction"_s)->text(), u"&Добавить тариф…"_s);
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Название"_s);
}

void TestTranslations::aFailedTestOfAServerFollowsASwitch()
{
    QTemporaryDir folder;
    WindowSettings preferences(folder.filePath(u"window.ini"_s));
    Translations translations(u"en"_s);
    SampleWindow sample(preferences);
    sample.fill(sampleWorld());
    const auto toolTip = [&sample] {
        const auto &model = *sample.serversModel;
        return model.index(1, ServersModel::StateColumn).data(Qt::ToolTipRole).toString();
    };
    QVERIFY2(toolTip().contains(u"The server cannot be reached."_s), qPrintable(toolTip()));

    translations.setLanguage(u"ru"_s);

    QVERIFY2(toolTip().contains(u"Сервер недоступен."_s), qPrintable(toolTip()));
    QVERIFY2(!toolTip().contains(u"The server"_s), qPrintable(toolTip()));
}

void TestTranslations::buttonsOfQtAreTranslatedToo()
{
    Translations translations(u"ru"_s);

    const QDialogButtonBox buttons(QDialogButtonBox::Cancel);

    QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"Отмена"_s);
}

void TestTranslations::sentencesOfTheDomainAreTranslated_data()
{
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const std::optional<Error> &error) {
        QTest::newRow(name) << error->detail();
    };

    row("a tariff without a name", validate(Tariff{}));
    row("an endless tariff", validate(Tariff{{}, u"x"_s, std::chrono::years(200), 0, 0, false}));
    row("a dear tariff", validate(Tariff{{}, u"x"_s, 24h, 2'000'000, 0, false}));
    row("a negative allowance", validate(Tariff{{}, u"x"_s, 24h, 0, -1, false}));
    row("a customer without an id", validate(Customer{}));
    ServerDraft draft;
    row("a server without a name", validate(draft));
    draft.name = u"x"_s;
    row("a server without an address", validate(draft));
    draft.url = u"vpn.example"_s;
    row("a server without an API key", validate(draft));
    draft.apiKey = u"x"_s;
    draft.maxKeys = 0;
    row("a server without capacity", validate(draft));
    draft.maxKeys.reset();
    draft.pin = "short";
    row("a short fingerprint", validate(draft));
    draft.pin.clear();
    draft.path = u"v2ray"_s;
    row("a relative path", validate(draft));
}

void TestTranslations::sentencesOfTheDomainAreTranslated()
{
    QFETCH(QString, sentence);
    Translations translations(u"ru"_s);

    const auto text = validationText(Error(ErrorKind::Invalid, sentence));

    QVERIFY(text != sentence);
    QVERIFY(!text.isEmpty());
}

void TestTranslations::findingsOfTheLinkCheckAreTranslated()
{
    const auto linkWith = [](const QString &host, int port,
                             const std::vector<std::pair<QString, QString>> &parameters) {
        ShareLink link;
        link.host = host;
        link.port = port;
        link.parameters = parameters;
        return link;
    };
    auto foreign = linkWith(u"a b"_s, 70'000,
                            {{u"type"_s, u"grpc"_s},
                             {u"flow"_s, u"odd"_s},
                             {u"security"_s, u"reality"_s},
                             {u"pbk"_s, u"short"_s},
                             {u"sid"_s, u"odd"_s},
                             {u"encryption"_s, u"odd"_s}});
    foreign.userInfo = u"nobody"_s;
    auto trojan = linkWith(u"vpn.example"_s, 443, {});
    trojan.scheme = LinkScheme::Trojan;
    const std::vector links{linkWith(u"domain"_s, 0,
                                     {{u"type"_s, u"odd"_s},
                                      {u"type"_s, u"odd"_s},
                                      {u"security"_s, u"odd"_s},
                                      {u"fp"_s, u"odd"_s},
                                      {u"Sni"_s, u"x"_s},
                                      {u"sni"_s, u"a b"_s},
                                      {u"host"_s, u"a b"_s},
                                      {u"allowInsecure"_s, u"1"_s}}),
                            linkWith(u"vpn.example"_s, 443, {{u"security"_s, u"reality"_s}}),
                            foreign, trojan};
    Translations translations(u"ru"_s);
    QSet<QString> codes;

    for (const auto &link : links) {
        for (const auto &finding : lintLink(link)) {
            codes += finding.code;
            const auto text = lintText(finding);
            QVERIFY2(text.contains(QRegularExpression(u"[а-я]"_s)), qPrintable(finding.code));
        }
    }
    QCOMPARE(codes.size(), 25);
}

void TestTranslations::mnemonicsOfAMenuDiffer_data()
{
    QTest::addColumn<QString>("language");

    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Russian") << u"ru"_s;
}

void TestTranslations::mnemonicsOfAMenuDiffer()
{
    QFETCH(QString, language);
    QTemporaryDir folder;
    WindowSettings preferences(folder.filePath(u"window.ini"_s));
    Translations translations(language);
    const SampleWindow sample(preferences);

    QCOMPARE(repeatedMnemonics(*sample.window->menuBar()), QStringList());
    for (const auto *menu : sample.window->findChildren<QMenu *>())
        QVERIFY2(repeatedMnemonics(*menu).isEmpty(),
                 qPrintable(menu->title() + repeatedMnemonics(*menu).join(u',')));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
