#include "models/storage/keyexpiryrepository.h"

#include "models/storage/rows.h"

namespace VeilDesk::KeyExpiryRepository {

using namespace Qt::StringLiterals;

namespace {

bool isAlive(const SchemaCapabilities &capabilities)
{
    return capabilities.keyExpiryAlive && capabilities.hasTable(u"subscriptions"_s)
        && capabilities.hasColumn(u"v2ray_keys"_s, u"subscription_id"_s);
}

/// By the ids of the keys alone: an index would be asked once for each of the subscriptions. A key
/// whose subscription is gone keeps its end.
QString assignment()
{
    return u"UPDATE v2ray_keys NOT INDEXED SET expiry_at ="
           " COALESCE((SELECT expires_at FROM subscriptions"
           " WHERE id = v2ray_keys.subscription_id), expiry_at)"_s;
}

Result<> storeLastKey(Transaction &transaction, qint64 key)
{
    return transaction
        .change(u"INSERT INTO veildesk_meta (key, value) VALUES ('key_expiry_last', :key)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                {{":key"_L1, QString::number(key)}})
        .map([](int) {});
}

/// The keys after the last that was looked at.
struct Part
{
    qint64 after = 0;
    qint64 last = 0;
    int keys = 0;
};

Result<Part> nextPart(const Connection &connection, int limit)
{
    const auto after = singleNumber(
        connection.run(u"SELECT COALESCE((SELECT CAST(value AS INTEGER) FROM veildesk_meta"
                       " WHERE key = 'key_expiry_last'), 0)"_s));
    if (!after)
        return failure(after.error());
    return firstRow(
        connection.run(u"SELECT COALESCE(MAX(id), 0), COUNT(id) FROM (SELECT id FROM v2ray_keys"
                       " NOT INDEXED WHERE id > :after ORDER BY id LIMIT :limit)"_s,
                       {{":after"_L1, *after}, {":limit"_L1, limit}}),
        [&](const QSqlQuery &row) {
            return Part{*after, row.value(0).toLongLong(), row.value(1).toInt()};
        },
        Error(ErrorKind::Internal, u"An aggregate had no row"_s));
}

Result<> forgetMarks(Transaction &transaction)
{
    return transaction.change(u"DELETE FROM veildesk_key_expiries"_s).and_then([&](int) {
        return storeLastKey(transaction, 0);
    });
}

} // namespace

Result<> follow(Transaction &transaction, SubscriptionId subscription, int limit)
{
    if (!isAlive(transaction.capabilities()))
        return {};
    const auto changed = transaction.change(
        assignment()
            + u" WHERE id IN (SELECT id FROM v2ray_keys"
              " WHERE subscription_id = :subscription ORDER BY id LIMIT :limit)"_s,
        {{":subscription"_L1, subscription.value}, {":limit"_L1, limit}});
    if (!changed)
        return failure(changed.error());
    return *changed < limit ? Result<>() : mark(transaction, subscription);
}

Result<> mark(Transaction &transaction, SubscriptionId subscription)
{
    if (!isAlive(transaction.capabilities()))
        return {};
    return transaction
        .change(u"INSERT INTO veildesk_key_expiries VALUES (:subscription)"
                " ON CONFLICT DO NOTHING"_s,
                {{":subscription"_L1, subscription.value}})
        .and_then([&](int) { return storeLastKey(transaction, 0); });
}

Result<bool> isAnyMarked(const Connection &connection)
{
    const auto &capabilities = connection.capabilities();
    if (!isAlive(capabilities) || !capabilities.hasTable(u"veildesk_key_expiries"_s))
        return false;
    return singleNumber(connection.run(u"SELECT EXISTS (SELECT 1 FROM veildesk_key_expiries)"_s))
        .map([](qint64 value) { return value != 0; });
}

Result<int> followNext(Transaction &transaction, int limit)
{
    const auto isAny = isAnyMarked(transaction);
    if (!isAny)
        return failure(isAny.error());
    if (!*isAny)
        return 0;
    const auto part = nextPart(transaction, limit);
    if (!part)
        return failure(part.error());
    if (part->keys == 0)
        return forgetMarks(transaction).map([] { return 0; });
    const auto followed =
        transaction
            .change(assignment()
                        + u" WHERE id > :after AND id <= :last AND subscription_id IN"
                          " (SELECT subscription_id FROM veildesk_key_expiries)"_s,
                    {{":after"_L1, part->after}, {":last"_L1, part->last}})
            .and_then([&](int) { return storeLastKey(transaction, part->last); });
    return followed.map([&] { return part->keys; });
}

} // namespace VeilDesk::KeyExpiryRepository
