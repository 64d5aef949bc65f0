#include "ui/payments/paymentdetails.h"
#include "ui/widgets/notificationtext.h"
#include "ui/widgets/resources.h"

#include <QLabel>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// Why a customer was not told, in the operator's words.
class TestNotificationText final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }

    void explainsWhatWentWrong_data();
    void explainsWhatWentWrong();
    void blamesTheBotApiForNothingElse();
    void saysWhyAMessageWaits_data();
    void saysWhyAMessageWaits();
    void saysWhatBecameOfAMessage_data();
    void saysWhatBecameOfAMessage();
    void showsThePaymentWhyItsMessageWaits();
};

void TestNotificationText::explainsWhatWentWrong_data()
{
    QTest::addColumn<std::optional<Error>>("error");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const Error &error, const QString &text) {
        QTest::newRow(name) << std::optional(error) << text;
    };
    const auto unreachable = u"The Bot API cannot be reached, or asks to wait. Try again later."_s;
    const auto unusable =
        u"The bot's token or the address of the Bot API is wrong. Correct it in Settings."_s;
    const auto lost = u"The answer was lost: the message may have arrived."_s;
    const auto detail = u"detail"_s;

    add("no name of the Bot API", {ErrorKind::Dns, detail}, unreachable);
    add("no way to the Bot API", {ErrorKind::Connection, detail}, unreachable);
    add("the Bot API asks to wait", Error(ErrorKind::RateLimited, detail).withHttpStatus(429),
        unreachable);
    add("a wrong token", Error(ErrorKind::Unauthorized, detail).withHttpStatus(401), unusable);
    add("a wrong address", {ErrorKind::Redirected, detail}, unusable);
    add("no answer", Error(ErrorKind::Timeout, detail).withRequestSent(true), lost);
    add("the Bot API fails", Error(ErrorKind::ServerFailure, detail).withHttpStatus(502), lost);
    add("a customer who blocked the bot",
        Error(ErrorKind::Unauthorized, u"Forbidden: bot was blocked by the user"_s)
            .withHttpStatus(403),
        u"The customer blocked the bot. Only the customer can undo that."_s);
    add("a customer who never wrote", Error(ErrorKind::Rejected, detail).withHttpStatus(400),
        u"Telegram refuses it: the customer never started the bot, or the account is gone."_s);

    add("a text that says nothing", {ErrorKind::Invalid, detail},
        u"Its text cannot be filled in. Change the texts of messages in Settings."_s);
    add("a busy database", {ErrorKind::DatabaseLocked, detail},
        u"The database is busy. The bot is writing. Try again in a moment."_s);
    add("a database open read-only", {ErrorKind::DatabaseReadOnly, detail},
        u"The database is open read-only. Open it for writing to make changes."_s);
    add("a full disk", {ErrorKind::DatabaseFull, detail},
        u"The disk is full. Free some space and try again."_s);
    add("a damaged database", {ErrorKind::DatabaseCorrupt, detail},
        u"The database is damaged. Do not write to it. Restore the latest backup."_s);
    add("a table that is not there", {ErrorKind::SchemaMissing, detail},
        u"This database lacks what is needed. It comes from another version of the bot; the "
        "details name what is missing."_s);
    add("a file that cannot be read", {ErrorKind::Storage, detail},
        u"The file cannot be read or written. Check that it exists and that you may read and "
        "write it."_s);
    add("a row that is gone", {ErrorKind::NotFound, detail},
        u"It is no longer there. Somebody else may have removed it. Refresh the table."_s);
    add("no keychain", {ErrorKind::SecretStoreMissing, detail},
        u"This computer has no keychain, and the bot's token is kept in one. Start a keychain "
        "service."_s);
    add("a locked keychain", {ErrorKind::SecretStoreLocked, detail},
        u"The keychain is locked. Unlock it and try again."_s);
    add("no token", {ErrorKind::SecretMissing, detail},
        u"The keychain has no token of the bot. Enter it in Settings."_s);
}

void TestNotificationText::explainsWhatWentWrong()
{
    QFETCH(std::optional<Error>, error);
    QFETCH(QString, text);

    QCOMPARE(NotificationText::explanation(*error), text);
}

void TestNotificationText::blamesTheBotApiForNothingElse()
{
    constexpr auto first = static_cast<int>(ErrorKind::DatabaseLocked);
    constexpr auto last = static_cast<int>(ErrorKind::Storage);
    for (int kind = first; kind <= last; ++kind) {
        const auto text =
            NotificationText::explanation({static_cast<ErrorKind>(kind), u"detail"_s});
        QVERIFY2(!text.contains("Bot API"_L1), qPrintable(text));
        QVERIFY2(!text.contains("Telegram"_L1), qPrintable(text));
    }
}

void TestNotificationText::saysWhyAMessageWaits_data()
{
    QTest::addColumn<std::optional<Error>>("obstacle");
    QTest::addColumn<QString>("text");

    QTest::newRow("its turn has not come") << std::optional<Error>() << u"Waits to be sent"_s;
    QTest::newRow("a locked keychain")
        << std::optional(Error(ErrorKind::SecretStoreLocked, u"detail"_s))
        << u"Waits to be sent. The keychain is locked. Unlock it and try again."_s;
    QTest::newRow("no token")
        << std::optional(Error(ErrorKind::SecretMissing, u"detail"_s))
        << u"Waits to be sent. The keychain has no token of the bot. Enter it in Settings."_s;
    QTest::newRow("a text that says nothing")
        << std::optional(Error(ErrorKind::Invalid, u"detail"_s))
        << u"Waits to be sent. Its text cannot be filled in. Change the texts of messages in "
           "Settings."_s;
}

void TestNotificationText::saysWhyAMessageWaits()
{
    QFETCH(std::optional<Error>, obstacle);
    QFETCH(QString, text);

    QCOMPARE(NotificationText::standing({}, obstacle), text);
}

void TestNotificationText::saysWhatBecameOfAMessage_data()
{
    QTest::addColumn<NotificationState>("state");
    QTest::addColumn<QString>("text");

    QTest::newRow("on its way") << NotificationState::Sending << u"Is being sent"_s;
    QTest::newRow("refused")
        << NotificationState::Failed
        << u"Not sent. The customer blocked the bot. Only the customer can undo that."_s;
    QTest::newRow("unknown")
        << NotificationState::Unknown
        << u"Not known whether it was sent. The customer blocked the bot. Only the customer can "
           "undo that."_s;
}

/// What keeps others waiting is not its matter.
void TestNotificationText::saysWhatBecameOfAMessage()
{
    QFETCH(NotificationState, state);
    QFETCH(QString, text);
    Notification notification;
    notification.state = state;
    notification.fault = NotificationFault::Blocked;

    QCOMPARE(
        NotificationText::standing(notification, Error(ErrorKind::SecretStoreLocked, u"detail"_s)),
        text);
}

void TestNotificationText::showsThePaymentWhyItsMessageWaits()
{
    PaymentDossier dossier;
    dossier.notification = Notification();
    PaymentDetails details(dossier);
    const auto shown = [&details] {
        const auto *label = details.findChild<QLabel *>(u"notificationLabel"_s);
        return label ? label->text() : QString();
    };
    QCOMPARE(shown(), u"Waits to be sent"_s);

    dossier.obstacle = Error(ErrorKind::SecretStoreLocked, u"detail"_s);
    details.showPayment(dossier);

    QTRY_COMPARE(shown(), u"Waits to be sent. The keychain is locked. Unlock it and try again."_s);
}

QTEST_MAIN(TestNotificationText)
#include "tst_notificationtext.moc"
