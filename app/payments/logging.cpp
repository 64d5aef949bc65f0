#include "app/payments/logging.h"

namespace VeilDesk {

Q_LOGGING_CATEGORY(paymentLog, "veildesk.app.payments")

} // namespace VeilDesk
