#pragma once

#include "app/export/csvexport.h"
#include "models/storage/subscriptionlist.h"

namespace VeilDesk {

using SubscriptionExport =
    TableRows<SubscriptionSummary, SubscriptionId, SubscriptionQuery, SubscriptionOrder>;

/// As exportKeys().
[[nodiscard]] QCoro::Task<Result<qint64>> exportSubscriptions(Database &database,
                                                              SubscriptionExport what,
                                                              QueryStop stop, JobProgress progress);

} // namespace VeilDesk
