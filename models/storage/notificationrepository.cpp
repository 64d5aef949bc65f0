#include "models/storage/notificationrepository.h"

#include "models/storage/rows.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk::NotificationRepository {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selection =
    "SELECT id, payment_id, subscription_id, user_id, kind, expires_at, key_count, missing_count,"
    " state, attempts, created_at, next_attempt_at, sent_at, fault, message FROM veildesk_notifications"_L1;

Notification readNotification(const QSqlQuery &row)
{
    enum Column {
        IdColumn,
        Payment,
        Subscription,
        Customer,
        Kind,
        ExpiresAt,
        Keys,
        Missing,
        State,
        Attempts,
        CreatedAt,
        NextAttemptAt,
        SentAt,
        Fault,
        Message,
    };
    Notification notification;
    notification.id = {row.value(IdColumn).toLongLong()};
    notification.payment = {row.value(Payment).toLongLong()};
    notification.subscription = {row.value(Subscription).toLongLong()};
    notification.customer = {row.value(Customer).toLongLong()};
    notification.kind =
        notificationKindFromName(row.value(Kind).toString()).value_or(NotificationKind::Delivered);
    notification.state =
        notificationStateFromName(row.value(State).toString()).value_or(NotificationState::Unknown);
    notification.expiresAt = fromUnix(row.value(ExpiresAt).toLongLong());
    notification.keys = row.value(Keys).toInt();
    notification.missing = row.value(Missing).toInt();
    notification.attempts = row.value(Attempts).toInt();
    notification.createdAt = fromUnix(row.value(CreatedAt).toLongLong());
    notification.nextAttemptAt = fromUnix(row.value(NextAttemptAt).toLongLong());
    notification.sentAt = optionalTime(row, SentAt);
    notification.fault = notificationFaultFromName(row.value(Fault).toString());
    notification.message = row.value(Message).toString();
    return notification;
}

bool hasNotifications(const Connection &connection)
{
    return connection.capabilities().hasTable(u"veildesk_notifications"_s);
}

} // namespace

Result<> queue(Transaction &transaction, const Notification &notification)
{
    const auto written = transaction.change(
        u"INSERT INTO veildesk_notifications (payment_id, subscription_id, user_id, kind, "
        "expires_at, key_count, missing_count, state, created_at, next_attempt_at) VALUES "
        "(:payment, :subscription, :customer, :kind, :expires_at, :keys, :missing, 'queued', "
        ":created_at, :created_at) ON CONFLICT (payment_id) DO NOTHING"_s,
        {{":payment"_L1, notification.payment.value},
         {":subscription"_L1, notification.subscription.value},
         {":customer"_L1, notification.customer.value},
         {":kind"_L1, notificationKindName(notification.kind)},
         {":expires_at"_L1, toUnix(notification.expiresAt)},
         {":keys"_L1, notification.keys},
         {":missing"_L1, notification.missing},
         {":created_at"_L1, toUnix(notification.createdAt)}});
    return written.map([](int) {});
}

Result<std::optional<Notification>> find(const Connection &connection, PaymentId payment)
{
    if (!hasNotifications(connection))
        return std::optional<Notification>();
    return collectRows(connection.run(selection + u" WHERE payment_id = :payment"_s,
                                      {{":payment"_L1, payment.value}}),
                       readNotification)
        .map([](const std::vector<Notification> &found) {
            return found.empty() ? std::nullopt : std::optional(found.front());
        });
}

Result<std::vector<Notification>> loadDue(const Connection &connection, Timestamp now,
                                          WallTime wallNow)
{
    if (!hasNotifications(connection))
        return std::vector<Notification>();
    return collectRows(
        connection.run(selection
                           + u" WHERE (state = 'queued' AND next_attempt_at <= :now) OR (state = "
                             "'sending' AND lease_until_ms < :wall_now) ORDER BY state = 'queued', "
                             "next_attempt_at, id"_s,
                       {{":now"_L1, toUnix(now)}, {":wall_now"_L1, toMilliseconds(wallNow)}}),
        readNotification);
}

Result<bool> giveUp(Transaction &transaction, NotificationId id, WallTime wallNow)
{
    const auto abandoned = transaction.change(
        u"UPDATE veildesk_notifications SET state = 'unknown', lease_until_ms = NULL, fault = "
        "'outcome_unknown', message = 'The program ended while the message was on its way' WHERE "
        "id = :id AND state = 'sending' AND lease_until_ms < :wall_now"_s,
        {{":id"_L1, id.value}, {":wall_now"_L1, toMilliseconds(wallNow)}});
    return abandoned.map([](int rows) { return rows > 0; });
}

Result<std::optional<Notification>> claim(Transaction &transaction, NotificationId id,
                                          Timestamp now, WallTime leaseUntil)
{
    const auto claimed = transaction.change(
        u"UPDATE veildesk_notifications SET state = 'sending', attempts = attempts + 1, "
        "lease_until_ms = :until WHERE id = :id AND state = 'queued' AND next_attempt_at <= :now"_s,
        {{":id"_L1, id.value},
         {":now"_L1, toUnix(now)},
         {":until"_L1, toMilliseconds(leaseUntil)}});
    if (!claimed)
        return failure(claimed.error());
    if (*claimed == 0)
        return std::optional<Notification>();
    return firstRow(transaction.run(selection + u" WHERE id = :id"_s, {{":id"_L1, id.value}}),
                    readNotification,
                    {ErrorKind::NotFound, u"Notification %1 not found"_s.arg(id.value)})
        .map([](const Notification &found) { return std::optional(found); });
}

Result<bool> settle(Transaction &transaction, const Notification &notification)
{
    const auto settled = transaction.change(
        u"UPDATE veildesk_notifications SET state = :state, next_attempt_at = :next, sent_at = "
        ":sent_at, fault = :fault, message = :message, lease_until_ms = NULL WHERE id = :id AND "
        "state = "
        "'sending' AND attempts = :attempt"_s,
        {{":state"_L1, notificationStateName(notification.state)},
         {":next"_L1, toUnix(notification.nextAttemptAt)},
         {":sent_at"_L1, timeOrNull(notification.sentAt)},
         {":fault"_L1,
          notification.fault ? QVariant(notificationFaultName(*notification.fault)) : QVariant()},
         {":message"_L1, notification.message},
         {":id"_L1, notification.id.value},
         {":attempt"_L1, notification.attempts}});
    return settled.map([](int rows) { return rows > 0; });
}

Result<bool> requeue(Transaction &transaction, NotificationId id, NotificationState expected,
                     Timestamp now)
{
    const auto requeued = transaction.change(
        u"UPDATE veildesk_notifications SET state = 'queued', next_attempt_at = :now WHERE id = "
        ":id AND state = :expected AND state IN ('queued', 'failed', 'unknown')"_s,
        {{":now"_L1, toUnix(now)},
         {":id"_L1, id.value},
         {":expected"_L1, notificationStateName(expected)}});
    return requeued.map([](int rows) { return rows > 0; });
}

} // namespace VeilDesk::NotificationRepository
