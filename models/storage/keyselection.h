#pragma once

#include "models/storage/keyexpressions.h"
#include "models/storage/keyfilter.h"
#include "models/storage/sqlclauses.h"

namespace VeilDesk {

class SearchWord;

/// The SQL of everything that reads keys. A million rows go through it, so that each SELECT touches
/// only what it needs.
class KeySelection
{
public:
    /// `now` decides about expiry, as :now of the bindings. The capabilities must outlive the
    /// selection.
    KeySelection(const SchemaCapabilities &capabilities, Timestamp now);

    void restrictTo(const KeyFilter &filter);
    void restrictTo(std::span<const KeyId> ids);
    /// Only keys that were seen on their servers at some time, or only those that never were. The
    /// first are read in the order of VeilDesk's own index, which makes ids() by Verified fast.
    /// Only where VeilDesk's own tables are there.
    void restrictToVerified(bool isVerified);

    /// Rows for KeyExpressions::read(), newest first.
    [[nodiscard]] QString rows() const;
    /// One column: the ids in order.
    [[nodiscard]] QString ids(const KeyOrder &order) const;
    /// Two columns in no order and without limit: the ids, and the number that they are ordered by.
    [[nodiscard]] QString numberedIds(KeySort by) const;
    /// Two columns in no order and without limit: the ids, and whose key it is.
    [[nodiscard]] QString ownedIds() const;
    /// Whether what keys are ordered by is a number.
    [[nodiscard]] static bool isNumber(KeySort by);
    [[nodiscard]] const SqlBindings &bindings() const { return m_where.bindings(); }

private:
    /// `columns` are those of the key that the term looks at in every row.
    void restrict(const QString &term, const QStringList &columns, QLatin1StringView name,
                  const QVariant &value);
    void restrictToState(KeyState state);
    void search(const SearchWord &word);
    [[nodiscard]] QString select(const QString &columns, const QString &source,
                                 const QString &end = {}) const;
    [[nodiscard]] QString unordered(const QString &value, const QStringList &columns) const;
    [[nodiscard]] QString orderBy(const KeyOrder &order) const;
    [[nodiscard]] QString sortValue(KeySort by) const;
    /// `columns` of the key are looked at in every row.
    [[nodiscard]] QString source(QStringList columns) const;

    const SchemaCapabilities &m_capabilities;
    const KeyExpressions m_values;
    WhereClause m_where;
    QStringList m_columns; ///< Of the key, that the conditions look at in every row.
    QString m_range; ///< LIMIT and OFFSET.
    bool m_isByIndex = false; ///< A condition leaves few rows, which an index finds.
    bool m_startsFromOwn = false; ///< VeilDesk's own rows, v, lead to the keys.
};

} // namespace VeilDesk
