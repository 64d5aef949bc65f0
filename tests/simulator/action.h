#pragma once

#include <QString>

#include <optional>

namespace VeilDesk {

/// What a request asks of a simulated server; faults and counters are told apart by it.
enum class Action { Create, List, Get, Delete, Link, Health, Traffic, Other };

/// "create", "list", "get", "delete", "link", "health", "traffic" or "other".
[[nodiscard]] QString actionName(Action action);
[[nodiscard]] std::optional<Action> actionFromName(QStringView name);

} // namespace VeilDesk
