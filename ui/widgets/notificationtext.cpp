#include "ui/widgets/notificationtext.h"

#include "models/itemmodels/displaytext.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace VeilDesk::NotificationText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::NotificationText)
};

/// The Bot API or what leads to it, rather than something on this computer.
bool isOfTheChannel(ErrorKind kind)
{
    return kind >= ErrorKind::Dns && kind <= ErrorKind::Redirected;
}

QString localExplanation(ErrorKind kind)
{
    if (kind == ErrorKind::Invalid)
        return Text::tr("Its text cannot be filled in. Change the texts of messages in Settings.");
    if (kind == ErrorKind::SecretMissing)
        return Text::tr("The keychain has no token of the bot. Enter it in Settings.");
    if (kind == ErrorKind::SecretStoreMissing)
        return Text::tr("This computer has no keychain, and the bot's token is kept in one. Start "
                        "a keychain service.");
    return errorText(kind).whole();
}

QString explanationOf(NotificationFault fault)
{
    switch (fault) {
    case NotificationFault::Blocked:
        return Text::tr("The customer blocked the bot. Only the customer can undo that.");
    case NotificationFault::Refused:
        return Text::tr("Telegram refuses it: the customer never started the bot, or the account "
                        "is gone.");
    case NotificationFault::ChannelUnusable:
        return Text::tr("The bot's token or the address of the Bot API is wrong. Correct it in "
                        "Settings.");
    case NotificationFault::Postponed:
        return Text::tr("The Bot API cannot be reached, or asks to wait. Try again later.");
    case NotificationFault::OutcomeUnknown:
        return Text::tr("The answer was lost: the message may have arrived.");
    }
    Q_UNREACHABLE();
}

QString withReason(const QString &text, const Notification &notification)
{
    return notification.fault ? text + u". "_s + explanationOf(*notification.fault) : text;
}

} // namespace

QString explanation(const Error &error)
{
    return isOfTheChannel(error.kind()) ? explanationOf(notificationFault(error))
                                        : localExplanation(error.kind());
}

QString standing(const Notification &notification, const std::optional<Error> &obstacle)
{
    switch (notification.state) {
    case NotificationState::Queued:
        return obstacle ? Text::tr("Waits to be sent") + u". "_s + explanation(*obstacle)
                        : withReason(Text::tr("Waits to be sent"), notification);
    case NotificationState::Sending:
        return Text::tr("Is being sent");
    case NotificationState::Sent:
        return Text::tr("Sent %1").arg(
            DisplayText::absoluteTime(notification.sentAt.value_or(notification.createdAt)));
    case NotificationState::Failed:
        return withReason(Text::tr("Not sent"), notification);
    case NotificationState::Unknown:
        return withReason(Text::tr("Not known whether it was sent"), notification);
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk::NotificationText
