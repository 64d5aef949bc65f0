#pragma once

namespace VeilDesk {

/// What a payment must be or have before it is processed (2.152–2.158, D11), in the order of the
/// checks; and HasId, for without one nobody can ask for it.
enum class PaymentRule {
    IsThere,
    IsSubscription,
    IsV2ray,
    IsPaid,
    HasTariff,
    HasTerm,
    HasCustomer,
    HasId,
};

} // namespace VeilDesk
