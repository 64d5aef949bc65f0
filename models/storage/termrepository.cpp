#include "models/storage/termrepository.h"

#include "models/storage/keyexpiryrepository.h"
#include "models/storage/keyrepository.h"
#include "models/storage/rows.h"
#include "models/storage/tablecolumns.h"

#include <QHash>

#include <algorithm>

namespace VeilDesk::TermRepository {

using namespace Qt::StringLiterals;

namespace {

/// A subscription or key as it is stored, with what moving its term writes.
struct StoredTerm
{
    qint64 id = 0;
    std::optional<Timestamp> expiresAt;
    bool active = true;
    bool vip = false;
    TermEdit edit; ///< The values after it are not known yet.
};

using StoredTerms = QHash<qint64, StoredTerm>;

Result<StoredTerms> byId(Result<std::vector<StoredTerm>> terms)
{
    if (!terms)
        return failure(terms.error());
    StoredTerms stored;
    for (auto &term : *terms)
        stored.insert(term.id, std::move(term));
    return stored;
}

QString listOf(const std::vector<qint64> &ids)
{
    QStringList numbers;
    for (const auto id : ids)
        numbers += QString::number(id);
    return numbers.join(u',');
}

StoredTerm readSubscription(const SchemaCapabilities &capabilities, const QSqlQuery &row)
{
    enum Column { Id, ExpiresAt, Active, Vip, StoredEnd, Notified, UpdatedAt };
    StoredTerm term{row.value(Id).toLongLong(),
                    optionalTime(row, ExpiresAt),
                    flag(row, Active, true),
                    flag(row, Vip, false),
                    {}};
    std::vector<RowEdit::Cell> cells{{"expires_at"_L1, row.value(StoredEnd), {}}};
    if (capabilities.hasColumn(u"subscriptions"_s, u"notified"_s))
        cells.push_back({"notified"_L1, row.value(Notified), 0});
    if (capabilities.hasColumn(u"subscriptions"_s, u"last_updated_at"_s))
        cells.push_back({"last_updated_at"_L1, row.value(UpdatedAt), {}});
    term.edit = {{RowEdit::Kind::Update, "subscriptions"_L1, "id"_L1, term.id, std::move(cells)}};
    return term;
}

Result<StoredTerms> findSubscriptions(const Connection &connection, const std::vector<qint64> &ids)
{
    const auto &capabilities = connection.capabilities();
    if (ids.empty() || !capabilities.hasTable(u"subscriptions"_s))
        return StoredTerms();
    const TableColumns subscription(capabilities, "subscriptions"_L1, "b"_L1);
    const TableColumns user(capabilities, "users"_L1, "u"_L1);
    const auto sql = u"SELECT b.id, %1, %2, %3, b.expires_at, %4, %5 FROM subscriptions AS b"_s.arg(
                         subscription.seconds("expires_at"_L1),
                         subscription.integer("is_active"_L1), user.integer("is_vip"_L1),
                         subscription.text("notified"_L1), subscription.text("last_updated_at"_L1))
        + user.leftJoin("user_id"_L1, subscription.text("user_id"_L1))
        + u" WHERE b.id IN (%1)"_s.arg(listOf(ids));
    return byId(collectRows(connection.run(sql), [&](const QSqlQuery &row) {
        return readSubscription(capabilities, row);
    }));
}

/// The bot may have moved its column after we wrote ours, so that its own is the key's end.
StoredTerm readKey(bool isExpiryAlive, const QSqlQuery &row)
{
    enum Column { Id, Uuid, Server, BotEnd, StoredBotEnd, HasOwn, OwnEnd };
    StoredTerm term;
    term.id = row.value(Id).toLongLong();
    term.expiresAt = optionalTime(row, OwnEnd);
    if (isExpiryAlive) {
        if (const auto end = optionalTime(row, BotEnd))
            term.expiresAt = end;
        term.edit.push_back({RowEdit::Kind::Update,
                             "v2ray_keys"_L1,
                             "id"_L1,
                             term.id,
                             {{"expiry_at"_L1, row.value(StoredBotEnd), {}}}});
    }
    std::vector<RowEdit::Cell> own{{"expires_at"_L1, row.value(OwnEnd), {}}};
    const bool hasOwn = row.value(HasOwn).toBool();
    if (!hasOwn) {
        own.push_back({"server_id"_L1, {}, row.value(Server)});
        own.push_back({"persisted"_L1, {}, 1});
        own.push_back({"verified_at"_L1, {}, {}});
    }
    term.edit.push_back({hasOwn ? RowEdit::Kind::Update : RowEdit::Kind::Insert, "veildesk_keys"_L1,
                         "uuid"_L1, row.value(Uuid), std::move(own)});
    return term;
}

Result<StoredTerms> findKeys(const Connection &connection, const std::vector<qint64> &ids)
{
    if (ids.empty())
        return StoredTerms();
    const auto &capabilities = connection.capabilities();
    const TableColumns key(capabilities, "v2ray_keys"_L1, "k"_L1);
    const auto sql =
        u"SELECT k.id, k.v2ray_uuid, COALESCE(%1, 0), %2, %3, v.uuid IS NOT NULL, v.expires_at"
        " FROM v2ray_keys AS k LEFT JOIN veildesk_keys AS v ON v.uuid = k.v2ray_uuid"
        " WHERE k.v2ray_uuid IS NOT NULL AND k.id IN (%4)"_s.arg(
            key.text("server_id"_L1), key.seconds("expiry_at"_L1), key.text("expiry_at"_L1),
            listOf(ids));
    return byId(collectRows(connection.run(sql), [&](const QSqlQuery &row) {
        return readKey(capabilities.keyExpiryAlive, row);
    }));
}

void setAfter(TermEdit &edit, Timestamp after, Timestamp now)
{
    for (auto &row : edit) {
        row.cells.front().after = toUnix(after);
        for (auto &cell : row.cells) {
            if (cell.column == "last_updated_at"_L1)
                cell.after = toUnix(now);
        }
    }
}

KeyTerm toTerm(AccessKey key, const StoredTerms &subscriptions)
{
    KeyTerm term;
    term.key = key.id;
    term.subscription = key.subscription;
    term.owner = key.customerName.isEmpty() ? std::move(key.email) : std::move(key.customerName);
    term.server = key.server;
    term.serverName = std::move(key.serverName);
    term.expiresAt = key.expiresAt;
    term.deleting = key.deleting;
    if (!key.subscription)
        return term;
    const auto found = subscriptions.find(key.subscription->value);
    term.subscriptionFound = found != subscriptions.end();
    if (!term.subscriptionFound)
        return term;
    term.expiresAt = found->expiresAt;
    term.active = found->active;
    term.vip = found->vip;
    return term;
}

Result<> appendTerms(const Connection &connection, std::vector<KeyId> keys,
                     std::vector<KeyTerm> &terms)
{
    auto rows = KeyRepository::loadRows(connection, keys);
    if (!rows)
        return failure(rows.error());
    std::vector<qint64> ids;
    for (const auto &key : *rows) {
        if (key.subscription)
            ids.push_back(key.subscription->value);
    }
    const auto subscriptions = findSubscriptions(connection, ids);
    if (!subscriptions)
        return failure(subscriptions.error());
    for (auto &key : *rows)
        terms.push_back(toTerm(std::move(key), *subscriptions));
    return {};
}

} // namespace

Result<std::vector<KeyTerm>> load(const Connection &connection, std::span<const KeyId> keys)
{
    constexpr size_t keysPerStatement = 500;
    std::vector<KeyTerm> terms;
    terms.reserve(keys.size());
    for (size_t first = 0; first < keys.size(); first += keysPerStatement) {
        const auto part = keys.subspan(first, std::min(keysPerStatement, keys.size() - first));
        const auto appended = appendTerms(connection, {part.begin(), part.end()}, terms);
        if (!appended)
            return failure(appended.error());
    }
    return terms;
}

Result<bool> carryOut(Transaction &transaction, const TermEdit &edit)
{
    const auto applied = applyEdits(transaction, edit);
    if (!applied || !*applied || edit.empty())
        return applied;
    const auto &row = edit.front();
    const bool movesKeys = row.table == "subscriptions"_L1
        && std::ranges::find(row.cells, "expires_at"_L1, &RowEdit::Cell::column) != row.cells.end();
    if (!movesKeys)
        return true;
    return KeyExpiryRepository::mark(transaction, {row.id.toLongLong()}).map([] { return true; });
}

Result<std::vector<TermEdit>> move(Transaction &transaction, std::span<const PlannedMove> moves,
                                   Timestamp now)
{
    std::vector<qint64> subscriptionIds;
    std::vector<qint64> keyIds;
    for (const auto &move : moves) {
        if (move.subscription)
            subscriptionIds.push_back(move.subscription->value);
        else
            keyIds.push_back(move.key.value);
    }
    const auto subscriptions = findSubscriptions(transaction, subscriptionIds);
    if (!subscriptions)
        return failure(subscriptions.error());
    const auto keys = findKeys(transaction, keyIds);
    if (!keys)
        return failure(keys.error());

    std::vector<TermEdit> edits;
    for (const auto &move : moves) {
        auto term = move.subscription ? subscriptions->value(move.subscription->value)
                                      : keys->value(move.key.value);
        edits.emplace_back();
        if (term.edit.empty() || !term.active || term.vip || term.expiresAt != move.before)
            continue;
        setAfter(term.edit, move.after, now);
        const auto applied = carryOut(transaction, term.edit);
        if (!applied)
            return failure(applied.error());
        if (*applied)
            edits.back() = std::move(term.edit);
    }
    return edits;
}

} // namespace VeilDesk::TermRepository
