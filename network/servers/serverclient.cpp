#include "network/servers/serverclient.h"

#include "network/servers/keysapiclient.h"
#include "network/servers/usersapiclient.h"

namespace VeilDesk {

std::unique_ptr<ServerClient> createServerClient(const ServerEndpoint &endpoint)
{
    switch (endpoint.dialect) {
    case Dialect::Users:
        return std::make_unique<UsersApiClient>(endpoint);
    case Dialect::KeysApiKey:
    case Dialect::KeysBearer:
        return std::make_unique<KeysApiClient>(endpoint);
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk
