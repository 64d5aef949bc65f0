#include "app/controllers/servernames.h"

namespace VeilDesk {

ServerNames namesOf(const std::vector<Server> &servers)
{
    ServerNames names;
    for (const auto &server : servers)
        names.insert(server.id, server.name);
    return names;
}

QCoro::Task<ServerNames> loadServerNames(ServerService *service)
{
    const auto servers = co_await service->load();
    co_return servers ? namesOf(*servers) : ServerNames();
}

} // namespace VeilDesk
