#include "models/domain/subscriptionfeed.h"

#include "models/domain/feedcomments.h"
#include "models/domain/servedlink.h"

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

std::vector<LintFinding> findingsIn(const QString &link, const QString &uuid)
{
    const auto parsed = parseLink(link);
    if (!parsed)
        return {{LintSeverity::Error, u"unreadable"_s, parsed.error().detail()}};
    auto findings = lintLink(*parsed);
    if (parsed->userInfo.compare(uuid, Qt::CaseInsensitive) != 0)
        findings.push_back({LintSeverity::Error, u"other-uuid"_s,
                            u"The link is for another key than the one in the database"_s});
    return findings;
}

FeedLine lineOf(const AccessKey &key, const Server &server)
{
    FeedLine line{key.id, server.name, server.country, servedLink(key.link, server), {}};
    if (!line.link.isEmpty())
        line.findings = findingsIn(line.link, key.uuid);
    return line;
}

/// The bot answers with links only of servers that it has not switched off.
std::vector<FeedLine> linesOf(const FeedKeys &keys)
{
    std::vector<FeedLine> lines;
    for (const auto &[key, server] : keys) {
        if (server.active)
            lines.push_back(lineOf(key, server));
    }
    std::ranges::stable_sort(
        lines, {}, [](const FeedLine &line) { return std::pair(line.country, line.serverName); });
    return lines;
}

std::vector<FeedLine> linesLeftOut(const FeedKeys &keys)
{
    auto lines = linesOf(keys);
    for (auto &line : lines)
        line.findings.insert(line.findings.begin(),
                             {LintSeverity::Error, u"other-customer"_s,
                              u"The bot leaves the key out: its user is not the subscription's"_s});
    return lines;
}

/// For more than a day; until then the bot only warns (spec/database 2.4).
bool isOverLimit(const FeedSource &source, const SubscriptionFeed &feed, Timestamp now)
{
    constexpr auto patience = std::chrono::seconds(86400);
    const bool isOver = feed.limitBytes > 0 && feed.usedBytes > feed.limitBytes;
    return isOver && source.overLimitSince && now > *source.overLimitSince + patience;
}

std::optional<FeedRefusal> refusalOf(const FeedSource &source, const SubscriptionFeed &feed,
                                     Timestamp now)
{
    if (!isValidToken(source.subscription.token))
        return FeedRefusal::BadToken;
    if (!source.subscription.active)
        return FeedRefusal::Inactive;
    if (!source.vip && source.subscription.expiresAt <= now)
        return FeedRefusal::Expired;
    if (isOverLimit(source, feed, now))
        return FeedRefusal::OverLimit;
    if (feed.lines.empty())
        return FeedRefusal::NoKeys;
    return linksOf(feed).isEmpty() ? std::optional(FeedRefusal::NoLinks) : std::nullopt;
}

std::vector<FeedHeader> headersOf(const FeedSource &source, const SubscriptionFeed &feed)
{
    const auto expiry = source.vip ? UnlimitedExpiry : source.subscription.expiresAt;
    return {{u"Content-Type"_s, u"text/plain; charset=utf-8"_s},
            {u"Cache-Control"_s, u"no-cache, no-store, must-revalidate"_s},
            {u"Pragma"_s, u"no-cache"_s},
            {u"Expires"_s, u"0"_s},
            {u"Subscription-Userinfo"_s,
             u"upload=0; download=%1; total=%2; expire=%3"_s.arg(feed.usedBytes)
                 .arg(feed.limitBytes)
                 .arg(toUnix(expiry))},
            {u"Profile-Title"_s, u"Vee%20VPN"_s}};
}

} // namespace

SubscriptionFeed makeFeed(const FeedSource &source, Timestamp now, const BotEnvironment &bot)
{
    SubscriptionFeed feed;
    feed.token = source.subscription.token;
    feed.lines = linesOf(source.keys);
    feed.leftOut = linesLeftOut(source.othersKeys);
    if (!source.vip) {
        feed.usedBytes = source.usedBytes;
        feed.limitBytes = std::max<qint64>(0, source.limitMb) * BytesPerMb;
    }
    feed.refusal = refusalOf(source, feed, now);
    if (feed.refusal)
        return feed;
    feed.headers = headersOf(source, feed);
    feed.comments = feedComments(source, feed, now, bot);
    return feed;
}

int feedStatus(const SubscriptionFeed &feed)
{
    constexpr int ok = 200;
    constexpr int badRequest = 400;
    constexpr int notFound = 404;
    if (!feed.refusal)
        return ok;
    return feed.refusal == FeedRefusal::BadToken ? badRequest : notFound;
}

QStringList linksOf(const SubscriptionFeed &feed)
{
    QStringList links;
    for (const auto &line : feed.lines) {
        if (!line.link.isEmpty())
            links += line.link;
    }
    return links;
}

QString decodedBody(const SubscriptionFeed &feed)
{
    if (feed.refusal)
        return {};
    return (feed.comments + linksOf(feed)).join(u'\n');
}

QString encodedBody(const SubscriptionFeed &feed)
{
    return QString::fromLatin1(decodedBody(feed).toUtf8().toBase64());
}

QString subscriptionLink(const QUrl &baseUrl, const QString &token)
{
    if (baseUrl.isEmpty() || token.isEmpty())
        return {};
    return baseUrl.toString(QUrl::FullyEncoded) + u"/api/subscription/"_s
        + QString::fromLatin1(QUrl::toPercentEncoding(token));
}

} // namespace VeilDesk
