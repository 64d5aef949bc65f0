#include "app/controllers/messagescontroller.h"
#include "tests/app/provisioningbench.h"
#include "tests/support/childof.h"
#include "tests/support/httpserver.h"
#include "tests/support/patience.h"
#include "ui/settings/messagesbox.h"
#include "ui/widgets/resources.h"

#include <QComboBox>
#include <QDialog>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// The box with a keychain in memory and a loopback Bot API.
class TestMessagesController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup();

    void storesAndRemovesTheToken();
    void refusesWhatIsNoToken();
    void asksTheKeychainOnlyWhenLookedAt();
    void sendsATestMessage();
    void saysWhyATestMessageFailed();
    void editsTheTextsOfMessages();
    void savesNoTextWithAnUnknownPlaceholder();
    void savesNoTextThatTelegramWouldNotTake();
    void staysOpenUntilTheTextsAreStored();
    void storesOnlyTheTextsThatWereChanged();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_box.get(), name);
    }
    void storeToken() const;
    void openTexts() const;
    [[nodiscard]] std::vector<NotificationTemplate> texts() const;
    [[nodiscard]] bool says(const QString &text) const;

    int m_status = 200;
    std::unique_ptr<ProvisioningBench> m_bench;
    std::unique_ptr<HttpServer> m_telegram;
    std::unique_ptr<NotificationService> m_notifications;
    std::unique_ptr<MessagesBox> m_box;
    std::unique_ptr<MessagesController> m_controller;
};

void TestMessagesController::init()
{
    m_status = 200;
    m_bench = std::make_unique<ProvisioningBench>();
    m_telegram =
        std::make_unique<HttpServer>([this](const HttpRequest &, const HttpResponder &responder) {
            responder.reply(jsonResponse(m_status, QJsonObject{{u"ok"_s, m_status == 200}}));
        });
    QVERIFY(m_telegram->listen());
    m_bench->settings.notifications.baseUrl = m_telegram->url();
    m_notifications = std::make_unique<NotificationService>(*m_bench->database, m_bench->secrets,
                                                            m_bench->settings, m_bench->clock);
    m_box = std::make_unique<MessagesBox>();
    m_controller = std::make_unique<MessagesController>(*m_notifications, *m_box);
    m_box->show();
}

void TestMessagesController::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    m_controller.reset();
    m_box.reset();
    m_notifications.reset();
    m_telegram.reset();
    m_bench.reset();
}

void TestMessagesController::storeToken() const
{
    child<QLineEdit>(u"botTokenEdit"_s)->setText(u" 123456:ABC-def "_s);
    child<QPushButton>(u"saveBotTokenButton"_s)->click();
    QTRY_VERIFY(child<QPushButton>(u"removeBotTokenButton"_s)->isEnabled());
}

void TestMessagesController::openTexts() const
{
    child<QPushButton>(u"messageTextsButton"_s)->click();
    QTRY_VERIFY(m_box->findChild<QDialog *>(u"notificationDialog"_s));
}

std::vector<NotificationTemplate> TestMessagesController::texts() const
{
    return QCoro::waitFor(m_notifications->loadTexts())
        .value_or(std::vector<NotificationTemplate>());
}

bool TestMessagesController::says(const QString &text) const
{
    const auto labels = m_box->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

void TestMessagesController::storesAndRemovesTheToken()
{
    auto *edit = child<QLineEdit>(u"botTokenEdit"_s);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QVERIFY(!child<QPushButton>(u"saveBotTokenButton"_s)->isEnabled());
    QVERIFY(!child<QPushButton>(u"removeBotTokenButton"_s)->isEnabled());

    storeToken();

    QCOMPARE(m_bench->secrets.secrets.values(), QStringList{u"123456:ABC-def"_s});
    QVERIFY(edit->text().isEmpty());
    child<QPushButton>(u"removeBotTokenButton"_s)->click();
    QTRY_VERIFY(!child<QPushButton>(u"removeBotTokenButton"_s)->isEnabled());
    QVERIFY(m_bench->secrets.secrets.isEmpty());
}

void TestMessagesController::refusesWhatIsNoToken()
{
    auto *edit = child<QLineEdit>(u"botTokenEdit"_s);
    edit->setText(u"https://t.me/bot"_s);
    child<QPushButton>(u"saveBotTokenButton"_s)->click();

    QTRY_VERIFY(says(u"The bot's token was not stored or read"_s));
    QCOMPARE(edit->text(), u"https://t.me/bot"_s);
    QVERIFY(m_bench->secrets.secrets.isEmpty());
}

void TestMessagesController::asksTheKeychainOnlyWhenLookedAt()
{
    storeToken();
    m_box->hide();
    m_bench->secrets.secrets.clear();
    QVERIFY(child<QPushButton>(u"removeBotTokenButton"_s)->isEnabled());

    m_box->show();

    QTRY_VERIFY(!child<QPushButton>(u"removeBotTokenButton"_s)->isEnabled());
}

void TestMessagesController::sendsATestMessage()
{
    auto *button = child<QPushButton>(u"sendTestButton"_s);
    child<QLineEdit>(u"testRecipientEdit"_s)->setText(u"77000000001"_s);
    QVERIFY(!button->isEnabled());
    storeToken();
    QVERIFY(button->isEnabled());

    button->click();

    QTRY_VERIFY(says(u"The test message was sent"_s));
    QCOMPARE(m_telegram->requests().front().path, u"/bot123456:ABC-def/sendMessage"_s);
    QVERIFY(m_telegram->requests().front().body.contains("77000000001"));
}

void TestMessagesController::saysWhyATestMessageFailed()
{
    storeToken();
    child<QLineEdit>(u"testRecipientEdit"_s)->setText(u"5"_s);
    m_status = 401;

    child<QPushButton>(u"sendTestButton"_s)->click();

    QTRY_VERIFY(says(u"The bot's token or the address of the Bot API is wrong."_s));
    QVERIFY(child<QPushButton>(u"sendTestButton"_s)->isEnabled());
}

void TestMessagesController::editsTheTextsOfMessages()
{
    openTexts();
    auto *combo = child<QComboBox>(u"notificationCombo"_s);
    combo->setCurrentIndex(combo->findText(u"Renewed – Русский"_s));
    auto *preview = child<QPlainTextEdit>(u"notificationPreview"_s);
    QVERIFY(preview->toPlainText().startsWith(u"Оплата получена, подписка продлена."_s));

    child<QPlainTextEdit>(u"notificationEdit"_s)->setPlainText(u"{name}, спасибо!"_s);
    QCOMPARE(preview->toPlainText(), u"Maria, спасибо!"_s);
    child<QPushButton>(u"saveButton"_s)->click();

    const NotificationTemplate edited{NotificationKind::Renewed, QLocale::Russian,
                                      u"{name}, спасибо!"_s};
    QTRY_VERIFY(std::ranges::count(texts(), edited) == 1);
    QTRY_VERIFY(!m_box->findChild<QDialog *>());

    openTexts();
    combo = child<QComboBox>(u"notificationCombo"_s);
    combo->setCurrentIndex(combo->findText(u"Renewed – Русский"_s));
    child<QPushButton>(u"resetButton"_s)->click();
    child<QPushButton>(u"saveButton"_s)->click();
    QTRY_VERIFY(std::ranges::count(texts(), edited) == 0);
}

void TestMessagesController::savesNoTextWithAnUnknownPlaceholder()
{
    openTexts();

    child<QPlainTextEdit>(u"notificationEdit"_s)->setPlainText(u"{price}"_s);

    QVERIFY(!child<QPushButton>(u"saveButton"_s)->isEnabled());
    QVERIFY(child<QLabel>(u"notificationProblemLabel"_s)->text().startsWith(u"{price}"_s));
}

void TestMessagesController::savesNoTextThatTelegramWouldNotTake()
{
    openTexts();
    auto *edit = child<QPlainTextEdit>(u"notificationEdit"_s);
    const auto *button = child<QPushButton>(u"saveButton"_s);
    const auto *problem = child<QLabel>(u"notificationProblemLabel"_s);

    edit->setPlainText(u" \n"_s);
    QVERIFY(!button->isEnabled());
    QCOMPARE(problem->text(), u"The text is empty."_s);

    edit->setPlainText(QString(LongestNotification + 1, u'x'));
    QVERIFY(!button->isEnabled());
    QCOMPARE(problem->text(), u"The text has 4097 characters; a message holds 4096."_s);

    edit->setPlainText(QString(LongestNotification, u'x'));
    QVERIFY(button->isEnabled());
    QVERIFY(problem->text().isEmpty());
}

void TestMessagesController::staysOpenUntilTheTextsAreStored()
{
    m_bench->execute(u"CREATE TRIGGER refusal BEFORE INSERT ON veildesk_meta "
                     "BEGIN SELECT RAISE(ABORT, 'not now'); END"_s);
    openTexts();
    child<QPlainTextEdit>(u"notificationEdit"_s)->setPlainText(u"Thank you, {name}!"_s);

    child<QPushButton>(u"saveButton"_s)->click();

    QTRY_VERIFY(says(u"The texts were not stored"_s));
    QCOMPARE(child<QPlainTextEdit>(u"notificationEdit"_s)->toPlainText(), u"Thank you, {name}!"_s);
    m_bench->execute(u"DROP TRIGGER refusal"_s);
    child<QPushButton>(u"saveButton"_s)->click();
    QTRY_VERIFY(!m_box->findChild<QDialog *>());
    QCOMPARE(texts().front().text, u"Thank you, {name}!"_s);
}

void TestMessagesController::storesOnlyTheTextsThatWereChanged()
{
    openTexts();
    const NotificationTemplate theirs{NotificationKind::Renewed, QLocale::English,
                                      u"Written by another program"_s};
    QVERIFY(QCoro::waitFor(m_notifications->saveTexts({theirs})));

    child<QPlainTextEdit>(u"notificationEdit"_s)->setPlainText(u"Thank you, {name}!"_s);
    child<QPushButton>(u"saveButton"_s)->click();

    QTRY_VERIFY(!m_box->findChild<QDialog *>());
    QCOMPARE(texts().front().text, u"Thank you, {name}!"_s);
    QVERIFY(std::ranges::count(texts(), theirs) == 1);
}

QTEST_MAIN(TestMessagesController)
#include "tst_messagescontroller.moc"
