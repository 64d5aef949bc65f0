#pragma once

#include "app/servers/serverservice.h"
#include "ui/widgets/deliveryfailures.h"

#include <vector>

namespace VeilDesk {

[[nodiscard]] ServerNames namesOf(const std::vector<Server> &servers);

/// Of all servers; none when they cannot be read: what has no name is shown by its id.
[[nodiscard]] QCoro::Task<ServerNames> loadServerNames(ServerService *service);

} // namespace VeilDesk
