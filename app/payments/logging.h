#pragma once

#include <QLoggingCategory>

namespace VeilDesk {

Q_DECLARE_LOGGING_CATEGORY(paymentLog)

} // namespace VeilDesk
