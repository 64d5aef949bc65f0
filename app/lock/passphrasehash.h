#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace VeilDesk {

/// What is kept of a passphrase: enough to know it again, too little to find it.
struct PassphraseHash
{
    int iterations = 0;
    QByteArray salt;
    QByteArray digest;
};

/// PBKDF2 with SHA-512 and a new salt. Takes long by intent: never on the GUI thread.
[[nodiscard]] PassphraseHash hashPassphrase(const QString &passphrase);
/// As slow as hashing.
[[nodiscard]] bool matches(const PassphraseHash &hash, const QString &passphrase);

/// The form in which the keychain keeps it.
[[nodiscard]] QString toText(const PassphraseHash &hash);
/// ErrorKind::Malformed for what toText() did not write.
[[nodiscard]] Result<PassphraseHash> passphraseHashFromText(const QString &text);

} // namespace VeilDesk
