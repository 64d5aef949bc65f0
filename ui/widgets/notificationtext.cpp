#include "ui/widgets/notificationtext.h"

#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace VeilDesk::NotificationText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::NotificationText)
};

bool isOfTheKeychain(ErrorKind kind)
{
    return kind >= ErrorKind::SecretStoreMissing && kind <= ErrorKind::SecretMissing;
}

} // namespace

QString explanation(const Error &error)
{
    if (isOfTheKeychain(error.kind()))
        return errorText(error.kind()).title + u". "_s + errorText(error.kind()).advice;
    switch (notificationFault(error)) {
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

} // namespace VeilDesk::NotificationText
