#include "models/storage/rowsnapshot.h"

#include "models/storage/rows.h"

#include <QStringList>

namespace VeilDesk {

using namespace Qt::StringLiterals;

Result<RowSnapshot> RowSnapshot::take(const Connection &connection, QLatin1StringView table,
                                      const std::vector<QLatin1StringView> &columns,
                                      const QString &condition)
{
    RowSnapshot snapshot;
    snapshot.m_table = table;
    QStringList selected{u"id"_s};
    for (const auto column : columns) {
        if (!connection.capabilities().hasColumn(table, column))
            continue;
        snapshot.m_columns.push_back(column);
        selected += column;
    }
    const auto count = static_cast<int>(snapshot.m_columns.size());
    const auto read =
        collectRows(connection.run(u"SELECT %1 FROM %2 WHERE %3"_s.arg(selected.join(u", "_s),
                                                                       table, condition)),
                    [&](const QSqlQuery &row) {
                        std::vector<QVariant> values;
                        for (int column = 1; column <= count; ++column)
                            values.push_back(row.value(column));
                        return std::pair(row.value(0).toLongLong(), std::move(values));
                    });
    if (!read)
        return failure(read.error());
    snapshot.m_rows.insert(read->begin(), read->end());
    return snapshot;
}

std::vector<RowEdit> RowSnapshot::editsTo(const RowSnapshot &after) const
{
    std::vector<RowEdit> edits;
    for (const auto &[id, before] : m_rows) {
        const auto row = after.m_rows.find(id);
        if (row == after.m_rows.end())
            continue;
        std::vector<RowEdit::Cell> cells;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (before[i] != row->second[i])
                cells.push_back({m_columns[i], before[i], row->second[i]});
        }
        if (!cells.empty())
            edits.push_back({RowEdit::Kind::Update, m_table, "id"_L1, id, std::move(cells)});
    }
    return edits;
}

} // namespace VeilDesk
