#include "models/domain/serverselection.h"

#include <QMap>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

bool isAccessible(const Server &server, const Entitlement &entitlement)
{
    if (entitlement.vip)
        return true;
    if (server.accessLevel == "vip"_L1)
        return false;
    return server.accessLevel != "paid"_L1 || entitlement.paid;
}

bool speaksV2Ray(const Server &server)
{
    return server.protocol.isEmpty() || server.protocol == "v2ray"_L1;
}

bool isEligible(const Server &server, const Entitlement &entitlement)
{
    return server.active && speaksV2Ray(server) && isAccessible(server, entitlement);
}

/// Why a key on this server does not serve.
KeyPlaceState stateOfExtra(std::span<const Server> servers, ServerId id,
                           const Entitlement &entitlement)
{
    const auto server = std::ranges::find(servers, id, &Server::id);
    if (server == servers.end())
        return KeyPlaceState::ServerGone;
    if (!server->active)
        return KeyPlaceState::ServerInactive;
    if (!speaksV2Ray(*server))
        return KeyPlaceState::OtherProtocol;
    return isAccessible(*server, entitlement) ? KeyPlaceState::OtherOfGroup
                                              : KeyPlaceState::NoAccess;
}

bool takesNewKeys(const Server &server, SelectionOccasion occasion)
{
    return !server.paused && (server.availableForPurchase || occasion == SelectionOccasion::Repair);
}

/// Capacity only ranks the members of a group; a full server is still chosen.
qint64 freeSlots(const Server &server)
{
    constexpr qint64 unlimited = 1'000'000'000;
    const auto capacity = server.maxKeys.value_or(0);
    return std::max<qint64>(0, (capacity > 0 ? capacity : unlimited) - server.keys);
}

bool isPreferred(const Server *a, const Server *b)
{
    return freeSlots(*a) != freeSlots(*b) ? freeSlots(*a) > freeSlots(*b) : a->id < b->id;
}

using Members = std::vector<const Server *>;

/// Servers that are alternatives to each other; one without a group has none.
std::vector<Members> alternatives(std::span<const Server> servers, const Entitlement &entitlement)
{
    std::vector<Members> single;
    QMap<QString, Members> groups;
    for (const auto &server : servers) {
        if (!isEligible(server, entitlement))
            continue;
        if (server.group.isEmpty() || entitlement.vip)
            single.push_back({&server});
        else
            groups[server.group].push_back(&server);
    }
    single.insert(single.end(), groups.begin(), groups.end());
    return single;
}

} // namespace

ServerSelection selectServers(std::span<const Server> servers, std::span<const ServerId> held,
                              const Entitlement &entitlement, SelectionOccasion occasion)
{
    ServerSelection selection;
    const auto isHeld = [held](const Server *server) {
        return std::ranges::find(held, server->id) != held.end();
    };
    for (auto &members : alternatives(servers, entitlement)) {
        if (const auto kept = std::ranges::find_if(members, isHeld); kept != members.end()) {
            selection.served.push_back((*kept)->id);
            continue;
        }
        std::erase_if(
            members, [occasion](const Server *server) { return !takesNewKeys(*server, occasion); });
        if (!members.empty())
            selection.missing.push_back((*std::ranges::min_element(members, isPreferred))->id);
    }
    std::ranges::sort(selection.served);
    std::ranges::sort(selection.missing);
    return selection;
}

std::vector<std::vector<ServerId>> requiredPlaces(std::span<const Server> servers,
                                                  const Entitlement &entitlement)
{
    std::vector<std::vector<ServerId>> places;
    for (const auto &members : alternatives(servers, entitlement)) {
        const bool canBeFilled = std::ranges::any_of(members, [](const Server *server) {
            return takesNewKeys(*server, SelectionOccasion::Repair);
        });
        if (!canBeFilled)
            continue;
        places.emplace_back();
        for (const auto *server : members)
            places.back().push_back(server->id);
    }
    return places;
}

std::vector<KeyPlace> keyPlaces(std::span<const Server> servers, std::span<const ServerId> held,
                                const Entitlement &entitlement)
{
    const auto selection = selectServers(servers, held, entitlement, SelectionOccasion::Repair);
    std::vector<KeyPlace> places;
    for (const auto id : held) {
        const bool serves = std::ranges::find(selection.served, id) != selection.served.end();
        const bool isFirst = std::ranges::find(places, id, &KeyPlace::server) == places.end();
        if (serves)
            places.push_back({id, isFirst ? KeyPlaceState::Served : KeyPlaceState::Twice});
        else
            places.push_back({id, stateOfExtra(servers, id, entitlement)});
    }
    for (const auto id : selection.missing)
        places.push_back({id, KeyPlaceState::Missing});
    return places;
}

} // namespace VeilDesk
