#include "models/domain/subscriptionfeed.h"

#include <QRegularExpression>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 BytesPerMb = 1024 * 1024;

bool isValidToken(const QString &token)
{
    static const QRegularExpression pattern(uR"(\A[A-Za-z0-9_-]{32,}\z)"_s);
    return pattern.match(token).hasMatch();
}

/// The bot answers with links only of servers that it has not switched off.
FeedLine lineOf(const AccessKey &key, const Server &server)
{
    FeedLine line{key.id, server.name, server.country, {}, {}};
    const auto stored = parseLink(key.link);
    if (!stored || stored->scheme != LinkScheme::Vless)
        return line;
    const auto link = rewriteLink(*stored, linkHost(server.domain, server.apiUrl), server.name);
    line.link = writeLink(link);
    line.findings = lintLink(link);
    if (link.userInfo.compare(key.uuid, Qt::CaseInsensitive) != 0)
        line.findings.push_back({LintSeverity::Error, u"other-uuid"_s,
                                 u"The link is for another key than the one in the database"_s});
    return line;
}

std::vector<FeedLine> linesOf(const FeedSource &source)
{
    std::vector<FeedLine> lines;
    for (const auto &[key, server] : source.keys) {
        if (server.active)
            lines.push_back(lineOf(key, server));
    }
    std::ranges::stable_sort(
        lines, {}, [](const FeedLine &line) { return std::pair(line.country, line.serverName); });
    return lines;
}

std::optional<FeedRefusal> refusalOf(const FeedSource &source, const std::vector<FeedLine> &lines,
                                     Timestamp now)
{
    constexpr auto patience = std::chrono::seconds(86400);
    if (!isValidToken(source.subscription.token))
        return FeedRefusal::BadToken;
    if (!source.subscription.active)
        return FeedRefusal::Inactive;
    if (!source.vip && source.subscription.expiresAt <= now)
        return FeedRefusal::Expired;
    if (!source.vip && source.overLimitSince && now > *source.overLimitSince + patience)
        return FeedRefusal::OverLimit;
    if (lines.empty())
        return FeedRefusal::NoKeys;
    const bool hasLink =
        std::ranges::any_of(lines, [](const FeedLine &line) { return !line.link.isEmpty(); });
    return hasLink ? std::nullopt : std::optional(FeedRefusal::NoLinks);
}

} // namespace

SubscriptionFeed makeFeed(const FeedSource &source, Timestamp now)
{
    SubscriptionFeed feed;
    feed.token = source.subscription.token;
    feed.lines = linesOf(source);
    feed.refusal = refusalOf(source, feed.lines, now);
    if (!source.vip) {
        feed.usedBytes = source.usedBytes;
        feed.limitBytes = std::max<qint64>(0, source.limitMb) * BytesPerMb;
    }
    return feed;
}

QString subscriptionLink(const QUrl &baseUrl, const QString &token)
{
    if (baseUrl.isEmpty() || token.isEmpty())
        return {};
    return baseUrl.toString(QUrl::FullyEncoded) + u"/api/subscription/"_s
        + QString::fromLatin1(QUrl::toPercentEncoding(token));
}

} // namespace VeilDesk
