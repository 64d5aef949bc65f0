#include "app/provisioning/purchaseplan.h"

#include "app/provisioning/logging.h"
#include "app/provisioning/subscriptionrenewal.h"
#include "models/domain/email.h"
#include "models/storage/claimrepository.h"
#include "models/storage/customerrepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/paymentrepository.h"
#include "models/storage/serverrepository.h"
#include "models/storage/standingrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tablecolumns.h"
#include "models/storage/tariffrepository.h"

#include <algorithm>
#include <iterator>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Nothing where there is no such row.
template <typename T>
Result<std::optional<T>> optionalRow(Result<T> found)
{
    if (found)
        return std::optional(*std::move(found));
    if (found.error().kind() == ErrorKind::NotFound)
        return std::optional<T>();
    return failure(found.error());
}

QString nameOf(const PurchaseRequest &request)
{
    return request.reference.isEmpty() && request.payment ? u"row %1"_s.arg(request.payment->value)
                                                          : request.reference;
}

Result<Customer> ensureCustomer(Transaction &transaction, CustomerId id, Timestamp now)
{
    auto known = optionalRow(CustomerRepository::find(transaction, id));
    if (!known)
        return failure(known.error());
    if (*known)
        return **std::move(known);
    Customer customer;
    customer.id = id;
    customer.createdAt = now;
    return CustomerRepository::insert(transaction, customer).map([&] { return customer; });
}

Result<> refuseOpenPurchase(const Connection &connection, CustomerId customer)
{
    const auto open = ClaimRepository::findOpen(connection, customer);
    if (!open)
        return failure(open.error());
    if (*open)
        return failure(ErrorKind::Busy,
                       u"Operation %1 delivers another payment of user %2: wait for it or recover "
                       "payments first"_s.arg((*open)->value)
                           .arg(customer.value));
    return {};
}

/// The subscription that an earlier, failed delivery of the payment left inactive (D9).
Result<std::optional<Subscription>> findLeftInactive(const Connection &connection,
                                                     const Payment &payment)
{
    auto id = ClaimRepository::findCreatedSubscription(connection, payment.id);
    if (!id)
        return failure(id.error());
    if (!*id)
        *id = payment.subscription;
    if (!*id)
        return std::optional<Subscription>();
    auto found = optionalRow(SubscriptionRepository::find(connection, **id));
    const bool isUsable =
        found && *found && !(*found)->active && (*found)->customer == payment.customer;
    return isUsable || !found ? found : std::optional<Subscription>();
}

Result<std::optional<Subscription>> findLinked(const Connection &connection, const Payment &payment)
{
    if (!payment.subscription)
        return std::optional<Subscription>();
    auto linked = optionalRow(SubscriptionRepository::find(connection, *payment.subscription));
    const bool isOthers = linked && *linked && (*linked)->customer != payment.customer;
    return isOthers ? std::optional<Subscription>() : linked;
}

/// The live one that the bot has chosen already, else the customer's newest.
Result<std::optional<Subscription>> findRenewed(const Connection &connection,
                                                const Payment &payment, Timestamp now)
{
    auto linked = findLinked(connection, payment);
    const bool isChosen = !linked || (*linked && isAlive(**linked, now));
    return isChosen ? linked : SubscriptionRepository::findLive(connection, *payment.customer, now);
}

/// The operation with its subscription: extended, used again or new.
Result<Operation> withSubscription(Transaction &transaction, const Payment &payment,
                                   const Customer &customer, const Tariff &tariff,
                                   const PlanContext &context, Operation operation)
{
    const auto live = findRenewed(transaction, payment, context.now);
    if (!live)
        return failure(live.error());
    if (*live) {
        operation.subscription = (*live)->id;
        operation.previousExpiresAt = (*live)->expiresAt;
        return operation;
    }
    const auto left = findLeftInactive(transaction, payment);
    if (!left)
        return failure(left.error());
    if (*left) {
        operation.subscription = (*left)->id;
        operation.subscriptionCreated = true;
        return operation;
    }
    return withNewSubscription(transaction, customer, tariff, context, std::move(operation))
        .and_then([&](Operation planned) {
            return PaymentRepository::linkSubscription(transaction, payment.id,
                                                       *planned.subscription)
                .map([&] { return planned; });
        });
}

Result<> refuseUnsettled(const Connection &connection, SubscriptionId id)
{
    const auto unsettled = OperationRepository::loadUnsettledServers(connection, id);
    if (!unsettled)
        return failure(unsettled.error());
    return unsettled->empty() ? Result<>() : failure(tooManyUnsettled(id));
}

/// Adds a step for each server that lacks a key and counts the others.
Result<Operation> withSelectedServers(const Connection &connection,
                                      const Subscription &subscription, SelectionOccasion occasion,
                                      const PlanContext &context, Operation operation)
{
    const auto selection = loadSelection(connection, subscription, occasion, context.now);
    if (!selection)
        return failure(selection.error());
    const auto possible = std::ssize(selection->served) + std::ssize(selection->missing);
    if (possible < requiredKeys(operation, context)) {
        if (const auto settled = refuseUnsettled(connection, subscription.id); !settled)
            return failure(settled.error());
    }
    if (possible == 0)
        return failure(
            ErrorKind::Refused,
            u"There is no server that user %1 may have a key on: add, resume or open one"_s.arg(
                subscription.customer.value));
    operation.existingKeys = int(selection->served.size());
    addSteps(operation, selection->missing,
             subscriptionEmail(subscription.customer, subscription.id, context.emailDomain));
    return operation;
}

Result<Operation> planClaimed(Transaction &transaction, const PaymentFacts &facts,
                              const PlanContext &context)
{
    const auto &payment = *facts.payment;
    const auto customer = ensureCustomer(transaction, *payment.customer, context.now);
    if (!customer)
        return failure(customer.error());
    if (const auto free = refuseOpenPurchase(transaction, customer->id); !free)
        return failure(free.error());
    auto operation = newOperation(OperationKind::Purchase, context);
    operation.payment = payment.id;
    operation.customer = customer->id;
    operation.tariff = facts.tariff->id;
    auto planned = withSubscription(transaction, payment, *customer, *facts.tariff, context,
                                    std::move(operation));
    if (!planned)
        return planned;
    if (const auto free = refuseOpenOperation(transaction, *planned->subscription); !free)
        return failure(free.error());
    auto subscription = SubscriptionRepository::find(transaction, *planned->subscription);
    if (!subscription)
        return failure(subscription.error());
    subscription->tariff = facts.tariff->id;
    return withSelectedServers(transaction, *subscription, SelectionOccasion::Purchase, context,
                               *std::move(planned));
}

Error noneIsDue(const Operation &operation, Timestamp now)
{
    const auto next = std::ranges::min(operation.steps, {}, &Step::retryAt).retryAt;
    Error error(ErrorKind::Busy,
                u"No server that subscription %1 lacks a key on may be asked again yet"_s.arg(
                    operation.subscription->value));
    return error.withRetryAfter(next.value_or(now) - now);
}

/// So that they count, and their time is known to the operation that follows.
Result<Operation> withoutServersNotDue(const Connection &connection, Operation operation,
                                       Timestamp now)
{
    OperationFilter filter;
    filter.subscription = operation.subscription;
    const auto earlier = OperationRepository::load(connection, filter);
    if (!earlier)
        return failure(earlier.error());
    for (auto &step : operation.steps) {
        const auto failed = lastFailure(*earlier, step.server);
        if (!failed || isServed(*failed) || failed->retryAt <= now)
            continue;
        step.state = StepState::Failed;
        step.retryAt = failed->retryAt;
        step.error = failed->error;
    }
    const auto notDue = std::ranges::count(operation.steps, StepState::Failed, &Step::state);
    if (notDue > 0 && notDue == std::ssize(operation.steps))
        return failure(noneIsDue(operation, now));
    return operation;
}

} // namespace

Result<Payment> findPayment(const Connection &connection, const PurchaseRequest &request)
{
    return request.payment ? PaymentRepository::find(connection, *request.payment)
                           : PaymentRepository::findOnly(connection, request.reference);
}

Result<PaymentFacts> loadFacts(const Connection &connection, const PurchaseRequest &request)
{
    auto payment = optionalRow(findPayment(connection, request));
    if (!payment)
        return failure(payment.error());
    if (*payment)
        return loadFacts(connection, **std::move(payment), request.allowUnknownCustomer);
    PaymentFacts facts;
    facts.reference = nameOf(request);
    return facts;
}

Result<PaymentFacts> loadFacts(const Connection &connection, Payment payment,
                               bool unknownCustomerAllowed)
{
    PaymentFacts facts;
    facts.reference = payment.reference;
    facts.unknownCustomerAllowed = unknownCustomerAllowed;
    facts.payment = std::move(payment);
    if (findRowFault(*facts.payment))
        return facts;
    if (facts.payment->tariff) {
        auto tariff = optionalRow(TariffRepository::find(connection, *facts.payment->tariff));
        if (!tariff)
            return failure(tariff.error());
        facts.tariff = *std::move(tariff);
    }
    if (facts.payment->customer) {
        const auto customer =
            optionalRow(CustomerRepository::find(connection, *facts.payment->customer));
        if (!customer)
            return failure(customer.error());
        facts.customerKnown = customer->has_value();
    }
    if (!findFault(facts)) {
        if (const auto required = requireTable(connection, "subscriptions"_L1); !required)
            return failure(required.error());
    }
    return facts;
}

Result<bool> isDelivered(const Connection &connection, const PaymentFacts &facts)
{
    const auto &payment = *facts.payment;
    const auto linked = findLinked(connection, payment);
    if (!linked)
        return failure(linked.error());
    if (!*linked || !isTermDelivered(payment, **linked, *facts.tariff))
        return false;
    return StandingRepository::loadHeldServers(connection, *payment.subscription)
        .map([](const std::vector<ServerId> &held) { return !held.empty(); });
}

Result<Operation> planPurchase(Transaction &transaction, const PurchaseRequest &request,
                               const PlanContext &context)
{
    const auto facts = loadFacts(transaction, request);
    if (!facts)
        return failure(facts.error());
    if (const auto fault = findFault(*facts))
        return failure(fault->error);
    const auto claimed = PaymentRepository::claim(transaction, facts->payment->id, context.now);
    if (!claimed)
        return failure(claimed.error());
    if (!*claimed)
        return failure(ErrorKind::Busy, u"Payment status changed by another process"_s);
    auto planned = planClaimed(transaction, *facts, context);
    transaction.afterCommit([reference = facts->reference] {
        qCInfo(provisioningLog).noquote()
            << u"Payment %1 atomically marked as processing"_s.arg(reference);
    });
    return planned;
}

Result<ServerSelection> loadSelection(const Connection &connection,
                                      const Subscription &subscription, SelectionOccasion occasion,
                                      Timestamp now)
{
    const auto servers = ServerRepository::loadForSelection(connection);
    if (!servers)
        return failure(servers.error());
    const auto held = StandingRepository::loadHeldServers(connection, subscription.id);
    if (!held)
        return failure(held.error());
    auto occupied = OperationRepository::loadUnsettledServers(connection, subscription.id);
    if (!occupied)
        return failure(occupied.error());
    occupied->insert(occupied->end(), held->begin(), held->end());
    const auto customer = optionalRow(CustomerRepository::find(connection, subscription.customer));
    if (!customer)
        return failure(customer.error());
    const auto paying = StandingRepository::isPaying(connection, subscription, now);
    if (!paying)
        return failure(paying.error());
    const Entitlement entitlement{*customer && (*customer)->vip, *paying};
    auto selection = selectServers(*servers, *occupied, entitlement, occasion);
    // What an earlier operation has still to settle is neither there nor missing yet.
    std::erase_if(selection.served, [&held](ServerId server) {
        return std::ranges::find(*held, server) == held->end();
    });
    return selection;
}

Result<Operation> planRepair(Transaction &transaction, SubscriptionId id, RepairScope scope,
                             const PlanContext &context)
{
    const auto subscription = SubscriptionRepository::find(transaction, id);
    if (!subscription)
        return failure(subscription.error());
    if (const auto active = requireActive(*subscription); !active)
        return failure(active.error());
    if (!isAlive(*subscription, context.now))
        return failure(ErrorKind::Refused,
                       u"Subscription %1 is over: renew it first"_s.arg(id.value));
    if (const auto free = refuseOpenOperation(transaction, id); !free)
        return failure(free.error());
    auto operation = newOperation(OperationKind::Issue, context);
    operation.customer = subscription->customer;
    operation.subscription = id;
    if (subscription->tariff.isValid())
        operation.tariff = subscription->tariff;
    operation.expiresAt = subscription->expiresAt;
    auto planned = withSelectedServers(transaction, *subscription, SelectionOccasion::Repair,
                                       context, std::move(operation));
    if (!planned || scope == RepairScope::All)
        return planned;
    return withoutServersNotDue(transaction, *std::move(planned), context.now);
}

} // namespace VeilDesk
