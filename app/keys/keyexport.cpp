#include "app/keys/keyexport.h"

#include "models/storage/keyrepository.h"

#include <QCoroFuture>

namespace VeilDesk {

namespace {

Result<std::vector<KeyId>> idsOf(const Connection &connection, const KeyExport &what)
{
    if (!what.keys.empty())
        return what.keys;
    return KeyRepository::loadIds(connection, what.filter, what.order, what.now);
}

Result<qint64> writeKeys(const Connection &connection, const KeyExport &what, const QueryStop &stop,
                         JobProgress progress)
{
    const auto ids = idsOf(connection, what);
    if (!ids)
        return failure(ids.error());
    const auto load = [&connection](const std::vector<KeyId> &batch) {
        return KeyRepository::loadRows(connection, batch);
    };
    return writeCsv(what.target, *ids, load, stop, progress);
}

} // namespace

QCoro::Task<Result<qint64>> exportKeys(Database &database, KeyExport what, QueryStop stop,
                                       JobProgress progress)
{
    auto writing = database.scan(
        [what = std::move(what), stop, progress](const Connection &connection) {
            return writeKeys(connection, what, stop, progress);
        },
        stop);
    co_return co_await writing;
}

} // namespace VeilDesk
