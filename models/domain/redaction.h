#pragma once

#include <QString>

namespace VeilDesk {

/// The first 8 characters of a uuid and an ellipsis (D18).
[[nodiscard]] QString redactedUuid(const QString &uuid);

/// "a***@domain" (D18).
[[nodiscard]] QString redactedEmail(const QString &email);

/// Any text fit for a log: uuids, e-mails, share links, bearer tokens and the values of
/// key-, token-, secret- and password-like fields are shortened or blotted out (D18).
[[nodiscard]] QString redacted(const QString &text);

} // namespace VeilDesk
