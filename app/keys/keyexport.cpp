#include "app/keys/keyexport.h"

#include "models/storage/keyrepository.h"

namespace VeilDesk {

QCoro::Task<Result<qint64>> exportKeys(Database &database, KeyExport what, QueryStop stop,
                                       JobProgress progress)
{
    const auto find = [what](const Connection &connection) {
        return KeyRepository::loadIds(connection, what.filter, what.order, what.now);
    };
    co_return co_await exportCsv(database, what, find, KeyRepository::loadMarkedRows, stop,
                                 progress);
}

} // namespace VeilDesk
