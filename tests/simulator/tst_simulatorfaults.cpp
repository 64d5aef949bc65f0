#include "tests/simulator/simulator.h"
#include "tests/support/plainclient.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto CreatePath = u"/api/users"_s;
const QByteArray CreateBody = R"({"email":"a@example.com","level":0})"_ba;

Fault faultOf(const QByteArray &json)
{
    return faultFromJson(QJsonDocument::fromJson(json).object()).value();
}

SimulatorOptions usersOptions()
{
    SimulatorOptions options;
    options.dialect = Dialect::Users;
    return options;
}

} // namespace

class TestSimulatorFaults : public QObject
{
    Q_OBJECT

private slots:
    void answersBadly_data();
    void answersBadly();
    void leavesWithoutAnAnswer_data();
    void leavesWithoutAnAnswer();
    void breaksTheAnswerOff();
    void dripsTheAnswer();
    void sendsForever();
    void saysWhenToComeBack();
    void failsAsOftenAsTold();
    void failsOnlyTheNamedAction();
    void failsInOrder();
    void isArmedAndDisarmedOverHttp();
    void speaksTheDialectsOwnErrors();
};

void TestSimulatorFaults::answersBadly_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("keys");

    QTest::newRow("an internal error")
        << R"({"kind":"status"})"_ba << 500 << R"("error":"Simulated failure")"_ba << 0;
    QTest::newRow("a bad gateway that did the work")
        << R"({"kind":"status","status":502,"after_effect":true})"_ba << 502 << "success"_ba << 1;
    QTest::newRow("a refusal with a body of its own")
        << R"({"kind":"status","status":409,"body":"{\"detail\":\"exists\"}"})"_ba << 409
        << R"({"detail":"exists"})"_ba << 0;
    QTest::newRow("success false")
        << R"({"kind":"success_false"})"_ba << 200 << R"("success":false)"_ba << 0;
    QTest::newRow("no id")
        << R"({"kind":"missing_id"})"_ba << 201
        << R"("user":{"database_added":true,"email":"a@example.com","level":0})"_ba << 1;
    QTest::newRow("not in the server's database")
        << R"({"kind":"database_added_false"})"_ba << 201 << R"("database_added":false)"_ba << 1;
    QTest::newRow("a page instead of an answer")
        << R"({"kind":"html"})"_ba << 200 << "<html>"_ba << 0;
    QTest::newRow("a gateway's page after the work")
        << R"({"kind":"html","status":504,"after_effect":true})"_ba << 504 << "<html>"_ba << 1;
    QTest::newRow("JSON that breaks off")
        << R"({"kind":"wrong_json"})"_ba << 200 << R"("user": {)"_ba << 1;
    QTest::newRow("a redirect") << R"({"kind":"redirect","location":"http://127.0.0.2/"})"_ba << 302
                                << ""_ba << 0;
    QTest::newRow("a rate limit") << R"({"kind":"rate_limit"})"_ba << 429 << "Too many requests"_ba
                                  << 0;
}

void TestSimulatorFaults::answersBadly()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, text);
    QFETCH(int, keys);
    Simulator simulator(usersOptions());
    QVERIFY(simulator.start());
    simulator.faults().add(faultOf(fault));
    PlainClient client(simulator.url());

    const auto answer = client.post(CreatePath, CreateBody);

    QCOMPARE(answer.status, status);
    QVERIFY2(answer.body.contains(text), answer.body);
    QCOMPARE(int(simulator.keys().keys().size()), keys);
}

void TestSimulatorFaults::leavesWithoutAnAnswer_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<int>("keys");

    const auto closed = QNetworkReply::ContentReSendError;
    const auto givenUp = QNetworkReply::OperationCanceledError;
    QTest::newRow("loses the answer") << R"({"kind":"lose_answer"})"_ba << closed << 1;
    QTest::newRow("closes before the work")
        << R"({"kind":"lose_answer","after_effect":false})"_ba << closed << 0;
    QTest::newRow("resets before the work") << R"({"kind":"reset"})"_ba << closed << 0;
    QTest::newRow("resets after the work")
        << R"({"kind":"reset","after_effect":true})"_ba << closed << 1;
    QTest::newRow("hangs before the work") << R"({"kind":"hang"})"_ba << givenUp << 0;
    QTest::newRow("hangs after the work")
        << R"({"kind":"hang","after_effect":true})"_ba << givenUp << 1;
}

void TestSimulatorFaults::leavesWithoutAnAnswer()
{
    QFETCH(QByteArray, fault);
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(int, keys);
    Simulator simulator(usersOptions());
    QVERIFY(simulator.start());
    Fault always = faultOf(fault);
    always.times = -1;
    simulator.faults().add(always);
    PlainClient client(simulator.url());
    if (error == QNetworkReply::OperationCanceledError)
        client.setTimeout(1s);

    const auto answer = client.post(CreatePath, CreateBody);

    QCOMPARE(answer.error, error);
    QCOMPARE(simulator.requests().count(Action::Create), 1);
    QCOMPARE(int(simulator.keys().keys().size()), keys);
}

void TestSimulatorFaults::breaksTheAnswerOff()
{
    Simulator simulator(usersOptions());
    QVERIFY(simulator.start());
    simulator.faults().add(faultOf(R"({"kind":"truncate","missing_bytes":7})"));
    QTcpSocket client;

    client.connectToHost(QHostAddress::LocalHost, quint16(simulator.url().port()));
    client.write("GET /api/users HTTP/1.1\r\n\r\n");

    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = client.readAll();
    const QByteArray body = R"({"success":true,"total":0,"users":[]})";
    QVERIFY2(answer.endsWith("\r\n\r\n" + body), answer);
    QVERIFY2(answer.contains("Content-Length: " + QByteArray::number(body.size() + 7)), answer);
}

void TestSimulatorFaults::dripsTheAnswer()
{
    Simulator simulator(usersOptions());
    QVERIFY(simulator.start());
    simulator.faults().add(faultOf(R"({"kind":"drip","interval_ms":1})"));
    QTcpSocket client;
    QSignalSpy arrivals(&client, &QTcpSocket::readyRead);

    client.connectToHost(QHostAddress::LocalHost, quint16(simulator.url().port()));
    client.write("GET /api/users HTTP/1.1\r\nConnection: close\r\n\r\n");

    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(client.readAll().contains(R"("total":0)"));
    QVERIFY2(arrivals.count() > 10, "the answer came in one piece");
}

void TestSimulatorFaults::sendsForever()
{
    Simulator simulator(usersOptions());
    QVERIFY(simulator.start());
    simulator.faults().add(Fault(FaultKind::BigBody));
    QNetworkAccessManager network;
    qint64 received = 0;

    const std::unique_ptr<QNetworkReply> reply(
        network.get(QNetworkRequest(QUrl(simulator.url().toString() + CreatePath))));
    connect(reply.get(), &QNetworkReply::readyRead, this,
            [&received, &reply] { received += reply->readAll().size(); });

    QTRY_VERIFY(received > 2 * 1024 * 1024);
    QVERIFY(!reply->isFinished());
    reply->abort();
}

void TestSimulatorFaults::saysWhenToComeBack()
{
    Simulator simulator(usersOptions());
    QVERIFY(simulator.start());
    simulator.faults().add(faultOf(R"({"kind":"rate_limit","retry_after":7})"));
    PlainClient client(simulator.url());

    const auto answer = client.get(CreatePath);

    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.header("Retry-After"), "7");
}

void TestSimulatorFaults::failsAsOftenAsTold()
{
    Simulator simulator(usersOptions());
    QVERIFY(simulator.start());
    simulator.faults().add(faultOf(R"({"kind":"status","times":2})"));
    PlainClient client(simulator.url());

    QCOMPARE(client.get(CreatePath).status, 500);
    QCOMPARE(client.get(CreatePath).status, 500);
    QCOMPARE(client.get(CreatePath).status, 200);
    QVERIFY(simulator.faults().faults().empty());
}

void TestSimulatorFaults::failsOnlyTheNamedAction()
{
    Simulator simulator(usersOptions());
    QVERIFY(simulator.start());
    simulator.faults().add(faultOf(R"({"kind":"status","on":"create","times":-1})"));
    PlainClient client(simulator.url());

    QCOMPARE(client.get(CreatePath).status, 200);
    QCOMPARE(client.post(CreatePath, CreateBody).status, 500);
    QCOMPARE(client.get(CreatePath).status, 200);
    QCOMPARE(simulator.faults().faults().size(), size_t(1));
}

void TestSimulatorFaults::failsInOrder()
{
    Simulator simulator(usersOptions());
    QVERIFY(simulator.start());
    simulator.faults().add(faultOf(R"({"kind":"status","status":503})"));
    simulator.faults().add(faultOf(R"({"kind":"html","status":504})"));
    PlainClient client(simulator.url());

    QCOMPARE(client.get(CreatePath).status, 503);
    QCOMPARE(client.get(CreatePath).status, 504);
    QCOMPARE(client.get(CreatePath).status, 200);
}

void TestSimulatorFaults::isArmedAndDisarmedOverHttp()
{
    Simulator simulator(usersOptions());
    QVERIFY(simulator.start());
    PlainClient client(simulator.url());
    const QByteArray faults =
        R"([{"on":"list","kind":"status","times":-1},{"on":"create","kind":"hang"}])";

    QCOMPARE(client.post(u"/__sim/faults"_s, faults).status, 200);
    const QJsonArray armed = client.get(u"/__sim/faults"_s).array();
    QCOMPARE(armed.size(), 2);
    QCOMPARE(armed[1][u"kind"_s].toString(), u"hang"_s);
    QCOMPARE(client.get(CreatePath).status, 500);
    QCOMPARE(client.remove(u"/__sim/faults"_s).status, 200);
    QCOMPARE(client.get(CreatePath).status, 200);

    const auto log = client.get(u"/__sim/requests"_s).object()[u"requests"_s].toArray();
    QCOMPARE(log[0][u"fault"_s].toString(), u"status"_s);
    QVERIFY(log[1][u"fault"_s].isUndefined());
}

void TestSimulatorFaults::speaksTheDialectsOwnErrors()
{
    SimulatorOptions options;
    options.dialect = Dialect::KeysApiKey;
    Simulator simulator(options);
    QVERIFY(simulator.start());
    simulator.faults().add(Fault(FaultKind::Status));
    simulator.faults().add(Fault(FaultKind::RateLimit));
    PlainClient client(simulator.url());

    QCOMPARE(client.get(u"/api/keys"_s).body, R"({"detail":"Simulated failure"})");
    QCOMPARE(client.get(u"/api/keys"_s).body, R"({"error":"Rate limit exceeded: 5 per 1 minute"})");
}

QTEST_GUILESS_MAIN(TestSimulatorFaults)
#include "tst_simulatorfaults.moc"
