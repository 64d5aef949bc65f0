#pragma once

#include <QString>

/// The secrets this process holds, so that no text that leaves it repeats one, whatever stands
/// around it (D18). Process-wide because the message handler is. Thread-safe.
namespace VeilDesk::KnownSecrets {

/// Secrets too short to tell from ordinary words are left out.
void add(const QString &secret);

/// The text with every known secret blotted out.
[[nodiscard]] QString blottedOut(QString text);

} // namespace VeilDesk::KnownSecrets
