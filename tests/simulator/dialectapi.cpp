#include "tests/simulator/dialectapi.h"

#include "tests/simulator/keysapikeyapi.h"
#include "tests/simulator/keysbearerapi.h"
#include "tests/simulator/usersapi.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

DialectApi::DialectApi(KeyStore &keys, ServerFacts facts)
    : m_keys(keys)
    , m_facts(std::move(facts))
{ }

PlannedCall DialectApi::plan(const HttpRequest &request) const
{
    RouteMatch match = m_router.match(request);
    if (match.handler) {
        return {match.action,
                [handler = std::move(match.handler), call = ApiCall{request, match.id}] {
                    return handler(call);
                }};
    }
    if (!match.allowedMethods.isEmpty()) {
        return {match.action,
                [this, allowed = match.allowedMethods] { return methodNotAllowed(allowed); }};
    }
    return {match.action, [this, request] { return notFound(request); }};
}

void DialectApi::addOpen(const QByteArray &method, const QString &pattern, Action action,
                         ApiHandler handler)
{
    m_router.add(method, pattern, action, std::move(handler));
}

void DialectApi::addGuarded(const QByteArray &method, const QString &pattern, Action action,
                            ApiHandler handler)
{
    m_router.add(
        method, pattern, action, [this, handler = std::move(handler)](const ApiCall &call) {
            const auto refused = m_facts.apiKey.isEmpty() ? std::nullopt : refusal(call.request);
            return refused ? *refused : handler(call);
        });
}

bool DialectApi::isKnownPath(const QString &path) const
{
    HttpRequest request;
    request.path = path;
    return !m_router.match(request).allowedMethods.isEmpty();
}

HttpResponse DialectApi::methodNotAllowed(const QStringList &allowed) const
{
    HttpResponse response = errorResponse(405, u"Method Not Allowed"_s);
    response.headers.emplace_back("Allow"_ba, allowed.join(u", "_s).toLatin1());
    return response;
}

std::unique_ptr<DialectApi> createDialectApi(Dialect dialect, KeyStore &keys, ServerFacts facts)
{
    switch (dialect) {
    case Dialect::Users:
        return std::make_unique<UsersApi>(keys, std::move(facts));
    case Dialect::KeysApiKey:
        return std::make_unique<KeysApiKeyApi>(keys, std::move(facts));
    case Dialect::KeysBearer:
        return std::make_unique<KeysBearerApi>(keys, std::move(facts));
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk
