#include "models/storage/paymentlist.h"
#include "models/storage/qualitychecks.h"
#include "models/storage/rowdefects.h"
#include "models/storage/rows.h"
#include "models/storage/subscriptionlist.h"
#include "tests/models/storage/databasefixtures.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <tuple>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Row 1 of each table is sound.
const auto soundRows =
    u"INSERT INTO servers (id, name, api_url) VALUES (1, 'One', 'https://one.example/api');"
    "INSERT INTO tariffs (id, name, duration_sec, price_rub) VALUES (1, 'Month', 2592000, 199);"
    "INSERT INTO users (user_id, username, created_at) VALUES (1, 'anna', 1750000000);"
    "INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at, tariff_id)"
    " VALUES (1, 1, 't-1', 1750000000, 1790000000, 1);"
    "INSERT INTO v2ray_keys (id, server_id, user_id, v2ray_uuid, created_at, tariff_id,"
    " subscription_id) VALUES (1, 1, 1, 'uuid-1', 1750000000, 1, 1);"
    "INSERT INTO payments (id, user_id, tariff_id, payment_id, status, amount, created_at,"
    " metadata, subscription_id) VALUES (1, 1, 1, 'p-1', 'completed', 19900, 1750000000, '{}', 1);"_s;

const auto twicePaid = u"DROP INDEX idx_payments_payment_id;"
                       "INSERT INTO payments (id, user_id, tariff_id, payment_id)"
                       " VALUES (2, 1, 1, 'p-1');"_s;

/// As forms of the table without the newest one's constraints.
const auto looseSubscriptions = u"CREATE TABLE loose AS SELECT * FROM subscriptions;"
                                "DROP TABLE subscriptions;"
                                "ALTER TABLE loose RENAME TO subscriptions;"_s;

QString key(const QString &column, const QString &value)
{
    return u"INSERT INTO v2ray_keys (id, server_id, v2ray_uuid) VALUES (2, 1, 'uuid-2');"
           "UPDATE v2ray_keys SET %1 = %2 WHERE id = 2;"_s.arg(column, value);
}

QString payment(const QString &column, const QString &value)
{
    return u"INSERT INTO payments (id, user_id, tariff_id, payment_id) VALUES (2, 1, 1, 'p-2');"
           "UPDATE payments SET %1 = %2 WHERE id = 2;"_s.arg(column, value);
}

QString subscription(const QString &column, const QString &value)
{
    return u"INSERT INTO subscriptions (id, user_id, subscription_token, created_at, expires_at,"
           " is_active) VALUES (2, 1, 't-2', 1750000000, 1790000000, 1);"
           "UPDATE subscriptions SET %1 = %2 WHERE id = 2;"_s.arg(column, value);
}

/// Rows with what is wrong in them, and where.
using Names = std::vector<std::tuple<qint64, QString, QString>>;

Names namesOf(const DefectsById &defects)
{
    Names names;
    for (const auto &[id, all] : defects) {
        for (const auto &defect : all)
            names.emplace_back(id, defect.kind, defect.column);
    }
    return names;
}

} // namespace

/// What lists mark is what the check of the whole database names.
class TestRowDefects : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_database.reset(); }

    void marksAWrongRowAndNoOther_data();
    void marksAWrongRowAndNoOther();
    void keepsAWrongValueAsItIs_data();
    void keepsAWrongValueAsItIs();
    void looksForDuplicatesOnlyByAnIndex_data();
    void looksForDuplicatesOnlyByAnIndex();
    void findsNothingInSoundRows_data();
    void findsNothingInSoundRows();
    void looksAtNoOtherRows_data();
    void looksAtNoOtherRows();
    void marksEveryDefectOfARow();
    void asksNothingForNoRows();
    void comesWithTheRowsOfTheLists();

private:
    /// After the bot's programs and others have run `script` on the file.
    void open(const QString &script);
    template <typename Work>
    auto read(Work work)
    {
        return m_database->read(std::move(work)).result();
    }
    [[nodiscard]] DefectsById defectsOf(const QString &table,
                                        const std::vector<qint64> &ids = {1, 2});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestRowDefects::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestRowDefects::open(const QString &script)
{
    const auto path = m_folder->filePath(u"bot.db"_s);
    Fixtures::makeBotDatabase(path);
    Fixtures::runScript(path, soundRows + script);
    m_database = std::make_unique<Database>(DatabaseOptions{.path = path, .readOnly = true});
    const auto opened = m_database->open().result();
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail()));
}

DefectsById TestRowDefects::defectsOf(const QString &table, const std::vector<qint64> &ids)
{
    const auto found = read([&](const Connection &connection) {
        return DataQuality::defectsOf(connection, table, ids);
    });
    if (!found)
        qFatal("%s", qPrintable(found.error().detail()));
    return *found;
}

void TestRowDefects::marksAWrongRowAndNoOther_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("column");
    const auto addKey = [](const QString &kind, const QString &column, const QString &value) {
        QTest::addRow("%s: %s of a key is %s", qPrintable(kind), qPrintable(column),
                      qPrintable(value))
            << u"v2ray_keys"_s << key(column, value) << kind << column;
    };
    const auto addPayment = [](const QString &kind, const QString &column, const QString &value) {
        QTest::addRow("%s: %s of a payment is %s", qPrintable(kind), qPrintable(column),
                      qPrintable(value))
            << u"payments"_s << payment(column, value) << kind << column;
    };
    const auto addSubscription = [](const QString &kind, const QString &column,
                                    const QString &value) {
        QTest::addRow("%s: %s of a subscription is %s", qPrintable(kind), qPrintable(column),
                      qPrintable(value))
            << u"subscriptions"_s << subscription(column, value) << kind << column;
    };
    addKey(u"key_of_missing_server"_s, u"server_id"_s, u"404"_s);
    addKey(u"key_of_missing_subscription"_s, u"subscription_id"_s, u"404"_s);
    addKey(u"key_of_missing_user"_s, u"user_id"_s, u"404"_s);
    addKey(u"key_of_missing_tariff"_s, u"tariff_id"_s, u"404"_s);
    addKey(u"key_without_uuid"_s, u"v2ray_uuid"_s, u"NULL"_s);
    addKey(u"date_of_wrong_type"_s, u"created_at"_s, u"'yesterday'"_s);
    addKey(u"date_in_milliseconds"_s, u"expiry_at"_s, u"1790000000000"_s);
    QTest::newRow("second key of a subscription on a server")
        << u"v2ray_keys"_s << key(u"(server_id, subscription_id)"_s, u"(1, 1)"_s)
        << u"duplicate_key"_s << u"server_id"_s;
    addSubscription(u"subscription_of_missing_user"_s, u"user_id"_s, u"404"_s);
    addSubscription(u"subscription_of_missing_tariff"_s, u"tariff_id"_s, u"404"_s);
    addSubscription(u"date_of_wrong_type"_s, u"expires_at"_s, u"'2026-01-01'"_s);
    addSubscription(u"number_of_wrong_type"_s, u"is_active"_s, u"'on'"_s);
    addKey(u"missing_value"_s, u"server_id"_s, u"NULL"_s);
    addSubscription(u"missing_value"_s, u"expires_at"_s, u"0"_s);
    addSubscription(u"missing_value"_s, u"is_active"_s, u"NULL"_s);
    QTest::newRow("subscription of nobody")
        << u"subscriptions"_s << looseSubscriptions + subscription(u"user_id"_s, u"NULL"_s)
        << u"missing_value"_s << u"user_id"_s;
    QTest::newRow("subscription without an end")
        << u"subscriptions"_s << looseSubscriptions + subscription(u"expires_at"_s, u"NULL"_s)
        << u"missing_value"_s << u"expires_at"_s;
    addPayment(u"missing_value"_s, u"user_id"_s, u"NULL"_s);
    addPayment(u"missing_value"_s, u"tariff_id"_s, u"NULL"_s);
    addPayment(u"missing_value"_s, u"payment_id"_s, u"NULL"_s);
    addPayment(u"missing_value"_s, u"payment_id"_s, u"''"_s);
    addPayment(u"missing_value"_s, u"amount"_s, u"NULL"_s);
    addPayment(u"missing_value"_s, u"currency"_s, u"NULL"_s);
    addPayment(u"payment_with_unknown_status"_s, u"status"_s, u"'odd'"_s);
    addPayment(u"payment_with_unknown_status"_s, u"status"_s, u"NULL"_s);
    addPayment(u"payment_of_missing_user"_s, u"user_id"_s, u"404"_s);
    addPayment(u"payment_of_missing_tariff"_s, u"tariff_id"_s, u"404"_s);
    addPayment(u"payment_of_missing_subscription"_s, u"subscription_id"_s, u"404"_s);
    addPayment(u"payment_with_unreadable_metadata"_s, u"metadata"_s, u"'{'"_s);
    addPayment(u"date_in_milliseconds"_s, u"paid_at"_s, u"1758700000000"_s);
    addPayment(u"number_of_wrong_type"_s, u"amount"_s, u"'RUB'"_s);
    addPayment(u"number_of_wrong_type"_s, u"amount"_s, u"12.5"_s);
    QTest::newRow("payment recorded twice")
        << u"payments"_s << twicePaid + u"CREATE INDEX numbers ON payments(payment_id);"_s
        << u"duplicate_payment"_s << u"payment_id"_s;
}

void TestRowDefects::marksAWrongRowAndNoOther()
{
    QFETCH(QString, table);
    QFETCH(QString, script);
    QFETCH(QString, kind);
    QFETCH(QString, column);
    open(script);

    const auto defects = defectsOf(table);

    QCOMPARE(namesOf(defects), (Names{{2, kind, column}}));
    QVERIFY(defectsOf(table, {1}).empty());
}

void TestRowDefects::keepsAWrongValueAsItIs_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("stored");

    QTest::newRow("text for a customer")
        << u"payments"_s << payment(u"user_id"_s, u"'2d5c-1'"_s) << u"2d5c-1"_s;
    QTest::newRow("text for an amount")
        << u"payments"_s << payment(u"amount"_s, u"'RUB'"_s) << u"RUB"_s;
    QTest::newRow("part of a kopeck")
        << u"payments"_s << payment(u"amount"_s, u"12.5"_s) << u"12.5"_s;
    QTest::newRow("text for a time")
        << u"subscriptions"_s << subscription(u"expires_at"_s, u"'soon'"_s) << u"soon"_s;
    QTest::newRow("milliseconds") << u"payments"_s << payment(u"paid_at"_s, u"1758700000000"_s)
                                  << u"1758700000000"_s;
    QTest::newRow("bytes") << u"payments"_s << payment(u"amount"_s, u"x'00ff'"_s) << u"X'00FF'"_s;
    QTest::newRow("status") << u"payments"_s << payment(u"status"_s, u"'odd'"_s) << u"odd"_s;
    QTest::newRow("user's time") << u"users"_s
                                 << u"INSERT INTO users (user_id, created_at) VALUES (2, 'then');"_s
                                 << u"then"_s;
    QTest::newRow("long text") << u"payments"_s
                               << payment(u"amount"_s, u"'%1'"_s.arg(QString(500, u'a')))
                               << QString(200, u'a');
    QTest::newRow("nothing") << u"payments"_s << payment(u"amount"_s, u"NULL"_s) << QString();
    QTest::newRow("orphan, whose value is sound")
        << u"payments"_s << payment(u"user_id"_s, u"404"_s) << QString();
}

void TestRowDefects::keepsAWrongValueAsItIs()
{
    QFETCH(QString, table);
    QFETCH(QString, script);
    QFETCH(QString, stored);
    open(script);

    const auto defects = defectsOf(table);

    QCOMPARE(std::ssize(defects), 1);
    QStringList told;
    for (const auto &defect : defects.begin()->second) {
        if (!defect.stored.isEmpty())
            told += defect.stored;
    }
    QCOMPARE(told.join(u' '), stored);
}

void TestRowDefects::looksForDuplicatesOnlyByAnIndex_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("script");

    QTest::newRow("keys") << u"v2ray_keys"_s
                          << u"DROP INDEX idx_v2ray_keys_subscription_id;"_s
            + key(u"(server_id, subscription_id)"_s, u"(1, 1)"_s);
    QTest::newRow("payments") << u"payments"_s << twicePaid;
}

void TestRowDefects::looksForDuplicatesOnlyByAnIndex()
{
    QFETCH(QString, table);
    QFETCH(QString, script);
    open(script);

    QVERIFY(defectsOf(table).empty());
}

void TestRowDefects::findsNothingInSoundRows_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("script");

    for (const auto &table : {u"servers"_s, u"tariffs"_s, u"users"_s, u"subscriptions"_s,
                              u"v2ray_keys"_s, u"payments"_s})
        QTest::addRow("%s", qPrintable(table)) << table << QString();
    QTest::newRow("payment from before the bot wrote times")
        << u"payments"_s
        << u"UPDATE payments SET created_at = NULL, metadata = NULL, subscription_id = NULL;"_s;
    QTest::newRow("payment that is issued at this moment")
        << u"payments"_s << u"UPDATE payments SET status = 'processing_subscription';"_s;
    QTest::newRow("payment of kopecks that were written with a point")
        << u"payments"_s << u"UPDATE payments SET amount = 19900.0;"_s;
    QTest::newRow("subscription without a tariff and a limit")
        << u"subscriptions"_s
        << u"UPDATE subscriptions SET tariff_id = NULL, traffic_limit_mb = NULL;"_s;
    QTest::newRow("key of nobody")
        << u"v2ray_keys"_s
        << u"UPDATE v2ray_keys SET user_id = NULL, subscription_id = NULL, tariff_id = NULL;"_s;
    QTest::newRow("server whose secret is in the keychain")
        << u"servers"_s << u"UPDATE servers SET api_key = NULL, max_keys = NULL;"_s;
}

void TestRowDefects::findsNothingInSoundRows()
{
    QFETCH(QString, table);
    QFETCH(QString, script);
    open(script);

    QVERIFY(defectsOf(table, {1}).empty());
}

void TestRowDefects::looksAtNoOtherRows_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("query");

    for (const auto &check : DataQuality::allChecks()) {
        if (check.index.isEmpty())
            QTest::addRow("%s in %s.%s", qPrintable(check.kind), qPrintable(check.table),
                          qPrintable(check.place))
                << check.table << check.queryOf(u"asked"_s);
    }
}

void TestRowDefects::looksAtNoOtherRows()
{
    QFETCH(QString, table);
    QFETCH(QString, query);
    open({});

    const auto plan = read([&](const Connection &connection) {
        return collectRows(
            connection.run(u"EXPLAIN QUERY PLAN WITH asked(id) AS (VALUES (1), (2)) "_s + query),
            [](const QSqlQuery &row) { return row.value(3).toString(); });
    });

    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail()));
    const auto byKey = u"SEARCH %1 USING INTEGER PRIMARY KEY"_s.arg(table);
    const bool isByKey =
        std::ranges::any_of(*plan, [&](const QString &step) { return step.startsWith(byKey); });
    QVERIFY2(isByKey, qPrintable(QStringList(plan->begin(), plan->end()).join(u'\n')));
}

void TestRowDefects::marksEveryDefectOfARow()
{
    open(key(u"(server_id, created_at)"_s, u"(404, 'yesterday')"_s));

    QCOMPARE(namesOf(defectsOf(u"v2ray_keys"_s)),
             (Names{{2, u"key_of_missing_server"_s, u"server_id"_s},
                    {2, u"date_of_wrong_type"_s, u"created_at"_s}}));
}

void TestRowDefects::asksNothingForNoRows()
{
    open({});

    QVERIFY(defectsOf(u"v2ray_keys"_s, {}).empty());
    QVERIFY(defectsOf(u"no such table"_s).empty());
}

void TestRowDefects::comesWithTheRowsOfTheLists()
{
    open(payment(u"metadata"_s, u"'{'"_s) + subscription(u"tariff_id"_s, u"404"_s));

    const auto payments = read([](const Connection &connection) {
        return PaymentList::loadRows(connection, std::vector<PaymentId>{{2}, {1}});
    });
    const auto subscriptions = read([](const Connection &connection) {
        return SubscriptionList::loadRows(connection, std::vector<SubscriptionId>{{2}, {1}},
                                          Timestamp());
    });

    QVERIFY(payments && subscriptions);
    QCOMPARE(std::ssize(payments->front().defects), 1);
    QVERIFY(payments->back().defects.empty());
    QCOMPARE(std::ssize(subscriptions->front().defects), 1);
    QVERIFY(subscriptions->back().defects.empty());
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestRowDefects)
#include "tst_rowdefects.moc"
