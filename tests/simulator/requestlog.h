#pragma once

#include "tests/simulator/action.h"
#include "tests/simulator/fault.h"
#include "tests/support/httpmessage.h"

#include <QDateTime>

#include <deque>
#include <map>

namespace VeilDesk {

/// What clients asked: how often per action, and the last 1000 requests.
class RequestLog
{
public:
    void add(const HttpRequest &request, Action action, const std::optional<Fault> &fault);

    [[nodiscard]] int count(Action action) const;
    /// {"counts": {action: n}, "requests": [{"time", "method", "target", "action", "fault"?}]}
    [[nodiscard]] QJsonObject toJson() const;

private:
    struct Entry
    {
        QDateTime time;
        QByteArray method;
        QByteArray target;
        Action action;
        std::optional<FaultKind> fault;
    };

    std::map<Action, int> m_counts;
    std::deque<Entry> m_entries;
};

} // namespace VeilDesk
