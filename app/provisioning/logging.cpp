#include "app/provisioning/logging.h"

namespace VeilDesk {

Q_LOGGING_CATEGORY(provisioningLog, "veildesk.app.provisioning")

} // namespace VeilDesk
