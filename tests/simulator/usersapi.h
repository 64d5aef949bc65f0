#pragma once

#include "tests/simulator/dialectapi.h"

namespace VeilDesk {

/// `users`: API v1.1, completed by the assumptions of the management-API notes.
class UsersApi final : public DialectApi
{
public:
    UsersApi(KeyStore &keys, ServerFacts facts);

    [[nodiscard]] HttpResponse errorResponse(int status, const QString &text) const override;
    [[nodiscard]] HttpResponse rateLimitResponse() const override;

protected:
    [[nodiscard]] std::optional<HttpResponse> refusal(const HttpRequest &request) const override;
    [[nodiscard]] HttpResponse notFound(const HttpRequest &request) const override;

private:
    [[nodiscard]] HttpResponse createUser(const ApiCall &call);
    [[nodiscard]] HttpResponse listUsers() const;
    [[nodiscard]] HttpResponse getUser(const ApiCall &call) const;
    [[nodiscard]] HttpResponse deleteUser(const ApiCall &call);
    [[nodiscard]] HttpResponse listTraffic() const;
};

} // namespace VeilDesk
