#pragma once

#include "models/domain/operation.h"
#include "models/domain/renewal.h"
#include "models/storage/connection.h"

#include <vector>

namespace VeilDesk {

/// What a plan needs beside the database.
struct PlanContext
{
    QString marker; ///< createMarker()
    QString emailDomain;
    RenewalPolicy renewal;
    Timestamp now;
};

[[nodiscard]] Operation newOperation(OperationKind kind, const PlanContext &context);

void addSteps(Operation &operation, const std::vector<ServerId> &servers, const QString &email);

/// ErrorKind::Busy when an unfinished operation creates keys of the subscription.
[[nodiscard]] Result<> refuseOpenOperation(const Connection &connection,
                                           SubscriptionId subscription);

/// Creates the (still inactive) subscription that the operation's keys will belong to.
[[nodiscard]] Result<Operation> withNewSubscription(Transaction &transaction,
                                                    const Customer &customer, const Tariff &tariff,
                                                    const PlanContext &context,
                                                    Operation operation);

/// Where the subscription has a key.
[[nodiscard]] Result<std::vector<ServerId>> loadHeldServers(const Connection &connection,
                                                            SubscriptionId subscription,
                                                            Timestamp now);

} // namespace VeilDesk
