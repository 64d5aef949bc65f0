#include "network/logging.h"

namespace VeilDesk {

Q_LOGGING_CATEGORY(httpLog, "veildesk.network.http", QtInfoMsg)
Q_LOGGING_CATEGORY(serversLog, "veildesk.network.servers", QtInfoMsg)

} // namespace VeilDesk
