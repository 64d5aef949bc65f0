#include "tests/models/storage/storagetest.h"

#include "models/storage/attemptrepository.h"
#include "models/storage/customerrepository.h"
#include "models/storage/serverrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

namespace {

Server makeServer()
{
    Server server;
    server.name = u"Амстердам"_s;
    server.apiUrl = u"https://nl.example/api"_s;
    server.domain = u"nl.example"_s;
    server.maxKeys = 50;
    return server;
}

} // namespace

class TestRepositories : public StorageTest
{
    Q_OBJECT

private slots:
    void storesAServerBesideTheBotsRow();
    void keepsTheApiKeyOutOfTheDatabase();
    void marksAServerOfTheBot();
    void reservesAnIdForGood();
    void countsKeysForASelectionOnlyWhereTheyRank();
    void namesTheMissingTariffAndUser();
    void summarisesTheCallsOfTheLastDay();
    void readsARowFullOfNulls();
    void saysWhichTableIsMissing();
};

void TestRepositories::storesAServerBesideTheBotsRow()
{
    open();
    auto server = makeServer();
    server.dialect = Dialect::Users;
    server.isDialectKnown = true;
    server.pin = QByteArray(32, 'p');
    server.protocol = u"v2ray"_s;
    server.accessLevel = u"vip"_s;

    const auto id = write([server](Transaction &transaction) {
        return ServerRepository::insert(transaction, server, u"api-key"_s);
    });
    const auto found =
        read([&](const Connection &connection) { return ServerRepository::find(connection, *id); });
    const auto apiKey = read([&](const Connection &connection) {
        return ServerRepository::loadStoredApiKey(connection, *id);
    });

    QVERIFY2(id, id ? "" : qPrintable(id.error().detail()));
    server.id = *id;
    QVERIFY(found);
    QCOMPARE(*found, server);
    QCOMPARE(apiKey.value(), u"api-key"_s);
    QCOMPARE(number(u"SELECT available_for_purchase FROM servers"_s), 1);
}

void TestRepositories::keepsTheApiKeyOutOfTheDatabase()
{
    open();
    auto server = makeServer();
    server.secretPlace = SecretPlace::Keychain;

    const auto id = write([server](Transaction &transaction) {
        return ServerRepository::insert(transaction, server, u"api-key"_s);
    });
    const auto found =
        read([&](const Connection &connection) { return ServerRepository::find(connection, *id); });

    QVERIFY(id);
    QCOMPARE(found->secretPlace, SecretPlace::Keychain);
    QCOMPARE(number(u"SELECT COUNT(*) FROM servers WHERE api_key = ''"_s), 1);
}

void TestRepositories::marksAServerOfTheBot()
{
    open();
    run(u"INSERT INTO servers (id, name, api_key) VALUES (4, 'NL', 'secret'), (5, 'DE', NULL)"_s);
    const auto before =
        read([](const Connection &connection) { return ServerRepository::find(connection, {4}); });

    const auto marked = write([](Transaction &transaction) {
        return ServerRepository::updatePaused(transaction, {4}, true).and_then([&] {
            return ServerRepository::updateDialect(transaction, {4}, Dialect::KeysApiKey);
        });
    });
    const auto missing = write([](Transaction &transaction) {
        return ServerRepository::updatePaused(transaction, {99}, true);
    });
    const auto servers =
        read([](const Connection &connection) { return ServerRepository::load(connection); });

    QVERIFY(!before->isDialectKnown);
    QVERIFY2(marked, marked ? "" : qPrintable(marked.error().detail()));
    QCOMPARE(missing.error().kind(), ErrorKind::NotFound);
    QCOMPARE(servers->size(), 2u);
    QVERIFY(servers->front().paused);
    QVERIFY(servers->front().active);
    QCOMPARE(servers->front().dialect, Dialect::KeysApiKey);
    QCOMPARE(servers->front().secretPlace, SecretPlace::Database);
    QCOMPARE(servers->back().secretPlace, SecretPlace::Keychain);
}

void TestRepositories::reservesAnIdForGood()
{
    open();

    const auto reserved =
        write([](Transaction &transaction) { return ServerRepository::reserveId(transaction); });
    const auto other = write([](Transaction &transaction) {
        return ServerRepository::insert(transaction, makeServer(), u""_s);
    });
    auto server = makeServer();
    server.id = reserved.value();
    const auto stored = write([server](Transaction &transaction) {
        return ServerRepository::insert(transaction, server, u""_s);
    });

    QVERIFY(other.value() != *reserved);
    QCOMPARE(stored.value(), *reserved);
    QCOMPARE(number(u"SELECT COUNT(*) FROM servers"_s), 2);
}

void TestRepositories::countsKeysForASelectionOnlyWhereTheyRank()
{
    open();
    run(u"INSERT INTO servers (id, subscription_group_id, available_for_purchase)"
        " VALUES (1, 'eu', 1), (2, NULL, 0), (3, '', 1);"
        "INSERT INTO v2ray_keys (server_id, v2ray_uuid) VALUES (1, 'a'), (1, 'b'), (2, 'c')"_s);

    const auto servers = read([](const Connection &connection) {
        return ServerRepository::loadForSelection(connection);
    });

    QCOMPARE(servers->size(), 3U);
    QCOMPARE(servers->at(0).group, u"eu"_s);
    QCOMPARE(servers->at(0).keys, 2);
    QCOMPARE(servers->at(1).keys, 0);
    QVERIFY(!servers->at(1).availableForPurchase);
    QCOMPARE(servers->at(2).keys, 0);
}

void TestRepositories::namesTheMissingTariffAndUser()
{
    open();

    const auto tariff =
        read([](const Connection &connection) { return TariffRepository::find(connection, {7}); });
    const auto user = read(
        [](const Connection &connection) { return CustomerRepository::find(connection, {8}); });

    QCOMPARE(tariff.error().kind(), ErrorKind::NotFound);
    QCOMPARE(tariff.error().detail(), u"Tariff 7 not found"_s);
    QCOMPARE(user.error().kind(), ErrorKind::NotFound);
    QCOMPARE(user.error().detail(), u"User 8 not found"_s);
}

void TestRepositories::summarisesTheCallsOfTheLastDay()
{
    open();
    using namespace std::chrono_literals;
    const auto call = [](ServerId server, std::chrono::seconds ago,
                         std::chrono::milliseconds duration, bool succeeded) {
        Attempt attempt;
        attempt.operation = u"create_key"_s;
        attempt.server = server;
        attempt.startedAt = Now - ago;
        attempt.duration = duration;
        if (!succeeded)
            attempt.error = Error(ErrorKind::Timeout, u"late"_s);
        return attempt;
    };
    std::vector<Attempt> attempts{call({1}, 1h, 9s, false), call({1}, 25h, 7s, true),
                                  call({2}, 48h, 1s, true), call({3}, 24h * 40, 1s, true)};
    for (int i = 1; i <= 20; ++i)
        attempts.push_back(call({1}, 2h, i * 10ms, true));
    const auto written = write([&attempts](Transaction &transaction) -> Result<> {
        for (const auto &attempt : attempts) {
            const auto inserted = AttemptRepository::insert(transaction, attempt);
            if (!inserted)
                return inserted;
        }
        return {};
    });
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail()));

    const auto figures = read([](const Connection &connection) {
        return AttemptRepository::loadFigures(connection, Now);
    });

    const std::vector<ServerFigures> expected{{{1}, 21, 20, Now - 2h, 20, 100ms, 190ms},
                                              {{2}, 0, 0, Now - 48h + 1s, 0, {}, {}}};
    QCOMPARE(figures.value(), expected);
}

void TestRepositories::readsARowFullOfNulls()
{
    open();
    run(u"INSERT INTO servers (id, max_keys, active, protocol, access_level)"
        " VALUES (1, NULL, NULL, NULL, NULL);"
        "INSERT INTO v2ray_keys (id) VALUES (1); INSERT INTO tariffs (id) VALUES (1);"
        "INSERT INTO users (user_id, blocked, is_vip) VALUES (1, NULL, 'yes')"_s);

    const auto server =
        read([](const Connection &connection) { return ServerRepository::find(connection, {1}); });
    const auto tariff =
        read([](const Connection &connection) { return TariffRepository::find(connection, {1}); });
    const auto customer = read(
        [](const Connection &connection) { return CustomerRepository::find(connection, {1}); });

    QVERIFY(server.value().active);
    QVERIFY(!server->maxKeys);
    QCOMPARE(server->protocol, u"v2ray"_s);
    QCOMPARE(tariff.value().duration, std::chrono::seconds(0));
    QVERIFY(!customer.value().vip);
    QCOMPARE(loadKeys().size(), 1u);
    QVERIFY(!loadKeys().front().customer);
}

void TestRepositories::saysWhichTableIsMissing()
{
    open(firstKeysSchema());

    const auto customers =
        read([](const Connection &connection) { return CustomerRepository::load(connection); });
    const auto subscription = write([](Transaction &transaction) {
        return SubscriptionRepository::insert(transaction, {}, 0);
    });

    QCOMPARE(customers.error().kind(), ErrorKind::SchemaMissing);
    QVERIFY(customers.error().detail().contains(u"\"users\""_s));
    QCOMPARE(subscription.error().kind(), ErrorKind::SchemaMissing);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestRepositories)
#include "tst_repositories.moc"
