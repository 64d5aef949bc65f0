#include "app/subscriptions/subscriptionservice.h"

#include "models/storage/subscriptionrepository.h"

#include <QCoroFuture>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Result<RenewalPreview> previewLive(const Connection &connection, const RenewalRequest &request,
                                   const RenewalPolicy &policy, Timestamp now)
{
    auto preview = previewRenewal(connection, request, policy, now);
    if (preview && !preview->before.active)
        return failure(ErrorKind::Refused,
                       u"Subscription %1 is deactivated; sell the customer a new one"_s.arg(
                           request.subscription.value));
    return preview;
}

} // namespace

SubscriptionService::SubscriptionService(Database &database, ProvisioningService &provisioning,
                                         const Settings &settings, Clock clock)
    : m_database(database)
    , m_provisioning(provisioning)
    , m_settings(settings)
    , m_clock(std::move(clock))
{ }

QCoro::Task<Result<std::vector<SubscriptionStanding>>> SubscriptionService::load(
    SubscriptionFilter filter)
{
    const auto work = [filter, now = m_clock()](const Connection &connection) {
        return StandingRepository::load(connection, filter, now);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<SubscriptionStanding>> SubscriptionService::find(SubscriptionId id)
{
    const auto work = [id, now = m_clock()](const Connection &connection) {
        return StandingRepository::find(connection, id, now);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<RenewalPreview>> SubscriptionService::preview(RenewalRequest request,
                                                                 RenewalMode mode)
{
    auto policy = m_settings.renewal;
    policy.mode = mode;
    const auto work = [request, policy, now = m_clock()](const Connection &connection) {
        return previewLive(connection, request, policy, now);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<RenewalPreview>> SubscriptionService::renew(RenewalRequest request,
                                                               RenewalMode mode)
{
    auto policy = m_settings.renewal;
    policy.mode = mode;
    const auto work = [request, policy, now = m_clock()](Transaction &transaction) {
        return previewLive(transaction, request, policy, now).and_then([&](const RenewalPreview &) {
            return renewSubscription(transaction, request, policy, now);
        });
    };
    co_return co_await m_database.transaction(work);
}

QCoro::Task<Result<Operation>> SubscriptionService::repair(SubscriptionId id,
                                                           Cancellation cancellation)
{
    co_return co_await m_provisioning.repair(id, std::move(cancellation));
}

QCoro::Task<Result<std::vector<RepairResult>>> SubscriptionService::repairDue(
    Cancellation cancellation)
{
    const auto work = [now = m_clock()](const Connection &connection) {
        return StandingRepository::loadDueRepairs(connection, now);
    };
    const auto due = co_await m_database.read(work);
    if (!due)
        co_return failure(due.error());
    const auto results = std::make_shared<std::vector<RepairResult>>();
    for (size_t i = 0; i < due->size() && !cancellation.isRequested(); ++i)
        co_await repairOne(due->at(i), results, cancellation);
    co_return std::move(*results);
}

QCoro::Task<> SubscriptionService::repairOne(SubscriptionId id,
                                             std::shared_ptr<std::vector<RepairResult>> results,
                                             Cancellation cancellation)
{
    auto operation = co_await m_provisioning.repair(id, std::move(cancellation));
    results->push_back({id, std::move(operation)});
}

QCoro::Task<Result<SubscriptionStanding>> SubscriptionService::deactivate(SubscriptionId id)
{
    const auto work = [id, now = m_clock()](Transaction &transaction) {
        return SubscriptionRepository::updateActive(transaction, id, false, now).and_then([&] {
            return StandingRepository::find(transaction, id, now);
        });
    };
    co_return co_await m_database.transaction(work);
}

} // namespace VeilDesk
