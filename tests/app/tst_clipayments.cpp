#include "tests/app/clibench.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// The payment commands of the program itself, their exit codes and what they log.
class TestCliPayments final : public QObject, private CliBench
{
    Q_OBJECT

private slots:
    void init();

    void deliversAPaymentAndTheNextOne();
    void saysWhatIsWrongWithAPayment_data();
    void saysWhatIsWrongWithAPayment();
    void refusesWhatIsNoPayment_data();
    void refusesWhatIsNoPayment();
    void refusesAnIdThatIsTaken();
    void endsWithTheCodeOfWhatHappened();
    void processesPendingPayments();
    void recoversALapsedClaim();
    void logsWhatOperatorsSearchFor();
    void showsWhatCannotBeReadBesideTheRow();

private:
    CliAnswer add(const QString &reference, const QStringList &more = {});
    CliAnswer process(const QString &reference) { return payment({u"process"_s, reference}); }
    CliAnswer payment(const QStringList &words)
    {
        return run(QStringList{u"--log-level"_s, u"info"_s, u"payment"_s} + words);
    }
    static void spoilCreates(Simulator &server, FaultKind kind, int status = 0);
};

void TestCliPayments::init()
{
    QVERIFY(begin());
}

CliAnswer TestCliPayments::add(const QString &reference, const QStringList &more)
{
    return payment(QStringList{u"add"_s, u"--id"_s, reference, u"--user"_s, u"42"_s, u"--tariff"_s,
                               u"1"_s, u"--amount"_s, u"30000"_s, u"--status"_s, u"paid"_s}
                   + more);
}

void TestCliPayments::spoilCreates(Simulator &server, FaultKind kind, int status)
{
    Fault fault(kind, Action::Create);
    fault.times = -1;
    fault.status = status;
    fault.afterEffect = false;
    server.faults().clear();
    server.faults().add(fault);
}

void TestCliPayments::deliversAPaymentAndTheNextOne()
{
    QCOMPARE(addServer(startServer(Dialect::KeysBearer)).code, 0);
    QCOMPARE(addServer(startServer(Dialect::Users)).code, 0);
    QCOMPARE(add(u"p1"_s).code, 0);
    QCOMPARE(add(u"p2"_s).code, 0);

    const auto created = process(u"p1"_s);
    QVERIFY2(created.code == 0, created.out + created.err);
    const auto first = created.data().toObject();
    QCOMPARE(first[u"payment_id"_s].toString(), u"p1"_s);
    QCOMPARE(first[u"action"_s].toString(), u"created"_s);
    QCOMPARE(first[u"outcome"_s].toString(), u"complete"_s);
    QCOMPARE(first[u"keys_created"_s].toInt(), 2);
    QCOMPARE(first[u"keys_failed"_s].toInt(), 0);

    const auto second = process(u"p2"_s).data().toObject();
    QCOMPARE(second[u"action"_s].toString(), u"renewed"_s);
    QCOMPARE(second[u"keys_created"_s].toInt(), 0);
    QCOMPARE(second[u"expires_at"_s].toInteger() - first[u"expires_at"_s].toInteger(), 2'592'000);

    const auto again = process(u"p2"_s);
    QCOMPARE(again.code, 0);
    QCOMPARE(again.data().toObject()[u"action"_s].toString(), u"already_completed"_s);
    QCOMPARE(again.data().toObject()[u"expires_at"_s], second[u"expires_at"_s]);

    QCOMPARE(add(u" p3 "_s).data().toObject()[u"payment_id"_s].toString(), u"p3"_s);
    const auto shown = payment({u"show"_s, u"p1"_s}).data().toObject();
    QCOMPARE(shown[u"status"_s].toString(), u"completed"_s);
    QCOMPARE(shown[u"subscription_id"_s], first[u"subscription_id"_s]);
    QCOMPARE(shown[u"claim"_s].toObject()[u"open"_s].toBool(), false);
    const auto completed = payment({u"list"_s, u"--status"_s, u"completed"_s});
    QCOMPARE(completed.data().toArray().size(), 2);
}

void TestCliPayments::saysWhatIsWrongWithAPayment_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("message");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("not there") << u"DELETE FROM payments"_s << u"Payment p1 not found"_s;
    QTest::newRow("no metadata") << u"UPDATE payments SET metadata = NULL"_s
                                 << u"Payment p1 is not a subscription payment"_s;
    QTest::newRow("what Python prints") << u"UPDATE payments SET metadata = '{''key_type'': 1}'"_s
                                        << u"Payment p1 is not a subscription payment"_s;
    QTest::newRow("another protocol")
        << u"UPDATE payments SET protocol = 'outline'"_s << u"Payment p1 protocol is not v2ray"_s;
    QTest::newRow("not paid") << u"UPDATE payments SET status = 'pending'"_s
                              << u"Payment p1 is not paid (status: pending)"_s;
    QTest::newRow("no such tariff")
        << u"UPDATE payments SET tariff_id = 99"_s << u"Tariff 99 not found"_s;
    const auto noTerm =
        u"Tariff 1 has no usable duration: it must last from 1 second to 10 years"_s;
    for (const auto &duration : {u"NULL"_s, u"0"_s, u"-100"_s, u"'abc'"_s, u"315360001"_s})
        QTest::addRow("a duration of %s", qPrintable(duration))
            << u"UPDATE tariffs SET duration_sec = "_s + duration << noTerm;
    QTest::newRow("ten years") << u"UPDATE tariffs SET duration_sec = 315360000"_s << QString();
    QTest::newRow("no protocol") << u"UPDATE payments SET protocol = NULL,"
                                    " metadata = '{\"key_type\": \"subscription\"}'"_s
                                 << u"Payment p1 protocol is not v2ray"_s;
    QTest::newRow("no such user") << u"UPDATE payments SET user_id = 99"_s
                                  << u"User 99 not found"_s;
}

void TestCliPayments::saysWhatIsWrongWithAPayment()
{
    QFETCH(QString, damage);
    QFETCH(QString, message);
    QCOMPARE(add(u"p1"_s).code, 0);
    if (!damage.isEmpty())
        m_cli->change(damage);

    const auto answer = payment({u"validate"_s, u"p1"_s});

    QCOMPARE(answer.code, message.isEmpty() ? 0 : 3);
    QCOMPARE(answer.data().toObject()[u"valid"_s].toBool(), message.isEmpty());
    QCOMPARE(answer.data().toObject()[u"message"_s].toString(), message);
    if (message.isEmpty())
        return;
    const auto refused = process(u"p1"_s);
    QCOMPARE(refused.code, 3);
    QCOMPARE(refused.errorMessage(), message);
    QVERIFY(refused.err.contains("[SUBSCRIPTION] Validation failed: " + message.toUtf8()));
}

void TestCliPayments::refusesWhatIsNoPayment_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("code");

    QTest::newRow("free of charge") << QStringList{u"--amount"_s, u"0"_s} << 3;
    QTest::newRow("metadata that are not JSON") << QStringList{u"--metadata"_s, u"{'a'}"_s} << 3;
    QTest::newRow("a tariff that is not there") << QStringList{u"--tariff"_s, u"99"_s} << 3;
    QTest::newRow("a status of nobody's") << QStringList{u"--status"_s, u"PAID"_s} << 2;
}

void TestCliPayments::refusesWhatIsNoPayment()
{
    QFETCH(QStringList, more);
    QFETCH(int, code);

    QCOMPARE(add(u"p1"_s, more).code, code);
    QCOMPARE(payment({u"list"_s}).data().toArray().size(), 0);
}

void TestCliPayments::refusesAnIdThatIsTaken()
{
    QCOMPARE(add(u"p1"_s).code, 0);

    const auto again = add(u"p1"_s);

    QCOMPARE(again.code, 3);
    QCOMPARE(again.errorMessage(), u"There is already a payment p1"_s);
    QCOMPARE(payment({u"list"_s}).data().toArray().size(), 1);
}

void TestCliPayments::endsWithTheCodeOfWhatHappened()
{
    auto &sound = startServer(Dialect::KeysBearer);
    auto &flaky = startServer(Dialect::KeysBearer);
    QCOMPARE(addServer(sound).code, 0);
    QCOMPARE(addServer(flaky).code, 0);
    QCOMPARE(add(u"p1"_s).code, 0);
    m_cli->change(u"UPDATE payments SET status = 'processing', updated_at = 4000000000"_s);
    QCOMPARE(process(u"p1"_s).code, 5);

    m_cli->change(u"UPDATE payments SET status = 'paid'"_s);
    spoilCreates(sound, FaultKind::Status, 400);
    spoilCreates(flaky, FaultKind::Status, 400);
    const auto rejected = process(u"p1"_s);
    QCOMPARE(rejected.code, 6);
    QCOMPARE(rejected.data().toObject()[u"outcome"_s].toString(), u"rejected"_s);
    const auto back = payment({u"show"_s, u"p1"_s}).data().toObject();
    QCOMPARE(back[u"status"_s].toString(), u"paid"_s);
    QVERIFY(back[u"claim"_s].toObject()[u"message"_s].toString().startsWith(
        u"Failed to create any keys"_s));

    sound.faults().clear();
    const auto degraded = process(u"p1"_s);
    QVERIFY2(degraded.code == 4, degraded.out);
    QCOMPARE(degraded.data().toObject()[u"keys_created"_s].toInt(), 1);
    QCOMPARE(degraded.data().toObject()[u"keys_failed"_s].toInt(), 1);
}

void TestCliPayments::processesPendingPayments()
{
    QCOMPARE(addServer(startServer(Dialect::KeysBearer)).code, 0);
    QCOMPARE(add(u"p1"_s).code, 0);
    QCOMPARE(add(u"p2"_s).code, 0);
    QCOMPARE(add(u"p3"_s, {u"--user"_s, u"99"_s}).code, 0);

    const auto limited = payment({u"process-pending"_s, u"--limit"_s, u"1"_s});
    QVERIFY2(limited.code == 0, limited.out + limited.err);
    QCOMPARE(limited.data().toArray().size(), 1);
    QCOMPARE(limited.data().toArray()[0].toObject()[u"payment_id"_s].toString(), u"p1"_s);

    const auto rest = payment({u"process-pending"_s});
    QCOMPARE(rest.code, 4);
    QCOMPARE(rest.data().toArray()[0].toObject()[u"action"_s].toString(), u"renewed"_s);
    QCOMPARE(rest.data().toArray()[1].toObject()[u"message"_s].toString(), u"User 99 not found"_s);
    QCOMPARE(payment({u"list"_s, u"--status"_s, u"paid"_s}).data().toArray().size(), 1);
}

void TestCliPayments::showsWhatCannotBeReadBesideTheRow()
{
    QCOMPARE(add(u"p1"_s).code, 0);
    QCOMPARE(payment({u"show"_s, u"p1"_s}).data()[u"defects"_s].toArray(), QJsonArray());
    m_cli->change(u"UPDATE payments SET amount = 'RUB'"_s);

    const auto shown = payment({u"show"_s, u"p1"_s}).data().toObject();

    const QJsonObject expected{{u"kind"_s, u"number_of_wrong_type"_s},
                               {u"column"_s, u"amount"_s},
                               {u"stored"_s, u"RUB"_s}};
    QVERIFY(shown[u"amount"_s].isNull());
    QCOMPARE(shown[u"defects"_s].toArray(), QJsonArray{expected});
}

void TestCliPayments::recoversALapsedClaim()
{
    QCOMPARE(add(u"p1"_s).code, 0);
    m_cli->change(u"UPDATE payments SET status = 'processing', updated_at = updated_at - 601"_s);

    const auto recovered = payment({u"recover"_s});

    QCOMPARE(recovered.code, 0);
    QCOMPARE(recovered.data().toObject()[u"recovered"_s].toInt(), 1);
    QCOMPARE(payment({u"show"_s, u"p1"_s}).data().toObject()[u"status"_s].toString(), u"paid"_s);
    QCOMPARE(payment({u"recover"_s}).data().toObject()[u"recovered"_s].toInt(), 0);
}

/// The literal texts of part 2, each from a run that provokes it.
void TestCliPayments::logsWhatOperatorsSearchFor()
{
    auto &sound = startServer(Dialect::KeysBearer);
    auto &flaky = startServer(Dialect::KeysBearer);
    auto &gone = startServer(Dialect::KeysBearer);
    for (const auto *server : {&sound, &flaky, &gone})
        QCOMPARE(addServer(*server).code, 0);
    spoilCreates(flaky, FaultKind::Status, 503);
    spoilCreates(gone, FaultKind::Reset);
    for (const auto &reference : {u"p1"_s, u"p2"_s, u"p3"_s})
        QCOMPARE(add(reference).code, 0);
    QCOMPARE(add(u"p4"_s, {u"--user"_s, u"99"_s}).code, 0);
    const auto processWith = [this](const QStringList &settings, const QStringList &words) {
        QStringList all;
        for (const auto &setting : settings)
            all += {u"--set"_s, setting};
        return payment(QStringList{u"process"_s} + words + all).code;
    };

    const QStringList rounds{u"retry.rounds=1"_s, u"retry.max_attempts=2"_s};
    QCOMPARE(processWith(rounds, {u"p1"_s}), 4);
    QCOMPARE(processWith({}, {u"p1"_s}), 0);
    m_cli->change(u"UPDATE subscriptions SET expires_at = strftime('%s') - 7200"_s);
    QCOMPARE(processWith({u"renewal.grace_period=3600"_s}, {u"p2"_s}), 4);
    m_cli->change(u"UPDATE subscriptions SET expires_at = strftime('%s') - 7200"_s);
    QCOMPARE(processWith({u"renewal.mode=strict"_s}, {u"p3"_s}), 4);
    const QStringList stranger{u"p4"_s, u"--allow-unknown-user"_s};
    QCOMPARE(processWith({}, {u"p4"_s}), 3);
    QCOMPARE(processWith({u"policy.min_keys_required=2"_s}, stranger), 3);
    spoilCreates(sound, FaultKind::Status, 400);
    QCOMPARE(processWith({}, stranger), 6);
    m_cli->change(u"CREATE TRIGGER broken BEFORE UPDATE ON payments BEGIN"
                  " SELECT RAISE(ABORT, 'broken'); END"_s);
    QCOMPARE(processWith({}, stranger), 7);

    const auto log = QString::fromUtf8(m_cli->logFile());
    const QStringList texts{
        u"Payment p1 atomically marked as processing"_s,
        u"Payment p1 already completed by another process"_s,
        u"Error atomically marking payment as processing: "_s,
        u"[SUBSCRIPTION] Validation failed: User 99 not found"_s,
        u"[RETRY] Attempt 1/2 failed for create_key"_s,
        u"[RETRY] All 2 attempts failed for create_key"_s,
        u"Network error creating key on server 3: "_s,
        u"[SUBSCRIPTION] Failed to create key on server 2: "_s,
        u"[SUBSCRIPTION] Retrying key creation for 2 failed servers for subscription 1"_s,
        u"[SUBSCRIPTION] Retry failed for server 2: "_s,
        u"[SUBSCRIPTION] Retry completed for subscription 1: 0 created, 2 still failed"_s,
        u"[SUBSCRIPTION] Low success rate for subscription 1: 33.33% (1/3). Minimum required: "
        "50%"_s,
        u"[SUBSCRIPTION] Subscription 1 created with low success rate, but keeping it active (1 "
        "keys created)"_s,
        u"[SUBSCRIPTION] Created subscription 1 for user 42: 1 keys created, 2 failed, "
        "success_rate=33.33%"_s,
        u"[SUBSCRIPTION] Subscription 1 stays active in spite of its low success rate (1 keys)"_s,
        u"[SUBSCRIPTION] Renewed subscription 1 for user 42: 1 keys, 2 failed, "
        "success_rate=33.33%"_s,
        u"[SUBSCRIPTION] Subscription 1 expired more than 3600s ago (expired at "_s,
        u"Starting renewal from current time instead of expired time."_s,
        u"[SUBSCRIPTION] Subscription 1 expired, starting renewal from current time: "_s,
        u"[SUBSCRIPTION] Extending subscription 1 for user 42: "_s,
        u"[SUBSCRIPTION] Too few keys created (1 < 2), deactivating subscription 2"_s,
        u"[SUBSCRIPTION] Failed to create minimum required keys (1/2)"_s,
        u"[SUBSCRIPTION] Failed to create any keys for subscription 2"_s,
        u"[METRICS] Key creation for subscription 1 subscription_id=1 keys_created=1 "
        "keys_failed=2 total_servers=3 success_rate=33.33"_s,
        u"[METRICS] Low success rate for subscription 1: 33.33%"_s,
        u"[METRICS] create_subscription operation=create_subscription duration="_s,
        u"[METRICS] subscription_purchase operation=subscription_purchase duration="_s,
    };
    for (const auto &text : texts)
        QVERIFY2(log.contains(text), qUtf8Printable(text + u'\n' + log));
    QCOMPARE(log.count(u"Created subscription"_s), 1);
}

QTEST_GUILESS_MAIN(TestCliPayments)
#include "tst_clipayments.moc"
