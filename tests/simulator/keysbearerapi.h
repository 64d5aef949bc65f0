#pragma once

#include "tests/simulator/dialectapi.h"

namespace VeilDesk {

/// `keys-bearer`: veil-xray 1.3.22.
class KeysBearerApi final : public DialectApi
{
public:
    KeysBearerApi(KeyStore &keys, ServerFacts facts);

    [[nodiscard]] HttpResponse errorResponse(int status, const QString &text) const override;
    [[nodiscard]] HttpResponse rateLimitResponse() const override;

protected:
    [[nodiscard]] std::optional<HttpResponse> refusal(const HttpRequest &request) const override;
    [[nodiscard]] HttpResponse notFound(const HttpRequest &request) const override;

private:
    using KeyHandler = HttpResponse (KeysBearerApi::*)(const SimulatedKey &, const ApiCall &);

    void addKeyRoutes();
    /// A route for one key, named by its number or uuid.
    void addForKey(const QByteArray &method, const QString &pattern, Action action,
                   KeyHandler handler);
    /// A route for one key that accepts the number alone.
    void addForNumber(const QByteArray &method, const QString &pattern, KeyHandler handler);
    [[nodiscard]] tl::expected<const SimulatedKey *, HttpResponse> findKey(const QString &id) const;
    [[nodiscard]] tl::expected<const SimulatedKey *, HttpResponse> findByNumber(
        const QString &id) const;

    [[nodiscard]] HttpResponse createKey(const ApiCall &call);
    [[nodiscard]] HttpResponse listKeys() const;
    [[nodiscard]] HttpResponse getKey(const SimulatedKey &key, const ApiCall &call);
    [[nodiscard]] HttpResponse deleteKey(const SimulatedKey &key, const ApiCall &call);
    [[nodiscard]] HttpResponse getLink(const SimulatedKey &key, const ApiCall &call);
    [[nodiscard]] HttpResponse getLinks(const SimulatedKey &key, const ApiCall &call);
    [[nodiscard]] HttpResponse getTraffic(const SimulatedKey &key, const ApiCall &call);
    [[nodiscard]] HttpResponse resetTraffic(const SimulatedKey &key, const ApiCall &call);

    [[nodiscard]] QString link(const SimulatedKey &key, const QString &profile) const;
};

} // namespace VeilDesk
