#include "app/catalog/customerexport.h"

#include "models/storage/customerrepository.h"

namespace VeilDesk {

QCoro::Task<Result<qint64>> exportCustomers(Database &database, CustomerExport what, QueryStop stop,
                                            JobProgress progress)
{
    const auto find = [what](const Connection &connection) {
        return CustomerRepository::loadIds(connection, what.filter, what.order, what.now);
    };
    const auto load = [now = what.now](const Connection &connection,
                                       const std::vector<CustomerId> &ids) {
        return CustomerRepository::loadMarkedRows(connection, ids, now);
    };
    co_return co_await exportCsv(database, what, find, load, stop, progress);
}

} // namespace VeilDesk
