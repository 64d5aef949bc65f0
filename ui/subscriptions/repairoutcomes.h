#pragma once

#include "models/domain/operation.h"
#include "models/itemmodels/outcomesmodel.h"
#include "models/storage/subscriptionlist.h"
#include "ui/widgets/deliveryfailures.h"

/// What became of subscriptions that were repaired, in the operator's language.
namespace VeilDesk::RepairOutcomes {

[[nodiscard]] RowOutcome ended(const SubscriptionSummary &subscription, const Operation &operation,
                               const ServerNames &servers);
/// No operation was begun.
[[nodiscard]] RowOutcome failed(const SubscriptionSummary &subscription, const Error &error);

[[nodiscard]] QString repairingTitle();
[[nodiscard]] QString repairedTitle(int whole, int all);

} // namespace VeilDesk::RepairOutcomes
