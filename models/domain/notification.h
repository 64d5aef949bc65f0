#pragma once

#include "models/domain/error.h"
#include "models/domain/payment.h"
#include "models/domain/time.h"

namespace VeilDesk {

using NotificationId = Id<struct NotificationTag>;

enum class NotificationKind {
    Delivered, ///< The first term: there is a new subscription.
    Renewed,
};

enum class NotificationState {
    Queued, ///< Waits for its turn, or to be tried again.
    Sending, ///< On its way, or was when the program ended.
    Sent,
    Failed, ///< Refused: sent again only when the operator asks for it.
    Unknown, ///< The answer was lost: the customer may have it (ADR 8).
};

/// What a failed attempt means for the message.
enum class NotificationFault {
    Blocked, ///< The customer blocked the bot.
    Refused, ///< This message will never be taken.
    ChannelUnusable, ///< No message will be: the token or the address is wrong.
    Postponed, ///< Certainly not delivered; asking again may help.
    OutcomeUnknown, ///< It may have been delivered.
};

[[nodiscard]] QString notificationKindName(NotificationKind kind);
[[nodiscard]] std::optional<NotificationKind> notificationKindFromName(QStringView name);
[[nodiscard]] QString notificationStateName(NotificationState state);
[[nodiscard]] std::optional<NotificationState> notificationStateFromName(QStringView name);
[[nodiscard]] QString notificationFaultName(NotificationFault fault);
[[nodiscard]] std::optional<NotificationFault> notificationFaultFromName(QStringView name);

/// What the customer of one completed payment is told.
struct Notification
{
    NotificationId id;
    PaymentId payment;
    SubscriptionId subscription;
    CustomerId customer;
    NotificationKind kind = NotificationKind::Delivered;
    NotificationState state = NotificationState::Queued;
    Timestamp expiresAt;
    int keys = 0; ///< The subscription had at that time; 0: not known.
    int missing = 0; ///< Servers whose keys follow.
    int attempts = 0;
    Timestamp createdAt;
    Timestamp nextAttemptAt;
    std::optional<Timestamp> sentAt;
    std::optional<NotificationFault> fault; ///< Of the last attempt.
    QString message; ///< Why the last attempt failed, in English, redacted; empty when none did.

    bool operator==(const Notification &) const = default;
};

/// A message that was not confirmed (2.094), with what 2.091 wants to know.
struct NotificationError
{
    NotificationFault fault;
    Error error; ///< Its retryAfter() is the channel's own.
    PaymentId payment;
    SubscriptionId subscription;
};

[[nodiscard]] NotificationFault notificationFault(const Error &error);

/// What the log says of it.
[[nodiscard]] QString describe(const NotificationError &error);

} // namespace VeilDesk
