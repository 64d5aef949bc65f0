#pragma once

#include "models/domain/time.h"
#include "models/storage/csvfile.h"
#include "models/storage/database.h"
#include "models/storage/jobprogress.h"
#include "models/storage/querystop.h"

#include <QCoroFuture>
#include <QCoroTask>

#include <algorithm>
#include <functional>
#include <vector>

namespace VeilDesk {

/// Where rows go, and what of them.
template <typename Row>
struct CsvTarget
{
    QString path;
    QStringList titles;
    /// The cells of a row; called on another thread.
    std::function<QStringList(const Row &)> cells;
};

/// Which rows of a table go into a CSV file.
template <typename RowType, typename IdType, typename Filter, typename Order>
struct TableRows
{
    using Row = RowType;
    using Id = IdType;

    CsvTarget<Row> target;
    std::vector<Id> ids; ///< These, in this order; empty: what the filter leaves.
    Filter filter;
    Order order;
    Timestamp now{}; ///< Decides what has expired.
};

/// Writes the rows that `load(ids)` finds, batch by batch, so that any number of them needs the
/// memory of one batch. Returns how many there were; on an error the file is as it was before.
template <typename Row, typename Id, typename Load>
[[nodiscard]] Result<qint64> writeCsv(const CsvTarget<Row> &target, const std::vector<Id> &ids,
                                      const Load &load, const QueryStop &stop,
                                      JobProgress &progress)
{
    constexpr size_t batch = 500;
    CsvFile file(target.path);
    if (const auto opened = file.open(target.titles); !opened)
        return failure(opened.error());
    progress.start(static_cast<qint64>(ids.size()));
    qint64 written = 0;
    for (auto from = ids.begin(); from != ids.end() && !stop.isRequested();) {
        const auto to = from + std::min<qsizetype>(batch, ids.end() - from);
        const auto rows = load(std::vector<Id>(from, to));
        if (!rows)
            return failure(rows.error());
        for (const auto &row : *rows) {
            if (const auto added = file.write(target.cells(row)); !added)
                return failure(added.error());
        }
        written += static_cast<qint64>(rows->size());
        progress.setDone(to - ids.begin());
        from = to;
    }
    if (stop.isRequested())
        return failure(ErrorKind::Cancelled, QStringLiteral("The export was called off"));
    return file.commit().map([written] { return written; });
}

/// Writes these TableRows, where `find(connection)` names what the filter leaves and
/// `load(connection, ids)` loads rows, as one state of the database has them, on the thread of long
/// reads. One copy of `load` loads all of them and may keep what it reads. How many there were;
/// ErrorKind::Cancelled after `stop`.
template <typename Export, typename Find, typename Load>
[[nodiscard]] QCoro::Task<Result<qint64>> exportCsv(Database &database, Export what, Find find,
                                                    Load load, QueryStop stop, JobProgress progress)
{
    auto writing = database.scan(
        [=](const Connection &connection) -> Result<qint64> {
            using Ids = std::vector<typename Export::Id>;
            const auto ids = what.ids.empty() ? find(connection) : Result<Ids>(what.ids);
            if (!ids)
                return failure(ids.error());
            auto counted = progress;
            auto loadSome = load;
            return writeCsv(
                what.target, *ids, [&](const auto &batch) { return loadSome(connection, batch); },
                stop, counted);
        },
        stop);
    co_return co_await writing;
}

} // namespace VeilDesk
