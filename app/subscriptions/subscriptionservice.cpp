#include "app/subscriptions/subscriptionservice.h"

#include "models/storage/rowsnapshot.h"
#include "models/storage/subscriptionrepository.h"

#include <QCoroFuture>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Result<RenewalPreview> previewLive(const Connection &connection, const RenewalRequest &request,
                                   const RenewalPolicy &policy, Timestamp now)
{
    auto preview = previewRenewal(connection, request, policy, now);
    if (!preview)
        return preview;
    return requireActive(preview->before).map([&] { return *preview; });
}

/// Nobody says in which zone the bot's server is; this computer's is the best guess.
BotEnvironment environmentOfBot(const Settings &settings)
{
    return {QTimeZone::systemTimeZone(), settings.supportUsername};
}

/// What a change of a subscription may write; who moved its end or switched it on or off meanwhile
/// keeps it from being taken back. The keys' own expiry follows by itself.
Result<RowSnapshot> rowOf(const Connection &connection, SubscriptionId id)
{
    return RowSnapshot::take(
        connection, "subscriptions"_L1,
        {"expires_at"_L1, "is_active"_L1, "tariff_id"_L1, "notified"_L1, "last_updated_at"_L1,
         "traffic_limit_mb"_L1, "traffic_baseline_bytes"_L1, "traffic_usage_bytes"_L1,
         "traffic_over_limit_at"_L1, "traffic_over_limit_notified"_L1, "last_traffic_reset_at"_L1},
        u"id = %1"_s.arg(id.value));
}

/// What of it is due is not missing any more.
bool wasNotDue(const RepairResult &result)
{
    return !result.operation && result.operation.error().kind() == ErrorKind::Busy
        && result.operation.error().retryAfter();
}

/// The operator agreed to what was shown.
Result<> requireExpected(const RenewalRequest &request, const RenewalPreview &preview)
{
    if (!request.expected || *request.expected == preview.before.expiresAt)
        return {};
    return failure(
        ErrorKind::Conflict,
        u"Subscription %1 was extended by somebody else meanwhile; look at it again"_s.arg(
            request.subscription.value));
}

Result<RenewalChange> renewLive(Transaction &transaction, const RenewalRequest &request,
                                const Settings &settings, Timestamp now)
{
    const auto preview = previewLive(transaction, request, settings.renewal, now);
    if (!preview)
        return failure(preview.error());
    if (const auto expected = requireExpected(request, *preview); !expected)
        return failure(expected.error());
    const auto before = rowOf(transaction, request.subscription);
    if (!before)
        return failure(before.error());
    auto renewal = renewSubscription(transaction, request, settings, now);
    if (!renewal)
        return failure(renewal.error());
    const auto after = rowOf(transaction, request.subscription);
    if (!after)
        return failure(after.error());
    return RenewalChange{std::move(*renewal), before->editsTo(*after)};
}

/// Nothing is written for what is inactive already.
Result<std::vector<RowEdit>> switchOff(Transaction &transaction, SubscriptionId id, Timestamp now)
{
    const auto subscription = SubscriptionRepository::find(transaction, id);
    if (!subscription)
        return failure(subscription.error());
    if (!subscription->active)
        return std::vector<RowEdit>();
    const auto before = rowOf(transaction, id);
    if (!before)
        return failure(before.error());
    if (const auto done = SubscriptionRepository::updateActive(transaction, id, false, now); !done)
        return failure(done.error());
    return rowOf(transaction, id).map([&](const RowSnapshot &after) {
        return before->editsTo(after);
    });
}

Result<Deactivation> deactivateNow(Transaction &transaction, SubscriptionId id, Timestamp now)
{
    auto edits = switchOff(transaction, id, now);
    if (!edits)
        return failure(edits.error());
    return StandingRepository::find(transaction, id, now).map([&](SubscriptionStanding standing) {
        return Deactivation{std::move(standing), *std::move(edits)};
    });
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

QCoro::Task<Result<std::vector<SubscriptionId>>> SubscriptionService::loadIds(
    SubscriptionQuery query, SubscriptionOrder order, QueryStop stop)
{
    const auto work = [query, order, now = m_clock()](const Connection &connection) {
        return SubscriptionList::loadIds(connection, query, order, now);
    };
    co_return co_await m_database.scan(work, stop);
}

QCoro::Task<Result<std::vector<SubscriptionSummary>>> SubscriptionService::loadRows(
    std::vector<SubscriptionId> ids)
{
    const auto work = [ids = std::move(ids), now = m_clock()](const Connection &connection) {
        return SubscriptionList::loadRows(connection, ids, now);
    };
    co_return co_await m_database.glance(work);
}

QCoro::Task<Result<std::map<SubscriptionHealth, qint64>>> SubscriptionService::countByHealth()
{
    const auto work = [now = m_clock()](const Connection &connection) {
        return SubscriptionList::countByHealth(connection, now);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<SubscriptionRecord>> SubscriptionService::loadRecord(SubscriptionId id)
{
    const auto work = [id, bot = environmentOfBot(m_settings),
                       now = m_clock()](const Connection &connection) {
        return SubscriptionRecords::load(connection, id, now, bot);
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

QCoro::Task<Result<RenewalChange>> SubscriptionService::renew(RenewalRequest request,
                                                              RenewalMode mode)
{
    auto settings = m_settings;
    settings.renewal.mode = mode;
    const auto work = [request, settings, now = m_clock()](Transaction &transaction) {
        return renewLive(transaction, request, settings, now);
    };
    co_return co_await m_database.transaction(work);
}

QCoro::Task<Result<Operation>> SubscriptionService::repair(SubscriptionId id,
                                                           Cancellation cancellation)
{
    co_return co_await m_provisioning.repair(id, std::move(cancellation));
}

QCoro::Task<Result<std::vector<DueRepair>>> SubscriptionService::loadDueRepairs()
{
    const auto work = [now = m_clock()](const Connection &connection) {
        return StandingRepository::loadDueRepairs(connection, now);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<std::vector<RepairResult>> SubscriptionService::repairAll(
    std::vector<SubscriptionId> ids, Progress progress, Cancellation cancellation)
{
    co_return co_await repairEach(std::move(ids), RepairScope::All, std::move(progress),
                                  std::move(cancellation));
}

QCoro::Task<std::vector<RepairResult>> SubscriptionService::repairDue(
    std::vector<SubscriptionId> ids, Cancellation cancellation)
{
    Progress unseen;
    auto results = co_await repairEach(std::move(ids), RepairScope::Due, std::move(unseen),
                                       std::move(cancellation));
    std::erase_if(results, wasNotDue);
    co_return results;
}

QCoro::Task<std::vector<RepairResult>> SubscriptionService::repairEach(
    std::vector<SubscriptionId> ids, RepairScope scope, Progress progress,
    Cancellation cancellation)
{
    std::vector<RepairResult> untouched;
    for (const auto id : ids)
        untouched.push_back({id, failure(ErrorKind::Cancelled, u"Stopped before it"_s)});
    BatchWork<RepairResult> work = [this, scope, cancellation](const RepairResult &result) {
        return repairOne(result.subscription, scope, cancellation);
    };
    BatchTerms terms(m_settings.concurrentPayments, std::move(progress), std::move(cancellation));
    co_return co_await runBatch(std::move(untouched), std::move(work), std::move(terms));
}

QCoro::Task<RepairResult> SubscriptionService::repairOne(SubscriptionId id, RepairScope scope,
                                                         Cancellation cancellation)
{
    auto operation = co_await m_provisioning.repair(id, std::move(cancellation), scope);
    RepairResult result{id, std::move(operation)};
    co_return result;
}

QCoro::Task<Result<Deactivation>> SubscriptionService::deactivate(SubscriptionId id)
{
    const auto work = [id, now = m_clock()](Transaction &transaction) {
        return deactivateNow(transaction, id, now);
    };
    co_return co_await m_database.transaction(work);
}

} // namespace VeilDesk
