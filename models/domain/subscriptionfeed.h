#pragma once

#include "models/domain/accesskey.h"
#include "models/domain/catalog.h"
#include "models/domain/link.h"
#include "models/domain/server.h"

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

/// What is known about a subscription that the bot answers for.
struct FeedSource
{
    Subscription subscription;
    bool vip = false;
    std::optional<Timestamp> overLimitSince;
    qint64 usedBytes = 0;
    qint64 limitMb = 0; ///< MiB; 0 is unlimited.
    std::vector<std::pair<AccessKey, Server>> keys; ///< Of servers that there are.
};

/// What the customer's app gets from a subscription's address, decoded.
struct SubscriptionFeed
{
    QString token; ///< Secret.
    std::optional<FeedRefusal> refusal;
    qint64 usedBytes = 0;
    qint64 limitBytes = 0; ///< 0 is unlimited.
    std::vector<FeedLine> lines;
};

/// By the bot's own rules; the lines are there even when it refuses them.
[[nodiscard]] SubscriptionFeed makeFeed(const FeedSource &source, Timestamp now);

/// Where the bot serves the subscription (spec/database 4.1); empty while the host is not known.
[[nodiscard]] QString subscriptionLink(const QUrl &baseUrl, const QString &token);

} // namespace VeilDesk
