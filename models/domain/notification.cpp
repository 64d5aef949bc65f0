#include "models/domain/notification.h"

#include "models/domain/retry.h"

#include <algorithm>
#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindNames{
    std::pair{NotificationKind::Delivered, "delivered"_L1},
    std::pair{NotificationKind::Renewed, "renewed"_L1},
};

constexpr std::array stateNames{
    std::pair{NotificationState::Queued, "queued"_L1},
    std::pair{NotificationState::Sending, "sending"_L1},
    std::pair{NotificationState::Sent, "sent"_L1},
    std::pair{NotificationState::Failed, "failed"_L1},
    std::pair{NotificationState::Unknown, "unknown"_L1},
};

constexpr std::array faultNames{
    std::pair{NotificationFault::Blocked, "blocked"_L1},
    std::pair{NotificationFault::Refused, "refused"_L1},
    std::pair{NotificationFault::ChannelUnusable, "channel_unusable"_L1},
    std::pair{NotificationFault::Postponed, "postponed"_L1},
    std::pair{NotificationFault::OutcomeUnknown, "outcome_unknown"_L1},
};

template <typename Names, typename Value>
QString nameOf(const Names &names, Value value)
{
    const auto found = std::ranges::find(names, value, &Names::value_type::first);
    Q_ASSERT(found != names.end());
    return QString(found->second);
}

template <typename Names>
auto valueOf(const Names &names, QStringView name)
{
    const auto found =
        std::ranges::find_if(names, [name](const auto &entry) { return entry.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

/// Telegram's own words are the only sign: other 403s say that the user is deactivated or has
/// never written to the bot.
bool isBlockedByCustomer(const Error &error)
{
    return error.httpStatus() == 403
        && error.detail().contains("blocked by the user"_L1, Qt::CaseInsensitive);
}

/// Nothing left, or the answer says that the request was not looked at: too slow or too early.
bool isCertainlyUnsent(const Error &error)
{
    const int status = error.httpStatus();
    return status == 408 || status == 425 || (status == 0 && !error.isRequestSent());
}

} // namespace

QString notificationKindName(NotificationKind kind)
{
    return nameOf(kindNames, kind);
}

std::optional<NotificationKind> notificationKindFromName(QStringView name)
{
    return valueOf(kindNames, name);
}

QString notificationStateName(NotificationState state)
{
    return nameOf(stateNames, state);
}

std::optional<NotificationState> notificationStateFromName(QStringView name)
{
    return valueOf(stateNames, name);
}

QString notificationFaultName(NotificationFault fault)
{
    return nameOf(faultNames, fault);
}

std::optional<NotificationFault> notificationFaultFromName(QStringView name)
{
    return valueOf(faultNames, name);
}

NotificationFault notificationFault(const Error &error)
{
    if (isBlockedByCustomer(error))
        return NotificationFault::Blocked;
    switch (error.kind()) {
    case ErrorKind::RateLimited:
        return NotificationFault::Postponed;
    case ErrorKind::Redirected:
    case ErrorKind::RemoteNotFound:
    case ErrorKind::Invalid:
    case ErrorKind::SecretMissing:
    case ErrorKind::SecretStoreLocked:
    case ErrorKind::SecretStoreMissing:
        return NotificationFault::ChannelUnusable;
    case ErrorKind::Unauthorized:
        return error.httpStatus() == 401 ? NotificationFault::ChannelUnusable
                                         : NotificationFault::Refused;
    case ErrorKind::ServerFailure:
        return NotificationFault::OutcomeUnknown;
    default:
        break;
    }
    if (isOutcomeUnknown(error))
        return NotificationFault::OutcomeUnknown;
    return isCertainlyUnsent(error) ? NotificationFault::Postponed : NotificationFault::Refused;
}

QString describe(const NotificationError &error)
{
    return u"Notification of payment %1 (subscription %2) was not confirmed: %3"_s
        .arg(error.payment.value)
        .arg(error.subscription.value)
        .arg(error.error.detail());
}

} // namespace VeilDesk
