#pragma once

#include <QString>
#include <QUrl>

#include <vector>

namespace VeilDesk {

/// What was done to a pasted address to make it usable.
enum class AddressChange {
    SchemeAdded, ///< "https" where none was given.
    WordsRemoved, ///< Quotes, blanks and other words around it.
    SuffixRemoved, ///< "/api/keys" and the like, a query, a fragment.
    ApiKeyTaken, ///< It carried an API key.
};

/// A server's address as it was meant.
struct ServerAddress
{
    QUrl base; ///< As serverBaseUrl() gives it; invalid where nothing usable was pasted.
    QString apiKey; ///< Empty where there was none.
    std::vector<AddressChange> changes;

    bool operator==(const ServerAddress &) const = default;
};

/// Reads what an operator may paste from a letter, a terminal or a browser: the address with or
/// without scheme, API path and quotes, with a key in its query, before its "@" or behind a blank.
[[nodiscard]] ServerAddress parseServerAddress(const QString &pasted);

} // namespace VeilDesk
