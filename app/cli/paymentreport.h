#pragma once

#include "app/cli/report.h"
#include "app/payments/paymentservice.h"

namespace VeilDesk::Cli {

[[nodiscard]] QJsonObject toJson(const PaymentEntry &entry);
[[nodiscard]] QJsonObject toJson(const PaymentResult &result);

/// The answer of "payment process".
[[nodiscard]] Report processReport(const PaymentResult &result);

/// The answer of "payment process-pending".
[[nodiscard]] Report pendingReport(const std::vector<PaymentResult> &results);

/// The answer of "payment validate".
[[nodiscard]] Report validationReport(const std::optional<PaymentFault> &fault);

} // namespace VeilDesk::Cli
