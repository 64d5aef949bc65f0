#include "models/storage/keyselection.h"

#include "models/storage/customername.h"
#include "models/storage/searchword.h"

#include <QRegularExpression>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    IdColumn,
    ServerColumn,
    ServerName,
    CustomerColumn,
    CustomerName,
    SubscriptionColumn,
    TariffColumn,
    Uuid,
    RemoteId,
    Email,
    Link,
    CreatedAt,
    ExpiresAt,
    VerifiedAt,
    SubscriptionActive,
    Persisted,
    Deleting,
};

} // namespace

KeySelection::KeySelection(const SchemaCapabilities &capabilities, Timestamp now)
    : m_capabilities(capabilities)
    , m_now(QString::number(toUnix(now)))
    , m_key(capabilities, "v2ray_keys"_L1, "k"_L1)
    , m_server(capabilities, "servers"_L1, "s"_L1)
    , m_user(capabilities, "users"_L1, "u"_L1)
    , m_subscription(capabilities, "subscriptions"_L1, "b"_L1)
    , m_own(capabilities, "veildesk_keys"_L1, "v"_L1)
{ }

void KeySelection::restrictTo(const KeyFilter &filter)
{
    const auto equals = [this](QLatin1StringView column, QLatin1StringView name, auto id) {
        if (!id)
            return;
        m_where.add(m_key.text(column) + u" = "_s + name, name, id->value);
        m_usesIndex = true;
    };
    equals("server_id"_L1, ":server"_L1, filter.server);
    equals("user_id"_L1, ":customer"_L1, filter.customer);
    equals("subscription_id"_L1, ":subscription"_L1, filter.subscription);
    equals("tariff_id"_L1, ":tariff"_L1, filter.tariff);
    if (filter.state)
        m_where.add(state() + u" = :state"_s, ":state"_L1, static_cast<int>(*filter.state));
    if (filter.expiresFrom)
        m_where.add(expiresAt() + u" >= :expires_from"_s, ":expires_from"_L1,
                    toUnix(*filter.expiresFrom));
    if (filter.expiresBefore)
        m_where.add(expiresAt() + u" < :expires_before"_s, ":expires_before"_L1,
                    toUnix(*filter.expiresBefore));
    if (filter.unverifiedSince)
        m_where.add(
            u"COALESCE(%1, 0) < :unverified_since"_s.arg(own(m_own.integer("verified_at"_L1))),
            ":unverified_since"_L1, toUnix(*filter.unverifiedSince));
    for (const auto &word : SearchWord::split(filter.search))
        search(word);
    m_range = limitClause(filter.limit, filter.offset);
}

void KeySelection::restrictTo(std::span<const KeyId> ids)
{
    m_where.add(u"k.id IN "_s + idList(ids));
}

/// The rows of a small table are found once per statement.
void KeySelection::search(const SearchWord &word)
{
    auto term = word.isIn({m_key.text("email"_L1), m_key.text("v2ray_uuid"_L1)});
    const auto addTable = [&](QLatin1StringView column, QLatin1StringView id,
                              const TableColumns &table, const QStringList &texts) {
        term += u" OR %1 IN (SELECT %2 FROM %3 WHERE %4)"_s.arg(m_key.text(column), table.text(id),
                                                                table.source(), word.isIn(texts));
    };
    const TableColumns user(m_capabilities, "users"_L1, "w"_L1);
    if (m_capabilities.hasTable(u"users"_s))
        addTable("user_id"_L1, "user_id"_L1, user, customerTexts(user));
    const TableColumns server(m_capabilities, "servers"_L1, "w"_L1);
    if (m_capabilities.hasTable(u"servers"_s))
        addTable("server_id"_L1, "id"_L1, server, {server.text("name"_L1)});
    if (const auto number = word.number())
        term += u" OR %1 IN (%2, %3)"_s.arg(
            QString::number(*number), m_key.text("subscription_id"_L1), m_key.text("user_id"_L1));
    m_where.add(u'(' + term + u')', word.placeholder(), word.value());
}

QString KeySelection::rows(const KeyOrder &order) const
{
    const QStringList columns{
        u"k.id"_s,
        m_key.integer("server_id"_L1),
        m_server.text("name"_L1),
        owner(),
        customerNameSql(m_user),
        m_key.integer("subscription_id"_L1),
        m_key.integer("tariff_id"_L1),
        m_key.text("v2ray_uuid"_L1),
        own(m_own.text("remote_id"_L1)),
        m_key.text("email"_L1),
        m_key.text("client_config"_L1),
        m_key.seconds("created_at"_L1),
        expiresAt(),
        own(m_own.integer("verified_at"_L1)),
        m_subscription.integer("is_active"_L1),
        own(m_own.integer("persisted"_L1)),
        isDeleting(),
    };
    return select(columns.join(u", "_s), order);
}

QString KeySelection::ids(const KeyOrder &order) const
{
    return select(u"k.id"_s, order);
}

AccessKey KeySelection::read(const QSqlQuery &row)
{
    return {.id = {row.value(IdColumn).toLongLong()},
            .server = {row.value(ServerColumn).toLongLong()},
            .serverName = row.value(ServerName).toString(),
            .customer = optionalId<CustomerId>(row, CustomerColumn),
            .customerName = row.value(CustomerName).toString().simplified(),
            .subscription = optionalId<SubscriptionId>(row, SubscriptionColumn),
            .tariff = optionalId<TariffId>(row, TariffColumn),
            .uuid = row.value(Uuid).toString(),
            .remoteId = row.value(RemoteId).toString(),
            .email = row.value(Email).toString(),
            .link = row.value(Link).toString(),
            .createdAt = optionalTime(row, CreatedAt),
            .expiresAt = optionalTime(row, ExpiresAt),
            .verifiedAt = optionalTime(row, VerifiedAt),
            .subscriptionActive = flag(row, SubscriptionActive, true),
            .persisted = flag(row, Persisted, true),
            .deleting = row.value(Deleting).toBool()};
}

QString KeySelection::select(const QString &columns, const KeyOrder &order) const
{
    const auto rest = m_where.text() + orderClause(sortValue(order.by), order.direction, u"k.id"_s);
    return u"SELECT "_s + columns
        + u" FROM v2ray_keys AS k"_s
        // Left alone, SQLite walks some index and fetches a million rows in the index's order.
        + (m_usesIndex ? QString() : u" NOT INDEXED"_s) + joins(columns + rest) + rest + m_range;
}

/// Only of the tables that the statement names: SQLite does not always leave out the others.
QString KeySelection::joins(const QString &statement) const
{
    const auto names = [&](const QString &alias) {
        return statement.contains(QRegularExpression(u"\\b%1\\."_s.arg(alias)));
    };
    QString joins;
    if (names(u"s"_s))
        joins += m_server.leftJoin("id"_L1, m_key.text("server_id"_L1));
    if (names(u"b"_s))
        joins += m_subscription.leftJoin("id"_L1, m_key.text("subscription_id"_L1));
    if (names(u"u"_s))
        joins += m_user.leftJoin("user_id"_L1, owner());
    return joins;
}

/// The key's customer, else its subscription's.
QString KeySelection::owner() const
{
    const auto customer = m_key.integer("user_id"_L1);
    if (!m_capabilities.hasColumn(u"subscriptions"_s, u"user_id"_s))
        return customer;
    return u"COALESCE(%1, (SELECT o.user_id FROM subscriptions AS o WHERE o.id = %2))"_s.arg(
        customer, m_key.text("subscription_id"_L1));
}

/// A value of VeilDesk's own row; looked up only where it is needed, for that is slow.
QString KeySelection::own(const QString &value) const
{
    if (!m_capabilities.hasTable(u"veildesk_keys"_s))
        return u"NULL"_s;
    return u"(SELECT %1 FROM veildesk_keys AS v WHERE v.uuid = %2)"_s.arg(
        value, m_key.text("v2ray_uuid"_L1));
}

/// Whether the key is in a set that is small and found once per statement.
QString KeySelection::isAmong(QLatin1StringView table, const QString &condition) const
{
    if (!m_capabilities.hasTable(table))
        return u"0"_s;
    return u"COALESCE(%1 IN (SELECT uuid FROM %2 WHERE %3 AND uuid IS NOT NULL), 0)"_s.arg(
        m_key.text("v2ray_uuid"_L1), table, condition);
}

QString KeySelection::sortValue(KeySort by) const
{
    switch (by) {
    case KeySort::Id:
        return u"k.id"_s;
    case KeySort::State:
        return state();
    case KeySort::Customer:
        return customerNameSql(m_user) + u" COLLATE NOCASE"_s;
    case KeySort::Subscription:
        return m_key.text("subscription_id"_L1);
    case KeySort::Server:
        return m_server.text("name"_L1) + u" COLLATE NOCASE"_s;
    case KeySort::Email:
        return m_key.text("email"_L1) + u" COLLATE NOCASE"_s;
    case KeySort::Uuid:
        return m_key.text("v2ray_uuid"_L1);
    case KeySort::Created:
        return m_key.seconds("created_at"_L1);
    case KeySort::Expires:
        return expiresAt();
    case KeySort::Verified:
        return own(m_own.integer("verified_at"_L1));
    }
    Q_UNREACHABLE();
}

QString KeySelection::expiresAt() const
{
    return u"COALESCE(%1, %2)"_s.arg(m_subscription.seconds("expires_at"_L1), ownExpiresAt());
}

/// The bot may have moved its column after we wrote ours.
QString KeySelection::ownExpiresAt() const
{
    const auto expiresAt = own(m_own.integer("expires_at"_L1));
    if (!m_capabilities.keyExpiryAlive)
        return expiresAt;
    return u"COALESCE(%1, %2)"_s.arg(m_key.seconds("expiry_at"_L1), expiresAt);
}

QString KeySelection::isDeleting() const
{
    return isAmong("veildesk_steps"_L1, u"state = 'compensating'"_s);
}

/// keyState() in SQL; a test compares the two.
QString KeySelection::state() const
{
    const auto number = [](KeyState state) { return QString::number(static_cast<int>(state)); };
    return u"CASE WHEN %1 THEN %2 WHEN COALESCE(%3, 1) = 0 THEN %4 WHEN %5 <= %6 THEN %7"
           " WHEN %8 THEN %9"_s.arg(
               isDeleting(), number(KeyState::Deleting), m_subscription.integer("is_active"_L1),
               number(KeyState::Inactive), expiresAt(), m_now, number(KeyState::Expired),
               isAmong("veildesk_keys"_L1, u"persisted = 0"_s), number(KeyState::NotPersisted))
        + u" ELSE %1 END"_s.arg(number(KeyState::Active));
}

} // namespace VeilDesk
