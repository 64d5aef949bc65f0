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
    int minKeysRequired = 1;
};

[[nodiscard]] Operation newOperation(OperationKind kind, const PlanContext &context);

void addSteps(Operation &operation, const std::vector<ServerId> &servers, const QString &email);

/// ErrorKind::Busy when an operation that creates keys of the subscription is not decided. One that
/// is decided blocks its unsettled servers alone: OperationRepository::loadUnsettledServers().
[[nodiscard]] Result<> refuseOpenOperation(const Connection &connection,
                                           SubscriptionId subscription);

/// Without so many keys, old ones included, the operation could only be rejected.
[[nodiscard]] int requiredKeys(const Operation &operation, const PlanContext &context);

/// Why a plan has too few servers while others that come into question are `unsettled`.
[[nodiscard]] Error tooManyUnsettled(SubscriptionId subscription);

/// Creates the (still inactive) subscription that the operation's keys will belong to.
[[nodiscard]] Result<Operation> withNewSubscription(Transaction &transaction,
                                                    const Customer &customer, const Tariff &tariff,
                                                    const PlanContext &context,
                                                    Operation operation);

} // namespace VeilDesk
