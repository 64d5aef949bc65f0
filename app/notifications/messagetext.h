#pragma once

#include "models/domain/notification.h"
#include "models/settings/settings.h"
#include "models/storage/connection.h"

namespace VeilDesk {

/// What the customer reads: the text of its kind with what the database knows now. What is gone
/// meanwhile is left out. ErrorKind::Invalid: Telegram would not take it, empty or too long.
[[nodiscard]] Result<QString> writeMessage(const Connection &connection,
                                           const Notification &notification,
                                           const Settings &settings);

} // namespace VeilDesk
