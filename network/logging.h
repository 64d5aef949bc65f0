#pragma once

#include <QLoggingCategory>

namespace VeilDesk {

/// Requests and answers, redacted: veildesk.network.http
Q_DECLARE_LOGGING_CATEGORY(httpLog)
/// What happened to keys on servers: veildesk.network.servers
Q_DECLARE_LOGGING_CATEGORY(serversLog)

} // namespace VeilDesk
