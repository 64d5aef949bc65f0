#include "network/http/remotemessage.h"

#include <QUrl>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

QByteArray RemoteAnswer::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(headers, [name](const auto &entry) {
        return entry.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

QString httpMethodName(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return u"GET"_s;
    case HttpMethod::Post:
        return u"POST"_s;
    case HttpMethod::Delete:
        return u"DELETE"_s;
    }
    Q_UNREACHABLE();
}

QString pathSegment(const QString &text)
{
    // Dots are legal in a segment, but "." and ".." name another one.
    const bool isRelative = text == "."_L1 || text == ".."_L1;
    return QString::fromLatin1(QUrl::toPercentEncoding(isRelative ? u"-"_s : text));
}

} // namespace VeilDesk
