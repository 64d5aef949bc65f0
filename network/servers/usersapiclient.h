#pragma once

#include "network/servers/serverapi.h"

namespace VeilDesk {

/// API v1.1, `/api/users` (requirements 1.01-1.22).
class UsersApiClient final : public ServerClient
{
public:
    explicit UsersApiClient(const ServerEndpoint &endpoint);

    [[nodiscard]] QCoro::Task<Result<>> waitToCreate(TurnListener onWait,
                                                     Cancellation cancellation) override;
    [[nodiscard]] QCoro::Task<Result<RemoteKey>> createKey(KeyRequest request,
                                                           Cancellation cancellation) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<RemoteKey>>> listKeys(
        Cancellation cancellation) override;
    [[nodiscard]] QCoro::Task<Result<std::optional<RemoteKey>>> findKey(
        QString uuid, Cancellation cancellation) override;
    [[nodiscard]] QCoro::Task<Result<>> deleteKey(RemoteKey key,
                                                  Cancellation cancellation) override;
    [[nodiscard]] QCoro::Task<Result<QString>> loadLink(RemoteKey key,
                                                        Cancellation cancellation) override;
    [[nodiscard]] QCoro::Task<Result<ServerHealth>> checkHealth(Cancellation cancellation) override;
    [[nodiscard]] QCoro::Task<Result<KeyTraffic>> loadTraffic(RemoteKey key,
                                                              Cancellation cancellation) override;

private:
    [[nodiscard]] Result<RemoteKey> createdKey(const RemoteAnswer &response,
                                               const KeyRequest &request) const;
    [[nodiscard]] Result<RemoteKey> parseCreated(const QByteArray &body, const QString &text) const;

    ServerEndpoint m_endpoint;
    ServerApi m_api;
};

} // namespace VeilDesk
