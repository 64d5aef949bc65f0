#pragma once

#include "models/domain/accesskey.h"
#include "models/domain/catalog.h"
#include "models/domain/link.h"
#include "models/domain/server.h"

#include <QStringList>
#include <QTimeZone>
#include <QUrl>

#include <vector>

namespace VeilDesk {

/// Why the bot answers nobody under a subscription's address (spec/database 4.1).
enum class FeedRefusal { BadToken, Inactive, Expired, OverLimit, NoKeys, NoLinks };

/// One key of a subscription as its customer's app gets it.
struct FeedLine
{
    KeyId key;
    QString serverName;
    QString country;
    QString link; ///< Rewritten for its server; empty when the database holds none.
    std::vector<LintFinding> findings; ///< What keeps the customer from connecting, or may.
};

/// Keys with their servers, of servers that there are.
using FeedKeys = std::vector<std::pair<AccessKey, Server>>;

/// What is known about a subscription that the bot answers for.
struct FeedSource
{
    Subscription subscription;
    std::optional<Timestamp> updatedAt;
    QString tariffName; ///< Empty when there is no such tariff.
    bool vip = false;
    std::optional<Timestamp> overLimitSince;
    qint64 usedBytes = 0;
    qint64 limitMb = 0; ///< MiB; 0 is unlimited.
    FeedKeys keys;
    FeedKeys othersKeys; ///< Of another customer, or of nobody: the bot leaves them out.
};

/// What the bot's database does not say about the bot.
struct BotEnvironment
{
    QTimeZone zone; ///< In which it writes times.
    QString supportUsername; ///< With or without "@"; empty: it names nobody.
};

/// A line of the answer's head.
struct FeedHeader
{
    QString name;
    QString value;

    bool operator==(const FeedHeader &) const = default;
};

/// What the customer's app gets from a subscription's address.
struct SubscriptionFeed
{
    QString token; ///< Secret.
    std::optional<FeedRefusal> refusal;
    qint64 usedBytes = 0;
    qint64 limitBytes = 0; ///< 0 is unlimited.
    std::vector<FeedLine> lines;
    std::vector<FeedLine> leftOut; ///< Whose keys are not the customer's.
    std::vector<FeedHeader> headers; ///< None when refused.
    QStringList comments; ///< Before the links; none when refused.
};

/// By the bot's own rules; the lines are there even when it refuses them.
[[nodiscard]] SubscriptionFeed makeFeed(const FeedSource &source, Timestamp now,
                                        const BotEnvironment &bot);

/// The HTTP status of the bot's answer: 200, 400 or 404.
[[nodiscard]] int feedStatus(const SubscriptionFeed &feed);

/// What the database holds of the links, in the bot's order. Secret.
[[nodiscard]] QStringList linksOf(const SubscriptionFeed &feed);

/// The text that the bot sends, before it is encoded; empty when refused. Secret.
[[nodiscard]] QString decodedBody(const SubscriptionFeed &feed);

/// The body as it is sent, in base64; empty when refused. Secret.
[[nodiscard]] QString encodedBody(const SubscriptionFeed &feed);

/// Where the bot serves the subscription (spec/database 4.1); empty while the host is not known.
[[nodiscard]] QString subscriptionLink(const QUrl &baseUrl, const QString &token);

} // namespace VeilDesk
