#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>

#include <optional>

namespace VeilDesk {

/// What is sold: duration, price and traffic allowance. Archived, never deleted.
struct Tariff
{
    TariffId id;
    QString name;
    std::chrono::seconds duration{0};
    qint64 priceRub = 0; ///< Whole roubles, as the bot stores it; 0 is a free tariff.
    qint64 trafficLimitMb = 0; ///< MiB; 0 is unlimited.
    bool archived = false;

    bool operator==(const Tariff &) const = default;
};

/// The person who buys: a user of the bot.
struct Customer
{
    CustomerId id;
    QString username;
    QString firstName;
    QString lastName;
    std::optional<Timestamp> createdAt;
    bool vip = false;
    bool blocked = false; ///< The customer blocked the bot.
    QString email; ///< Of the latest payment that names one; empty otherwise.

    bool operator==(const Customer &) const = default;
};

/// A customer's right to service under a tariff until `expiresAt`.
struct Subscription
{
    SubscriptionId id;
    CustomerId customer;
    TariffId tariff;
    QString token; ///< Secret part of the subscription's public address.
    Timestamp createdAt;
    Timestamp expiresAt;
    bool active = true;

    bool operator==(const Subscription &) const = default;
};

/// How long after its expiry the bot still renews a subscription (spec/database 2.2).
inline constexpr std::chrono::seconds BotGracePeriod{86400};

/// Whether the bot would still renew it: active and not expired for a day or more (exactly a day
/// is dead).
[[nodiscard]] inline bool isAlive(const Subscription &subscription, Timestamp now)
{
    return subscription.active && subscription.expiresAt > now - BotGracePeriod;
}

/// The bot sells nothing longer (spec/database 2.1).
inline constexpr std::chrono::seconds LongestTerm{315'360'000};

/// Why no term of the tariff can be sold; nothing when it lasts from a second to LongestTerm.
[[nodiscard]] std::optional<Error> findTermFault(const Tariff &tariff);

/// What is wrong with a tariff's fields (its id does not matter); nothing when it can be stored.
[[nodiscard]] std::optional<Error> validate(const Tariff &tariff);
[[nodiscard]] std::optional<Error> validate(const Customer &customer);

} // namespace VeilDesk
