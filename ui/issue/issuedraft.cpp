#include "ui/issue/issuedraft.h"

#include <algorithm>

namespace VeilDesk {

std::optional<Subscription> findLiveSubscription(const IssueDraft &draft, Timestamp now)
{
    if (!draft.customer || !draft.tariff)
        return std::nullopt;
    const auto live = std::ranges::find_if(draft.subscriptions, [&](const auto &subscription) {
        return subscription.tariff == draft.tariff->id && isAlive(subscription, now);
    });
    return live == draft.subscriptions.end() ? std::nullopt : std::optional(*live);
}

std::set<ServerId> serversOf(const IssueDraft &draft, SubscriptionId subscription)
{
    std::set<ServerId> servers;
    for (const auto &key : draft.keys) {
        if (key.subscription == subscription && !key.deleting)
            servers.insert(key.server);
    }
    return servers;
}

IssueRequest issueRequest(const IssueDraft &draft, LiveSubscription live)
{
    IssueRequest request;
    if (draft.customer)
        request.customer = draft.customer->id;
    else
        request.email = draft.email;
    if (draft.tariff)
        request.tariff = draft.tariff->id;
    std::ranges::transform(draft.servers, std::back_inserter(request.servers), &Server::id);
    request.live = live;
    return request;
}

} // namespace VeilDesk
