#include "models/storage/subscriptionrecord.h"

#include "models/storage/feedrepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/paymentrepository.h"
#include "models/storage/serverrepository.h"

#include <algorithm>

namespace VeilDesk::SubscriptionRecords {

using namespace Qt::StringLiterals;

namespace {

std::vector<PlaceRecord> placesOf(const SubscriptionStanding &standing,
                                  const std::vector<Server> &servers,
                                  const std::vector<Operation> &operations)
{
    std::vector<PlaceRecord> places;
    for (const auto &place : keyPlaces(servers, standing.held, standing.entitlement)) {
        const auto server = std::ranges::find(servers, place.server, &Server::id);
        const bool isMissing = place.state == KeyPlaceState::Missing;
        places.push_back({place, server == servers.end() ? QString() : server->name,
                          isMissing ? lastFailure(operations, place.server) : std::nullopt});
    }
    return places;
}

Result<std::vector<Payment>> paymentsOf(const Connection &connection, SubscriptionId id)
{
    if (!connection.capabilities().hasTable(u"payments"_s))
        return std::vector<Payment>();
    PaymentFilter filter;
    filter.subscription = id;
    return PaymentRepository::load(connection, filter);
}

} // namespace

Result<SubscriptionRecord> load(const Connection &connection, SubscriptionId id, Timestamp now,
                                const BotEnvironment &bot)
{
    const auto servers = ServerRepository::loadForSelection(connection);
    if (!servers)
        return failure(servers.error());
    auto summaries = SubscriptionList::loadRows(connection, {id}, *servers, now);
    if (!summaries)
        return failure(summaries.error());
    if (summaries->empty())
        return failure(ErrorKind::NotFound, u"Subscription %1 not found"_s.arg(id.value));
    auto payments = paymentsOf(connection, id);
    if (!payments)
        return failure(payments.error());
    OperationFilter filter;
    filter.subscription = id;
    auto operations = OperationRepository::load(connection, filter);
    if (!operations)
        return failure(operations.error());
    auto feed = FeedRepository::load(connection, id, now, bot);
    if (!feed)
        return failure(feed.error());
    auto places = placesOf(summaries->front().standing, *servers, *operations);
    return SubscriptionRecord{std::move(summaries->front()), std::move(places),
                              std::move(*payments), std::move(*operations), std::move(*feed)};
}

} // namespace VeilDesk::SubscriptionRecords
