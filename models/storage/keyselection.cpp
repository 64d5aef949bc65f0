#include "models/storage/keyselection.h"

#include "models/storage/columnfilter.h"
#include "models/storage/customername.h"
#include "models/storage/searchword.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

KeySelection::KeySelection(const SchemaCapabilities &capabilities, Timestamp now)
    : m_capabilities(capabilities)
    , m_values(capabilities)
    , m_where(SqlBindings{{":now"_L1, toUnix(now)}})
{ }

void KeySelection::restrictTo(const KeyFilter &filter)
{
    const auto equals = [this](QLatin1StringView column, QLatin1StringView name, auto id) {
        if (!id)
            return;
        restrict(m_values.plain(column) + u" = "_s + name, {column}, name, id->value);
        m_isByIndex = true;
    };
    equals("server_id"_L1, ":server"_L1, filter.server);
    equals("user_id"_L1, ":customer"_L1, filter.customer);
    equals("subscription_id"_L1, ":subscription"_L1, filter.subscription);
    equals("tariff_id"_L1, ":tariff"_L1, filter.tariff);
    if (filter.state)
        restrictToState(*filter.state);
    const auto expiryColumns = m_values.columnsOf(KeySort::Expires);
    if (filter.expiresFrom)
        restrict(m_values.expiresAt() + u" >= :expires_from"_s, expiryColumns, ":expires_from"_L1,
                 toUnix(*filter.expiresFrom));
    if (filter.expiresBefore)
        restrict(m_values.expiresAt() + u" < :expires_before"_s, expiryColumns,
                 ":expires_before"_L1, toUnix(*filter.expiresBefore));
    if (filter.unverifiedSince)
        restrict(u"COALESCE(%1, 0) < :unverified_since"_s.arg(m_values.verifiedAt()),
                 {u"v2ray_uuid"_s}, ":unverified_since"_L1, toUnix(*filter.unverifiedSince));
    for (const auto &word : SearchWord::split(filter.search))
        search(word);
    int index = 0;
    for (const auto &[column, condition] : filter.columns) {
        addCondition(m_where, m_values.sortValue(column), condition, index++);
        m_columns += m_values.columnsOf(column);
    }
    m_range = limitClause(filter.limit, filter.offset);
}

void KeySelection::restrictTo(std::span<const KeyId> ids)
{
    m_where.add(u"k.id IN "_s + idList(ids));
}

/// The few keys of the rare states are found without looking at all the others.
void KeySelection::restrictToState(KeyState state)
{
    if (state == KeyState::Deleting)
        m_where.add(m_values.isDeleting());
    if (state == KeyState::NotPersisted)
        m_where.add(m_values.isNotPersisted());
    restrict(m_values.state() + u" = :state"_s, m_values.columnsOf(KeySort::State), ":state"_L1,
             static_cast<int>(state));
}

void KeySelection::restrictToVerified(bool isVerified)
{
    m_startsFromOwn = isVerified;
    m_where.add(isVerified ? u"v.verified_at IS NOT NULL"_s
                           : m_values.verifiedAt() + u" IS NULL"_s);
    m_columns += u"v2ray_uuid"_s;
}

void KeySelection::restrict(const QString &term, const QStringList &columns, QLatin1StringView name,
                            const QVariant &value)
{
    m_where.add(term, name, value);
    m_columns += columns;
}

/// The rows of a small table are found once per statement.
void KeySelection::search(const SearchWord &word)
{
    auto term = word.isIn({m_values.plain("email"_L1), m_values.plain("v2ray_uuid"_L1)});
    const auto addTable = [&](QLatin1StringView column, QLatin1StringView id,
                              const TableColumns &table, const QStringList &texts) {
        term += u" OR %1 IN (SELECT %2 FROM %3 WHERE %4)"_s.arg(
            m_values.plain(column), table.text(id), table.source(), word.isIn(texts));
    };
    const TableColumns user(m_capabilities, "users"_L1, "w"_L1);
    if (m_capabilities.hasTable(u"users"_s))
        addTable("user_id"_L1, "user_id"_L1, user, customerTexts(user));
    const TableColumns server(m_capabilities, "servers"_L1, "w"_L1);
    if (m_capabilities.hasTable(u"servers"_s))
        addTable("server_id"_L1, "id"_L1, server, {server.text("name"_L1)});
    if (const auto number = word.number())
        term += u" OR %1 IN (%2, %3)"_s.arg(QString::number(*number),
                                            m_values.plain("subscription_id"_L1),
                                            m_values.plain("user_id"_L1));
    restrict(u'(' + term + u')', {u"email"_s, u"v2ray_uuid"_s}, word.placeholder(), word.value());
}

QString KeySelection::rows() const
{
    return select(m_values.row(), m_values.rowSource(), orderBy({}) + m_range);
}

QString KeySelection::ids(const KeyOrder &order) const
{
    // The first rows by id are found soon, wherever they are; an index would order them otherwise.
    const auto columns =
        order.by == KeySort::Id ? QStringList() : m_columns + m_values.columnsOf(order.by);
    return select(u"k.id"_s, source(columns), orderBy(order) + m_range);
}

QString KeySelection::numberedIds(KeySort by) const
{
    return unordered(sortValue(by), m_values.columnsOf(by));
}

QString KeySelection::ownedIds() const
{
    return unordered(m_values.owner(), m_values.columnsOf(KeySort::Customer));
}

bool KeySelection::isNumber(KeySort by)
{
    switch (by) {
    case KeySort::Id:
    case KeySort::State:
    case KeySort::Subscription:
    case KeySort::Created:
    case KeySort::Expires:
        return true;
    case KeySort::Customer:
    case KeySort::Server:
    case KeySort::Email:
    case KeySort::Uuid:
    case KeySort::Verified: // VeilDesk's own index has them in order.
        return false;
    }
    Q_UNREACHABLE();
}

QString KeySelection::select(const QString &columns, const QString &source,
                             const QString &end) const
{
    const auto rest = m_where.text() + end;
    return u"SELECT "_s + columns + source + m_values.joins(columns + rest) + rest;
}

/// The ids, and a value that looks at `columns` of the key; any index knows all ids.
QString KeySelection::unordered(const QString &value, const QStringList &columns) const
{
    const auto all = m_columns + columns;
    return select(u"k.id, "_s + value, source(all.isEmpty() ? QStringList{u"server_id"_s} : all));
}

QString KeySelection::orderBy(const KeyOrder &order) const
{
    return orderClause(sortValue(order.by), order.direction, u"k.id"_s);
}

QString KeySelection::sortValue(KeySort by) const
{
    return by == KeySort::Verified && m_startsFromOwn ? u"v.verified_at"_s : m_values.sortValue(by);
}

/// An index is much smaller than the table and best to walk when it holds all that is looked at.
/// Left alone, SQLite walks some index and fetches a million rows in the index's order.
QString KeySelection::source(QStringList columns) const
{
    // CROSS JOIN keeps the order of the tables.
    if (m_startsFromOwn)
        return u" FROM veildesk_keys AS v CROSS JOIN v2ray_keys AS k ON k.v2ray_uuid = v.uuid"_s;
    columns.removeDuplicates();
    const auto index =
        columns.size() == 1 ? m_capabilities.indexOn(u"v2ray_keys"_s, columns.first()) : QString();
    if (!index.isEmpty())
        return u" FROM v2ray_keys AS k INDEXED BY \"%1\""_s.arg(index);
    return m_isByIndex ? u" FROM v2ray_keys AS k"_s : u" FROM v2ray_keys AS k NOT INDEXED"_s;
}

} // namespace VeilDesk
