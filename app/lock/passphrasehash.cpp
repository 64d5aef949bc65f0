#include "app/lock/passphrasehash.h"

#include <QCryptographicHash>
#include <QPasswordDigestor>
#include <QRandomGenerator>
#include <QStringList>

#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Scheme = "pbkdf2-sha512"_L1;
constexpr int Iterations = 210'000;
constexpr int MostIterations = 10'000'000;
constexpr int DigestSize = 64;

QByteArray randomSalt()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words));
}

QByteArray derive(const QString &passphrase, const QByteArray &salt, int iterations)
{
    // The same characters may be typed composed on one keyboard and decomposed on another.
    const auto bytes = passphrase.normalized(QString::NormalizationForm_KC).toUtf8();
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha512, bytes, salt, iterations,
                                              DigestSize);
}

/// Takes as long for a difference in the first byte as for one in the last.
bool isEqual(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

} // namespace

PassphraseHash hashPassphrase(const QString &passphrase)
{
    const auto salt = randomSalt();
    return {Iterations, salt, derive(passphrase, salt, Iterations)};
}

bool matches(const PassphraseHash &hash, const QString &passphrase)
{
    return isEqual(hash.digest, derive(passphrase, hash.salt, hash.iterations));
}

QString toText(const PassphraseHash &hash)
{
    return u"%1$%2$%3$%4"_s.arg(Scheme)
        .arg(hash.iterations)
        .arg(QString::fromLatin1(hash.salt.toBase64()),
             QString::fromLatin1(hash.digest.toBase64()));
}

Result<PassphraseHash> passphraseHashFromText(const QString &text)
{
    const auto parts = text.split(u'$');
    PassphraseHash hash;
    if (parts.size() == 4 && parts[0] == Scheme) {
        hash.iterations = parts[1].toInt();
        hash.salt = QByteArray::fromBase64(parts[2].toLatin1());
        hash.digest = QByteArray::fromBase64(parts[3].toLatin1());
    }
    const bool isSound = hash.iterations > 0 && hash.iterations <= MostIterations
        && !hash.salt.isEmpty() && hash.digest.size() == DigestSize;
    if (!isSound)
        return failure(ErrorKind::Malformed,
                       u"The keychain's entry for the app lock cannot be understood"_s);
    return hash;
}

} // namespace VeilDesk
