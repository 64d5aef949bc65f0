#pragma once

#include "models/itemmodels/roles.h"
#include "models/storage/subscriptionrecord.h"

/// How the places of a subscription's keys are told to the operator.
namespace VeilDesk::PlaceText {

[[nodiscard]] QString name(KeyPlaceState state);
[[nodiscard]] QString symbol(KeyPlaceState state);
[[nodiscard]] Tone tone(KeyPlaceState state);

/// Why it is not as it should be; empty when it is.
[[nodiscard]] QString reason(const PlaceRecord &record);

} // namespace VeilDesk::PlaceText
