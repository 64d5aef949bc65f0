#include "tests/fuzz/linkproperties.h"

#include "models/domain/link.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

bool isSameEndpoint(const ShareLink &a, const ShareLink &b)
{
    return a.scheme == b.scheme && a.userInfo == b.userInfo && a.host == b.host && a.port == b.port
        && a.name == b.name;
}

/// Values may be added (defaults), never changed or lost.
bool keepsParameters(const ShareLink &original, const ShareLink &rewritten)
{
    return std::ranges::all_of(original.parameters, [&](const auto &entry) {
        const auto value = original.parameter(entry.first);
        return value.isEmpty() || entry.first == "allowInsecure"_L1
            || rewritten.parameter(entry.first) == value;
    });
}

} // namespace

QString brokenLinkPromise(const QString &text)
{
    const auto link = parseLink(text);
    if (!link)
        return {};
    const auto canonical = parseLink(writeLink(*link));
    if (!canonical)
        return u"What the writer wrote cannot be parsed: "_s + canonical.error().detail();
    if (!isSameEndpoint(*link, *canonical))
        return u"Writing changed the user, host, port or name"_s;
    if (!keepsParameters(*link, *canonical))
        return u"Writing changed or lost a parameter"_s;
    const auto again = parseLink(writeLink(*canonical));
    if (!again || *again != *canonical)
        return u"The canonical form does not survive a second round"_s;
    for (const auto &finding : lintLink(*canonical)) {
        if (finding.code == "allow-insecure"_L1 || finding.code == "duplicate-parameter"_L1)
            return u"The writer wrote what the lint reports as "_s + finding.code;
    }
    return {};
}

} // namespace VeilDesk
