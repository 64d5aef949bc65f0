#pragma once

#include "tests/simulator/action.h"
#include "tests/support/httpmessage.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace VeilDesk {

/// A request whose path matched, with the part of it that the pattern calls `{id}`.
struct ApiCall
{
    HttpRequest request;
    QString id;
};

using ApiHandler = std::function<HttpResponse(const ApiCall &)>;

struct RouteMatch
{
    Action action = Action::Other;
    ApiHandler handler; ///< None when no method of this path, or no path at all, matched.
    QString id;
    QStringList allowedMethods; ///< Of the path; empty when it is unknown.
};

/// Finds the handler of a request by method and path pattern, as in "/api/keys/{id}/link".
class Router
{
public:
    void add(const QByteArray &method, const QString &pattern, Action action, ApiHandler handler);
    [[nodiscard]] RouteMatch match(const HttpRequest &request) const;

private:
    struct Entry
    {
        QByteArray method;
        QStringList pattern;
        Action action;
        ApiHandler handler;
    };

    std::vector<Entry> m_entries;
};

} // namespace VeilDesk
