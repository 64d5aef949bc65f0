#include "models/storage/rowdefects.h"

#include "models/storage/qualitychecks.h"
#include "models/storage/rawrows.h"
#include "models/storage/rows.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace VeilDesk::DataQuality {

using namespace Qt::StringLiterals;

namespace {

std::vector<Check> checksOfRows(const QString &table, const SchemaCapabilities &capabilities)
{
    std::vector<Check> checks;
    std::ranges::copy_if(allChecks(), std::back_inserter(checks), [&](const Check &check) {
        return check.table == table && check.isPossible(capabilities) && check.isFast(capabilities);
    });
    return checks;
}

/// Three columns: the place of a check, the id of a row that fails it, and the value that does.
QString statement(const std::vector<Check> &checks, const std::vector<qint64> &ids)
{
    QStringList asked;
    for (const auto id : ids)
        asked += u"(%1)"_s.arg(id);
    QStringList answers;
    for (size_t place = 0; place < checks.size(); ++place) {
        const auto &check = checks[place];
        const auto id = u"found."_s + check.id();
        answers += u"SELECT %1, %2, %3 FROM (%4) AS found"_s.arg(
            QString::number(place), id, check.storedText(id), check.queryOf(u"asked"_s));
    }
    return u"WITH asked(id) AS (VALUES %1) "_s.arg(asked.join(u", "_s))
        + answers.join(u" UNION ALL "_s);
}

} // namespace

Result<DefectsById> defectsOf(const Connection &connection, const QString &table,
                              const std::vector<qint64> &ids)
{
    const auto checks = checksOfRows(table, connection.capabilities());
    if (checks.empty() || ids.empty())
        return DefectsById();
    auto query = connection.run(statement(checks, ids));
    if (!query)
        return failure(query.error());
    const std::set<qint64> asked(ids.begin(), ids.end());
    DefectsById defects;
    while (query->next()) {
        const auto &check = checks[query->value(0).toULongLong()];
        const auto id = query->value(1).toLongLong();
        if (asked.contains(id))
            defects[id].push_back({check.kind, check.place, query->value(2).toString()});
    }
    return checkRows(*query).map([&] { return std::move(defects); });
}

Result<DefectsById> defectsOf(const Connection &connection, const QString &table)
{
    if (!connection.capabilities().hasColumn(table, u"id"_s))
        return DefectsById();
    const auto ids = collectNumbers(connection, u"SELECT id FROM "_s + table, {});
    if (!ids)
        return failure(ids.error());
    return defectsOf(connection, table, *ids);
}

} // namespace VeilDesk::DataQuality
