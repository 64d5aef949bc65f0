#pragma once

#include "models/domain/renewal.h"
#include "models/storage/subscriptionlist.h"
#include "ui/widgets/confirmdialog.h"

/// What subscriptions are to the operator, in words.
namespace VeilDesk::SubscriptionText {

/// "@anna · 5010220417"
[[nodiscard]] QString customer(const SubscriptionSummary &subscription);
/// "#12 @anna"
[[nodiscard]] QString name(const SubscriptionSummary &subscription);
/// "2 of 3": how many it has of those that it should have.
[[nodiscard]] QString keys(const SubscriptionSummary &subscription);
/// "in 3 days – 24.11.2026 12:00 UTC"
[[nodiscard]] QString time(Timestamp time, Timestamp now);
/// Why a renewal counts as it does.
[[nodiscard]] QString reason(RenewalRule rule);

/// What the operator has to know before these are switched off.
[[nodiscard]] Confirmation deactivationOf(const std::vector<SubscriptionSummary> &subscriptions);

/// Of edits, as the Edit menu names them.
[[nodiscard]] QString renewing(SubscriptionId subscription);
[[nodiscard]] QString deactivating(int count);

} // namespace VeilDesk::SubscriptionText
