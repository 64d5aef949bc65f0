#pragma once

#include "models/domain/deliveryerror.h"

#include <QString>

namespace VeilDesk {

/// An error in the operator's language: what failed and what can be done now.
struct ErrorText
{
    QString title;
    QString advice;

    /// Both, one after the other.
    [[nodiscard]] QString whole() const;
};

[[nodiscard]] ErrorText errorText(ErrorKind kind);
/// The rule that a payment breaks, or that it is a server that reports a conflict, where the error
/// knows that; otherwise what its kind says.
[[nodiscard]] ErrorText errorText(const Error &error);
/// What failed on the server of that name, and when it is asked again or what can be done now.
[[nodiscard]] ErrorText errorText(const DeliveryError &error, const QString &serverName);

/// Title, advice and the English detail: what the "copy" buttons put on the clipboard.
[[nodiscard]] QString errorReport(const Error &error);

} // namespace VeilDesk
