#pragma once

#include <set>

namespace VeilDesk {

/// What the bot's databases have since one release or another (spec/database 1.2).
enum class DatabaseFeature {
    Users,
    Subscriptions,
    Vip,
    TariffArchive,
};

using DatabaseFeatures = std::set<DatabaseFeature>;

} // namespace VeilDesk
