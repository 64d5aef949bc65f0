#include "app/provisioning/purchaseplan.h"

#include "app/provisioning/logging.h"
#include "models/domain/email.h"
#include "models/storage/claimrepository.h"
#include "models/storage/customerrepository.h"
#include "models/storage/paymentrepository.h"
#include "models/storage/serverrepository.h"
#include "models/storage/standingrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tablecolumns.h"
#include "models/storage/tariffrepository.h"

#include <algorithm>

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

Result<std::optional<Subscription>> findLive(const Connection &connection, CustomerId customer,
                                             Timestamp now)
{
    const auto all = SubscriptionRepository::loadOf(connection, customer);
    if (!all)
        return failure(all.error());
    const auto live = std::ranges::find_if(
        *all, [now](const Subscription &subscription) { return isAlive(subscription, now); });
    return live == all->end() ? std::nullopt : std::optional(*live);
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

/// The operation with its subscription: extended, used again or new.
Result<Operation> withSubscription(Transaction &transaction, const Payment &payment,
                                   const Customer &customer, const Tariff &tariff,
                                   const PlanContext &context, Operation operation)
{
    const auto live = findLive(transaction, customer.id, context.now);
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

/// Adds a step for each server that lacks a key and counts the others.
Result<Operation> withSelectedServers(const Connection &connection,
                                      const Subscription &subscription, SelectionOccasion occasion,
                                      const PlanContext &context, Operation operation)
{
    const auto selection = loadSelection(connection, subscription, occasion, context.now);
    if (!selection)
        return failure(selection.error());
    if (selection->served.empty() && selection->missing.empty())
        return failure(ErrorKind::Refused,
                       u"There is no server that user %1 may have a key on: add, resume or "
                       "open one"_s.arg(subscription.customer.value));
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

} // namespace

Result<PaymentFacts> loadFacts(const Connection &connection, const PurchaseRequest &request)
{
    PaymentFacts facts;
    facts.reference = request.reference;
    facts.unknownCustomerAllowed = request.allowUnknownCustomer;
    auto payment = optionalRow(PaymentRepository::find(connection, request.reference));
    if (!payment)
        return failure(payment.error());
    facts.payment = *std::move(payment);
    if (!facts.payment)
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

Result<bool> isDelivered(const Connection &connection, const Payment &payment, Timestamp now)
{
    if (payment.status != PaymentStatus::Paid || !payment.subscription)
        return false;
    const auto linked =
        optionalRow(SubscriptionRepository::find(connection, *payment.subscription));
    if (!linked)
        return failure(linked.error());
    if (!*linked || !(*linked)->active || (*linked)->customer != payment.customer)
        return false;
    return loadHeldServers(connection, *payment.subscription, now)
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
    if (planned)
        qCInfo(provisioningLog).noquote()
            << u"Payment %1 atomically marked as processing"_s.arg(request.reference);
    return planned;
}

Result<ServerSelection> loadSelection(const Connection &connection,
                                      const Subscription &subscription, SelectionOccasion occasion,
                                      Timestamp now)
{
    const auto servers = ServerRepository::loadForSelection(connection);
    if (!servers)
        return failure(servers.error());
    const auto held = loadHeldServers(connection, subscription.id, now);
    if (!held)
        return failure(held.error());
    const auto customer = optionalRow(CustomerRepository::find(connection, subscription.customer));
    if (!customer)
        return failure(customer.error());
    const auto paying = StandingRepository::isPaying(connection, subscription, now);
    if (!paying)
        return failure(paying.error());
    const Entitlement entitlement{*customer && (*customer)->vip, *paying};
    return selectServers(*servers, *held, entitlement, occasion);
}

Result<Operation> planRepair(Transaction &transaction, SubscriptionId id,
                             const PlanContext &context)
{
    const auto subscription = SubscriptionRepository::find(transaction, id);
    if (!subscription)
        return failure(subscription.error());
    if (!isAlive(*subscription, context.now))
        return failure(ErrorKind::Refused,
                       u"Subscription %1 is not alive: renew it first"_s.arg(id.value));
    if (const auto free = refuseOpenOperation(transaction, id); !free)
        return failure(free.error());
    auto operation = newOperation(OperationKind::Issue, context);
    operation.customer = subscription->customer;
    operation.subscription = id;
    if (subscription->tariff.isValid())
        operation.tariff = subscription->tariff;
    operation.expiresAt = subscription->expiresAt;
    return withSelectedServers(transaction, *subscription, SelectionOccasion::Repair, context,
                               std::move(operation));
}

} // namespace VeilDesk
