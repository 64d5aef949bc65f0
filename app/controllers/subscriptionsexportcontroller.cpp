#include "app/controllers/subscriptionsexportcontroller.h"

#include "app/controllers/idvalues.h"
#include "app/subscriptions/subscriptionexport.h"

namespace VeilDesk {

QCoro::Task<Result<qint64>> SubscriptionsExportController::write(TableExport what, QueryStop stop,
                                                                 JobProgress progress)
{
    SubscriptionExport subscriptions{
        csvTarget<SubscriptionSummary>(what, SubscriptionsModel::exportText),
        idsOf<SubscriptionId>(what.ids), page().query(), page().order(), now()};
    co_return co_await exportSubscriptions(services().database(), std::move(subscriptions), stop,
                                           progress);
}

} // namespace VeilDesk
