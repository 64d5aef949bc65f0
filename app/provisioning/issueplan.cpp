#include "app/provisioning/issueplan.h"

#include "app/provisioning/subscriptionrenewal.h"
#include "models/domain/email.h"
#include "models/storage/customerrepository.h"
#include "models/storage/keyrepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/serverrepository.h"
#include "models/storage/standingrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

std::optional<Error> whyNotUsable(const Server &server)
{
    const auto refused = [&server](const QString &why) {
        return Error(ErrorKind::Refused,
                     u"Server %1 (%2) %3"_s.arg(server.id.value).arg(server.name, why));
    };
    if (server.protocol != "v2ray"_L1 && !server.protocol.isEmpty())
        return refused(u"does not speak V2Ray"_s);
    if (!server.active)
        return refused(u"is switched off in the bot"_s);
    if (server.paused)
        return refused(u"is paused: resume it first"_s);
    return std::nullopt;
}

Result<std::vector<Server>> allUsableServers(const Connection &connection)
{
    auto servers = ServerRepository::loadForSelection(connection);
    if (!servers)
        return servers;
    std::erase_if(*servers, whyNotUsable);
    if (servers->empty())
        return failure(ErrorKind::Refused,
                       u"There is no active server to issue a key on: add or resume one"_s);
    return servers;
}

Result<std::vector<Server>> chosenServers(const Connection &connection,
                                          const std::vector<ServerId> &ids)
{
    std::vector<Server> servers;
    for (const auto id : std::set<ServerId>(ids.begin(), ids.end())) {
        auto stored = ServerRepository::findStored(connection, id);
        if (!stored)
            return failure(stored.error());
        if (const auto error = whyNotUsable(stored->server))
            return failure(*error);
        servers.push_back(std::move(stored->server));
    }
    if (servers.empty())
        return failure(ErrorKind::Invalid, u"Choose at least one server"_s);
    return servers;
}

Result<std::vector<Server>> serversOf(const Connection &connection, const IssueRequest &request)
{
    return request.allServers ? allUsableServers(connection)
                              : chosenServers(connection, request.servers);
}

std::vector<ServerId> idsOf(const std::vector<Server> &servers)
{
    std::vector<ServerId> ids;
    std::ranges::transform(servers, std::back_inserter(ids), &Server::id);
    return ids;
}

/// On a `users` server only the e-mail tells keys apart while an answer is missing, so two
/// creations for one e-mail must not be in flight together (D6).
Result<> refuseSameEmailInFlight(const Connection &connection, const std::vector<Server> &servers,
                                 const QString &email)
{
    for (const auto &server : servers) {
        if (server.isDialectKnown && server.dialect != Dialect::Users)
            continue;
        const auto open = OperationRepository::findOpenFor(connection, server.id, email);
        if (!open)
            return failure(open.error());
        if (*open)
            return failure(ErrorKind::Busy,
                           u"Operation %1 for the same e-mail on server %2 is not finished: "
                           "recover operations first"_s.arg((*open)->value)
                               .arg(server.id.value));
    }
    return {};
}

Result<Operation> planStandalone(Transaction &transaction, const IssueRequest &request,
                                 const std::vector<Server> &servers, Operation operation)
{
    const auto email = request.email.trimmed();
    if (!isEmail(email))
        return failure(ErrorKind::Invalid, u"This is not an e-mail address"_s);
    if (const auto free = refuseSameEmailInFlight(transaction, servers, email); !free)
        return failure(free.error());
    addSteps(operation, idsOf(servers), email);
    return operation;
}

/// By the rule of D19.
Result<std::optional<Subscription>> subscriptionToExtend(const Connection &connection,
                                                         const IssueRequest &request, Timestamp now)
{
    SubscriptionRepository::LiveFilter filter;
    filter.tariff = request.tariff;
    auto live = SubscriptionRepository::findLive(connection, *request.customer, now, filter);
    if (!live)
        return live;
    switch (request.live) {
    case LiveSubscription::CreateNew:
        return std::optional<Subscription>();
    case LiveSubscription::Extend:
        if (!*live)
            return failure(ErrorKind::Refused,
                           u"User %1 has no live subscription under tariff %2 to extend"_s
                               .arg(request.customer->value)
                               .arg(request.tariff.value));
        return live;
    case LiveSubscription::Refuse:
        if (*live)
            return failure(ErrorKind::Refused,
                           u"User %1 has live subscription %2 under tariff %3: extend it "
                           "(--extend) or create a new one (--new)"_s.arg(request.customer->value)
                               .arg((*live)->id.value)
                               .arg(request.tariff.value));
        return live;
    }
    Q_UNREACHABLE();
}

size_t eraseAmong(std::vector<Server> &servers, const std::vector<ServerId> &ids)
{
    return std::erase_if(servers, [&ids](const Server &server) {
        return std::ranges::find(ids, server.id) != ids.end();
    });
}

/// Adds a step for each server on which the subscription has no key yet and counts the others.
Result<Operation> withMissingKeys(const Connection &connection, std::vector<Server> servers,
                                  const PlanContext &context, Operation operation)
{
    const auto held = StandingRepository::loadHeldServers(connection, *operation.subscription);
    if (!held)
        return failure(held.error());
    const auto unsettled =
        OperationRepository::loadUnsettledServers(connection, *operation.subscription);
    if (!unsettled)
        return failure(unsettled.error());
    const auto served = eraseAmong(servers, *held);
    const auto waiting = eraseAmong(servers, *unsettled);
    operation.existingKeys += int(served);
    const bool isPointless = served + servers.size() == 0
        || operation.existingKeys + std::ssize(servers) < requiredKeys(operation, context);
    if (waiting > 0 && isPointless)
        return failure(tooManyUnsettled(*operation.subscription));
    addSteps(operation, idsOf(servers),
             subscriptionEmail(*operation.customer, *operation.subscription, context.emailDomain));
    return operation;
}

Result<Operation> planForCustomer(Transaction &transaction, const IssueRequest &request,
                                  const Tariff &tariff, const std::vector<Server> &servers,
                                  const PlanContext &context, Operation operation)
{
    const auto customer = CustomerRepository::find(transaction, *request.customer);
    if (!customer)
        return failure(customer.error());
    const auto live = subscriptionToExtend(transaction, request, context.now);
    if (!live)
        return failure(live.error());
    operation.customer = customer->id;
    if (!*live) {
        return withNewSubscription(transaction, *customer, tariff, context, std::move(operation))
            .and_then([&](Operation planned) {
                return withMissingKeys(transaction, servers, context, std::move(planned));
            });
    }
    if (const auto free = refuseOpenOperation(transaction, (*live)->id); !free)
        return failure(free.error());
    operation.subscription = (*live)->id;
    operation.previousExpiresAt = (*live)->expiresAt;
    operation.expiresAt =
        renew((*live)->expiresAt, tariff.duration, context.now, context.renewal).expiresAt;
    return withMissingKeys(transaction, servers, context, std::move(operation));
}

/// The servers of `earlier` that have no key of it.
std::vector<ServerId> undelivered(const Operation &earlier)
{
    std::vector<ServerId> ids;
    for (const auto &step : earlier.steps) {
        if (!isServed(step))
            ids.push_back(step.server);
    }
    return ids;
}

/// Keys are added to what is sold, not to what somebody has switched off or deleted since.
Result<> refuseSwitchedOff(const Connection &connection, SubscriptionId id)
{
    const auto subscription = SubscriptionRepository::find(connection, id);
    return subscription ? requireActive(*subscription) : failure(subscription.error());
}

/// A rejected operation left its own subscription inactive: it is used again (D9).
Result<> restartSubscription(Transaction &transaction, const Operation &operation,
                             const PlanContext &context)
{
    const auto subscription = SubscriptionRepository::find(transaction, *operation.subscription);
    if (!subscription)
        return failure(subscription.error());
    return SubscriptionRepository::updateExpiry(transaction, subscription->id,
                                                subscription->expiresAt, *operation.expiresAt,
                                                *operation.tariff, context.now);
}

Result<Operation> planSubscriptionRetry(Transaction &transaction, const Operation &earlier,
                                        const Tariff &tariff, std::vector<Server> servers,
                                        const PlanContext &context, Operation operation)
{
    if (const auto free = refuseOpenOperation(transaction, *earlier.subscription); !free)
        return failure(free.error());
    operation.customer = earlier.customer;
    operation.subscription = earlier.subscription;
    if (earlier.outcome == Outcome::Rejected) {
        operation.subscriptionCreated = earlier.subscriptionCreated;
        operation.previousExpiresAt = earlier.previousExpiresAt;
    }
    if (!operation.subscriptionCreated) {
        if (const auto active = refuseSwitchedOff(transaction, *earlier.subscription); !active)
            return failure(active.error());
    }
    if (operation.subscriptionCreated && !isUnlimited(*earlier.expiresAt)) {
        operation.expiresAt = context.now + tariff.duration;
        if (const auto restarted = restartSubscription(transaction, operation, context); !restarted)
            return failure(restarted.error());
    }
    operation.existingKeys = countSteps(earlier).created;
    return withMissingKeys(transaction, std::move(servers), context, std::move(operation));
}

Result<Step> revokeStep(Transaction &transaction, KeyId id)
{
    const auto key = KeyRepository::find(transaction, id);
    if (!key)
        return failure(key.error());
    if (key->uuid.isEmpty())
        return failure(
            ErrorKind::Invalid,
            u"Key %1 has no uuid, so no server can be asked to delete it"_s.arg(id.value));
    const auto open = OperationRepository::findOpenFor(transaction, key->uuid);
    if (!open)
        return failure(open.error());
    if (*open)
        return failure(ErrorKind::Busy,
                       u"Key %1 belongs to operation %2, which is not finished: wait for it or "
                       "recover operations first"_s.arg(id.value)
                           .arg((*open)->value));
    Step step;
    step.server = key->server;
    step.state = StepState::Compensating;
    step.email = key->email;
    step.uuid = key->uuid;
    step.remoteId = key->remoteId;
    step.link = key->link;
    step.key = key->id;
    return step;
}

} // namespace

Result<Operation> planIssue(Transaction &transaction, const IssueRequest &request,
                            const PlanContext &context)
{
    const auto tariff = TariffRepository::find(transaction, request.tariff);
    if (!tariff)
        return failure(tariff.error());
    if (const auto fault = findTermFault(*tariff))
        return failure(*fault);
    const auto servers = serversOf(transaction, request);
    if (!servers)
        return failure(servers.error());
    auto operation = newOperation(OperationKind::Issue, context);
    operation.tariff = tariff->id;
    operation.expiresAt = context.now + tariff->duration;
    if (request.customer)
        return planForCustomer(transaction, request, *tariff, *servers, context,
                               std::move(operation));
    return planStandalone(transaction, request, *servers, std::move(operation));
}

Result<Operation> planRetry(Transaction &transaction, OperationId failed,
                            const PlanContext &context)
{
    const auto earlier = OperationRepository::find(transaction, failed);
    if (!earlier)
        return failure(earlier.error());
    if (earlier->kind != OperationKind::Issue || earlier->state != OperationState::Finished)
        return failure(
            ErrorKind::Busy,
            u"Operation %1 is not finished: recover operations first"_s.arg(failed.value));
    const auto tariff = TariffRepository::find(transaction, earlier->tariff.value_or(TariffId()));
    if (!tariff)
        return failure(tariff.error());
    const auto fault = findTermFault(*tariff);
    if (fault && earlier->outcome == Outcome::Rejected)
        return failure(*fault);
    auto servers = chosenServers(transaction, undelivered(*earlier));
    if (!servers)
        return failure(servers.error());
    auto operation = newOperation(OperationKind::Issue, context);
    operation.tariff = earlier->tariff;
    operation.expiresAt = earlier->expiresAt;
    if (earlier->subscription)
        return planSubscriptionRetry(transaction, *earlier, *tariff, std::move(*servers), context,
                                     std::move(operation));
    if (earlier->outcome == Outcome::Rejected)
        operation.expiresAt = context.now + tariff->duration;
    operation.existingKeys = countSteps(*earlier).created;
    IssueRequest request;
    request.email = earlier->steps.front().email;
    return planStandalone(transaction, request, *servers, std::move(operation));
}

Result<Operation> planRevoke(Transaction &transaction, const std::vector<KeyId> &keys,
                             const PlanContext &context)
{
    auto operation = newOperation(OperationKind::Revoke, context);
    for (const auto id : std::set<KeyId>(keys.begin(), keys.end())) {
        auto step = revokeStep(transaction, id);
        if (!step)
            return failure(step.error());
        operation.steps.push_back(std::move(*step));
    }
    if (operation.steps.empty())
        return failure(ErrorKind::Invalid, u"Choose at least one key"_s);
    return operation;
}

} // namespace VeilDesk
