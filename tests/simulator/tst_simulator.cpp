#include "tests/simulator/simulator.h"
#include "tests/support/plainclient.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSimulator : public QObject
{
    Q_OBJECT

private slots:
    void changesTheStateAtHalfOfTheLatency();
    void keepsItsKeysInAFile();
    void refusesAFileThatIsNotItsOwn();
    void speaksTls();
    void isControlledOnTheSamePort();
    void refusesSenselessControls_data();
    void refusesSenselessControls();
};

void TestSimulator::changesTheStateAtHalfOfTheLatency()
{
    SimulatorOptions options;
    options.latency = 400ms;
    Simulator simulator(options);
    QVERIFY(simulator.start());
    QElapsedTimer sinceRequest;
    qint64 changedAfter = 0;
    connect(&simulator.server(), &HttpServer::requestReceived, this,
            [&sinceRequest] { sinceRequest.start(); });
    connect(&simulator.keys(), &KeyStore::changed, this,
            [&] { changedAfter = sinceRequest.elapsed(); });

    PlainClient client(simulator.url());
    QCOMPARE(client.post(u"/api/keys"_s, "{}").status, 200);
    const qint64 answeredAfter = sinceRequest.elapsed();

    QVERIFY2(changedAfter >= 200, qPrintable(QString::number(changedAfter)));
    QVERIFY2(answeredAfter >= changedAfter + 200, qPrintable(QString::number(answeredAfter)));
}

void TestSimulator::keepsItsKeysInAFile()
{
    const QTemporaryDir directory;
    SimulatorOptions options;
    options.stateFile = directory.filePath(u"state.json"_s);
    QJsonObject before;
    {
        Simulator simulator(options);
        QVERIFY(simulator.start());
        PlainClient client(simulator.url());
        QCOMPARE(client.post(u"/api/keys"_s, R"({"name":"gone"})").status, 200);
        QCOMPARE(client.post(u"/api/keys"_s, R"({"name":null})").status, 200);
        QCOMPARE(client.remove(u"/api/keys/1"_s).status, 200);
        before = client.get(u"/api/keys"_s).object();
    }

    Simulator simulator(options);
    QVERIFY(simulator.start());
    PlainClient client(simulator.url());

    QCOMPARE(before[u"total"_s].toInt(), 1);
    QCOMPARE(client.get(u"/api/keys"_s).object(), before);
}

void TestSimulator::refusesAFileThatIsNotItsOwn()
{
    const QTemporaryDir directory;
    SimulatorOptions options;
    options.stateFile = directory.filePath(u"state.json"_s);
    QFile file(options.stateFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a letter");
    file.close();

    Simulator simulator(options);
    const auto started = simulator.start();

    QVERIFY(!started);
    QVERIFY(started.error().detail().contains(options.stateFile));
}

void TestSimulator::speaksTls()
{
    SimulatorOptions options;
    options.certificate = testCertificate();
    Simulator simulator(options);
    QVERIFY(simulator.start());
    PlainClient trusting(simulator.url());
    trusting.trust(testCertificate().certificate());
    PlainClient deceived(simulator.url());
    deceived.trust(otherTestCertificate().certificate());

    QCOMPARE(simulator.url().scheme(), u"https"_s);
    QCOMPARE(trusting.get(u"/api/keys"_s).status, 200);
    QCOMPARE(deceived.get(u"/api/keys"_s).error, QNetworkReply::SslHandshakeFailedError);
}

void TestSimulator::isControlledOnTheSamePort()
{
    SimulatorOptions options;
    options.name = u"Riga"_s;
    Simulator simulator(options);
    QVERIFY(simulator.start());
    PlainClient control(simulator.url());
    PlainClient client(simulator.url());

    const auto added = control.post(u"/__sim/keys"_s, R"({"name":"by another admin"})");
    QCOMPARE(added.status, 201);
    const QString uuid = added.object()[u"uuid"_s].toString();
    QCOMPARE(client.get(u"/api/keys/"_s + uuid).status, 200);
    const auto traffic = u"/__sim/keys/%1/traffic"_s.arg(uuid);
    QCOMPARE(control.post(traffic, R"({"uplink":1,"downlink":2})").status, 200);
    QCOMPARE(client.get(u"/api/keys/1/traffic"_s).object()[u"total"_s].toInt(), 3);

    const auto state = control.get(u"/__sim/state"_s).object();
    QCOMPARE(state[u"name"_s].toString(), u"Riga"_s);
    QCOMPARE(state[u"keys"_s][0][u"uuid"_s].toString(), uuid);
    QCOMPARE(control.remove(u"/__sim/keys/"_s + uuid).status, 200);
    QCOMPARE(client.get(u"/api/keys/"_s + uuid).status, 404);

    const auto requests = control.get(u"/__sim/requests"_s).object();
    QCOMPARE(requests[u"counts"_s].toObject(), (QJsonObject{{u"get"_s, 2}, {u"traffic"_s, 1}}));
    QCOMPARE(requests[u"requests"_s].toArray().size(), 3);

    QCOMPARE(control.post(u"/__sim/latency"_s, R"({"ms":1})").status, 200);
    QCOMPARE(simulator.options().latency, 1ms);
}

void TestSimulator::refusesSenselessControls_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("text");

    QTest::newRow("an unknown control") << u"/__sim/x"_s << "{}"_ba << 404 << u"no such control"_s;
    QTest::newRow("a latency below zero")
        << u"/__sim/latency"_s << R"({"ms":-1})"_ba << 400 << u"\"ms\""_s;
    QTest::newRow("a uuid that is none")
        << u"/__sim/keys"_s << R"({"uuid":"x"})"_ba << 400 << u"not a uuid"_s;
    QTest::newRow("traffic of nobody")
        << u"/__sim/keys/x/traffic"_s << "{}"_ba << 404 << u"no key"_s;
    QTest::newRow("a fault that is not JSON")
        << u"/__sim/faults"_s << "x"_ba << 400 << u"not JSON"_s;
    QTest::newRow("a fault of an unknown kind")
        << u"/__sim/faults"_s << R"({"kind":"fire"})"_ba << 400 << u"\"fire\""_s;
    QTest::newRow("a fault of an unknown action")
        << u"/__sim/faults"_s << R"({"kind":"hang","on":"lunch"})"_ba << 400 << u"\"lunch\""_s;
    QTest::newRow("a fault with a misspelt field")
        << u"/__sim/faults"_s << R"({"kind":"hang","time":2})"_ba << 400 << u"\"time\""_s;
    QTest::newRow("a fault that never happens")
        << u"/__sim/faults"_s << R"({"kind":"hang","times":0})"_ba << 400 << u"\"times\""_s;
    QTest::newRow("a redirect to nowhere")
        << u"/__sim/faults"_s << R"({"kind":"redirect"})"_ba << 400 << u"location"_s;
    QTest::newRow("a spoilt answer to no work")
        << u"/__sim/faults"_s << R"({"kind":"missing_id","after_effect":false})"_ba << 400
        << u"after_effect"_s;
}

void TestSimulator::refusesSenselessControls()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, text);
    Simulator simulator({});
    QVERIFY(simulator.start());
    PlainClient control(simulator.url());

    const auto refused = control.post(path, body);

    QCOMPARE(refused.status, status);
    const QString error = refused.object()[u"error"_s].toString();
    QVERIFY2(error.contains(text), qPrintable(error));
    QVERIFY(simulator.faults().faults().empty());
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
