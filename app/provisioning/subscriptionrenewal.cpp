#include "app/provisioning/subscriptionrenewal.h"

#include "app/provisioning/logging.h"
#include "models/storage/allowancerepository.h"
#include "models/storage/customerrepository.h"
#include "models/storage/keyexpiryrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Subscriptions of unknown users exist.
Result<bool> isVip(const Connection &connection, CustomerId id)
{
    const auto customer = CustomerRepository::find(connection, id);
    if (customer)
        return customer->vip;
    if (customer.error().kind() == ErrorKind::NotFound)
        return false;
    return failure(customer.error());
}

Result<Tariff> findSellable(const Connection &connection, TariffId id)
{
    auto tariff = TariffRepository::find(connection, id);
    if (!tariff)
        return tariff;
    if (const auto fault = findTermFault(*tariff))
        return failure(*fault);
    return tariff;
}

/// The log of 2.074, 2.078 and 2.075.
void logRenewal(const RenewalPreview &preview, const RenewalPolicy &policy, Timestamp now)
{
    const auto &[before, tariff, after] = preview;
    if (after.rule == RenewalRule::Unlimited)
        return;
    if (after.rule == RenewalRule::FromNow && policy.mode == RenewalMode::Grace)
        qCInfo(provisioningLog).noquote()
            << u"[SUBSCRIPTION] Subscription %1 expired more than %2s ago (expired at %3, "
               "now=%4). Starting renewal from current time instead of expired time."_s
                   .arg(before.id.value)
                   .arg(policy.gracePeriod.count())
                   .arg(toUnix(before.expiresAt))
                   .arg(toUnix(now));
    else if (after.rule == RenewalRule::FromNow)
        qCInfo(provisioningLog).noquote()
            << u"[SUBSCRIPTION] Subscription %1 expired, starting renewal from current time: "
               "%2 -> %3"_s.arg(before.id.value)
                   .arg(toUnix(now))
                   .arg(toUnix(after.expiresAt));
    qCInfo(provisioningLog).noquote()
        << u"[SUBSCRIPTION] Extending subscription %1 for user %2: %3 -> %4 (+%5s)"_s
               .arg(before.id.value)
               .arg(before.customer.value)
               .arg(toUnix(before.expiresAt))
               .arg(toUnix(after.expiresAt))
               .arg(tariff.duration.count());
}

Result<> writeTerm(Transaction &transaction, const Subscription &before, const Tariff &tariff,
                   Timestamp expiresAt, const Settings &settings, Timestamp now)
{
    return SubscriptionRepository::updateExpiry(transaction, before.id, before.expiresAt, expiresAt,
                                                tariff.id, now)
        .and_then([&] {
            return KeyExpiryRepository::follow(transaction, before.id, settings.extendChunkSize);
        })
        .and_then([&] {
            return AllowanceRepository::updateLimit(transaction, before.id, tariff.trafficLimitMb);
        });
}

} // namespace

Result<> requireStillActive(const Connection &connection, SubscriptionId id)
{
    const auto subscription = SubscriptionRepository::find(connection, id);
    if (!subscription)
        return failure(subscription.error());
    if (!subscription->active)
        return failure(ErrorKind::Conflict,
                       u"Subscription %1 was deactivated meanwhile"_s.arg(id.value));
    return {};
}

Result<> requireActive(const Subscription &subscription)
{
    if (subscription.active)
        return {};
    return failure(ErrorKind::Refused,
                   u"Subscription %1 is deactivated; sell the customer a new one"_s.arg(
                       subscription.id.value));
}

Result<RenewalPreview> previewRenewal(const Connection &connection, const RenewalRequest &request,
                                      const RenewalPolicy &policy, Timestamp now)
{
    auto subscription = SubscriptionRepository::find(connection, request.subscription);
    if (!subscription)
        return failure(subscription.error());
    auto tariff = findSellable(connection, request.tariff);
    if (!tariff)
        return failure(tariff.error());
    const auto vip = isVip(connection, subscription->customer);
    if (!vip)
        return failure(vip.error());
    const auto renewal = *vip
        ? Renewal{subscription->expiresAt, RenewalRule::Unlimited}
        : renew(subscription->expiresAt, tariff->duration, now, policy, request.paidAt);
    return RenewalPreview{std::move(*subscription), std::move(*tariff), renewal};
}

Result<RenewalPreview> renewSubscription(Transaction &transaction, const RenewalRequest &request,
                                         const Settings &settings, Timestamp now)
{
    auto preview = previewRenewal(transaction, request, settings.renewal, now);
    if (!preview)
        return preview;
    const auto &[before, tariff, after] = *preview;
    transaction.afterCommit(
        [renewed = *preview, policy = settings.renewal, now] { logRenewal(renewed, policy, now); });
    const auto written = writeTerm(transaction, before, tariff, after.expiresAt, settings, now);
    if (!written)
        return failure(written.error());
    const bool countsAnew = tariff.trafficLimitMb > 0 && after.expiresAt > before.expiresAt;
    if (!countsAnew)
        return preview;
    return AllowanceRepository::resetUsage(transaction, before.id, now).map([&] {
        return *preview;
    });
}

Result<Timestamp> startSubscription(Transaction &transaction, SubscriptionId id, TariffId tariffId,
                                    const Settings &settings, Timestamp now)
{
    const auto subscription = SubscriptionRepository::find(transaction, id);
    if (!subscription)
        return failure(subscription.error());
    const auto tariff = findSellable(transaction, tariffId);
    if (!tariff)
        return failure(tariff.error());
    const auto vip = isVip(transaction, subscription->customer);
    if (!vip)
        return failure(vip.error());
    const auto expiresAt = *vip ? UnlimitedExpiry : now + tariff->duration;
    return writeTerm(transaction, *subscription, *tariff, expiresAt, settings, now)
        .and_then([&] { return SubscriptionRepository::updateActive(transaction, id, true, now); })
        .map([&] { return expiresAt; });
}

} // namespace VeilDesk
