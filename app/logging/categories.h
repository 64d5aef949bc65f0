#pragma once

#include <QLoggingCategory>

namespace VeilDesk {

/// Servers added, paused and connected to: veildesk.app.servers
Q_DECLARE_LOGGING_CATEGORY(serverServiceLog)
/// Keys extended and verified: veildesk.app.keys
Q_DECLARE_LOGGING_CATEGORY(keyServiceLog)
/// What customers were told, and why not: veildesk.app.notifications
Q_DECLARE_LOGGING_CATEGORY(notificationLog)
/// What is repaired without being asked for: veildesk.app.repair
Q_DECLARE_LOGGING_CATEGORY(repairLog)
/// What the settings file says wrongly: veildesk.app.settings
Q_DECLARE_LOGGING_CATEGORY(settingsLog)
/// What the window could not do: veildesk.app.window
Q_DECLARE_LOGGING_CATEGORY(windowLog)
/// What the command line tells beside its answer: veildesk.app.cli
Q_DECLARE_LOGGING_CATEGORY(cliLog)

} // namespace VeilDesk
