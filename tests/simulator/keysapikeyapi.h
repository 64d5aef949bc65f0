#pragma once

#include "tests/simulator/dialectapi.h"
#include "tests/simulator/ratelimiter.h"

#include <QElapsedTimer>

namespace VeilDesk {

/// `keys-apikey`: veil-v2ray 2.3.6.
class KeysApiKeyApi final : public DialectApi
{
public:
    KeysApiKeyApi(KeyStore &keys, ServerFacts facts);

    [[nodiscard]] HttpResponse errorResponse(int status, const QString &text) const override;
    [[nodiscard]] HttpResponse rateLimitResponse() const override;

protected:
    [[nodiscard]] std::optional<HttpResponse> refusal(const HttpRequest &request) const override;
    [[nodiscard]] HttpResponse notFound(const HttpRequest &request) const override;

private:
    void addLimited(const QByteArray &method, const QString &pattern, Action action,
                    ApiHandler handler);
    void addKeyRoutes();
    [[nodiscard]] bool isWithinLimit(Action action);
    [[nodiscard]] const SimulatedKey *findKey(const QString &idOrUuid) const;

    [[nodiscard]] HttpResponse checkHealth() const;
    [[nodiscard]] HttpResponse createKey(const ApiCall &call);
    [[nodiscard]] HttpResponse storeKey(const QString &name);
    [[nodiscard]] HttpResponse listKeys() const;
    [[nodiscard]] HttpResponse getKey(const ApiCall &call) const;
    [[nodiscard]] HttpResponse deleteKey(const ApiCall &call);
    [[nodiscard]] HttpResponse getConfig(const ApiCall &call) const;
    [[nodiscard]] HttpResponse getTraffic(const ApiCall &call) const;
    [[nodiscard]] HttpResponse resetTraffic(const ApiCall &call);

    [[nodiscard]] QString link(const SimulatedKey &key) const;
    [[nodiscard]] int freePort() const;

    RateLimiter m_limiter;
    QElapsedTimer m_uptime;
};

} // namespace VeilDesk
