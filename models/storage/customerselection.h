#pragma once

#include "models/domain/customersummary.h"
#include "models/storage/customerfilter.h"
#include "models/storage/sqlclauses.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk {

class SearchWord;

/// The SQL of everything that reads customers, over whatever tables and columns the database has.
class CustomerSelection
{
public:
    /// `now` decides which subscriptions are active, as :now of the bindings. The capabilities must
    /// outlive the selection.
    CustomerSelection(const SchemaCapabilities &capabilities, Timestamp now);

    void restrictTo(const CustomerFilter &filter);
    void restrictTo(std::span<const CustomerId> ids);

    /// Rows for readCustomer().
    [[nodiscard]] QString customers(const CustomerOrder &order = {}) const;
    /// Rows for readSummary(); what they have is counted for the rows that are asked for.
    [[nodiscard]] QString summaries() const;
    /// One column: the ids.
    [[nodiscard]] QString ids(const CustomerOrder &order) const;
    [[nodiscard]] const SqlBindings &bindings() const { return m_where.bindings(); }

    [[nodiscard]] static Customer readCustomer(const QSqlQuery &row);
    [[nodiscard]] static CustomerSummary readSummary(const QSqlQuery &row);

private:
    void search(const SearchWord &word);
    [[nodiscard]] QString holds(CustomerHolding holding) const;
    [[nodiscard]] QString isMarked(QLatin1StringView column, bool marked) const;
    [[nodiscard]] QStringList customerColumns() const;
    [[nodiscard]] QString select(const QStringList &columns, const CustomerOrder &order) const;
    [[nodiscard]] QString latestEmail() const;
    [[nodiscard]] bool hasEmails() const;
    [[nodiscard]] QString sortValue(CustomerSort by) const;
    [[nodiscard]] QString ownersOfKeys() const;
    [[nodiscard]] QString ownersOfActiveSubscriptions() const;
    [[nodiscard]] QString owners(QLatin1StringView table, const QString &condition) const;

    const SchemaCapabilities &m_capabilities;
    const TableColumns m_user;
    WhereClause m_where;
    QString m_ids; ///< Nobody else's belongings are counted; empty: everybody's are.
    QString m_range; ///< LIMIT and OFFSET.
};

} // namespace VeilDesk
