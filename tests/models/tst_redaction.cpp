#include "models/domain/redaction.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void shortensSecrets_data();
    void shortensSecrets();
    void shortensSecretsOfAnyLength();
    void leavesOrdinaryTextAlone_data();
    void leavesOrdinaryTextAlone();
    void shortensOneUuid();
    void shortensOneEmail_data();
    void shortensOneEmail();
};

void TestRedaction::shortensSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");

    const auto row = [](const char *name, const QString &text, const QString &safe) {
        QTest::newRow(name) << text << safe;
    };
    row("uuid in prose", u"Deleted user 2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88 from server"_s,
        u"Deleted user 2f6e1c1c… from server"_s);
    row("uuid in capitals", u"(2F6E1C1C-5D3A-4C57-9A5E-0D2F1B6C7A88)"_s, u"(2F6E1C1C…)"_s);
    row("uuid behind an underscore", u"vd_2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88_x"_s,
        u"vd_2f6e1c1c…_x"_s);
    row("uuid in a path", u"DELETE /api/keys/2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88"_s,
        u"DELETE /api/keys/2f6e1c1c…"_s);
    row("e-mail", u"Creating V2Ray user with email: anna.k+1@mail.example"_s,
        u"Creating V2Ray user with email: a***@mail.example"_s);
    row("e-mail in JSON", uR"({"email":"user_42@veilbot.com","level":0})"_s,
        uR"({"email":"u***@veilbot.com","level":0})"_s);
    row("e-mail in angle brackets", u"Anna <anna@mail.example>, Bob <b@x.example>"_s,
        u"Anna <a***@mail.example>, Bob <b***@x.example>"_s);
    row("Cyrillic e-mail", u"почта анна@пример.рф есть"_s, u"почта а***@пример.рф есть"_s);
    row("e-mail with an escaped at sign", u"GET /api/users?email=anna%40mail.example&x=1"_s,
        u"GET /api/users?email=a***%40mail.example&x=1"_s);
    row("vless link",
        u"link vless://2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88@h.example:443?type=ws#Anna now"_s,
        u"link vless://… now"_s);
    row("link in JSON keeps what follows",
        uR"({"vless_link":"vless://u@h.example:443?type=ws\u0026sni=s#n","id":7})"_s,
        uR"({"vless_link":"vless://…","id":7})"_s);
    row("link with escaped slashes",
        uR"({"accessUrl":"ss:\/\/c2VjcmV0@h.example:1\/?outline=1"})"_s,
        uR"({"accessUrl":"ss://…"})"_s);
    row("two links in JSON lines",
        uR"("trojan://secret@h.example:443#a\nss://c2VjcmV0@h.example:1")"_s,
        uR"("trojan://…\nss://…")"_s);
    row("API key header", u"X-API-Key: k3y-abc.DEF"_s, u"X-API-Key: ••••"_s);
    row("API key in a query", u"/api?api_key=k3y&x=1"_s, u"/api?api_key=••••&x=1"_s);
    row("API key in prose", u"API key: k3y, dialect: users"_s, u"API key: ••••, dialect: users"_s);
    row("API key in JSON", uR"({"api_key": "a b\"c", "name": "N"})"_s,
        uR"({"api_key": "••••", "name": "N"})"_s);
    row("API key in quoted JSON", uR"("{\"apiKey\":\"a b\",\"name\":\"N\"}")"_s,
        uR"("{\"apiKey\":\"••••\",\"name\":\"N\"}")"_s);
    row("Python dictionary", u"{'access_token': 'it\\'s', 'n': 1}"_s,
        u"{'access_token': '••••', 'n': 1}"_s);
    row("value that was cut off", uR"({"password": "my secret pa)"_s, uR"({"password": "••••")"_s);
    row("bearer header", u"Authorization: Bearer abc.def-123"_s, u"Authorization: Bearer ••••"_s);
    row("basic header", u"authorization: Basic dXNlcjpwYXNz"_s, u"authorization: Basic ••••"_s);
    row("bearer token in JSON", uR"({"Authorization": "Bearer abc123", "x": 1})"_s,
        uR"({"Authorization": "••••", "x": 1})"_s);
    row("bearer token on its own", u"curl -H 'Bearer t0ken' -v"_s, u"curl -H 'Bearer ••••' -v"_s);
    row("long bearer token without digits", u"Bearer abcdefghijklmnop"_s, u"Bearer ••••"_s);
    row("subscription address", u"GET https://s.example/api/subscription/AbC-dEf_123 200"_s,
        u"GET https://s.example/api/subscription/•••• 200"_s);
    row("bot token in the path of its API",
        u"POST api.telegram.org:443/bot1234567890:AAE-x_y9/sendMessage"_s,
        u"POST api.telegram.org:443/bot••••/sendMessage"_s);
    row("bot token on its own",
        u"the token 1234567890:AAEabcdefghijklmnopqrstuvwxyz_-12345 is wrong"_s,
        u"the token •••• is wrong"_s);
    row("all at once",
        uR"({"success":true,"user":{"user_id":"2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88","email":"a@b.example","token":"t"}})"_s,
        uR"({"success":true,"user":{"user_id":"2f6e1c1c…","email":"a***@b.example","token":"••••"}})"_s);
}

void TestRedaction::shortensSecrets()
{
    QFETCH(QString, text);
    QFETCH(QString, safe);

    QCOMPARE(redacted(text), safe);
    QCOMPARE(redacted(safe), safe);
}

void TestRedaction::shortensSecretsOfAnyLength()
{
    const QString huge(1'000'000, u'k');

    QCOMPARE(redacted(u"{\"password\":\""_s + huge + u"\"}"_s), u"{\"password\":\"••••\"}"_s);
    QCOMPARE(redacted(u"\\\"token\\\":\\\""_s + huge + u"\\\""_s), u"\\\"token\\\":\\\"••••\\\""_s);
    QCOMPARE(redacted(u"X-API-Key: "_s + huge), u"X-API-Key: ••••"_s);
    QCOMPARE(redacted(u"vless://"_s + huge + u" end"_s), u"vless://… end"_s);
    QCOMPARE(redacted(huge + u"@mail.example"_s), u"k***@mail.example"_s);
    QCOMPARE(redacted(huge), huge);
}

void TestRedaction::leavesOrdinaryTextAlone_data()
{
    QTest::addColumn<QString>("text");

    const QStringList texts{
        u"The token was rejected; enter the API key again in Settings."_s,
        u"Invalid API key. Use X-API-Key header with the correct key."_s,
        u"Invalid authentication token"_s,
        u"The server wants a bearer token, not a password or a secret."_s,
        u"{\"detail\":\"Invalid authentication credentials\"}"_s,
        u"WWW-Authenticate: Bearer"_s,
        u"[METRICS] Low success rate for subscription 42: 33%"_s,
        u"V2Ray API error: 502 - <html><title>502 Bad Gateway</title></html>"_s,
        u"Connecting to https://vpn.example:8443/api/keys failed: refused"_s,
        u"wss://vpn.example/ws and https://vpn.example/class://x"_s,
        u"pin 3f:aa:09 sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s,
        u"version 1.2.3-4 of 2026-11-21 at 10:00, 1-2-3-4-5"_s,
        u"write to @support, 5 keys @ 3 servers"_s,
        u"Ключ создан: сервер Нидерланды, 30 дней"_s,
        {},
    };
    for (const auto &text : texts)
        QTest::newRow(qPrintable(text)) << text;
}

void TestRedaction::leavesOrdinaryTextAlone()
{
    QFETCH(QString, text);

    QCOMPARE(redacted(text), text);
}

void TestRedaction::shortensOneUuid()
{
    QCOMPARE(redactedUuid(u"2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88"_s), u"2f6e1c1c…"_s);
    QCOMPARE(redactedUuid(u"short"_s), u"short"_s);
    QCOMPARE(redactedUuid({}), QString());
}

void TestRedaction::shortensOneEmail_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("safe");

    QTest::newRow("usual") << u"anna@mail.example"_s << u"a***@mail.example"_s;
    QTest::newRow("two at signs") << u"a@b@mail.example"_s << u"a***@mail.example"_s;
    QTest::newRow("nothing before the at sign") << u"@mail.example"_s << u"***"_s;
    QTest::newRow("no at sign") << u"anna"_s << u"***"_s;
    QTest::newRow("nothing") << QString() << u"***"_s;
}

void TestRedaction::shortensOneEmail()
{
    QFETCH(QString, email);

    QTEST(redactedEmail(email), "safe");
}

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
