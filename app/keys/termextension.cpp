#include "app/keys/termextension.h"

#include "models/storage/customerrepository.h"
#include "models/storage/subscriptionrepository.h"

#include <algorithm>
#include <map>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// What happens to a term: its new end, or why it stays.
struct Move
{
    std::optional<Timestamp> before;
    std::optional<Timestamp> after;
    QString skipped;
};

class TermExtender
{
public:
    TermExtender(Transaction &transaction, const Extension &extension, Timestamp now)
        : m_transaction(transaction)
        , m_extension(extension)
        , m_now(now)
    { }

    Result<Move> extend(const AccessKey &key)
    {
        if (key.deleting)
            return Move{key.expiresAt, {}, u"The key is being revoked"_s};
        return key.subscription ? extendOnce(*key.subscription) : extendStandalone(key);
    }

private:
    Result<Move> extendOnce(SubscriptionId id)
    {
        const auto done = m_subscriptions.find(id);
        if (done != m_subscriptions.end())
            return done->second;
        const auto move = extendSubscription(id);
        if (move)
            m_subscriptions.emplace(id, *move);
        return move;
    }

    Result<Move> extendSubscription(SubscriptionId id)
    {
        const auto subscription = SubscriptionRepository::find(m_transaction, id);
        if (!subscription && subscription.error().kind() == ErrorKind::NotFound)
            return Move{{}, {}, u"Its subscription %1 no longer exists"_s.arg(id.value)};
        if (!subscription)
            return failure(subscription.error());
        const auto isVip = isOfVip(*subscription);
        if (!isVip)
            return failure(isVip.error());
        const auto before = subscription->expiresAt;
        if (*isVip || isUnlimited(before))
            return Move{before, {}, u"Subscription %1 is unlimited"_s.arg(id.value)};
        if (!subscription->active)
            return Move{before, {}, u"Subscription %1 is deactivated"_s.arg(id.value)};
        const auto after = newEnd(before);
        const auto updated = SubscriptionRepository::updateExpiry(m_transaction, id, before, after,
                                                                  subscription->tariff, m_now);
        if (!updated)
            return failure(updated.error());
        return Move{before, after, {}};
    }

    Result<bool> isOfVip(const Subscription &subscription)
    {
        const auto customer = CustomerRepository::find(m_transaction, subscription.customer);
        if (customer)
            return customer->vip;
        const auto kind = customer.error().kind();
        // Subscriptions of unknown users occur, and databases older than the users table.
        if (kind == ErrorKind::NotFound || kind == ErrorKind::SchemaMissing)
            return false;
        return failure(customer.error());
    }

    Result<Move> extendStandalone(const AccessKey &key)
    {
        if (key.expiresAt && isUnlimited(*key.expiresAt))
            return Move{key.expiresAt, {}, u"The key is unlimited"_s};
        const auto after = newEnd(key.expiresAt);
        if (const auto updated = KeyRepository::updateExpiry(m_transaction, key.id, after);
            !updated)
            return failure(updated.error());
        return Move{key.expiresAt, after, {}};
    }

    [[nodiscard]] Timestamp newEnd(std::optional<Timestamp> before) const
    {
        if (m_extension.until)
            return *m_extension.until;
        return std::max(m_now, before.value_or(m_now)) + *m_extension.by;
    }

    Transaction &m_transaction;
    const Extension &m_extension;
    const Timestamp m_now;
    std::map<SubscriptionId, Move> m_subscriptions;
};

} // namespace

std::optional<Error> validate(const Extension &extension, Timestamp now)
{
    constexpr std::chrono::seconds longest = std::chrono::years(50);
    if (extension.by && (*extension.by < std::chrono::seconds(1) || *extension.by > longest))
        return Error(ErrorKind::Invalid, u"A key can be extended by 1 second to 50 years"_s);
    if (extension.until && *extension.until <= now)
        return Error(ErrorKind::Invalid,
                     u"The new end lies in the past; revoke the key to end it"_s);
    if (extension.until && *extension.until > UnlimitedExpiry)
        return Error(ErrorKind::Invalid, u"The new end lies beyond the year 2099"_s);
    return std::nullopt;
}

Result<std::vector<ExtensionResult>> extendTerms(Transaction &transaction,
                                                 const std::vector<KeyId> &keys,
                                                 const Extension &extension, Timestamp now)
{
    TermExtender extender(transaction, extension, now);
    std::vector<ExtensionResult> results;
    for (const auto id : keys) {
        const auto key = KeyRepository::find(transaction, id);
        if (!key)
            return failure(key.error());
        const auto move = extender.extend(*key);
        if (!move)
            return failure(move.error());
        results.push_back({id, move->before, move->after, move->skipped});
    }
    return results;
}

} // namespace VeilDesk
