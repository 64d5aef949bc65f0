#include "tests/simulator/action.h"

#include <algorithm>
#include <array>
#include <utility>

namespace VeilDesk {

namespace {

constexpr std::array<std::pair<Action, QLatin1StringView>, 8> Names{{
    {Action::Create, QLatin1StringView("create")},
    {Action::List, QLatin1StringView("list")},
    {Action::Get, QLatin1StringView("get")},
    {Action::Delete, QLatin1StringView("delete")},
    {Action::Link, QLatin1StringView("link")},
    {Action::Health, QLatin1StringView("health")},
    {Action::Traffic, QLatin1StringView("traffic")},
    {Action::Other, QLatin1StringView("other")},
}};

} // namespace

QString actionName(Action action)
{
    const auto found = std::find_if(Names.begin(), Names.end(),
                                    [action](const auto &entry) { return entry.first == action; });
    return found->second;
}

std::optional<Action> actionFromName(QStringView name)
{
    const auto found = std::find_if(Names.begin(), Names.end(),
                                    [name](const auto &entry) { return entry.second == name; });
    return found == Names.end() ? std::nullopt : std::optional(found->first);
}

} // namespace VeilDesk
