#include "app/notifications/messagetext.h"

#include "models/domain/invitation.h"
#include "models/domain/subscriptionfeed.h"
#include "models/storage/customerrepository.h"
#include "models/storage/notificationtextrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// The value, or the default of its type where the row is gone meanwhile.
template <typename T>
Result<T> orNothing(Result<T> row)
{
    if (!row && row.error().kind() == ErrorKind::NotFound)
        return T();
    return row;
}

Result<NotificationValues> loadValues(const Connection &connection,
                                      const Notification &notification, const Settings &settings)
{
    const auto customer = orNothing(CustomerRepository::find(connection, notification.customer));
    if (!customer)
        return failure(customer.error());
    const auto subscription =
        orNothing(SubscriptionRepository::find(connection, notification.subscription));
    if (!subscription)
        return failure(subscription.error());
    const auto tariff = orNothing(TariffRepository::find(connection, subscription->tariff));
    if (!tariff)
        return failure(tariff.error());
    NotificationValues values;
    values.name = customer->firstName;
    values.tariff = tariff->name;
    values.expires = invitationDate(notification.expiresAt, settings.notifications.language);
    values.link = subscriptionLink(settings.subscriptionBaseUrl, subscription->token);
    values.keys = notification.keys;
    values.missing = notification.missing;
    return values;
}

Result<QString> checkLength(QString message)
{
    if (message.trimmed().isEmpty())
        return failure(ErrorKind::Invalid,
                       u"The message is empty: its text names only what is not known of this "
                       "customer. Change the text of messages in Settings."_s);
    if (message.size() > LongestNotification)
        return failure(ErrorKind::Invalid,
                       u"The message has %1 characters and may have %2. Shorten the text of "
                       "messages in Settings."_s.arg(message.size())
                           .arg(LongestNotification));
    return message;
}

} // namespace

Result<QString> writeMessage(const Connection &connection, const Notification &notification,
                             const Settings &settings)
{
    const auto text = NotificationTextRepository::load(connection, notification.kind,
                                                       settings.notifications.language);
    if (!text)
        return text;
    return loadValues(connection, notification, settings)
        .and_then(
            [&](const NotificationValues &values) { return writeNotification(*text, values); })
        .and_then(checkLength);
}

} // namespace VeilDesk
