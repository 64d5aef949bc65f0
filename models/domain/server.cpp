#include "models/domain/server.h"

#include <QRegularExpression>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString withoutApiSuffix(QString path)
{
    static const QRegularExpression suffix(u"(/+api(/+(keys|users)(/.*)?)?)?/*$"_s);
    return path.remove(suffix);
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
