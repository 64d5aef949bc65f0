#include "app/payments/paymentresult.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

QString purchaseActionName(PurchaseAction action)
{
    switch (action) {
    case PurchaseAction::Created:
        return u"created"_s;
    case PurchaseAction::Renewed:
        return u"renewed"_s;
    case PurchaseAction::AlreadyCompleted:
        return u"already_completed"_s;
    }
    Q_UNREACHABLE();
}

Error stoppedBeforePayment()
{
    return {ErrorKind::Cancelled, u"Stopped before this payment"_s};
}

PaymentResult toPaymentResult(const QString &reference, const Operation &operation)
{
    PaymentResult result(reference);
    result.subscription = operation.subscription;
    result.operation = operation;
    const bool isCompleted = operation.outcome && operation.outcome != Outcome::Rejected;
    if (!isCompleted)
        return result;
    result.expiresAt = operation.expiresAt;
    result.action =
        operation.subscriptionCreated ? PurchaseAction::Created : PurchaseAction::Renewed;
    return result;
}

} // namespace VeilDesk
