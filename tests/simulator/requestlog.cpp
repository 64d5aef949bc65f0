#include "tests/simulator/requestlog.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MaxEntries = 1000;

}

void RequestLog::add(const HttpRequest &request, Action action, const std::optional<Fault> &fault)
{
    ++m_counts[action];
    m_entries.push_back({QDateTime::currentDateTimeUtc(), request.method, request.target, action,
                         fault ? std::optional(fault->kind) : std::nullopt});
    if (m_entries.size() > MaxEntries)
        m_entries.pop_front();
}

int RequestLog::count(Action action) const
{
    const auto found = m_counts.find(action);
    return found == m_counts.end() ? 0 : found->second;
}

QJsonObject RequestLog::toJson() const
{
    QJsonObject counts;
    for (const auto &[action, number] : m_counts)
        counts[actionName(action)] = number;

    QJsonArray requests;
    for (const Entry &entry : m_entries) {
        QJsonObject json{
            {u"time"_s, entry.time.toString(Qt::ISODateWithMs)},
            {u"method"_s, QString::fromLatin1(entry.method)},
            {u"target"_s, QString::fromLatin1(entry.target)},
            {u"action"_s, actionName(entry.action)},
        };
        if (entry.fault)
            json[u"fault"_s] = faultKindName(*entry.fault);
        requests.append(json);
    }
    return {{u"counts"_s, counts}, {u"requests"_s, requests}};
}

} // namespace VeilDesk
