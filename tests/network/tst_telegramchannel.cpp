#include "models/domain/notification.h"
#include "network/notifications/telegramchannel.h"
#include "tests/network/clienttest.h"
#include "tests/network/httptest.h"

#include <QJsonDocument>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto secretToken = u"1234567890:AAE-secret_token"_s;
constexpr CustomerId anna{77'000'000'001};

QByteArray refusal(int code, const QByteArray &description, const QByteArray &more = {})
{
    return R"({"ok":false,"error_code":)" + QByteArray::number(code) + R"(,"description":")"
        + description + "\"" + more + "}";
}

} // namespace

/// Telegram's Bot API, as a loopback server speaks it.
class TestTelegramChannel : public QObject
{
    Q_OBJECT

private slots:
    void sendsTheTextToTheChat();
    void tellsWhatAFailureMeans_data();
    void tellsWhatAFailureMeans();
    void takesRetryAfterFromTheBody();
    void givesUpWaitingForAnAnswer();
    void takesNoPathForAToken();
    void keepsTheTokenOutOfLogsAndErrors();

private:
    [[nodiscard]] static Result<> send(const HttpServer &server, const QString &token = secretToken,
                                       std::chrono::milliseconds timeout = 1min);
};

Result<> TestTelegramChannel::send(const HttpServer &server, const QString &token,
                                   std::chrono::milliseconds timeout)
{
    auto settings = settingsFor(server.url());
    settings.callTimeout = timeout;
    TelegramChannel channel(settings, token);
    return QCoro::waitFor(channel.send(anna, u"Привет"_s));
}

void TestTelegramChannel::sendsTheTextToTheChat()
{
    HttpServer server(always(200, R"({"ok":true,"result":{"message_id":5}})"));
    QVERIFY(server.listen());

    QVERIFY(send(server));

    const auto request = server.requests().front();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, u"/bot%1/sendMessage"_s.arg(secretToken));
    QCOMPARE(QJsonDocument::fromJson(request.body).object(),
             (QJsonObject{{u"chat_id"_s, anna.value},
                          {u"text"_s, u"Привет"_s},
                          {u"disable_web_page_preview"_s, true}}));
}

void TestTelegramChannel::tellsWhatAFailureMeans_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<NotificationFault>("fault");

    using enum NotificationFault;
    QTest::newRow("blocked") << 403 << refusal(403, "Forbidden: bot was blocked by the user")
                             << Blocked;
    QTest::newRow("never started")
        << 403 << refusal(403, "Forbidden: bot can't initiate conversation with a user") << Refused;
    QTest::newRow("no such chat") << 400 << refusal(400, "Bad Request: chat not found") << Refused;
    QTest::newRow("wrong token") << 401 << refusal(401, "Unauthorized") << ChannelUnusable;
    QTest::newRow("no bot of that token") << 404 << refusal(404, "Not Found") << ChannelUnusable;
    QTest::newRow("redirect") << 302 << QByteArray() << ChannelUnusable;
    QTest::newRow("too many") << 429 << refusal(429, "Too Many Requests: retry after 5")
                              << Postponed;
    QTest::newRow("request timeout") << 408 << refusal(408, "Request Timeout") << Postponed;
    QTest::newRow("too early") << 425 << refusal(425, "Too Early") << Postponed;
    QTest::newRow("broken down") << 502 << QByteArray("<html>Bad Gateway</html>") << OutcomeUnknown;
    QTest::newRow("garbage") << 200 << QByteArray("\x01\x02 hello") << OutcomeUnknown;
    QTest::newRow("success that says otherwise") << 200 << refusal(400, "no") << OutcomeUnknown;
}

void TestTelegramChannel::tellsWhatAFailureMeans()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    HttpServer server(always(status, body, {{"Location", "http://127.0.0.1:9/elsewhere"}}));
    QVERIFY(server.listen());

    const auto sent = send(server);

    QVERIFY(!sent);
    QTEST(notificationFault(sent.error()), "fault");
    QCOMPARE(server.requestCount(), 1);
}

void TestTelegramChannel::takesRetryAfterFromTheBody()
{
    HttpServer server(
        always(429, refusal(429, "Too Many Requests", R"(,"parameters":{"retry_after":17})")));
    QVERIFY(server.listen());

    QCOMPARE(send(server).error().retryAfter(), 17s);
}

void TestTelegramChannel::givesUpWaitingForAnAnswer()
{
    HttpServer server([](const HttpRequest &, const HttpResponder &) {});
    QVERIFY(server.listen());

    const auto sent = send(server, secretToken, 1s);

    QCOMPARE(sent.error().kind(), ErrorKind::Timeout);
    QCOMPARE(notificationFault(sent.error()), NotificationFault::OutcomeUnknown);

    server.close();
    QCOMPARE(notificationFault(send(server).error()), NotificationFault::Postponed);
}

void TestTelegramChannel::takesNoPathForAToken()
{
    HttpServer server(always(200, R"({"ok":true})"));
    QVERIFY(server.listen());

    for (const auto &text : {QString(), u"1:a/../b"_s, u"token"_s, u"1:a b"_s, u"1:ab\n"_s})
        QCOMPARE(send(server, text).error().kind(), ErrorKind::Invalid);

    QCOMPARE(server.requestCount(), 0);
}

void TestTelegramChannel::keepsTheTokenOutOfLogsAndErrors()
{
    const LogCapture log;
    HttpServer server(always(400, refusal(400, "Bad path /bot" + secretToken.toUtf8() + "/x")));
    QVERIFY(server.listen());

    const auto refused = send(server);
    server.setHandler(
        [](const HttpRequest &, const HttpResponder &responder) { responder.reset(); });
    const auto lost = send(server);
    server.setHandler(always(200, "who are you, " + secretToken.toUtf8() + "?"));
    const auto garbage = send(server);

    const auto everything =
        log.text() + refused.error().detail() + lost.error().detail() + garbage.error().detail();
    QVERIFY(log.text().contains(u"sendMessage"_s));
    QVERIFY2(!everything.contains(u"AAE-secret"_s), qPrintable(everything));
}

QTEST_GUILESS_MAIN(TestTelegramChannel)
#include "tst_telegramchannel.moc"
