#include "tests/app/clibench.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'800'000'000;
constexpr qint64 month = 2'592'000;

} // namespace

/// The subscription commands of the program itself.
class TestCliSubscriptions final : public QObject, private CliBench
{
    Q_OBJECT

private slots:
    void init();

    void showsWhatASubscriptionLacks();
    void repairsWhatAServerRefused();
    void lacksAKeyThatHasNoUuid();
    void repairsOnlyWhatIsDue();
    void saysWhatWasLeftOpenBeforeTheRepairs();
    void previewsARenewalByEachRule_data();
    void previewsARenewalByEachRule();
    void previewsARenewalWhereNothingMayBeWritten();
    void renewsAndDeactivates();
    void refusesATermWithoutADuration();
    void tellsNothingWhereNothingCanBeRead();

private:
    CliAnswer at(qint64 time, const QStringList &words);
    CliAnswer subscription(const QStringList &words, qint64 time = now);
    QJsonObject shown() { return subscription({u"show"_s, u"1"_s}).data().toObject(); }
    void refuse(Simulator &server);
};

void TestCliSubscriptions::init()
{
    QVERIFY(begin());
    startServer(Dialect::KeysBearer);
    startServer(Dialect::Users);
    for (const auto &server : m_servers)
        QCOMPARE(addServer(*server).code, 0);
    QCOMPARE(at(now,
                {u"payment"_s, u"add"_s, u"--id"_s, u"p1"_s, u"--user"_s, u"42"_s, u"--tariff"_s,
                 u"1"_s, u"--amount"_s, u"30000"_s, u"--status"_s, u"paid"_s})
                 .code,
             0);
}

CliAnswer TestCliSubscriptions::at(qint64 time, const QStringList &words)
{
    return run(QStringList{u"--now"_s, QString::number(time)} + words);
}

CliAnswer TestCliSubscriptions::subscription(const QStringList &words, qint64 time)
{
    return at(time, QStringList{u"subscription"_s} + words);
}

void TestCliSubscriptions::refuse(Simulator &server)
{
    Fault fault(FaultKind::Status, Action::Create);
    fault.status = 503;
    fault.times = -1;
    server.faults().add(fault);
}

void TestCliSubscriptions::showsWhatASubscriptionLacks()
{
    refuse(*m_servers[1]);
    QCOMPARE(at(now, {u"payment"_s, u"process"_s, u"p1"_s}).code, 4);

    const auto listed = subscription({u"list"_s}).data().toArray();
    QCOMPARE(listed.size(), 1);
    const auto row = listed[0].toObject();
    QCOMPARE(row[u"user_id"_s].toInt(), 42);
    QCOMPARE(row[u"state"_s].toString(), u"active"_s);
    QCOMPARE(row[u"expires_at"_s].toInteger(), now + month);
    QCOMPARE(row[u"keys"_s].toInt(), 1);
    QCOMPARE(row[u"servers_expected"_s].toInt(), 2);
    QCOMPARE(shown()[u"missing_servers"_s].toArray(), QJsonArray{2});
}

void TestCliSubscriptions::repairsWhatAServerRefused()
{
    refuse(*m_servers[1]);
    QCOMPARE(at(now, {u"payment"_s, u"process"_s, u"p1"_s}).code, 4);
    QCOMPARE(subscription({u"repair"_s, u"1"_s}).code, 4);
    m_servers[1]->faults().clear();

    const auto repaired = subscription({u"repair"_s, u"1"_s});

    QVERIFY2(repaired.code == 0, repaired.out + repaired.err);
    QCOMPARE(repaired.data().toObject()[u"keys"_s].toArray().size(), 1);
    QCOMPARE(shown()[u"keys"_s].toInt(), 2);
    QCOMPARE(shown()[u"expires_at"_s].toInteger(), now + month);
    QCOMPARE(subscription({u"repair"_s, u"1"_s}).data().toObject()[u"keys"_s].toArray().size(), 0);
}

void TestCliSubscriptions::lacksAKeyThatHasNoUuid()
{
    QCOMPARE(at(now, {u"payment"_s, u"process"_s, u"p1"_s}).code, 0);
    m_cli->change(u"UPDATE v2ray_keys SET v2ray_uuid = NULL WHERE server_id = 1"_s);

    QCOMPARE(shown()[u"keys"_s].toInt(), 1);
    QCOMPARE(shown()[u"missing_servers"_s].toArray(), QJsonArray{1});
    const auto repaired = subscription({u"repair"_s, u"1"_s});
    QVERIFY2(repaired.code == 0, repaired.out + repaired.err);
    QCOMPARE(repaired.data().toObject()[u"keys"_s].toArray().size(), 1);
    QCOMPARE(shown()[u"keys"_s].toInt(), 2);
    QVERIFY(shown()[u"missing_servers"_s].toArray().isEmpty());
}

/// A server says when it may be asked again by the wall clock.
void TestCliSubscriptions::repairsOnlyWhatIsDue()
{
    refuse(*m_servers[1]);
    QCOMPARE(at(now, {u"payment"_s, u"process"_s, u"p1"_s}).code, 4);
    m_servers[1]->faults().clear();

    const auto tooEarly = subscription({u"repair-due"_s}, 1'000);
    QCOMPARE(tooEarly.code, 0);
    QCOMPARE(tooEarly.data().toArray().size(), 0);
    // The journal keeps the time of day, whatever the program is told that it is.
    const auto tomorrow = QDateTime::currentSecsSinceEpoch() + 86'400;
    m_cli->change(
        u"UPDATE subscriptions SET expires_at = %1"_s.arg(std::max(tomorrow, now) + month));
    const auto due = subscription({u"repair-due"_s}, tomorrow);
    QVERIFY2(due.code == 0, due.out + due.err);
    QCOMPARE(due.data().toArray().size(), 1);
    QCOMPARE(shown()[u"keys"_s].toInt(), 2);
    QCOMPARE(subscription({u"repair-due"_s}, tomorrow).data().toArray().size(), 0);
}

void TestCliSubscriptions::saysWhatWasLeftOpenBeforeTheRepairs()
{
    m_servers[0]->faults().add(Fault(FaultKind::LoseAnswer, Action::Create));
    Fault noListing(FaultKind::Status, Action::List);
    noListing.status = 500;
    noListing.times = -1;
    m_servers[0]->faults().add(noListing);
    QCOMPARE(at(now, {u"payment"_s, u"process"_s, u"p1"_s}).code, 4);

    const auto open = subscription({u"repair-due"_s});
    m_servers[0]->faults().clear();
    const auto ended = subscription({u"repair-due"_s});

    QCOMPARE(open.data(), QJsonValue(QJsonArray()));
    QCOMPARE(open.code, 6);
    QCOMPARE(open.errorKind(), u"unknown"_s);
    QCOMPARE(open.errorMessage(),
             u"The servers of 1 keys could not be asked; try again when they can"_s);
    QVERIFY2(ended.code == 0, ended.out + ended.err);
    QCOMPARE(shown()[u"keys"_s].toInt(), 2);
}

void TestCliSubscriptions::previewsARenewalByEachRule_data()
{
    QTest::addColumn<qint64>("left"); // Seconds to the end at the time of the renewal.
    QTest::addColumn<QString>("mode");
    QTest::addColumn<qint64>("base");
    QTest::addColumn<QString>("rule");

    QTest::newRow("running") << qint64(100) << u"grace"_s << qint64(100) << u"from_expiry"_s;
    QTest::newRow("in grace") << qint64(-100) << u"grace"_s << qint64(-100) << u"from_expiry"_s;
    QTest::newRow("beyond grace") << qint64(-86'400) << u"grace"_s << qint64(0) << u"from_now"_s;
    QTest::newRow("over, strict") << qint64(-1) << u"strict"_s << qint64(0) << u"from_now"_s;
    QTest::newRow("over, max") << qint64(-100) << u"max"_s << qint64(0) << u"from_now"_s;
}

void TestCliSubscriptions::previewsARenewalByEachRule()
{
    QFETCH(qint64, left);
    QFETCH(QString, mode);
    QFETCH(qint64, base);
    QFETCH(QString, rule);
    QCOMPARE(at(now, {u"payment"_s, u"process"_s, u"p1"_s}).code, 0);
    const auto time = now + month - left;

    const auto preview = subscription(
        {u"renew"_s, u"1"_s, u"--tariff"_s, u"1"_s, u"--mode"_s, mode, u"--dry-run"_s}, time);

    QVERIFY2(preview.code == 0, preview.out + preview.err);
    QCOMPARE(preview.data().toObject()[u"old_expires_at"_s].toInteger(), now + month);
    QCOMPARE(preview.data().toObject()[u"new_expires_at"_s].toInteger(), time + base + month);
    QCOMPARE(preview.data().toObject()[u"rule"_s].toString(), rule);
    QCOMPARE(shown()[u"expires_at"_s].toInteger(), now + month);
}

void TestCliSubscriptions::previewsARenewalWhereNothingMayBeWritten()
{
    QCOMPARE(at(now, {u"payment"_s, u"process"_s, u"p1"_s}).code, 0);
    const QStringList renewal{u"renew"_s, u"1"_s, u"--tariff"_s, u"1"_s};

    const auto refused = at(now, QStringList{u"--read-only"_s, u"subscription"_s} + renewal);
    QCOMPARE(refused.code, 3);
    const auto preview = at(now,
                            QStringList{u"--read-only"_s, u"subscription"_s} + renewal
                                + QStringList{u"--dry-run"_s});

    QVERIFY2(preview.code == 0, preview.out + preview.err);
    QCOMPARE(preview.data().toObject()[u"new_expires_at"_s].toInteger(), now + 2 * month);
    QCOMPARE(shown()[u"expires_at"_s].toInteger(), now + month);
}

void TestCliSubscriptions::renewsAndDeactivates()
{
    QCOMPARE(at(now, {u"payment"_s, u"process"_s, u"p1"_s}).code, 0);
    const QStringList renew{u"renew"_s, u"1"_s, u"--tariff"_s, u"1"_s};

    QCOMPARE(subscription(renew).data().toObject()[u"new_expires_at"_s].toInteger(),
             now + 2 * month);
    QCOMPARE(shown()[u"expires_at"_s].toInteger(), now + 2 * month);

    QCOMPARE(subscription({u"deactivate"_s, u"1"_s}).code, 0);
    QCOMPARE(shown()[u"state"_s].toString(), u"inactive"_s);
    QCOMPARE(subscription(renew).code, 3);
    const auto repair = subscription({u"repair"_s, u"1"_s});
    QCOMPARE(repair.code, 3);
    QCOMPARE(repair.errorMessage(),
             u"Subscription 1 is deactivated; sell the customer a new one"_s);
    QCOMPARE(subscription({u"deactivate"_s, u"7"_s}).code, 3);
}

void TestCliSubscriptions::refusesATermWithoutADuration()
{
    QCOMPARE(at(now, {u"payment"_s, u"process"_s, u"p1"_s}).code, 0);
    m_cli->change(u"UPDATE tariffs SET duration_sec = 'abc'"_s);
    const QStringList renew{u"renew"_s, u"1"_s, u"--tariff"_s, u"1"_s};
    const auto reason =
        u"Tariff 1 has no usable duration: it must last from 1 second to 10 years"_s;

    const auto previewed = subscription(renew + QStringList{u"--dry-run"_s});
    QCOMPARE(previewed.code, 3);
    QCOMPARE(previewed.errorMessage(), reason);
    const auto renewed = subscription(renew);
    QCOMPARE(renewed.code, 3);
    QCOMPARE(renewed.errorMessage(), reason);
    QCOMPARE(shown()[u"expires_at"_s].toInteger(), now + month);
}

void TestCliSubscriptions::tellsNothingWhereNothingCanBeRead()
{
    m_cli->change(u"INSERT INTO subscriptions (id, user_id, subscription_token, created_at,"
                  " expires_at, tariff_id) VALUES (9, 'anna', 't-9', 'then', 'soon', NULL)"_s);

    const auto listed = subscription({u"list"_s}).data().toArray();

    QCOMPARE(listed.size(), 1);
    const auto row = listed.first().toObject();
    QCOMPARE(row[u"id"_s], QJsonValue(9));
    for (const auto &name : {u"user_id"_s, u"tariff_id"_s, u"created_at"_s, u"expires_at"_s})
        QVERIFY2(row.contains(name) && row[name].isNull(), qPrintable(name));
    const auto shown = subscription({u"show"_s, u"9"_s}).data().toObject();
    const QJsonObject end{{u"kind"_s, u"date_of_wrong_type"_s},
                          {u"column"_s, u"expires_at"_s},
                          {u"stored"_s, u"soon"_s}};
    QVERIFY2(shown[u"defects"_s].toArray().contains(end),
             QJsonDocument(shown).toJson(QJsonDocument::Compact));
}

QTEST_GUILESS_MAIN(TestCliSubscriptions)
#include "tst_clisubscriptions.moc"
