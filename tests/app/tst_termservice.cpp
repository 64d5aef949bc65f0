#include "app/keys/keyexpiryfollower.h"
#include "app/keys/termservice.h"
#include "models/storage/keyexpiryrepository.h"
#include "models/storage/keyrepository.h"
#include "models/storage/rows.h"
#include "tests/app/servicebench.h"
#include "tests/support/tabledump.h"

#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now(1'700'000'000s);
constexpr auto day = 86400s;
constexpr auto month = 30 * day;
constexpr qint64 firstStandalone = 1001;

} // namespace

/// Terms in bulk: subscriptions 1… with two keys each, and three standalone keys.
class TestTermService final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void movesManyTerms();
    void leavesTheDatabaseAsItWasAfterUndo_data();
    void leavesTheDatabaseAsItWasAfterUndo();
    void makesAnUndoneChangeAgain();
    void doesNotOverwriteWhatChangedSinceThePreview();
    void doesNotUndoWhatSomebodyElseMoved();
    void keepsWhatTheBotWroteBesideTheTerm();
    void stopsBetweenTwoParts();
    void reportsHowFarItIs();
    void obeysTheSizeOfAChunk();
    void endsKeysWithTheirSubscriptionWhereThatDecides();
    void followsLaterWhatWasStopped();
    void refusesATermThatMakesNoSense();

private:
    void makeKeyExpiryAlive();
    int keysApart();
    void makeSubscriptions(int count);
    void run(const QString &sql);
    std::vector<KeyTerm> load(const std::vector<KeyId> &keys);
    std::vector<KeyTerm> loadAll();
    TermChange change(std::vector<KeyTerm> terms, const Extension &extension);
    Result<> step(const TermChange &change);
    QByteArray dump();

    std::unique_ptr<ServiceBench> m_bench;
    Settings m_settings;
    std::unique_ptr<TermService> m_service;
};

void TestTermService::init()
{
    m_bench = std::make_unique<ServiceBench>();
    m_service = std::make_unique<TermService>(*m_bench->database, m_settings, [] { return now; });
    run(u"INSERT INTO servers (name, api_url) VALUES ('Amsterdam', 'https://a.example')"_s);
    run(u"INSERT INTO v2ray_keys (id, server_id, v2ray_uuid, email) VALUES"
        " (1001, 1, 'own', 'own@x'), (1002, 1, 'bot', 'bot@x'), (1003, 1, 'seen', 'seen@x')"_s);
    run(u"INSERT INTO veildesk_keys (uuid, server_id, expires_at, verified_at) VALUES"
        " ('own', 1, 1700500000, 1699000000), ('seen', 1, NULL, 1699000000)"_s);
}

void TestTermService::cleanup()
{
    m_service.reset();
    m_bench.reset();
}

void TestTermService::run(const QString &sql)
{
    m_bench->store(
        [&](Transaction &transaction) { return transaction.run(sql).map([](const Rows &) {}); });
}

void TestTermService::makeSubscriptions(int count)
{
    const auto numbers = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                         " WHERE i < %1) "_s.arg(count);
    run(numbers + u"INSERT INTO users (user_id, username) SELECT 100 + i, 'user' || i FROM n"_s);
    run(numbers
        + u"INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at,"
          " notified, last_updated_at) SELECT i, 100 + i, 't' || i, 1, 1700000000 + 1000 * i,"
          " i % 4, 1690000000 + i FROM n"_s);
    run(numbers
        + u"INSERT INTO v2ray_keys (server_id, user_id, subscription_id, v2ray_uuid)"
          " SELECT 1, 100 + i, i, 'a' || i FROM n UNION ALL SELECT 1, 100 + i, i, 'b' || i"
          " FROM n"_s);
}

std::vector<KeyTerm> TestTermService::load(const std::vector<KeyId> &keys)
{
    const auto terms = QCoro::waitFor(m_service->load(keys, QueryStop()));
    if (!terms)
        qFatal("%s", qPrintable(terms.error().detail()));
    return *terms;
}

std::vector<KeyTerm> TestTermService::loadAll()
{
    const auto ids = m_bench->store(
        [](Transaction &transaction) { return KeyRepository::loadIds(transaction, {}, {}, now); });
    return load(ids);
}

TermChange TestTermService::change(std::vector<KeyTerm> terms, const Extension &extension)
{
    const auto changed = QCoro::waitFor(m_service->change(
        std::move(terms), extension, [](qint64, qint64) {}, Cancellation()));
    if (!changed)
        qFatal("%s", qPrintable(changed.error().detail()));
    return *changed;
}

Result<> TestTermService::step(const TermChange &change)
{
    return QCoro::waitFor(m_service->step(change.record));
}

QByteArray TestTermService::dump()
{
    return dumpTables(*m_bench->database,
                      {u"subscriptions"_s, u"v2ray_keys"_s, u"veildesk_keys"_s});
}

void TestTermService::movesManyTerms()
{
    makeSubscriptions(600);
    const QSignalSpy changed(m_service.get(), &TermService::changed);

    const auto result = change(loadAll(), Extension(month));

    QCOMPARE(result.outcomes.size(), size_t(1203));
    const auto moved = std::ranges::count_if(result.outcomes, [](const TermOutcome &outcome) {
        return outcome.move.after && !outcome.error;
    });
    QCOMPARE(moved, 1201);
    for (const auto &term : loadAll()) {
        if (term.subscription)
            QCOMPARE(*term.expiresAt, now + term.subscription->value * 1000s + month);
    }
    QCOMPARE(load({KeyId{firstStandalone}}).front().expiresAt, fromUnix(1700500000) + month);
    QCOMPARE(load({KeyId{firstStandalone + 1}}).front().expiresAt, std::nullopt);
    QCOMPARE(changed.count(), 1);
}

void TestTermService::leavesTheDatabaseAsItWasAfterUndo_data()
{
    QTest::addColumn<Extension>("extension");

    QTest::newRow("after adding time") << Extension(month);
    QTest::newRow("after an end for all, also those without one") << Extension(now + month);
}

void TestTermService::leavesTheDatabaseAsItWasAfterUndo()
{
    QFETCH(Extension, extension);
    makeSubscriptions(300);
    run(u"UPDATE subscriptions SET expires_at = '2023-12-01 10:00:00', notified = NULL,"
        " last_updated_at = '2023-11-01T10:00:00' WHERE id = 5"_s);
    run(u"UPDATE subscriptions SET expires_at = 1701000000000 WHERE id = 6"_s);
    const auto before = dump();

    const auto result = change(loadAll(), extension);
    QVERIFY(dump() != before);
    const auto undone = step(result);

    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail()));
    QCOMPARE(dump(), before);
}

void TestTermService::makesAnUndoneChangeAgain()
{
    makeSubscriptions(3);
    const auto before = dump();
    const auto result = change(loadAll(), Extension(now + month));
    const auto after = dump();

    QVERIFY(step(result));
    QVERIFY(step(result));
    QCOMPARE(dump(), after);
    QVERIFY(step(result));

    QCOMPARE(dump(), before);
}

void TestTermService::doesNotOverwriteWhatChangedSinceThePreview()
{
    makeSubscriptions(2);
    const auto terms = loadAll();
    run(u"UPDATE subscriptions SET expires_at = 1750000000 WHERE id = 1"_s);

    const auto result = change(terms, Extension(month));

    int conflicts = 0;
    for (const auto &outcome : result.outcomes)
        conflicts += outcome.error && outcome.error->kind() == ErrorKind::Conflict;
    QCOMPARE(conflicts, 2);
    for (const auto &term : loadAll()) {
        if (term.subscription == SubscriptionId{1})
            QCOMPARE(term.expiresAt, fromUnix(1750000000));
    }
}

void TestTermService::doesNotUndoWhatSomebodyElseMoved()
{
    makeSubscriptions(3);
    const auto before = dump();
    const auto result = change(loadAll(), Extension(month));
    run(u"UPDATE subscriptions SET expires_at = 1750000000 WHERE id = 1"_s);

    const auto undone = step(result);

    QCOMPARE(undone.error().kind(), ErrorKind::Conflict);
    QVERIFY(undone.error().detail().startsWith(u"1 of 4"_s));
    run(u"UPDATE subscriptions SET expires_at = 1700001000, notified = 1,"
        " last_updated_at = 1690000001 WHERE id = 1"_s);
    QCOMPARE(dump(), before);
}

void TestTermService::keepsWhatTheBotWroteBesideTheTerm()
{
    makeSubscriptions(1);
    const auto result = change(loadAll(), Extension(now + month));
    run(u"UPDATE subscriptions SET last_updated_at = 1700000500"_s);
    run(u"UPDATE veildesk_keys SET verified_at = 1700000600 WHERE uuid = 'bot'"_s);

    QVERIFY(step(result));

    const auto rows = dump();
    QVERIFY(rows.contains("1700000500"));
    QVERIFY(rows.contains("1700000600"));
    QCOMPARE(load({KeyId{firstStandalone + 1}}).front().expiresAt, std::nullopt);
}

void TestTermService::stopsBetweenTwoParts()
{
    makeSubscriptions(600);
    const auto before = dump();
    CancellationSource source;

    const auto result = QCoro::waitFor(m_service->change(
        loadAll(), Extension(month), [&](qint64, qint64) { source.cancel(); },
        source.cancellation()));

    QVERIFY(result);
    std::map<bool, int> byOutcome;
    for (const auto &outcome : result->outcomes) {
        if (outcome.move.after)
            ++byOutcome[outcome.error.has_value()];
    }
    QVERIFY(byOutcome[false] > 0);
    QVERIFY(byOutcome[true] > 0);
    QVERIFY(step(*result));
    QCOMPARE(dump(), before);
}

void TestTermService::reportsHowFarItIs()
{
    makeSubscriptions(600);
    std::vector<qint64> reports;

    const auto result = QCoro::waitFor(m_service->change(
        loadAll(), Extension(month),
        [&](qint64 done, qint64 all) {
            reports.push_back(done);
            QCOMPARE(all, 601);
        },
        Cancellation()));

    QVERIFY(result);
    QVERIFY(reports.size() > 1);
    QVERIFY(std::ranges::is_sorted(reports));
    QCOMPARE(reports.back(), 601);
}

void TestTermService::obeysTheSizeOfAChunk()
{
    makeSubscriptions(20);
    m_settings.extendChunkSize = 4;
    std::vector<qint64> reports{0};

    const auto result = QCoro::waitFor(m_service->change(
        loadAll(), Extension(month), [&](qint64 done, qint64) { reports.push_back(done); },
        Cancellation()));

    QVERIFY(result);
    QCOMPARE(reports.back(), 21);
    for (size_t i = 1; i < reports.size(); ++i)
        QVERIFY(reports[i] - reports[i - 1] <= 4);
}

/// As in the releases in which the keys' own expiry decides.
void TestTermService::makeKeyExpiryAlive()
{
    run(u"UPDATE v2ray_keys SET expiry_at ="
        " (SELECT expires_at FROM subscriptions WHERE id = v2ray_keys.subscription_id)"_s);
    run(u"ALTER TABLE v2ray_keys DROP COLUMN traffic_baseline_bytes"_s);
    run(u"ALTER TABLE v2ray_keys DROP COLUMN panel_total_bytes_observed"_s);
}

int TestTermService::keysApart()
{
    return m_bench->store([](Transaction &transaction) {
        return singleNumber(
                   transaction.run(u"SELECT COUNT(*) FROM v2ray_keys AS k JOIN subscriptions AS b"
                                   " ON b.id = k.subscription_id"
                                   " WHERE k.expiry_at IS NOT b.expires_at"_s))
            .map([](qint64 keys) { return int(keys); });
    });
}

void TestTermService::endsKeysWithTheirSubscriptionWhereThatDecides()
{
    makeSubscriptions(30);
    makeKeyExpiryAlive();
    const auto before = dump();

    const auto result = change(loadAll(), Extension(month));
    QVERIFY(dump() != before);
    QCOMPARE(keysApart(), 0);
    QVERIFY(step(result));

    QCOMPARE(dump(), before);
}

void TestTermService::followsLaterWhatWasStopped()
{
    makeSubscriptions(30);
    makeKeyExpiryAlive();
    run(u"UPDATE subscriptions SET expires_at = expires_at + 1 WHERE id <= 10"_s);
    m_bench->store(
        [](Transaction &transaction) { return KeyExpiryRepository::mark(transaction, {1}); });
    CancellationSource stopped;
    stopped.cancel();

    QCoro::waitFor(followKeyExpiries(*m_bench->database, 7, stopped.cancellation()));
    QCOMPARE(keysApart(), 20);
    QCoro::waitFor(followKeyExpiries(*m_bench->database, 7, Cancellation()));

    QCOMPARE(keysApart(), 18);
}

void TestTermService::refusesATermThatMakesNoSense()
{
    const auto result = QCoro::waitFor(m_service->change(
        loadAll(), Extension(0s), [](qint64, qint64) {}, Cancellation()));

    QCOMPARE(result.error().kind(), ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestTermService)

#include "tst_termservice.moc"
