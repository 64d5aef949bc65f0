#include "app/notifications/notificationqueue.h"

#include "models/storage/notificationrepository.h"
#include "models/storage/subscriptionrepository.h"

namespace VeilDesk {

Result<> queueNotification(Transaction &transaction, const Delivery &delivery,
                           const NotificationSettings &settings, Timestamp now)
{
    if (!settings.enabled || !delivery.customer)
        return {};
    const auto subscription = SubscriptionRepository::find(transaction, delivery.subscription);
    if (!subscription)
        return failure(subscription.error());
    Notification notification;
    notification.payment = delivery.payment;
    notification.subscription = delivery.subscription;
    notification.customer = *delivery.customer;
    notification.kind = delivery.kind;
    notification.expiresAt = subscription->expiresAt;
    notification.keys = delivery.keys;
    notification.missing = delivery.missing;
    notification.createdAt = now;
    return NotificationRepository::queue(transaction, notification);
}

} // namespace VeilDesk
