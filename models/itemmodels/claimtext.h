#pragma once

#include "models/domain/time.h"

#include <QString>

/// Who processes a payment.
namespace VeilDesk {

struct PaymentSummary;

namespace ClaimText {

/// "The bot, since 6/1/26 12:03 PM UTC (4 minutes ago)"; empty when nobody does.
[[nodiscard]] QString holder(const PaymentSummary &row, Timestamp now);
/// What the VeilDesk that does is called in the database; empty when it is none.
[[nodiscard]] QString ownerName(const PaymentSummary &row);

} // namespace ClaimText

} // namespace VeilDesk
