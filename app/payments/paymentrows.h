#pragma once

#include "models/storage/paymentlist.h"

namespace VeilDesk {

/// PaymentList::loadRows(), and where the owners of the claims are.
[[nodiscard]] Result<std::vector<PaymentSummary>> loadPaymentRows(
    const Connection &connection, const std::vector<PaymentId> &ids);

} // namespace VeilDesk
