#include "models/storage/keyexpressions.h"

#include "models/storage/customername.h"

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

KeyExpressions::KeyExpressions(const SchemaCapabilities &capabilities)
    : m_capabilities(capabilities)
    , m_key(capabilities, "v2ray_keys"_L1, "k"_L1)
    , m_server(capabilities, "servers"_L1, "s"_L1)
    , m_user(capabilities, "users"_L1, "u"_L1)
    , m_subscription(capabilities, "subscriptions"_L1, "b"_L1)
    , m_own(capabilities, "veildesk_keys"_L1, "v"_L1)
{ }

QString KeyExpressions::row() const
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
        m_own.text("remote_id"_L1),
        m_key.text("email"_L1),
        m_key.text("client_config"_L1),
        m_key.seconds("created_at"_L1),
        expiresAt(),
        m_own.integer("verified_at"_L1),
        m_subscription.integer("is_active"_L1),
        m_own.integer("persisted"_L1),
        isDeleting(),
    };
    return columns.join(u", "_s);
}

QString KeyExpressions::rowSource() const
{
    return u" FROM v2ray_keys AS k"_s + m_own.leftJoin("uuid"_L1, m_key.text("v2ray_uuid"_L1));
}

AccessKey KeyExpressions::read(const QSqlQuery &row)
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

/// Only of the tables that the statement names: SQLite does not always leave out the others.
QString KeyExpressions::joins(const QString &statement) const
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

QString KeyExpressions::sortValue(KeySort by) const
{
    switch (by) {
    case KeySort::Id:
        return u"k.id"_s;
    case KeySort::State:
        return state();
    case KeySort::Customer:
        return customerNameSql(m_user) + u" COLLATE NOCASE"_s;
    case KeySort::Subscription:
        return m_key.integer("subscription_id"_L1);
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
        return verifiedAt();
    }
    Q_UNREACHABLE();
}

QStringList KeyExpressions::columnsOf(KeySort by) const
{
    switch (by) {
    case KeySort::Id:
        return {};
    case KeySort::Customer:
        return {u"user_id"_s};
    case KeySort::Subscription:
        return {u"subscription_id"_s};
    case KeySort::Server:
        return {u"server_id"_s};
    case KeySort::Email:
        return {u"email"_s};
    case KeySort::Uuid:
    case KeySort::Verified:
        return {u"v2ray_uuid"_s};
    case KeySort::Created:
        return {u"created_at"_s};
    case KeySort::State:
    case KeySort::Expires:
        if (m_capabilities.keyExpiryAlive)
            return {u"subscription_id"_s, u"expiry_at"_s};
        return {u"subscription_id"_s};
    }
    Q_UNREACHABLE();
}

/// The key's customer, else its subscription's.
QString KeyExpressions::owner() const
{
    const auto customer = m_key.integer("user_id"_L1);
    if (!m_capabilities.hasColumn(u"subscriptions"_s, u"user_id"_s))
        return customer;
    return u"COALESCE(%1, (SELECT o.user_id FROM subscriptions AS o WHERE o.id = %2))"_s.arg(
        customer, m_key.text("subscription_id"_L1));
}

/// A value of VeilDesk's own row; looked up only where it is needed, for that is slow.
QString KeyExpressions::own(const QString &value) const
{
    if (!m_capabilities.hasTable(u"veildesk_keys"_s))
        return u"NULL"_s;
    return u"(SELECT %1 FROM veildesk_keys AS v WHERE v.uuid = %2)"_s.arg(
        value, m_key.text("v2ray_uuid"_L1));
}

QString KeyExpressions::verifiedAt() const
{
    return own(m_own.text("verified_at"_L1));
}

/// Whether the key is in a set that is small, mostly empty, and found once per statement.
QString KeyExpressions::isAmong(QLatin1StringView table, const QString &condition) const
{
    if (!m_capabilities.hasTable(table))
        return u"0"_s;
    return u"k.id IN (SELECT m.id FROM %1 AS o JOIN v2ray_keys AS m ON m.v2ray_uuid = o.uuid"
           " WHERE %2)"_s.arg(table, condition);
}

QString KeyExpressions::expiresAt() const
{
    return u"COALESCE(%1, %2)"_s.arg(m_subscription.seconds("expires_at"_L1), ownExpiresAt());
}

/// The bot may have moved its column after we wrote ours.
QString KeyExpressions::ownExpiresAt() const
{
    const auto expiresAt = own(m_own.integer("expires_at"_L1));
    if (!m_capabilities.keyExpiryAlive)
        return expiresAt;
    return u"COALESCE(%1, %2)"_s.arg(m_key.seconds("expiry_at"_L1), expiresAt);
}

QString KeyExpressions::isDeleting() const
{
    // The first term is the condition of the index that leads to the few open steps.
    return isAmong("veildesk_steps"_L1,
                   u"o.state IN ('intended', 'sent', 'unknown', 'absent', 'confirmed',"
                   " 'compensating') AND o.state = 'compensating'"_s);
}

QString KeyExpressions::isNotPersisted() const
{
    return isAmong("veildesk_keys"_L1, u"o.persisted = 0"_s);
}

/// Both exceptions are sets that indexes find, so that nothing but the index of the subscriptions
/// has to be read where only the number of the keys is asked for.
QString KeyExpressions::heldBy(const QString &subscription) const
{
    const bool isKnown = m_capabilities.hasColumn(u"v2ray_keys"_s, u"subscription_id"_s)
        && m_capabilities.hasColumn(u"v2ray_keys"_s, u"v2ray_uuid"_s);
    if (!isKnown)
        return u" FROM (SELECT NULL AS server_id, NULL AS v2ray_uuid) AS k WHERE FALSE"_s;
    return u" FROM v2ray_keys AS k WHERE k.subscription_id = %1 AND k.id NOT IN (SELECT n.id"
           " FROM v2ray_keys AS n WHERE n.v2ray_uuid IS NULL OR n.v2ray_uuid = '')"
           " AND NOT %2"_s.arg(subscription, isDeleting());
}

/// keyState() in SQL; a test compares the two.
QString KeyExpressions::state() const
{
    const auto number = [](KeyState state) { return QString::number(static_cast<int>(state)); };
    return u"CASE WHEN %1 THEN %2 WHEN %3 = 0 THEN %4 WHEN %5 <= :now THEN %6"
           " WHEN %7 THEN %8 ELSE %9 END"_s.arg(
               isDeleting(), number(KeyState::Deleting), m_subscription.integer("is_active"_L1),
               number(KeyState::Inactive), expiresAt(), number(KeyState::Expired), isNotPersisted(),
               number(KeyState::NotPersisted), number(KeyState::Active));
}

} // namespace VeilDesk
