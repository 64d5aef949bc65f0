#include "models/storage/customerselection.h"

#include "models/storage/columnfilter.h"
#include "models/storage/customername.h"
#include "models/storage/searchword.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    IdColumn,
    Username,
    FirstName,
    LastName,
    CreatedAt,
    Vip,
    Blocked,
    Email,
    LastActive,
    Keys,
    Subscriptions
};

constexpr auto KeyCount = "COALESCE(keys_of.n, 0)"_L1;
constexpr auto SubscriptionCount = "COALESCE(subscriptions_of.n, 0)"_L1;

/// How many of the owners' rows each customer has, as "alias.n": counted once per statement, for
/// not every database has an index that finds one customer's.
QString countJoin(const QString &owners, QLatin1StringView alias)
{
    return u" LEFT JOIN (SELECT owner, COUNT(*) AS n FROM (%1) GROUP BY owner) AS %2"
           " ON %2.owner = u.user_id"_s.arg(owners, alias);
}

} // namespace

CustomerSelection::CustomerSelection(const SchemaCapabilities &capabilities, Timestamp now)
    : m_capabilities(capabilities)
    , m_user(capabilities, "users"_L1, "u"_L1)
    , m_where(SqlBindings{{":now"_L1, toUnix(now)}})
{ }

void CustomerSelection::restrictTo(const CustomerFilter &filter)
{
    if (filter.holding)
        m_where.add(holds(*filter.holding));
    if (filter.blocked)
        m_where.add(isMarked("blocked"_L1, *filter.blocked));
    if (filter.vip)
        m_where.add(isMarked("is_vip"_L1, *filter.vip));
    for (const auto &word : SearchWord::split(filter.search))
        search(word);
    int index = 0;
    for (const auto &[column, condition] : filter.columns)
        addCondition(m_where, sortValue(column), condition, index++);
    m_range = limitClause(filter.limit, filter.offset);
}

void CustomerSelection::restrictTo(std::span<const CustomerId> ids)
{
    m_ids = idList(ids);
    m_where.add(u"u.user_id IN "_s + m_ids);
}

void CustomerSelection::search(const SearchWord &word)
{
    auto term = word.isIn(QStringList(u"u.user_id"_s) + customerTexts(m_user));
    if (hasEmails())
        term += u" OR u.user_id IN (SELECT p.user_id FROM payments AS p WHERE %1)"_s.arg(
            word.isIn({u"p.email"_s}));
    m_where.add(u'(' + term + u')', word.placeholder(), word.value());
}

QString CustomerSelection::holds(CustomerHolding holding) const
{
    const auto hasActive = u"u.user_id IN (%1)"_s.arg(ownersOfActiveSubscriptions());
    const auto hasKeys = u"u.user_id IN (%1)"_s.arg(ownersOfKeys());
    switch (holding) {
    case CustomerHolding::ActiveSubscription:
        return hasActive;
    case CustomerHolding::Keys:
        return hasKeys;
    case CustomerHolding::Nothing:
        return u"NOT (%1 OR %2)"_s.arg(hasActive, hasKeys);
    }
    Q_UNREACHABLE();
}

QString CustomerSelection::isMarked(QLatin1StringView column, bool marked) const
{
    return u"COALESCE(%1, 0) %2 0"_s.arg(m_user.integer(column), marked ? u"<>"_s : u"="_s);
}

QString CustomerSelection::customers(const CustomerOrder &order) const
{
    return select(customerColumns(), order);
}

QString CustomerSelection::summaries() const
{
    return select(
        customerColumns()
            + QStringList{m_user.seconds("last_active_at"_L1), KeyCount, SubscriptionCount},
        {CustomerSort::Id});
}

QString CustomerSelection::ids(const CustomerOrder &order) const
{
    return select({u"u.user_id"_s}, order);
}

QStringList CustomerSelection::customerColumns() const
{
    return {u"u.user_id"_s,
            m_user.text("username"_L1),
            m_user.text("first_name"_L1),
            m_user.text("last_name"_L1),
            m_user.seconds("created_at"_L1),
            m_user.integer("is_vip"_L1),
            m_user.integer("blocked"_L1),
            latestEmail()};
}

QString CustomerSelection::select(const QStringList &columns, const CustomerOrder &order) const
{
    const auto sortedBy = sortValue(order.by);
    const auto names = [&](QLatin1StringView count) {
        return sortedBy == count || columns.contains(count) || m_where.text().contains(count);
    };
    auto source = u" FROM users AS u"_s;
    if (names(KeyCount))
        source += countJoin(ownersOfKeys(), "keys_of"_L1);
    if (names(SubscriptionCount))
        source += countJoin(ownersOfActiveSubscriptions(), "subscriptions_of"_L1);
    return u"SELECT "_s + columns.join(u", "_s) + source + m_where.text()
        + orderClause(sortedBy, order.direction, u"u.user_id"_s) + m_range;
}

Customer CustomerSelection::readCustomer(const QSqlQuery &row)
{
    return {.id = {row.value(IdColumn).toLongLong()},
            .username = row.value(Username).toString(),
            .firstName = row.value(FirstName).toString(),
            .lastName = row.value(LastName).toString(),
            .createdAt = optionalTime(row, CreatedAt),
            .vip = flag(row, Vip, false),
            .blocked = flag(row, Blocked, false),
            .email = row.value(Email).toString()};
}

CustomerSummary CustomerSelection::readSummary(const QSqlQuery &row)
{
    return {.customer = readCustomer(row),
            .lastActiveAt = optionalTime(row, LastActive),
            .keys = row.value(Keys).toLongLong(),
            .activeSubscriptions = row.value(Subscriptions).toLongLong()};
}

bool CustomerSelection::hasEmails() const
{
    return m_capabilities.hasColumn(u"payments"_s, u"email"_s)
        && m_capabilities.hasColumn(u"payments"_s, u"user_id"_s);
}

QString CustomerSelection::latestEmail() const
{
    if (!hasEmails())
        return u"NULL"_s;
    return u"(SELECT p.email FROM payments AS p WHERE p.user_id = u.user_id AND p.email <> ''"
           " ORDER BY p.id DESC LIMIT 1)"_s;
}

QString CustomerSelection::sortValue(CustomerSort by) const
{
    switch (by) {
    case CustomerSort::Id:
        return u"u.user_id"_s;
    case CustomerSort::Username:
        return u"NULLIF(%1, '') COLLATE NOCASE"_s.arg(m_user.text("username"_L1));
    case CustomerSort::Name:
        return fullNameSql(m_user) + u" COLLATE NOCASE"_s;
    case CustomerSort::Keys:
        return KeyCount;
    case CustomerSort::Subscriptions:
        return SubscriptionCount;
    case CustomerSort::Blocked:
        return u"COALESCE(%1, 0)"_s.arg(m_user.integer("blocked"_L1));
    case CustomerSort::Vip:
        return u"COALESCE(%1, 0)"_s.arg(m_user.integer("is_vip"_L1));
    case CustomerSort::Created:
        return m_user.seconds("created_at"_L1);
    case CustomerSort::LastActive:
        return m_user.seconds("last_active_at"_L1);
    }
    Q_UNREACHABLE();
}

QString CustomerSelection::ownersOfKeys() const
{
    return owners("v2ray_keys"_L1, u"TRUE"_s);
}

QString CustomerSelection::ownersOfActiveSubscriptions() const
{
    const TableColumns subscription(m_capabilities, "subscriptions"_L1, "o"_L1);
    return owners("subscriptions"_L1,
                  u"COALESCE(%1, 1) <> 0 AND %2 > :now"_s.arg(
                      subscription.integer("is_active"_L1), subscription.seconds("expires_at"_L1)));
}

/// One column, owner: whom each row of the table, o, belongs to.
QString CustomerSelection::owners(QLatin1StringView table, const QString &condition) const
{
    if (!m_capabilities.hasColumn(table, u"user_id"_s))
        return u"SELECT NULL AS owner WHERE FALSE"_s;
    const auto whose = m_ids.isEmpty() ? u"IS NOT NULL"_s : u"IN "_s + m_ids;
    return u"SELECT o.user_id AS owner FROM %1 AS o WHERE o.user_id %2 AND %3"_s.arg(table, whose,
                                                                                     condition);
}

} // namespace VeilDesk
