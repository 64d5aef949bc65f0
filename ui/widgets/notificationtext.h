#pragma once

#include "models/domain/notification.h"

/// Messages to customers in the operator's language.
namespace VeilDesk::NotificationText {

/// Why a message was not confirmed, and what now.
[[nodiscard]] QString explanation(const Error &error);
/// What became of a message, and why; `obstacle` keeps one that waits from being sent.
[[nodiscard]] QString standing(const Notification &notification,
                               const std::optional<Error> &obstacle);

} // namespace VeilDesk::NotificationText
