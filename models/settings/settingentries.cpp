#include "models/settings/settingentries.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace VeilDesk::SettingEntries {

using namespace Qt::StringLiterals;

namespace {

using Kind = SettingValues::Kind;

Result<double> parseNumber(const QString &text, double least, double most)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < least || value > most)
        return failure(ErrorKind::Invalid,
                       u"a number from %1 to %2 is allowed"_s.arg(least).arg(most));
    return value;
}

Result<int> parseInteger(const QString &text, int least, int most)
{
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    if (!ok || value < least || value > most)
        return failure(ErrorKind::Invalid,
                       u"a whole number from %1 to %2 is allowed"_s.arg(least).arg(most));
    return value;
}

Result<bool> parseBool(const QString &text)
{
    const auto word = text.trimmed().toLower();
    if (word == "true"_L1 || word == "1"_L1 || word == "on"_L1)
        return true;
    if (word == "false"_L1 || word == "0"_L1 || word == "off"_L1)
        return false;
    return failure(ErrorKind::Invalid, u"true or false is allowed"_s);
}

Result<QString> parseHostName(const QString &text)
{
    const auto name = text.trimmed();
    const bool isPlain = std::ranges::all_of(
        name, [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-'; });
    if (name.isEmpty() || !isPlain)
        return failure(ErrorKind::Invalid, u"a host name is allowed"_s);
    return name;
}

Result<QString> parseUserName(const QString &text)
{
    static const QRegularExpression allowed(u"\\A(?:@?[A-Za-z0-9_]{1,32})?\\z"_s);
    const auto name = text.trimmed();
    if (!allowed.match(name).hasMatch())
        return failure(ErrorKind::Invalid, u"a Telegram user name is allowed"_s);
    return name;
}

Result<QString> parseChoice(const QString &text, const QStringList &choices)
{
    if (!choices.contains(text))
        return failure(ErrorKind::Invalid,
                       u"%1 or %2 is allowed"_s.arg(
                           choices.mid(0, choices.size() - 1).join(u", "_s), choices.last()));
    return text;
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

/// What is sent there holds secrets, so nothing but this computer may be asked without TLS.
Result<QUrl> parseBaseUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isSafe =
        url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    const bool isPlain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || url.host().isEmpty() || !isSafe || !isPlain)
        return failure(ErrorKind::Invalid, u"an address that begins with https:// is allowed"_s);
    return url.adjusted(QUrl::StripTrailingSlash);
}

} // namespace

SettingEntry number(const QString &key, const QString &defaultText, const QString &unit,
                    double least, double most, void (*store)(Settings &, double))
{
    return {key,
            defaultText,
            unit,
            {Kind::Number, least, most, {}},
            [least, most, store](Settings &settings, const QString &text) {
                return parseNumber(text, least, most).map([&](double value) {
                    store(settings, value);
                });
            }};
}

SettingEntry integer(const QString &key, const QString &defaultText, const QString &unit, int least,
                     int most, void (*store)(Settings &, int))
{
    return {
        key,
        defaultText,
        unit,
        {Kind::Integer, double(least), double(most), {}},
        [least, most, store](Settings &settings, const QString &text) {
            return parseInteger(text, least, most).map([&](int value) { store(settings, value); });
        }};
}

SettingEntry flag(const QString &key, const QString &defaultText, void (*store)(Settings &, bool))
{
    return {key,
            defaultText,
            {},
            {Kind::Flag, 0, 0, {}},
            [store](Settings &settings, const QString &text) {
                return parseBool(text).map([&](bool value) { store(settings, value); });
            }};
}

SettingEntry choice(const QString &key, const QStringList &choices,
                    void (*store)(Settings &, const QString &))
{
    return {key,
            choices.front(),
            {},
            {Kind::Choice, 0, 0, choices},
            [choices, store](Settings &settings, const QString &text) {
                return parseChoice(text, choices).map([&](const QString &value) {
                    store(settings, value);
                });
            }};
}

SettingEntry hostName(const QString &key, const QString &defaultText,
                      void (*store)(Settings &, const QString &))
{
    return {key,
            defaultText,
            {},
            {Kind::HostName, 0, 0, {}},
            [store](Settings &settings, const QString &text) {
                return parseHostName(text).map(
                    [&](const QString &value) { store(settings, value); });
            }};
}

SettingEntry userName(const QString &key, void (*store)(Settings &, const QString &))
{
    return {
        key, {}, {}, {Kind::UserName, 0, 0, {}}, [store](Settings &settings, const QString &text) {
            return parseUserName(text).map([&](const QString &value) { store(settings, value); });
        }};
}

SettingEntry baseUrl(const QString &key, const QString &defaultText,
                     void (*store)(Settings &, const QUrl &))
{
    return {
        key,
        defaultText,
        {},
        {Kind::BaseUrl, 0, 0, {}},
        [mayBeEmpty = defaultText.isEmpty(), store](Settings &settings, const QString &text) {
            const bool isNone = mayBeEmpty && text.trimmed().isEmpty();
            return (isNone ? Result<QUrl>(QUrl()) : parseBaseUrl(text)).map([&](const QUrl &value) {
                store(settings, value);
            });
        }};
}

} // namespace VeilDesk::SettingEntries
