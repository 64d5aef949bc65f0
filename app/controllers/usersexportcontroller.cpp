#include "app/controllers/usersexportcontroller.h"

#include "app/catalog/customerexport.h"
#include "app/controllers/idvalues.h"

namespace VeilDesk {

UsersExportController::UsersExportController(Services &services, UsersPage &page, QObject *parent)
    : ExportController(page, parent)
    , m_services(services)
    , m_page(page)
{ }

QCoro::Task<Result<qint64>> UsersExportController::write(TableExport what, QueryStop stop,
                                                         JobProgress progress)
{
    const auto now = m_services.clock()();
    CustomerExport users{csvTarget<CustomerSummary>(what, UsersModel::exportText),
                         idsOf<CustomerId>(what.ids), m_page.filter(), m_page.order(), now};
    co_return co_await exportCustomers(m_services.database(), std::move(users), stop, progress);
}

} // namespace VeilDesk
