#include "ui/share/secretclipboard.h"
#include "ui/subscriptions/feedview.h"
#include "ui/widgets/maskedtext.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);
const auto uuid = u"a0000000-0000-4000-8000-000000000001"_s;

std::pair<AccessKey, Server> keyOn(const QString &serverName, const QString &link)
{
    AccessKey key;
    key.uuid = uuid;
    key.link = link;
    Server server;
    server.name = serverName;
    server.domain = serverName.toLower() + u".example"_s;
    return {key, server};
}

FeedSource sample()
{
    FeedSource source;
    source.subscription.token = u"0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"_s;
    source.subscription.expiresAt = Now + 1h;
    source.tariffName = u"Month"_s;
    source.keys = {keyOn(u"Amsterdam"_s, u"vless://%1@domain:443?type=ws"_s.arg(uuid)),
                   keyOn(u"Berlin"_s, {})};
    return source;
}

} // namespace

/// What the operator sees of the bot's answer to a customer's app.
class TestFeedView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup();
    void showsTheTextWithItsLinksHidden();
    void revealsAndHidesTheLinks();
    void hidesWhatANameSmuggledIn();
    void copiesTheTextWhetherOrNotItIsRevealed();
    void copiesTheBodyAsItIsSent();
    void copiesWhatIsSelectedForATime_data();
    void copiesWhatIsSelectedForATime();
    void passesTheSelectionOnByNoOtherWay();
    void saysWhatIsNotInTheText();
    void namesKeysThatTheBotLeavesOut();
    void showsTheHeaders();
    void showsARefusal_data();
    void showsARefusal();
    void walksAndLeavesTheTextByTheKeyboard();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        auto *found = m_view->findChild<Type *>(name);
        Q_ASSERT(found);
        return found;
    }
    QString text() const { return child<QPlainTextEdit>(u"feedBodyText"_s)->toPlainText(); }
    void show(const FeedSource &source);
    QPlainTextEdit *revealedAndSelected() const;

    std::chrono::seconds m_lifetime{0};
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<FeedView> m_view;
    SubscriptionFeed m_feed;
};

void TestFeedView::init()
{
    m_lifetime = 0s;
    show(sample());
}

void TestFeedView::show(const FeedSource &source)
{
    m_view.reset();
    m_feed = makeFeed(source, Now, {QTimeZone::utc(), {}});
    m_clipboard = std::make_unique<SecretClipboard>([this] { return m_lifetime; });
    m_view = std::make_unique<FeedView>(m_feed, QString(), *m_clipboard);
}

QPlainTextEdit *TestFeedView::revealedAndSelected() const
{
    child<QToolButton>(u"revealBodyButton"_s)->click();
    auto *edit = child<QPlainTextEdit>(u"feedBodyText"_s);
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    return edit;
}

void TestFeedView::cleanup()
{
    m_view.reset();
    m_clipboard.reset();
    QGuiApplication::clipboard()->clear();
}

void TestFeedView::showsTheTextWithItsLinksHidden()
{
    auto lines = decodedBody(m_feed).split(u'\n');
    QVERIFY(lines.last().contains(uuid));
    lines.last() = MaskedText::dots();

    QCOMPARE(text().split(u'\n'), lines);
    QVERIFY(lines.contains(u"# Plan: Month"_s));
}

void TestFeedView::revealsAndHidesTheLinks()
{
    auto *reveal = child<QToolButton>(u"revealBodyButton"_s);
    const auto *edit = child<QPlainTextEdit>(u"feedBodyText"_s);
    const auto hidden = text();
    const auto hiddenName = edit->accessibleName();

    reveal->click();
    QCOMPARE(text(), decodedBody(m_feed));
    QCOMPARE(reveal->text(), u"Hide links"_s);
    QVERIFY(edit->accessibleName() != hiddenName);

    reveal->click();
    QCOMPARE(text(), hidden);
    QCOMPARE(reveal->text(), u"Reveal links"_s);
}

void TestFeedView::hidesWhatANameSmuggledIn()
{
    auto source = sample();
    source.tariffName = u"Month\nvless://secret@host:443"_s;
    show(source);

    QVERIFY(!text().contains(u"secret"_s));
    child<QToolButton>(u"revealBodyButton"_s)->click();
    QVERIFY(text().contains(u"\nvless://secret@host:443\n"_s));
}

void TestFeedView::copiesTheTextWhetherOrNotItIsRevealed()
{
    child<QPushButton>(u"copyBodyButton"_s)->click();

    QCOMPARE(QGuiApplication::clipboard()->text(), decodedBody(m_feed));
    QVERIFY(!text().contains(uuid));
}

void TestFeedView::copiesTheBodyAsItIsSent()
{
    child<QPushButton>(u"copyEncodedBodyButton"_s)->click();

    const auto copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, encodedBody(m_feed));
    QCOMPARE(QString::fromUtf8(QByteArray::fromBase64(copied.toLatin1())), decodedBody(m_feed));
}

void TestFeedView::copiesWhatIsSelectedForATime_data()
{
    QTest::addColumn<bool>("byMenu");
    QTest::newRow("by the keyboard") << false;
    QTest::newRow("by the menu") << true;
}

void TestFeedView::copiesWhatIsSelectedForATime()
{
    QFETCH(const bool, byMenu);
    m_lifetime = 1s;
    auto *edit = revealedAndSelected();

    if (byMenu)
        child<QAction>(u"copySelectionAction"_s)->trigger();
    else
        QTest::keyClick(edit, Qt::Key_C, Qt::ControlModifier);

    const auto *clipboard = QGuiApplication::clipboard();
    QCOMPARE(clipboard->text(), decodedBody(m_feed));
    QCOMPARE(clipboard->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    QTRY_VERIFY(clipboard->text().isEmpty());
}

void TestFeedView::passesTheSelectionOnByNoOtherWay()
{
    auto *edit = revealedAndSelected();
    QVERIFY(edit->textCursor().selectedText().contains(uuid));

    edit->copy();

    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QCOMPARE(edit->contextMenuPolicy(), Qt::ActionsContextMenu);
}

void TestFeedView::saysWhatIsNotInTheText()
{
    const auto missing = u"1 link(s) are not in the database"_s;
    QVERIFY(child<QLabel>(u"feedBodyNote"_s)->text().startsWith(missing));

    auto source = sample();
    source.keys.pop_back();
    show(source);
    QVERIFY(!child<QLabel>(u"feedBodyNote"_s)->text().contains(u"not in the database"_s));
    QVERIFY(!child<QLabel>(u"feedBodyNote"_s)->isHidden());
}

void TestFeedView::namesKeysThatTheBotLeavesOut()
{
    const auto answer = child<QLabel>(u"answerLabel"_s)->text();
    const auto note = child<QLabel>(u"feedBodyNote"_s)->text();
    auto source = sample();
    source.othersKeys = {keyOn(u"Cologne"_s, {})};

    show(source);

    const auto *lines = child<QTreeWidget>(u"feedTree"_s);
    QCOMPARE(lines->topLevelItemCount(), 3);
    QCOMPARE(lines->topLevelItem(2)->text(0), u"Cologne"_s);
    QCOMPARE(lines->topLevelItem(2)->text(1),
             u"The bot leaves the key out: its user is not the subscription's"_s);
    QCOMPARE(child<QLabel>(u"answerLabel"_s)->text(), answer);
    QCOMPARE(child<QLabel>(u"feedBodyNote"_s)->text(), note);
}

void TestFeedView::showsTheHeaders()
{
    const auto *headers = child<QTreeWidget>(u"headersTree"_s);
    QStringList shown;
    for (int row = 0; row < headers->topLevelItemCount(); ++row)
        shown +=
            headers->topLevelItem(row)->text(0) + u": "_s + headers->topLevelItem(row)->text(1);
    QCOMPARE(shown,
             (QStringList{u"Status: 200 OK"_s, u"Content-Type: text/plain; charset=utf-8"_s,
                          u"Cache-Control: no-cache, no-store, must-revalidate"_s,
                          u"Pragma: no-cache"_s, u"Expires: 0"_s,
                          u"Subscription-Userinfo: upload=0; download=0; total=0; "
                          "expire=1780003600"_s,
                          u"Profile-Title: Vee%20VPN"_s}));
}

void TestFeedView::showsARefusal_data()
{
    QTest::addColumn<FeedSource>("source");
    QTest::addColumn<QString>("status");
    auto over = sample();
    over.subscription.expiresAt = Now;
    QTest::newRow("over") << over << u"404 Not Found"_s;
    auto odd = sample();
    odd.subscription.token = u"short"_s;
    QTest::newRow("a token that is none") << odd << u"400 Bad Request"_s;
}

void TestFeedView::showsARefusal()
{
    QFETCH(const FeedSource, source);
    QFETCH(const QString, status);
    show(source);

    const auto *headers = child<QTreeWidget>(u"headersTree"_s);
    QCOMPARE(headers->topLevelItemCount(), 1);
    QCOMPARE(headers->topLevelItem(0)->text(1), status);
    QCOMPARE(text(), QString());
    QVERIFY(child<QLabel>(u"feedBodyNote"_s)->isHidden());
    QVERIFY(!child<QToolButton>(u"revealBodyButton"_s)->isEnabled());
    QVERIFY(!child<QPushButton>(u"copyBodyButton"_s)->isEnabled());
    QVERIFY(!child<QPushButton>(u"copyEncodedBodyButton"_s)->isEnabled());
    QCOMPARE(child<QTreeWidget>(u"feedTree"_s)->topLevelItemCount(), 2);
}

void TestFeedView::walksAndLeavesTheTextByTheKeyboard()
{
    child<QTabWidget>(u"feedTabs"_s)->setCurrentIndex(1);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    auto *edit = child<QPlainTextEdit>(u"feedBodyText"_s);
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());

    QTest::keyClick(edit, Qt::Key_Down);
    QCOMPARE(edit->textCursor().blockNumber(), 1);
    QTest::keyClick(edit, Qt::Key_Tab);
    QTRY_VERIFY(child<QToolButton>(u"revealBodyButton"_s)->hasFocus());
    QTest::keyClick(child<QToolButton>(u"revealBodyButton"_s), Qt::Key_Space);
    QCOMPARE(text(), decodedBody(m_feed));
}

QTEST_MAIN(TestFeedView)
#include "tst_feedview.moc"
