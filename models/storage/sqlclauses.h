#pragma once

#include "models/storage/connection.h"

#include <QStringList>

#include <span>

namespace VeilDesk {

/// The conditions that the rows of a SELECT have to meet, with the values they name.
class WhereClause
{
public:
    /// `bindings` are of what terms, or other parts of the statement, name.
    explicit WhereClause(SqlBindings bindings = {})
        : m_bindings(std::move(bindings))
    { }

    void add(const QString &term) { m_terms += term; }
    /// `value` is what `placeholder` in the term stands for.
    void add(const QString &term, QLatin1StringView placeholder, const QVariant &value);

    /// Empty when there is no condition.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const SqlBindings &bindings() const { return m_bindings; }

private:
    QStringList m_terms;
    SqlBindings m_bindings;
};

/// Rows with nothing to order by come last, equal ones in falling order of their key.
[[nodiscard]] QString orderClause(const QString &value, Qt::SortOrder direction,
                                  const QString &key);

/// `limit` < 0 means no limit.
[[nodiscard]] QString limitClause(int limit, int offset);

/// "(1,2,3)", to be compared by IN.
template <typename Id>
[[nodiscard]] QString idList(std::span<const Id> ids)
{
    QStringList numbers;
    for (const auto id : ids)
        numbers += QString::number(id.value);
    return u'(' + numbers.join(u',') + u')';
}

} // namespace VeilDesk
