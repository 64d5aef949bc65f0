#pragma once

#include "tests/simulator/corelink.h"
#include "tests/simulator/keystore.h"
#include "tests/simulator/router.h"

#include "models/domain/dialect.h"

#include <memory>

namespace VeilDesk {

/// A request that found its place in the API: what it is about, and the work itself.
struct PlannedCall
{
    Action action = Action::Other;
    std::function<HttpResponse()> perform;
};

/// What a dialect needs to know of the simulated server.
struct ServerFacts
{
    QByteArray apiKey; ///< Empty: everybody is let in, as by the oldest keys-apikey servers.
    bool hasRateLimits = false;
    std::optional<CoreAddress> core; ///< Where the links lead when a real core runs.
};

/// The management API of one dialect over a store of keys.
class DialectApi
{
    Q_DISABLE_COPY_MOVE(DialectApi)

public:
    virtual ~DialectApi() = default;

    [[nodiscard]] PlannedCall plan(const HttpRequest &request) const;

    /// The dialect's own body for a failure.
    [[nodiscard]] virtual HttpResponse errorResponse(int status, const QString &text) const = 0;
    [[nodiscard]] virtual HttpResponse rateLimitResponse() const = 0;

protected:
    DialectApi(KeyStore &keys, ServerFacts facts);

    /// A route that anybody may use.
    void addOpen(const QByteArray &method, const QString &pattern, Action action,
                 ApiHandler handler);
    /// A route behind the API key.
    void addGuarded(const QByteArray &method, const QString &pattern, Action action,
                    ApiHandler handler);

    /// The refusal, if the request does not carry the API key.
    [[nodiscard]] virtual std::optional<HttpResponse> refusal(const HttpRequest &request) const = 0;
    [[nodiscard]] virtual HttpResponse notFound(const HttpRequest &request) const = 0;

    [[nodiscard]] bool isKnownPath(const QString &path) const;

    KeyStore &m_keys;
    const ServerFacts m_facts;

private:
    [[nodiscard]] HttpResponse methodNotAllowed(const QStringList &allowed) const;

    Router m_router;
};

[[nodiscard]] std::unique_ptr<DialectApi> createDialectApi(Dialect dialect, KeyStore &keys,
                                                           ServerFacts facts);

} // namespace VeilDesk
