#pragma once

#include "models/domain/rowdefect.h"
#include "models/storage/connection.h"

#include <functional>
#include <vector>

namespace VeilDesk::DataQuality {

/// What check() would find in these rows of a table; sound ones are left out. One statement that
/// reads the rows and what they name by primary key. Duplicates are looked for only where an index
/// leads to them: on v2ray_keys.subscription_id and payments.payment_id, which the bot's newest
/// release has. Without it, only check() finds them.
[[nodiscard]] Result<DefectsById> defectsOf(const Connection &connection, const QString &table,
                                            const std::vector<qint64> &ids);

/// As above, in all rows of a small table whose primary key is its id; nothing where there is no
/// such table.
[[nodiscard]] Result<DefectsById> defectsOf(const Connection &connection, const QString &table);

/// The rows with their `defects`. `idOf` says which id a row has.
template <typename Row, typename IdOf>
[[nodiscard]] Result<std::vector<Row>> withDefects(const Connection &connection,
                                                   const QString &table, std::vector<Row> rows,
                                                   IdOf idOf)
{
    std::vector<qint64> ids;
    ids.reserve(rows.size());
    for (const auto &row : rows)
        ids.push_back(std::invoke(idOf, row).value);
    auto defects = defectsOf(connection, table, ids);
    if (!defects)
        return failure(defects.error());
    for (auto &row : rows) {
        const auto found = defects->find(std::invoke(idOf, row).value);
        if (found != defects->end())
            row.defects = std::move(found->second);
    }
    return rows;
}

} // namespace VeilDesk::DataQuality
