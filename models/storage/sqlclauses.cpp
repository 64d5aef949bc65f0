#include "models/storage/sqlclauses.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

void WhereClause::add(const QString &term, QLatin1StringView placeholder, const QVariant &value)
{
    m_terms += term;
    m_bindings.emplace_back(placeholder, value);
}

QString WhereClause::text() const
{
    return m_terms.isEmpty() ? QString() : u" WHERE "_s + m_terms.join(u" AND "_s);
}

QString orderClause(const QString &value, Qt::SortOrder direction, const QString &key)
{
    const auto order =
        u" ORDER BY "_s + value + (direction == Qt::AscendingOrder ? u" ASC"_s : u" DESC"_s);
    return value == key ? order : order + u" NULLS LAST, "_s + key + u" DESC"_s;
}

QString limitClause(int limit, int offset)
{
    return u" LIMIT %1 OFFSET %2"_s.arg(limit).arg(offset);
}

} // namespace VeilDesk
