#pragma once

#include "models/domain/error.h"

#include <QString>

namespace VeilDesk {

/// An error in the operator's language: what failed and what can be done now.
struct ErrorText
{
    QString title;
    QString advice;
};

[[nodiscard]] ErrorText errorText(ErrorKind kind);

/// Title, advice and the English detail: what the "copy" buttons put on the clipboard.
[[nodiscard]] QString errorReport(const Error &error);

} // namespace VeilDesk
