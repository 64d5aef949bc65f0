#include "app/subscriptions/subscriptionexport.h"

namespace VeilDesk {

QCoro::Task<Result<qint64>> exportSubscriptions(Database &database, SubscriptionExport what,
                                                QueryStop stop, JobProgress progress)
{
    const auto find = [what](const Connection &connection) {
        return SubscriptionList::loadIds(connection, what.filter, what.order, what.now);
    };
    const auto load = [now = what.now](const Connection &connection,
                                       const std::vector<SubscriptionId> &ids) {
        return SubscriptionList::loadRows(connection, ids, now);
    };
    co_return co_await exportCsv(database, what, find, load, stop, progress);
}

} // namespace VeilDesk
