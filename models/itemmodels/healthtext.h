#pragma once

#include "models/domain/subscriptionstate.h"
#include "models/itemmodels/roles.h"

/// How the state of a subscription is told, by word and by symbol.
namespace VeilDesk::HealthText {

[[nodiscard]] QString name(SubscriptionHealth health);
[[nodiscard]] QString explanation(SubscriptionHealth health);
/// The name of the icon that stands for it.
[[nodiscard]] QString symbol(SubscriptionHealth health);
[[nodiscard]] Tone tone(SubscriptionHealth health);

} // namespace VeilDesk::HealthText
