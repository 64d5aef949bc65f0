#include "models/storage/rowupdate.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

Result<> RowUpdate::apply(const Transaction &transaction, QLatin1StringView table,
                          QLatin1StringView idColumn, qint64 id) const
{
    if (!m_conflicts.isEmpty())
        return failure(ErrorKind::Conflict,
                       u"Somebody else changed %1 of %2 %3 meanwhile; nothing was written"_s.arg(
                           m_conflicts.join(u", "_s), table, QString::number(id)));
    if (m_values.empty())
        return {};

    QStringList assignments;
    for (const auto &[placeholder, value] : m_values) {
        const auto column = placeholder.sliced(1);
        if (!transaction.capabilities().hasColumn(table, column))
            return failure(ErrorKind::SchemaMissing,
                           u"This database has no column %1.%2"_s.arg(table, column));
        assignments += u"%1 = %2"_s.arg(column, placeholder);
    }
    auto bindings = m_values;
    bindings.emplace_back(":row"_L1, id);
    return transaction
        .change(
            u"UPDATE %1 SET %2 WHERE %3 = :row"_s.arg(table, assignments.join(u", "_s), idColumn),
            bindings)
        .map([](int) {});
}

} // namespace VeilDesk
