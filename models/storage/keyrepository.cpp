#include "models/storage/keyrepository.h"

#include "models/storage/customerranks.h"
#include "models/storage/keyselection.h"
#include "models/storage/rawrows.h"
#include "models/storage/rowdefects.h"
#include "models/storage/rows.h"
#include "models/storage/rowsbyid.h"
#include "models/storage/tablecolumns.h"

#include <algorithm>
#include <array>
#include <span>

namespace VeilDesk::KeyRepository {

using namespace Qt::StringLiterals;

namespace {

Error notFound(KeyId id)
{
    return {ErrorKind::NotFound, u"Key %1 not found"_s.arg(id.value)};
}

Result<> insertOwn(const Transaction &transaction, const AccessKey &key)
{
    // A row of ours may have outlived a row that the bot removed.
    const auto removed = transaction.change(u"DELETE FROM veildesk_keys WHERE uuid = :uuid"_s,
                                            {{":uuid"_L1, key.uuid}});
    if (!removed)
        return failure(removed.error());
    const auto ownExpiresAt = key.subscription ? QVariant() : timeOrNull(key.expiresAt);
    return insertRow(transaction, "veildesk_keys"_L1,
                     {{":uuid"_L1, key.uuid},
                      {":server_id"_L1, key.server.value},
                      {":remote_id"_L1, key.remoteId.isNull() ? u""_s : key.remoteId},
                      {":expires_at"_L1, ownExpiresAt},
                      {":persisted"_L1, int(key.persisted)},
                      {":verified_at"_L1, timeOrNull(key.verifiedAt)}})
        .map([](qint64) {});
}

/// What `v2ray_keys.expiry_at` of a new key is where it decides: the key's own end, or that of its
/// subscription, as it is stored.
Result<QVariant> expiryOfNew(const Connection &connection, const AccessKey &key)
{
    if (!connection.capabilities().keyExpiryAlive)
        return QVariant();
    if (key.expiresAt || !key.subscription)
        return timeOrNull(key.expiresAt);
    return firstRow(
        connection.run(u"SELECT (SELECT expires_at FROM subscriptions WHERE id = :id)"_s,
                       {{":id"_L1, key.subscription->value}}),
        [](const QSqlQuery &row) { return row.value(0); },
        Error(ErrorKind::Internal, u"A subquery had no row"_s));
}

Result<std::vector<qint64>> readNumbers(const Connection &connection, const KeySelection &selection,
                                        const KeyOrder &order, int limit)
{
    const bool isEverything = limit < 0;
    if (isEverything && order.by == KeySort::Id) {
        auto ids =
            collectNumbers(connection, selection.numberedIds(order.by), selection.bindings());
        if (ids && order.direction == Qt::AscendingOrder)
            std::ranges::sort(*ids);
        else if (ids)
            std::ranges::sort(*ids, std::ranges::greater());
        return ids;
    }
    if (isEverything && KeySelection::isNumber(order.by))
        return collectByNumber(connection, selection.numberedIds(order.by), selection.bindings(),
                               {order.direction, limit, nullptr});
    return collectNumbers(connection, selection.ids(order), selection.bindings());
}

/// In the order of their customers' ranks, which keys of others follow.
Result<std::vector<qint64>> readByRank(const Connection &connection, const KeySelection &selection,
                                       const CustomerRanks &ranks, int limit, int *ranked)
{
    // Keys of the same customer come one after the other.
    qint64 last = 0;
    auto rank = ranks.find(last);
    const auto rankOf = [&](qint64 customer) {
        if (customer != last)
            rank = ranks.find(customer);
        last = customer;
        *ranked += rank ? 1 : 0;
        return rank;
    };
    return collectByNumber(connection, selection.ownedIds(), selection.bindings(),
                           {Qt::AscendingOrder, limit, rankOf});
}

Result<std::vector<qint64>> readByCustomer(const Connection &connection,
                                           const KeySelection &selection, Qt::SortOrder direction,
                                           int limit)
{
    int ranked = 0;
    if (limit >= 0) {
        const auto first = CustomerRanks::loadFirst(connection, direction);
        if (!first)
            return failure(first.error());
        auto ids = readByRank(connection, selection, *first, limit, &ranked);
        if (!ids || ranked >= limit)
            return ids;
    }
    const auto ranks = CustomerRanks::load(connection, direction);
    if (!ranks)
        return failure(ranks.error());
    return readByRank(connection, selection, *ranks, limit, &ranked);
}

Result<std::vector<KeyId>> readIds(const Connection &connection, const KeySelection &selection,
                                   const KeyOrder &order, int limit)
{
    const auto numbers = order.by == KeySort::Customer
        ? readByCustomer(connection, selection, order.direction, limit)
        : readNumbers(connection, selection, order, limit);
    if (!numbers)
        return failure(numbers.error());
    std::vector<KeyId> ids(numbers->size());
    std::ranges::transform(*numbers, ids.begin(), [](qint64 number) { return KeyId{number}; });
    return ids;
}

/// Verified keys come in the order of VeilDesk's own index, the others after them, newest first:
/// looking up a million rows of our own takes seconds.
Result<std::vector<KeyId>> loadIdsByVerification(const Connection &connection, KeyFilter filter,
                                                 const KeyOrder &order, Timestamp now)
{
    KeySelection verified(connection.capabilities(), now);
    verified.restrictTo(filter);
    verified.restrictToVerified(true);
    auto ids = readIds(connection, verified, order, filter.limit);
    if (!ids)
        return ids;
    const auto count = static_cast<int>(ids->size());
    if (count == filter.limit)
        return ids;
    if (filter.limit > 0)
        filter.limit -= count;
    KeySelection others(connection.capabilities(), now);
    others.restrictTo(filter);
    others.restrictToVerified(false);
    const auto rest = readIds(connection, others, {}, filter.limit);
    if (!rest)
        return rest;
    ids->insert(ids->end(), rest->begin(), rest->end());
    return ids;
}

/// Of one state after the other. Asked for all at once, SQLite would replace the first rows with
/// each newer one of the same state, a million times.
Result<std::vector<KeyId>> loadFirstByState(const Connection &connection, const KeyFilter &filter,
                                            Qt::SortOrder direction, Timestamp now)
{
    std::array states{KeyState::Active, KeyState::Expired, KeyState::Inactive, KeyState::Deleting,
                      KeyState::NotPersisted};
    if (direction == Qt::DescendingOrder)
        std::ranges::reverse(states);
    std::vector<KeyId> ids;
    for (const auto state : states) {
        const auto missing = filter.limit - static_cast<int>(ids.size());
        if (missing == 0 || filter.state.value_or(state) != state)
            continue;
        auto ofState = filter;
        ofState.state = state;
        ofState.limit = missing;
        KeySelection selection(connection.capabilities(), now);
        selection.restrictTo(ofState);
        const auto some = readIds(connection, selection, {}, missing);
        if (!some)
            return some;
        ids.insert(ids.end(), some->begin(), some->end());
    }
    return ids;
}

} // namespace

Result<std::vector<AccessKey>> load(const Connection &connection, const KeyFilter &filter,
                                    Timestamp now)
{
    if (const auto required = requireTable(connection, "v2ray_keys"_L1); !required)
        return failure(required.error());
    KeySelection selection(connection.capabilities(), now);
    selection.restrictTo(filter);
    return collectRows(connection.run(selection.rows(), selection.bindings()),
                       KeyExpressions::read);
}

Result<std::vector<KeyId>> loadIds(const Connection &connection, const KeyFilter &filter,
                                   const KeyOrder &order, Timestamp now)
{
    Q_ASSERT(filter.offset == 0);
    if (const auto required = requireTable(connection, "v2ray_keys"_L1); !required)
        return failure(required.error());
    if (order.by == KeySort::Verified && connection.capabilities().hasTable(u"veildesk_keys"_s))
        return loadIdsByVerification(connection, filter, order, now);
    if (order.by == KeySort::State && filter.limit > 0)
        return loadFirstByState(connection, filter, order.direction, now);
    KeySelection selection(connection.capabilities(), now);
    selection.restrictTo(filter);
    return readIds(connection, selection, order, filter.limit);
}

Result<std::vector<AccessKey>> loadRows(const Connection &connection, const std::vector<KeyId> &ids)
{
    if (const auto required = requireTable(connection, "v2ray_keys"_L1); !required)
        return failure(required.error());
    return loadRowsById<AccessKey>(
        ids,
        [&](std::span<const KeyId> some) {
            KeySelection selection(connection.capabilities(), Timestamp());
            selection.restrictTo(some);
            return collectRows(connection.run(selection.rows(), selection.bindings()),
                               KeyExpressions::read);
        },
        &AccessKey::id);
}

Result<std::vector<AccessKey>> loadMarkedRows(const Connection &connection,
                                              const std::vector<KeyId> &ids)
{
    return loadRows(connection, ids).and_then([&](std::vector<AccessKey> rows) {
        return DataQuality::withDefects(connection, u"v2ray_keys"_s, std::move(rows),
                                        &AccessKey::id);
    });
}

Result<qint64> count(const Connection &connection)
{
    if (const auto required = requireTable(connection, "v2ray_keys"_L1); !required)
        return failure(required.error());
    return singleNumber(connection.run(u"SELECT COUNT(*) FROM v2ray_keys"_s));
}

Result<AccessKey> find(const Connection &connection, KeyId id)
{
    if (const auto required = requireTable(connection, "v2ray_keys"_L1); !required)
        return failure(required.error());
    KeySelection selection(connection.capabilities(), Timestamp());
    selection.restrictTo(std::span(&id, 1));
    return firstRow(connection.run(selection.rows(), selection.bindings()), KeyExpressions::read,
                    notFound(id));
}

Result<KeyId> insert(Transaction &transaction, const AccessKey &key)
{
    const auto isKnown = hasUuid(transaction, key.uuid);
    if (!isKnown)
        return failure(isKnown.error());
    if (*isKnown)
        return failure(ErrorKind::Conflict,
                       u"The server returned a key that the database already has"_s);

    const auto ownExpiry = expiryOfNew(transaction, key);
    if (!ownExpiry)
        return failure(ownExpiry.error());
    const auto inserted = insertRow(transaction, "v2ray_keys"_L1,
                                    {{":server_id"_L1, key.server.value},
                                     {":user_id"_L1, idOrNull(key.customer)},
                                     {":v2ray_uuid"_L1, key.uuid},
                                     {":email"_L1, key.email},
                                     {":level"_L1, 0},
                                     {":created_at"_L1, timeOrNull(key.createdAt)},
                                     {":expiry_at"_L1, *ownExpiry},
                                     {":tariff_id"_L1, idOrNull(key.tariff)},
                                     {":client_config"_L1, key.link},
                                     {":subscription_id"_L1, idOrNull(key.subscription)}});
    if (!inserted)
        return failure(inserted.error());
    return insertOwn(transaction, key).map([id = KeyId{*inserted}] { return id; });
}

Result<> remove(Transaction &transaction, KeyId id, const QString &uuid)
{
    const auto removed =
        transaction
            .change(u"DELETE FROM v2ray_keys WHERE id = :id AND v2ray_uuid = :uuid"_s,
                    {{":id"_L1, id.value}, {":uuid"_L1, uuid}})
            .and_then([&](int) {
                return transaction.change(
                    u"DELETE FROM veildesk_keys WHERE uuid = :uuid AND NOT EXISTS"
                    " (SELECT 1 FROM v2ray_keys AS k WHERE k.v2ray_uuid = veildesk_keys.uuid)"_s,
                    {{":uuid"_L1, uuid}});
            });
    if (!removed)
        return failure(removed.error());
    return {};
}

Result<> updateVerified(Transaction &transaction, const QString &uuid, Timestamp at)
{
    const auto changed = transaction.change(
        u"INSERT INTO veildesk_keys (uuid, server_id, verified_at)"
        " SELECT v2ray_uuid, COALESCE(server_id, 0), :at FROM v2ray_keys WHERE v2ray_uuid = :uuid"
        " ON CONFLICT (uuid) DO UPDATE SET verified_at = excluded.verified_at"_s,
        {{":at"_L1, toUnix(at)}, {":uuid"_L1, uuid}});
    if (!changed)
        return failure(changed.error());
    if (*changed == 0)
        return failure(ErrorKind::NotFound, u"The key is no longer in the database"_s);
    return {};
}

Result<std::vector<QString>> loadUuids(const Connection &connection, ServerId server)
{
    return collectRows(connection.run(u"SELECT v2ray_uuid FROM v2ray_keys"
                                      " WHERE server_id = :server AND v2ray_uuid IS NOT NULL"_s,
                                      {{":server"_L1, server.value}}),
                       [](const QSqlQuery &row) { return row.value(0).toString(); });
}

Result<bool> hasOther(const Connection &connection, SubscriptionId subscription, ServerId server,
                      const QString &uuid)
{
    const auto held = KeyExpressions(connection.capabilities()).heldBy(u":subscription"_s);
    const auto others = singleNumber(connection.run(
        u"SELECT COUNT(*)"_s + held + u" AND k.server_id = :server AND k.v2ray_uuid <> :uuid"_s,
        {{":subscription"_L1, subscription.value},
         {":server"_L1, server.value},
         {":uuid"_L1, textOrEmpty(uuid)}}));
    return others.map([](qint64 count) { return count > 0; });
}

Result<bool> hasUuid(const Connection &connection, const QString &uuid)
{
    const auto rows = singleNumber(connection.run(
        u"SELECT COUNT(*) FROM v2ray_keys WHERE v2ray_uuid = :uuid"_s, {{":uuid"_L1, uuid}}));
    return rows.map([](qint64 count) { return count > 0; });
}

} // namespace VeilDesk::KeyRepository
