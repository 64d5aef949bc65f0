#include "tests/models/storage/storagetest.h"

#include "models/storage/customerdossier.h"
#include "models/storage/rows.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

namespace {

constexpr CustomerId Anna{1};

const auto world =
    u"INSERT INTO servers (id, name, api_url, active, protocol, access_level, max_keys) VALUES"
    " (1, 'One', 'http://a', 1, 'v2ray', 'all', 100), (2, 'Two', 'http://b', 1, 'v2ray', 'all', 9);"
    "INSERT INTO tariffs (id, name, duration_sec, price_rub) VALUES (1, 'Month', 2592000, 199);"
    "INSERT INTO users (user_id, username, is_vip) VALUES (1, 'anna', 0), (2, 'boris', 1),"
    " (11, 'clara', 0);"
    "INSERT INTO subscriptions (id, user_id, tariff_id, subscription_token, created_at, expires_at,"
    " is_active) VALUES (1, 1, 1, 't1', 5, 1760000009, 1), (2, 2, 1, 't2', 6, 1760000009, 1),"
    " (3, 1, 1, 't3', 7, 9, 0), (4, 11, 1, 't4', 8, 1760000009, 1);"
    "INSERT INTO v2ray_keys (id, server_id, user_id, subscription_id, v2ray_uuid) VALUES"
    " (1, 1, 1, 1, 'a'), (2, 1, 2, 2, 'b'), (3, 9, 1, NULL, 'c');"
    "INSERT INTO payments (id, payment_id, user_id, tariff_id, status) VALUES"
    " (1, 'p-1', 1, 1, 'completed'), (2, 'p-2', 2, 1, 'completed'), (3, 'p-3', 1, 1, 'paid');"
    "INSERT INTO veildesk_operations (id, marker, kind, state, user_id, message, created_at)"
    " VALUES (1, 'a', 'issue', 'finished', 1, 'why', 5), (2, 'b', 'issue', 'finished', 2, '', 6),"
    " (3, 'c', 'purchase', 'finished', 1, '', 7);"
    "INSERT INTO veildesk_steps (operation_id, server_id, state) VALUES (1, 1, 'failed')"_s;

template <typename Row, typename IdOf>
std::vector<qint64> idsOf(const NewestRows<Row> &newest, IdOf idOf)
{
    std::vector<qint64> ids;
    for (const auto &row : newest.rows)
        ids.push_back(std::invoke(idOf, row).value);
    return ids;
}

} // namespace

class TestCustomerDossier : public StorageTest
{
    Q_OBJECT

private slots:
    void holdsWhatIsTheCustomersOnly();
    void tellsOfKeysThatASubscriptionLacks();
    void holdsTheNewestAndCountsTheRest();
    void findsOperationsWithoutReadingTheWholeJournal();
    void saysThatTheCustomerIsGone();
    void readsADatabaseWithoutPayments();

private:
    CustomerDossier dossier(CustomerId id = Anna);
};

CustomerDossier TestCustomerDossier::dossier(CustomerId id)
{
    const auto found = read(
        [id](const Connection &connection) { return CustomerDossiers::load(connection, id, Now); });
    if (!found)
        qFatal("%s", qPrintable(found.error().detail()));
    return *found;
}

void TestCustomerDossier::holdsWhatIsTheCustomersOnly()
{
    open();
    run(world);

    const auto found = dossier();

    QCOMPARE(found.customer.username, u"anna"_s);
    QCOMPARE(idsOf(found.subscriptions, &SubscriptionSummary::id), (std::vector<qint64>{3, 1}));
    QCOMPARE(idsOf(found.keys, &AccessKey::id), (std::vector<qint64>{3, 1}));
    QCOMPARE(idsOf(found.payments, &PaymentSummary::id), (std::vector<qint64>{3, 1}));
    QCOMPARE(idsOf(found.operations, &Operation::id), (std::vector<qint64>{3, 1}));
    QCOMPARE(found.operations.rows.back().message, u"why"_s);
    QCOMPARE(found.operations.rows.back().steps.size(), 1u);
}

void TestCustomerDossier::tellsOfKeysThatASubscriptionLacks()
{
    open();
    run(world);

    const auto alive = dossier().subscriptions.rows.back();

    QCOMPARE(alive.health, SubscriptionHealth::Degraded);
    QCOMPARE(alive.standing.selection.served, (std::vector<ServerId>{{1}}));
    QCOMPARE(alive.standing.selection.missing, (std::vector<ServerId>{{2}}));
    QCOMPARE(alive.tariffName, u"Month"_s);
}

void TestCustomerDossier::holdsTheNewestAndCountsTheRest()
{
    open();
    constexpr int count = 250;
    const auto numbers =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(
            count);
    run(u"INSERT INTO users (user_id) VALUES (1);"_s + numbers
        + u"INSERT INTO payments (payment_id, user_id) SELECT 'p-' || i, 1 FROM n;"_s + numbers
        + u"INSERT INTO v2ray_keys (user_id, v2ray_uuid) SELECT 1, 'k-' || i FROM n;"_s + numbers
        + u"INSERT INTO subscriptions (user_id, subscription_token, created_at, expires_at)"
          " SELECT 1, 't-' || i, i, i FROM n;"_s
        + numbers
        + u"INSERT INTO veildesk_operations (marker, kind, state, user_id, created_at)"
          " SELECT 'm-' || i, 'issue', 'finished', 1, i FROM n"_s);

    const auto found = dossier();

    const auto hasNewest = [](const auto &newest, auto idOf) {
        const auto ids = idsOf(newest, idOf);
        return newest.total == count && ids.size() == size_t(CustomerDossiers::LongestList)
            && ids.front() == count && ids.back() == count - CustomerDossiers::LongestList + 1;
    };
    QVERIFY(hasNewest(found.payments, &PaymentSummary::id));
    QVERIFY(hasNewest(found.keys, &AccessKey::id));
    QVERIFY(hasNewest(found.subscriptions, &SubscriptionSummary::id));
    QVERIFY(hasNewest(found.operations, &Operation::id));
}

void TestCustomerDossier::findsOperationsWithoutReadingTheWholeJournal()
{
    open();

    for (const auto &query :
         {u"SELECT COUNT(*) FROM veildesk_operations WHERE user_id = :customer"_s,
          u"SELECT * FROM veildesk_operations WHERE user_id = :customer ORDER BY id DESC"_s}) {
        const auto plan = read([&query](const Connection &connection) {
            return collectRows(
                connection.run(u"EXPLAIN QUERY PLAN "_s + query, {{":customer"_L1, Anna.value}}),
                [](const QSqlQuery &row) { return row.value(u"detail"_s).toString(); });
        });

        QVERIFY(plan);
        QCOMPARE(plan->size(), 1u);
        QVERIFY2(plan->front().contains(u"veildesk_operations_customer"_s),
                 qPrintable(plan->front()));
    }
}

void TestCustomerDossier::saysThatTheCustomerIsGone()
{
    open();

    const auto found = read(
        [](const Connection &connection) { return CustomerDossiers::load(connection, Anna, Now); });

    QVERIFY(!found);
    QCOMPARE(found.error().kind(), ErrorKind::NotFound);
}

void TestCustomerDossier::readsADatabaseWithoutPayments()
{
    open(lastKeyExpirySchema());
    run(u"INSERT INTO users (user_id) VALUES (1);"
        "INSERT INTO v2ray_keys (server_id, user_id, v2ray_uuid) VALUES (1, 1, 'a')"_s);

    const auto found = dossier();

    QCOMPARE(found.keys.total, 1);
    QCOMPARE(found.payments.total, 0);
    QVERIFY(found.payments.rows.empty());
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestCustomerDossier)
#include "tst_customerdossier.moc"
