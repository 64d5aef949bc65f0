#include "models/domain/server.h"

#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString withoutApiSuffix(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const auto suffix : {"/api/users"_L1, "/api/keys"_L1, "/api"_L1}) {
        if (path.endsWith(suffix)) {
            path.chop(suffix.size());
            break;
        }
    }
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

QUrl serverBaseUrl(const QString &typed)
{
    auto text = typed.trimmed();
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return {};
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    url.setPath(withoutApiSuffix(url.path()));
    return url;
}

LinkHost linkHost(const QString &domain, const QString &apiUrl)
{
    const auto text = domain.trimmed();
    if (text.isEmpty())
        return {serverBaseUrl(apiUrl).host(), std::nullopt};
    const QUrl url(text.contains("://"_L1) ? text : "link://"_L1 + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {text, std::nullopt};
    const int port = url.port();
    return {url.host(), port > 0 ? std::optional(port) : std::nullopt};
}

} // namespace VeilDesk
