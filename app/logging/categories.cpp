#include "app/logging/categories.h"

namespace VeilDesk {

Q_LOGGING_CATEGORY(serverServiceLog, "veildesk.app.servers", QtInfoMsg)
Q_LOGGING_CATEGORY(keyServiceLog, "veildesk.app.keys", QtInfoMsg)
Q_LOGGING_CATEGORY(notificationLog, "veildesk.app.notifications", QtInfoMsg)
Q_LOGGING_CATEGORY(repairLog, "veildesk.app.repair", QtInfoMsg)
Q_LOGGING_CATEGORY(settingsLog, "veildesk.app.settings", QtInfoMsg)
Q_LOGGING_CATEGORY(windowLog, "veildesk.app.window", QtInfoMsg)
Q_LOGGING_CATEGORY(cliLog, "veildesk.app.cli", QtInfoMsg)

} // namespace VeilDesk
