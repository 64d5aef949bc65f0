#include "app/keys/keyservice.h"
#include "models/domain/link.h"
#include "models/storage/customerrepository.h"
#include "models/storage/serverrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"
#include "tests/app/servicebench.h"

#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp now{std::chrono::seconds(1'700'000'000)};
constexpr std::chrono::days month{30};
const auto firstUuid = u"2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88"_s;
const auto secondUuid = u"3f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88"_s;

} // namespace

class TestKeyService final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void extendsASubscriptionOnceForItsKeys();
    void extendsAnExpiredSubscriptionFromNow();
    void extendsAStandaloneKeyByItself();
    void leavesAloneWhatARuleProtects_data();
    void leavesAloneWhatARuleProtects();
    void extendsNothingWhenOneKeyIsUnknown();
    void refusesATermThatMakesNoSense_data();
    void refusesATermThatMakesNoSense();
    void countsAKeyOnceThatIsNamedTwice();

    void rewritesAStoredLinkForTheServer();
    void asksTheServerForALinkThatIsNotStored();
    void refusesALinkThatCannotWork();
    void tellsAKeyWithoutAServerFromNoKey();

    void remembersWhenAKeyWasSeen();
    void listsEachServerOnce();

private:
    SubscriptionId insertSubscription(Timestamp expiresAt, bool active = true);
    KeyId insertKey(const QString &uuid, std::optional<SubscriptionId> subscription,
                    const QString &link = {});
    Timestamp endOf(SubscriptionId id);
    Result<std::vector<ExtensionResult>> extend(std::vector<KeyId> keys, Extension extension);

    std::unique_ptr<ServiceBench> m_bench;
    std::unique_ptr<KeyService> m_service;
    Simulator *m_simulator = nullptr;
    ServerId m_server;
    TariffId m_tariff;
};

void TestKeyService::init()
{
    m_service.reset();
    m_bench = std::make_unique<ServiceBench>();
    m_service = std::make_unique<KeyService>(*m_bench->database, *m_bench->pool, m_bench->settings,
                                             [] { return now; });
    m_simulator = &m_bench->startServer(Dialect::Users);
    Server server;
    server.name = u"Amsterdam"_s;
    server.apiUrl = m_simulator->url().toString();
    server.domain = u"vpn.example"_s;
    server.dialect = Dialect::Users;
    server.isDialectKnown = true;
    Tariff tariff;
    tariff.name = u"Month"_s;
    tariff.duration = month;
    Customer customer;
    customer.id = {42};
    m_bench->store([&](Transaction &transaction) -> Result<> {
        const auto serverId = ServerRepository::insert(transaction, server, u"bench-api-key"_s);
        const auto tariffId = TariffRepository::insert(transaction, tariff);
        m_server = serverId.value();
        m_tariff = tariffId.value();
        return CustomerRepository::insert(transaction, customer);
    });
}

SubscriptionId TestKeyService::insertSubscription(Timestamp expiresAt, bool active)
{
    Subscription subscription;
    subscription.customer = {42};
    subscription.tariff = m_tariff;
    subscription.token = QString::number(toUnix(expiresAt));
    subscription.createdAt = now;
    subscription.expiresAt = expiresAt;
    subscription.active = active;
    return m_bench->store([&](Transaction &transaction) {
        return SubscriptionRepository::insert(transaction, subscription, 0);
    });
}

KeyId TestKeyService::insertKey(const QString &uuid, std::optional<SubscriptionId> subscription,
                                const QString &link)
{
    AccessKey key;
    key.server = m_server;
    key.uuid = uuid;
    key.email = u"someone@example.com"_s;
    key.subscription = subscription;
    key.tariff = m_tariff;
    key.link = link;
    key.createdAt = now;
    if (subscription)
        key.customer = CustomerId{42};
    else
        key.expiresAt = now + month;
    return m_bench->store(
        [&](Transaction &transaction) { return KeyRepository::insert(transaction, key); });
}

Timestamp TestKeyService::endOf(SubscriptionId id)
{
    return m_bench
        ->store([id](Transaction &transaction) {
            return SubscriptionRepository::find(transaction, id);
        })
        .expiresAt;
}

Result<std::vector<ExtensionResult>> TestKeyService::extend(std::vector<KeyId> keys,
                                                            Extension extension)
{
    return QCoro::waitFor(m_service->extend(std::move(keys), std::move(extension)));
}

void TestKeyService::extendsASubscriptionOnceForItsKeys()
{
    const auto subscription = insertSubscription(now + month);
    const auto first = insertKey(firstUuid, subscription);
    const auto second = insertKey(secondUuid, subscription);
    QSignalSpy changed(m_service.get(), &KeyService::changed);

    const auto results = extend({first, second}, Extension(std::chrono::days(10)));

    QVERIFY2(results, results ? "" : qPrintable(results.error().detail()));
    const auto end = now + month + std::chrono::days(10);
    QCOMPARE(endOf(subscription), end);
    QCOMPARE(results->size(), size_t(2));
    QCOMPARE(results->back().before, std::optional(now + month));
    QCOMPARE(results->back().after, std::optional<Timestamp>(end));
    QCOMPARE(changed.size(), 1);
}

void TestKeyService::extendsAnExpiredSubscriptionFromNow()
{
    const auto subscription = insertSubscription(now - std::chrono::hours(5));

    const auto results =
        extend({insertKey(firstUuid, subscription)}, Extension(std::chrono::days(1)));

    QVERIFY(results);
    QCOMPARE(endOf(subscription), now + std::chrono::days(1));
}

void TestKeyService::extendsAStandaloneKeyByItself()
{
    const auto key = insertKey(firstUuid, std::nullopt);

    const auto results = extend({key}, Extension(std::chrono::days(1)));

    QVERIFY2(results, results ? "" : qPrintable(results.error().detail()));
    const auto found = QCoro::waitFor(m_service->find(key));
    QCOMPARE(found->expiresAt, std::optional<Timestamp>(now + month + std::chrono::days(1)));
}

void TestKeyService::leavesAloneWhatARuleProtects_data()
{
    QTest::addColumn<qint64>("expiresAt");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("reason");

    const auto ordinary = toUnix(now + month);
    QTest::newRow("an unlimited subscription")
        << toUnix(UnlimitedExpiry - std::chrono::hours(24)) << u"SELECT 1"_s << u"unlimited"_s;
    QTest::newRow("a VIP") << ordinary << u"UPDATE users SET is_vip = 1"_s << u"unlimited"_s;
    QTest::newRow("a deactivated subscription")
        << ordinary << u"UPDATE subscriptions SET is_active = 0"_s << u"deactivated"_s;
    QTest::newRow("a purged subscription")
        << ordinary << u"DELETE FROM subscriptions"_s << u"no longer exists"_s;
}

void TestKeyService::leavesAloneWhatARuleProtects()
{
    QFETCH(const qint64, expiresAt);
    QFETCH(const QString, change);
    QFETCH(const QString, reason);
    const auto key = insertKey(firstUuid, insertSubscription(fromUnix(expiresAt)));
    m_bench->store([&](Transaction &transaction) {
        return transaction.run(change).map([](auto) { return 0; });
    });

    const auto results = extend({key}, Extension(std::chrono::days(1)));

    QVERIFY2(results, results ? "" : qPrintable(results.error().detail()));
    QVERIFY2(results->front().skipped.contains(reason), qPrintable(results->front().skipped));
    QCOMPARE(results->front().after, std::nullopt);
}

void TestKeyService::extendsNothingWhenOneKeyIsUnknown()
{
    const auto subscription = insertSubscription(now + month);
    const auto key = insertKey(firstUuid, subscription);

    const auto results = extend({key, KeyId{99}}, Extension(std::chrono::days(1)));

    QCOMPARE(results.error().kind(), ErrorKind::NotFound);
    QCOMPARE(endOf(subscription), now + month);
}

void TestKeyService::refusesATermThatMakesNoSense_data()
{
    QTest::addColumn<bool>("until");
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("no time at all") << false << qint64(0);
    QTest::newRow("back in time") << false << qint64(-1);
    QTest::newRow("more than half a century") << false << qint64(60LL * 365 * 86400);
    QTest::newRow("until now") << true << toUnix(now);
    QTest::newRow("beyond the unlimited mark") << true << toUnix(UnlimitedExpiry) + 1;
}

void TestKeyService::refusesATermThatMakesNoSense()
{
    QFETCH(const bool, until);
    QFETCH(const qint64, seconds);
    const auto subscription = insertSubscription(now + month);
    const auto key = insertKey(firstUuid, subscription);

    const auto results = extend(
        {key}, until ? Extension(fromUnix(seconds)) : Extension(std::chrono::seconds(seconds)));

    QCOMPARE(results.error().kind(), ErrorKind::Invalid);
    QCOMPARE(endOf(subscription), now + month);
}

void TestKeyService::countsAKeyOnceThatIsNamedTwice()
{
    const auto key = insertKey(firstUuid, std::nullopt);

    const auto results = extend({key, key}, Extension(std::chrono::days(1)));

    QCOMPARE(results->size(), size_t(1));
    QCOMPARE(results->front().after, std::optional<Timestamp>(now + month + std::chrono::days(1)));
}

void TestKeyService::rewritesAStoredLinkForTheServer()
{
    const auto key =
        insertKey(firstUuid, std::nullopt,
                  u"note\nvless://%1@203.0.113.9:443?path=/v2ray&security=tls&type=ws#Panel"_s.arg(
                      firstUuid));

    const auto link = QCoro::waitFor(m_service->loadLink(key, Cancellation()));

    QVERIFY2(link, link ? "" : qPrintable(link.error().detail()));
    QVERIFY2(link->startsWith(u"vless://%1@vpn.example:443?"_s.arg(firstUuid)), qPrintable(*link));
    QVERIFY2(link->endsWith(u"#Amsterdam"_s), qPrintable(*link));
}

void TestKeyService::asksTheServerForALinkThatIsNotStored()
{
    SimulatedKey remote;
    remote.uuid = firstUuid;
    remote.email = u"someone@example.com"_s;
    QVERIFY(m_simulator->keys().add(remote));
    const auto key = insertKey(firstUuid, std::nullopt);

    const auto link = QCoro::waitFor(m_service->loadLink(key, Cancellation()));

    QVERIFY2(link, link ? "" : qPrintable(link.error().detail()));
    QVERIFY(link->contains(u"@vpn.example:443?"_s));
}

void TestKeyService::refusesALinkThatCannotWork()
{
    const auto key = insertKey(firstUuid, std::nullopt,
                               u"vless://not-a-uuid@vpn.example:443?security=tls&type=ws#N"_s);

    const auto link = QCoro::waitFor(m_service->loadLink(key, Cancellation()));

    QCOMPARE(link.error().kind(), ErrorKind::Refused);
}

void TestKeyService::tellsAKeyWithoutAServerFromNoKey()
{
    const auto key = insertKey(firstUuid, std::nullopt);
    m_bench->store([](Transaction &transaction) {
        return transaction.run(u"UPDATE v2ray_keys SET server_id = NULL"_s).map([](auto) {
            return 0;
        });
    });

    const auto link = QCoro::waitFor(m_service->loadLink(key, Cancellation()));
    const auto verified = QCoro::waitFor(m_service->verify({key}, Cancellation()));
    const auto nothing = QCoro::waitFor(m_service->loadLink(KeyId{99}, Cancellation()));

    QCOMPARE(link.error().kind(), ErrorKind::ServerMissing);
    QCOMPARE(verified->front().error->kind(), ErrorKind::ServerMissing);
    QCOMPARE(nothing.error().kind(), ErrorKind::NotFound);
}

void TestKeyService::remembersWhenAKeyWasSeen()
{
    SimulatedKey remote;
    remote.uuid = firstUuid;
    remote.email = u"someone@example.com"_s;
    QVERIFY(m_simulator->keys().add(remote));
    const auto there = insertKey(firstUuid, std::nullopt);
    const auto missing = insertKey(secondUuid, std::nullopt);

    const auto results = QCoro::waitFor(m_service->verify({there, missing}, Cancellation()));

    QVERIFY2(results, results ? "" : qPrintable(results.error().detail()));
    QCOMPARE(results->front().present, std::optional(true));
    QCOMPARE(results->back().present, std::optional(false));
    QCOMPARE(QCoro::waitFor(m_service->find(there))->verifiedAt, std::optional(now));
    QCOMPARE(QCoro::waitFor(m_service->find(missing))->verifiedAt, std::nullopt);
}

void TestKeyService::listsEachServerOnce()
{
    const auto first = insertKey(firstUuid, std::nullopt);
    const auto second = insertKey(secondUuid, std::nullopt);

    const auto results = QCoro::waitFor(m_service->verify({first, second}, Cancellation()));

    QVERIFY(results);
    QCOMPARE(m_simulator->requests().count(Action::List), 1);
}

QTEST_GUILESS_MAIN(TestKeyService)

#include "tst_keyservice.moc"
