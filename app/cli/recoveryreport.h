#pragma once

#include "app/cli/report.h"
#include "app/payments/paymentservice.h"

namespace VeilDesk::Cli {

/// The answer of "operations recover".
[[nodiscard]] Report recoveryReport(const RecoverySummary &summary);

/// The answer of "payment recover".
[[nodiscard]] Report recoveryReport(const ClaimRecovery &recovery);

} // namespace VeilDesk::Cli
