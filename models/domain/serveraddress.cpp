#include "models/domain/serveraddress.h"

#include "models/domain/server.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShortestKey = 8;

QStringList wordsOf(const QString &pasted)
{
    static const QRegularExpression separators(uR"([\s"'<>`,;]+)"_s);
    return pasted.split(separators, Qt::SkipEmptyParts);
}

bool looksLikeAddress(const QString &word)
{
    static const QRegularExpression hostOrPort(uR"([.:\]]|^localhost\b)"_s);
    return !word.endsWith(u':') && word.contains(hostOrPort) && serverBaseUrl(word).isValid();
}

QUrl asTyped(const QString &word)
{
    return QUrl(word.contains("://"_L1) ? word : "https://"_L1 + word);
}

QString keyInQuery(const QUrl &url)
{
    static const QStringList names{u"key"_s,       u"api_key"_s, u"apikey"_s,
                                   u"x-api-key"_s, u"token"_s,   u"access_token"_s};
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    const auto found = std::ranges::find_if(
        items, [](const auto &item) { return names.contains(item.first, Qt::CaseInsensitive); });
    return found == items.end() ? QString() : found->second;
}

QString keyBeforeHost(const QUrl &url)
{
    const auto password = url.password(QUrl::FullyDecoded);
    return password.isEmpty() ? url.userName(QUrl::FullyDecoded) : password;
}

/// The only other word that is long enough for a key and is no label ("X-API-Key:", "Bearer").
QString keyBeside(const QStringList &words, const QString &address)
{
    QStringList candidates;
    for (const auto &word : words) {
        if (word != address && word.size() >= ShortestKey && !word.endsWith(u':'))
            candidates += word;
    }
    return candidates.size() == 1 ? candidates.front() : QString();
}

QString findKey(const QStringList &words, const QString &address)
{
    const auto url = asTyped(address);
    for (const auto &key : {keyInQuery(url), keyBeforeHost(url)}) {
        if (!key.isEmpty())
            return key;
    }
    return keyBeside(words, address);
}

bool hasSuffix(const QUrl &typed, const QUrl &base)
{
    static const QRegularExpression slashesAtEnd(u"/+$"_s);
    return typed.hasQuery() || typed.hasFragment()
        || typed.path().remove(slashesAtEnd) != base.path();
}

} // namespace

ServerAddress parseServerAddress(const QString &pasted)
{
    const auto words = wordsOf(pasted);
    const auto found = std::ranges::find_if(words, looksLikeAddress);
    if (found == words.end())
        return {serverBaseUrl(pasted), {}, {}};

    ServerAddress address{serverBaseUrl(*found), findKey(words, *found), {}};
    if (!found->contains("://"_L1))
        address.changes.push_back(AddressChange::SchemeAdded);
    if (*found != pasted.trimmed())
        address.changes.push_back(AddressChange::WordsRemoved);
    if (hasSuffix(asTyped(*found), address.base))
        address.changes.push_back(AddressChange::SuffixRemoved);
    if (!address.apiKey.isEmpty())
        address.changes.push_back(AddressChange::ApiKeyTaken);
    return address;
}

} // namespace VeilDesk
