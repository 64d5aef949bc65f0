#pragma once

#include "app/payments/paymentservice.h"
#include "tests/app/provisioningbench.h"

namespace VeilDesk {

/// As ProvisioningBench, with the service of payments and a customer who pays.
class PaymentBench final : public ProvisioningBench
{
public:
    static constexpr CustomerId anna{77'000'000'001};

    PaymentBench();

    /// A paid one for the tariff.
    void addPayment(const QString &reference, CustomerId customer = anna);
    [[nodiscard]] PaymentResult process(const QString &reference, Cancellation cancellation = {});
    [[nodiscard]] PaymentResult process(PurchaseRequest request, Cancellation cancellation = {});
    [[nodiscard]] QString status(const QString &reference);

    std::unique_ptr<SubscriptionMetrics> metrics;
    std::unique_ptr<PaymentService> payments;
};

} // namespace VeilDesk
