#include "app/provisioning/purchasedecision.h"

#include "app/notifications/notificationqueue.h"
#include "app/provisioning/subscriptionrenewal.h"
#include "models/storage/paymentrepository.h"
#include "models/storage/subscriptionrepository.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

const auto changedMeanwhile = u"Payment status changed by another process"_s;

/// Another program may have delivered another payment of the customer meanwhile.
Result<> refuseSecondSubscription(const Connection &connection, const Operation &operation,
                                  Timestamp now)
{
    SubscriptionRepository::LiveFilter others;
    others.except = operation.subscription;
    const auto other =
        SubscriptionRepository::findLive(connection, *operation.customer, now, others);
    if (!other)
        return failure(other.error());
    if (*other)
        return failure(ErrorKind::Conflict,
                       u"User %1 got subscription %2 meanwhile; process the payment again to "
                       "extend it"_s.arg(operation.customer->value)
                           .arg((*other)->id.value));
    return {};
}

/// What the purchase was planned for may have changed while its keys were created.
Result<> refuseChanges(const Connection &connection, const Operation &operation, Timestamp now)
{
    return operation.subscriptionCreated ? refuseSecondSubscription(connection, operation, now)
                                         : requireStillActive(connection, *operation.subscription);
}

/// Whether the bot had added the term before the purchase began.
bool hadTerm(const Operation &operation, const Payment &payment, const RenewalPreview &renewal)
{
    auto planned = renewal.before;
    planned.expiresAt = operation.previousExpiresAt.value_or(planned.expiresAt);
    return isTermDelivered(payment, planned, renewal.tariff);
}

/// The program that completed the payment may have started the term, too.
Result<> startTerm(Transaction &transaction, Operation &operation, const Settings &settings,
                   const Payment &payment, Timestamp now)
{
    const auto created = SubscriptionRepository::find(transaction, *operation.subscription);
    if (!created)
        return failure(created.error());
    if (payment.status == PaymentStatus::Completed && isAlive(*created, now)) {
        operation.expiresAt = created->expiresAt;
        return {};
    }
    return startSubscription(transaction, *operation.subscription, *operation.tariff, settings, now)
        .map([&](Timestamp expiresAt) { operation.expiresAt = expiresAt; });
}

/// Adds the term that was paid for, or starts the first one.
Result<> addTerm(Transaction &transaction, Operation &operation, const Settings &settings,
                 const Payment &payment, Timestamp now)
{
    if (operation.subscriptionCreated)
        return startTerm(transaction, operation, settings, payment, now);
    const RenewalRequest request{*operation.subscription, *operation.tariff, payment.paidAt};
    const auto planned = previewRenewal(transaction, request, settings.renewal, now);
    if (!planned)
        return failure(planned.error());
    if (hadTerm(operation, payment, *planned)) {
        operation.expiresAt = planned->before.expiresAt;
        return {};
    }
    return renewSubscription(transaction, request, settings, now)
        .map([&](const RenewalPreview &renewed) { operation.expiresAt = renewed.after.expiresAt; });
}

Result<> tellCustomer(Transaction &transaction, const Operation &operation,
                      const NotificationSettings &settings, Timestamp now)
{
    const auto count = countSteps(operation);
    Delivery delivery;
    delivery.payment = *operation.payment;
    delivery.subscription = *operation.subscription;
    delivery.customer = operation.customer;
    delivery.kind =
        operation.subscriptionCreated ? NotificationKind::Delivered : NotificationKind::Renewed;
    delivery.keys = count.created;
    delivery.missing = count.failed;
    return queueNotification(transaction, delivery, settings, now);
}

Result<> deliver(Transaction &transaction, Operation &operation, const Settings &settings,
                 Timestamp now)
{
    const auto payment = PaymentRepository::find(transaction, *operation.payment);
    if (!payment)
        return failure(payment.error());
    const auto completed = PaymentRepository::complete(transaction, operation, now);
    if (!completed)
        return failure(completed.error());
    if (!*completed)
        return failure(ErrorKind::Conflict, changedMeanwhile);
    if (const auto unchanged = refuseChanges(transaction, operation, now); !unchanged)
        return unchanged;
    return addTerm(transaction, operation, settings, *payment, now).and_then([&] {
        return tellCustomer(transaction, operation, settings.notifications, now);
    });
}

} // namespace

Result<Operation> deliverPurchase(Transaction &transaction, Operation operation,
                                  const Settings &settings, Timestamp now)
{
    return deliver(transaction, operation, settings, now).map([&] { return operation; });
}

Result<> giveBack(Transaction &transaction, Operation &operation, Timestamp now)
{
    const auto released = PaymentRepository::release(transaction, operation, now);
    if (!released)
        return failure(released.error());
    const auto payment = PaymentRepository::find(transaction, *operation.payment);
    if (payment && payment->status == PaymentStatus::Processing)
        operation.message = changedMeanwhile;
    if (!operation.subscriptionCreated)
        return {};
    return PaymentRepository::unlinkSubscription(transaction, *operation.payment,
                                                 *operation.subscription);
}

} // namespace VeilDesk
