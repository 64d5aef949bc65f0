#pragma once

#include "models/domain/link.h"
#include "network/servers/ratepacer.h"
#include "network/servers/serverapi.h"

namespace VeilDesk {

/// `/api/keys`, in both flavours: veil-v2ray (keys-apikey) and veil-xray (keys-bearer).
class KeysApiClient final : public ServerClient
{
public:
    explicit KeysApiClient(const ServerEndpoint &endpoint);

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
    [[nodiscard]] bool isApiKeyFlavour() const;
    [[nodiscard]] QCoro::Task<Result<>> waitTurn(RatePacer *pacer, Cancellation cancellation);
    [[nodiscard]] QCoro::Task<Result<>> sleepUntil(RatePacer *pacer, RatePacer::Turn turn,
                                                   Cancellation cancellation);
    [[nodiscard]] QCoro::Task<Result<QJsonValue>> get(QString path, Cancellation cancellation);
    [[nodiscard]] QCoro::Task<Result<QJsonValue>> loadKey(QString uuid, Cancellation cancellation);
    [[nodiscard]] QCoro::Task<Result<std::optional<RemoteKey>>> findInListing(
        QString uuid, Cancellation cancellation);
    [[nodiscard]] QCoro::Task<Result<ShareLink>> fetchLink(RemoteKey key,
                                                           Cancellation cancellation);
    [[nodiscard]] QCoro::Task<Result<KeyTraffic>> loadTotalTraffic(RemoteKey key,
                                                                   Cancellation cancellation);
    [[nodiscard]] QCoro::Task<Result<KeyTraffic>> loadSplitTraffic(RemoteKey key,
                                                                   Cancellation cancellation);

    ServerEndpoint m_endpoint;
    ServerApi m_api;
    RatePacer m_creates;
    RatePacer m_deletes;
    RatePacer m_lists;
    RatePacer m_gets;
};

} // namespace VeilDesk
