#include "app/provisioning/purchasedecision.h"

#include "app/notifications/notificationqueue.h"
#include "app/provisioning/subscriptionrenewal.h"
#include "models/storage/paymentrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Why the purchase can no longer be delivered; empty when it can.
Result<QString> findObstacle(const Connection &connection, const Operation &operation)
{
    const auto subscription = SubscriptionRepository::find(connection, *operation.subscription);
    const auto tariff = TariffRepository::find(connection, *operation.tariff);
    for (const auto &error :
         {subscription ? std::optional<Error>() : std::optional(subscription.error()),
          tariff ? std::optional<Error>() : std::optional(tariff.error())}) {
        if (error && error->kind() != ErrorKind::NotFound)
            return failure(*error);
        if (error)
            return error->detail();
    }
    return QString();
}

/// Adds the term that was paid for, or starts the first one.
Result<> addTerm(Transaction &transaction, Operation &operation, const Settings &settings,
                 std::optional<Timestamp> paidAt, Timestamp now)
{
    if (operation.subscriptionCreated)
        return startSubscription(transaction, *operation.subscription, *operation.tariff, settings,
                                 now)
            .map([&](Timestamp expiresAt) { operation.expiresAt = expiresAt; });
    const RenewalRequest request{*operation.subscription, *operation.tariff, paidAt};
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

void reject(Operation &operation, const QString &reason)
{
    operation.outcome = Outcome::Rejected;
    operation.message = reason;
}

Result<> deliver(Transaction &transaction, Operation &operation, const Settings &settings,
                 Timestamp now)
{
    const auto obstacle = findObstacle(transaction, operation);
    if (!obstacle)
        return failure(obstacle.error());
    if (!obstacle->isEmpty()) {
        reject(operation, *obstacle);
        return {};
    }
    const auto payment = PaymentRepository::find(transaction, *operation.payment);
    if (!payment)
        return failure(payment.error());
    const auto completed =
        PaymentRepository::complete(transaction, *operation.payment, *operation.subscription, now);
    if (!completed)
        return failure(completed.error());
    if (!*completed) {
        reject(operation, u"Payment status changed by another process"_s);
        return {};
    }
    return addTerm(transaction, operation, settings, payment->paidAt, now).and_then([&] {
        return tellCustomer(transaction, operation, settings.notifications, now);
    });
}

} // namespace

Result<> settlePayment(Transaction &transaction, Operation &operation, const Settings &settings,
                       Timestamp now)
{
    if (operation.outcome != Outcome::Rejected) {
        const auto delivered = deliver(transaction, operation, settings, now);
        if (!delivered)
            return delivered;
    }
    if (operation.outcome != Outcome::Rejected)
        return {};
    const auto released = PaymentRepository::release(transaction, *operation.payment, now);
    return released.map([](bool) {});
}

} // namespace VeilDesk
