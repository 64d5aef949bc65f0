#include "app/controllers/usersexportcontroller.h"

#include "app/catalog/customerexport.h"
#include "app/controllers/idvalues.h"

namespace VeilDesk {

QCoro::Task<Result<qint64>> UsersExportController::write(TableExport what, QueryStop stop,
                                                         JobProgress progress)
{
    CustomerExport users{csvTarget<CustomerSummary>(what, UsersModel::exportText),
                         idsOf<CustomerId>(what.ids), page().filter(), page().order(), now()};
    co_return co_await exportCustomers(services().database(), std::move(users), stop, progress);
}

} // namespace VeilDesk
