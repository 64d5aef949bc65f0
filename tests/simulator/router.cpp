#include "tests/simulator/router.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// The `{id}` of the path (empty for a pattern without one), or nothing when it does not match.
std::optional<QString> matchPath(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QString id;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const bool isId = pattern[i] == "{id}"_L1 && !path[i].isEmpty();
        if (isId)
            id = path[i];
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    return id;
}

} // namespace

void Router::add(const QByteArray &method, const QString &pattern, Action action,
                 ApiHandler handler)
{
    m_entries.push_back({method, pattern.split(u'/'), action, std::move(handler)});
}

RouteMatch Router::match(const HttpRequest &request) const
{
    const QStringList path = request.path.split(u'/');
    RouteMatch match;
    for (const Entry &entry : m_entries) {
        const auto id = matchPath(entry.pattern, path);
        if (!id)
            continue;
        if (entry.method == request.method)
            return {entry.action, entry.handler, *id, {}};
        match.allowedMethods += QString::fromLatin1(entry.method);
    }
    return match;
}

} // namespace VeilDesk
