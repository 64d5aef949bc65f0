#include "network/servers/dialectdetection.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestDialectDetection : public QObject
{
    Q_OBJECT

private slots:
    void classifies_data();
    void classifies();
    void knowsAFastApiServerByItsBearerChallenge();
    void readsTheVersion();
};

void TestDialectDetection::classifies_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("verdict");

    const auto row = [](const char *name, const QString &path, int status, const QByteArray &body,
                        const QString &verdict) {
        QTest::newRow(name) << path << status << body << verdict;
    };
    const auto root = u"/"_s;
    const auto keys = u"/api/keys"_s;
    const auto users = u"/api/users"_s;
    const auto bearer = u"keys-bearer"_s;
    const auto apiKey = u"keys-apikey"_s;
    row("root of C", root, 200, R"({"status":"ok","service":"veil-xray-api"})", bearer);
    row("root of B", root, 200, R"({"message":"VPN Key Management API","version":"2.3.6"})",
        apiKey);
    row("/api/ of B", u"/api/"_s, 200, R"({"message":"VPN Key Management API"})", apiKey);
    row("root of a web page", root, 200, "<html><title>Welcome</title></html>", {});
    row("root of Outline", root, 404, R"({"code":"ResourceNotFound","message":"/ does not exist"})",
        u"Outline"_s);
    row("root of nothing", root, 404, "", {});

    row("keys as an array", keys, 200, "[]", apiKey);
    row("keys as an object", keys, 200, R"({"keys":[],"total":0})", bearer);
    row("keys of another shape", keys, 200, R"({"items":[]})", {});
    row("B without key", keys, 401,
        R"({"detail":"Invalid API key. Use X-API-Key header with the correct key."})", apiKey);
    row("C without header", keys, 403, R"({"detail":"Not authenticated"})", bearer);
    row("C without header, new FastAPI", keys, 401, R"({"detail":"Not authenticated"})", bearer);
    row("C with a wrong scheme", keys, 403, R"({"detail":"Invalid authentication credentials"})",
        bearer);
    row("C with a wrong token", keys, 401, R"({"detail":"Invalid authentication token"})", bearer);
    row("C from a wrong address", keys, 403,
        R"({"detail":"Access denied. Your IP address is not authorized."})", bearer);
    row("keys behind nginx", keys, 403, "<html>403</html>", {});
    row("no keys", keys, 404, R"({"detail":"Not Found"})", {});

    row("users of A", users, 200, R"({"success":true,"users":[],"total":0})", u"users"_s);
    row("users of A, bare", users, 200, R"([{"uuid":"x"}])", u"users"_s);
    row("A refuses", users, 401, R"({"success":false,"error":"no"})", u"users"_s);
    row("A forbids", users, 403, R"({"message":"no"})", u"users"_s);
    row("users behind nginx", users, 401, "<html>401</html>", {});
    row("users of Marzban", users, 200,
        R"({"users":[{"username":"alice","proxies":{}}],"total":1})", u"Marzban"_s);
    row("users of Remnawave", users, 200, R"({"response":{"users":[],"total":0}})", u"Remnawave"_s);
    row("Remnawave refuses", users, 401,
        R"({"timestamp":"2026","path":"/api/users","message":"Unauthorized","errorCode":"A003"})",
        u"Remnawave"_s);
    row("a missing route is not A", users, 404, R"({"detail":"Not Found"})", {});
    row("a missing user is not A", users, 404, R"({"success":false,"error":"no"})", {});

    row("server of Outline", u"/server"_s, 200,
        R"({"name":"x","serverId":"y","portForNewAccessKeys":1})", u"Outline"_s);
    row("Outline with a wrong secret", u"/server"_s, 404,
        R"({"code":"ResourceNotFound","message":"/server does not exist"})", u"Outline"_s);
    row("not Outline", u"/server"_s, 404, R"({"detail":"Not Found"})", {});

    const auto xui = u"/panel/api/server/status"_s;
    row("3x-ui 3", xui, 401, "", u"3x-ui"_s);
    row("3x-ui 2", xui, 404, "", u"3x-ui"_s);
    row("3x-ui, logged in", xui, 200, R"({"success":true,"msg":"","obj":{}})", u"3x-ui"_s);
    row("not 3x-ui", xui, 404, R"({"detail":"Not Found"})", {});
}

void TestDialectDetection::classifies()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    RemoteAnswer answer;
    answer.status = status;
    answer.body = body;

    const auto evidence = classifyAnswer(path, answer);

    const auto verdict = evidence.dialect ? dialectName(*evidence.dialect) : evidence.foreignPanel;
    QTEST(verdict, "verdict");
    QCOMPARE(evidence.isConclusive(), !verdict.isEmpty());
}

void TestDialectDetection::knowsAFastApiServerByItsBearerChallenge()
{
    RemoteAnswer answer;
    answer.status = 401;
    answer.body = R"({"detail":"Could not validate credentials"})";
    answer.headers = {{"www-authenticate", "Bearer"}};

    QCOMPARE(classifyAnswer(u"/api/users"_s, answer).foreignPanel, u"Marzban"_s);
}

void TestDialectDetection::readsTheVersion()
{
    RemoteAnswer answer;
    answer.status = 200;
    answer.body = R"({"message":"VPN Key Management API","version":"2.3.6","status":"running"})";

    QCOMPARE(classifyAnswer(u"/"_s, answer).version, u"2.3.6"_s);
}

QTEST_APPLESS_MAIN(TestDialectDetection)
#include "tst_dialectdetection.moc"
