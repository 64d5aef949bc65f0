#include "ui/widgets/errortext.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"

#include <QCoreApplication>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::ErrorText)
};

ErrorText inputText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
        return {Text::tr("The input is not valid"), Text::tr("Correct it and try again.")};
    case ErrorKind::Refused:
        return {Text::tr("This is not allowed"),
                Text::tr("The details say which rule forbids it and how to choose.")};
    case ErrorKind::NotFound:
        return {Text::tr("It is no longer there"),
                Text::tr("Somebody else may have removed it. Refresh the table.")};
    case ErrorKind::ServerMissing:
        return {Text::tr("The key's server is not in the database"),
                Text::tr("Without its server a key has no link and cannot be verified. Issue a "
                         "new key.")};
    case ErrorKind::Duplicate:
        return {Text::tr("There is already one with this id"),
                Text::tr("Enter another id, or use the one that is there.")};
    case ErrorKind::Busy:
        return {Text::tr("Somebody else is working on it"),
                Text::tr("Wait a moment and try again.")};
    case ErrorKind::Cancelled:
        return {Text::tr("Stopped at your request"), Text::tr("Nothing was left half done.")};
    case ErrorKind::AlreadyServed:
        return {Text::tr("Another key serves there already"),
                Text::tr("Nothing is missing: this one was not kept.")};
    default:
        return {Text::tr("VeilDesk made a mistake"),
                Text::tr("Please copy the details and report them.")};
    }
}

ErrorText connectionText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Dns:
        return {Text::tr("The server's name was not found"),
                Text::tr("Check the address for typing errors and your internet connection.")};
    case ErrorKind::Connection:
        return {Text::tr("The server cannot be reached"),
                Text::tr("Check that it is running and that no firewall closes its port.")};
    case ErrorKind::Timeout:
        return {Text::tr("The server did not answer in time"),
                Text::tr("Try again; if it stays slow, look at the server's load.")};
    case ErrorKind::Tls:
        return {Text::tr("No secure connection to the server"),
                Text::tr("Its certificate may be expired or self-signed.")};
    case ErrorKind::PinMismatch:
        return {Text::tr("The server shows another certificate"),
                Text::tr("If you did not replace it yourself, somebody may be listening. Do not "
                         "accept it before you have checked the server.")};
    default:
        return {Text::tr("The server points to another address"),
                Text::tr("VeilDesk never follows with credentials. Enter the final address.")};
    }
}

ErrorText answerText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthorized:
        return {Text::tr("The server does not accept the API key"),
                Text::tr("Check the API key, the dialect and the server's list of allowed "
                         "addresses.")};
    case ErrorKind::RemoteNotFound:
        return {Text::tr("The server does not know it"),
                Text::tr("Check the server's address and dialect, or verify the key.")};
    case ErrorKind::Conflict:
        return {Text::tr("It was changed meanwhile"), Text::tr("Refresh and try again.")};
    case ErrorKind::Rejected:
        return {Text::tr("The server refused"), Text::tr("The details say what it answered.")};
    case ErrorKind::RateLimited:
        return {Text::tr("The server asks for patience"), Text::tr("Try again in a minute.")};
    case ErrorKind::ServerFailure:
        return {Text::tr("The server failed"),
                Text::tr("Try again; if it keeps failing, look into the server's log.")};
    case ErrorKind::Malformed:
        return {Text::tr("The server's answer makes no sense"),
                Text::tr("Check address and dialect: something else may be answering.")};
    default:
        return {Text::tr("The server's answer is too large"),
                Text::tr("Check the address: this may not be a management API.")};
    }
}

ErrorText databaseText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::DatabaseLocked:
        return {Text::tr("The database is busy"),
                Text::tr("The bot is writing. Try again in a moment.")};
    case ErrorKind::DatabaseReadOnly:
        return {Text::tr("The database is open read-only"),
                Text::tr("Open it for writing to make changes.")};
    case ErrorKind::DatabaseFull:
        return {Text::tr("The disk is full"), Text::tr("Free some space and try again.")};
    case ErrorKind::DatabaseCorrupt:
        return {Text::tr("The database is damaged"),
                Text::tr("Do not write to it. Restore the latest backup.")};
    case ErrorKind::DatabaseNewer:
        return {Text::tr("The database was written by a newer VeilDesk"),
                Text::tr("Update this program.")};
    case ErrorKind::NotADatabase:
        return {Text::tr("This file is not the bot's database"),
                Text::tr("Choose another file or create a new database.")};
    case ErrorKind::SchemaMissing:
        return {Text::tr("This database lacks what is needed"),
                Text::tr("It comes from another version of the bot; the details name what is "
                         "missing.")};
    case ErrorKind::Constraint:
        return {Text::tr("The database refused the change"),
                Text::tr("Something like it exists already; the details say what.")};
    default:
        return {Text::tr("The file cannot be read or written"),
                Text::tr("Check that it exists and that you may read and write it.")};
    }
}

ErrorText secretText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::SecretStoreMissing:
        return {Text::tr("This computer has no keychain"),
                Text::tr("Start a keychain service, or keep the API key in the database.")};
    case ErrorKind::SecretStoreLocked:
        return {Text::tr("The keychain is locked"), Text::tr("Unlock it and try again.")};
    default:
        return {Text::tr("The API key is not in the keychain"),
                Text::tr("It may have been saved by another user. Add the server again.")};
    }
}

ErrorText ruleText(PaymentRule broken)
{
    switch (broken) {
    case PaymentRule::IsThere:
        return {Text::tr("The payment is not in the database any more"),
                Text::tr("Somebody removed it meanwhile. Refresh the table.")};
    case PaymentRule::IsSubscription:
        return {Text::tr("It does not pay for a subscription"),
                Text::tr("Its metadata name another purchase, or cannot be read.")};
    case PaymentRule::IsV2ray:
        return {Text::tr("It pays for another protocol than V2Ray"),
                Text::tr("VeilDesk delivers V2Ray subscriptions only.")};
    case PaymentRule::IsPaid:
        return {Text::tr("It is not paid, or not any more"),
                Text::tr("Refresh the table to see how it stands.")};
    case PaymentRule::HasTariff:
        return {Text::tr("Its tariff is not in the database"),
                Text::tr("Without it nobody knows how long the subscription should last.")};
    case PaymentRule::HasTerm:
        return {Text::tr("The tariff's duration cannot be used"),
                Text::tr("A tariff lasts from a second to ten years. Correct it first.")};
    case PaymentRule::HasCustomer:
        return {Text::tr("Its user is not in the database"),
                Text::tr("The bot never saw this person, or the row was removed.")};
    case PaymentRule::HasId:
        return {Text::tr("It has no id"),
                Text::tr("Payments are asked for by their provider's id. Add it to the row by "
                         "hand.")};
    }
    Q_UNREACHABLE();
}

} // namespace

QString ErrorText::whole() const
{
    return title + u". "_s + advice;
}

ErrorText errorText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
    case ErrorKind::Refused:
    case ErrorKind::NotFound:
    case ErrorKind::ServerMissing:
    case ErrorKind::Duplicate:
    case ErrorKind::Busy:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
    case ErrorKind::AlreadyServed:
        return inputText(kind);
    case ErrorKind::Dns:
    case ErrorKind::Connection:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::PinMismatch:
    case ErrorKind::Redirected:
        return connectionText(kind);
    case ErrorKind::Unauthorized:
    case ErrorKind::RemoteNotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Rejected:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFailure:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
        return answerText(kind);
    case ErrorKind::DatabaseLocked:
    case ErrorKind::DatabaseReadOnly:
    case ErrorKind::DatabaseFull:
    case ErrorKind::DatabaseCorrupt:
    case ErrorKind::DatabaseNewer:
    case ErrorKind::NotADatabase:
    case ErrorKind::SchemaMissing:
    case ErrorKind::Constraint:
    case ErrorKind::Storage:
        return databaseText(kind);
    case ErrorKind::SecretStoreMissing:
    case ErrorKind::SecretStoreLocked:
    case ErrorKind::SecretMissing:
        return secretText(kind);
    }
    Q_UNREACHABLE();
}

ErrorText errorText(const Error &error)
{
    if (const auto broken = error.brokenRule())
        return ruleText(*broken);
    if (error.kind() == ErrorKind::Conflict && error.httpStatus() > 0)
        return {Text::tr("The server reports a conflict"),
                Text::tr("Something like it is there already; the details say what it answered.")};
    return errorText(error.kind());
}

ErrorText errorText(const DeliveryError &error, const QString &serverName)
{
    const auto text = errorText(error.error);
    const auto title = Text::tr("%1: %2").arg(serverName, text.title);
    if (!error.retryAt)
        return {title, text.advice};
    return {
        title,
        Text::tr("VeilDesk may ask it again from %1.").arg(DisplayText::clockTime(*error.retryAt))};
}

QString errorReport(const Error &error)
{
    const auto text = errorText(error);
    return u"%1. %2\n[%3] %4"_s.arg(text.title, text.advice, errorKindName(error.kind()),
                                    redacted(error.detail()));
}

} // namespace VeilDesk
