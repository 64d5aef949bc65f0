#include "tests/app/paymentbench.h"

#include <QCoroTask>

namespace VeilDesk {

using namespace Qt::StringLiterals;

PaymentBench::PaymentBench()
    : metrics(std::make_unique<SubscriptionMetrics>(*service, settings))
    , payments(std::make_unique<PaymentService>(*database, *service, *metrics, settings, clock))
{
    addCustomer(anna);
}

void PaymentBench::addPayment(const QString &reference, CustomerId customer)
{
    Payment payment;
    payment.reference = reference;
    payment.customer = customer;
    payment.tariff = tariff;
    payment.status = PaymentStatus::Paid;
    payment.amount = {10'000, u"RUB"_s};
    payment.protocol = u"v2ray"_s;
    payment.metadata = u"{\"key_type\": \"subscription\"}"_s;
    const auto added = QCoro::waitFor(payments->add(payment));
    if (!added)
        qFatal("%s", qPrintable(added.error().detail()));
}

PaymentResult PaymentBench::process(const QString &reference, Cancellation cancellation)
{
    PurchaseRequest request;
    request.reference = reference;
    return process(std::move(request), std::move(cancellation));
}

PaymentResult PaymentBench::process(PurchaseRequest request, Cancellation cancellation)
{
    std::optional<PaymentResult> result;
    auto task = payments->process(std::move(request), std::move(cancellation))
                    .then([&result](PaymentResult value) { result = std::move(value); });
    QCoro::waitFor(task);
    return *result;
}

QString PaymentBench::status(const QString &reference)
{
    return value(u"SELECT status FROM payments WHERE payment_id = '%1'"_s.arg(reference));
}

} // namespace VeilDesk
