#include "models/storage/keyexpiryrepository.h"

#include "models/storage/rawrows.h"
#include "models/storage/rows.h"

#include <algorithm>

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

Result<qint64> loadLastKey(const Connection &connection)
{
    return singleNumber(
        connection.run(u"SELECT COALESCE((SELECT CAST(value AS INTEGER) FROM veildesk_meta"
                       " WHERE key = 'key_expiry_last'), 0)"_s));
}

Result<Part> lastPartAfter(const Connection &connection, qint64 key)
{
    return firstRow(
        connection.run(u"SELECT COALESCE(MAX(id), :after), COUNT(id) FROM v2ray_keys NOT INDEXED"
                       " WHERE id > :after"_s,
                       {{":after"_L1, key}}),
        [](const QSqlQuery &row) {
            return Part{row.value(0).toLongLong(), row.value(1).toInt()};
        },
        Error(ErrorKind::Internal, u"An aggregate had no row"_s));
}

Result<Part> partAfter(const Connection &connection, qint64 key, int limit)
{
    const auto last = collectNumbers(connection,
                                     u"SELECT id FROM v2ray_keys NOT INDEXED WHERE id > :after"
                                     " ORDER BY id LIMIT 1 OFFSET :skipped"_s,
                                     {{":after"_L1, key}, {":skipped"_L1, limit - 1}});
    if (!last)
        return failure(last.error());
    return last->empty() ? lastPartAfter(connection, key) : Part{last->front(), limit};
}

Result<> endPart(Transaction &transaction, qint64 after, qint64 last)
{
    return transaction
        .change(assignment()
                    + u" WHERE id > :after AND id <= :last AND subscription_id IN"
                      " (SELECT subscription_id FROM veildesk_key_expiries)"_s,
                {{":after"_L1, after}, {":last"_L1, last}})
        .map([](int) {});
}

/// A few of `limit` keys: little enough to be done in time.
int stepOf(int limit)
{
    constexpr int few = 125;
    return std::min(few, limit);
}

/// What was looked up, unless a mark has sent the pass back to the beginning since.
Result<Part> takePart(const Connection &connection, Outlook &outlook, qint64 key, int limit)
{
    if (outlook.parts.empty() || outlook.after != key)
        return partAfter(connection, key, stepOf(limit));
    const auto part = outlook.parts.front();
    outlook.parts.pop_front();
    outlook.after = part.last;
    return part;
}

Result<Part> endKeys(Transaction &transaction, Outlook &outlook, qint64 key, int limit,
                     const std::function<bool()> &hasTime)
{
    Part ended{key, 0};
    do {
        const auto part = takePart(transaction, outlook, ended.last, limit);
        if (!part)
            return failure(part.error());
        if (part->keys == 0)
            break;
        if (const auto done = endPart(transaction, ended.last, part->last); !done)
            return failure(done.error());
        ended = {part->last, ended.keys + part->keys};
    } while (ended.keys + stepOf(limit) <= limit && hasTime());
    return ended;
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

Result<int> followNext(Transaction &transaction, Outlook &outlook, int limit,
                       const std::function<bool()> &hasTime)
{
    const auto isAny = isAnyMarked(transaction);
    if (!isAny)
        return failure(isAny.error());
    if (!*isAny)
        return 0;
    const auto ended = loadLastKey(transaction).and_then([&](qint64 key) {
        return endKeys(transaction, outlook, key, limit, hasTime);
    });
    if (!ended)
        return failure(ended.error());
    const auto stored =
        ended->keys == 0 ? forgetMarks(transaction) : storeLastKey(transaction, ended->last);
    return stored.map([&] { return ended->keys; });
}

Outlook lookAhead(const Connection &connection, int keys, int limit)
{
    const auto key = loadLastKey(connection);
    Outlook outlook{key.value_or(0), {}};
    auto part = partAfter(connection, outlook.after, stepOf(limit));
    int found = 0;
    // What fails here fails again where it counts.
    while (part && part->keys > 0) {
        outlook.parts.push_back(*part);
        found += part->keys;
        if (found >= keys)
            break;
        part = partAfter(connection, part->last, stepOf(limit));
    }
    return outlook;
}

} // namespace VeilDesk::KeyExpiryRepository
