#include "models/domain/policy.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Complete:
        return u"complete"_s;
    case Outcome::Degraded:
        return u"degraded"_s;
    case Outcome::Rejected:
        return u"rejected"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    for (const auto outcome : {Outcome::Complete, Outcome::Degraded, Outcome::Rejected}) {
        if (name == outcomeName(outcome))
            return outcome;
    }
    return std::nullopt;
}

Outcome decideOutcome(int created, int failed, const SuccessPolicy &policy)
{
    if (created == 0 || created < policy.minKeysRequired)
        return Outcome::Rejected;
    const auto belowThreshold =
        policy.mode == PolicyMode::Strict ? Outcome::Rejected : Outcome::Degraded;
    if (failed > policy.maxFailedServers)
        return belowThreshold;
    if (double(created) / double(created + failed) < policy.minSuccessRate)
        return belowThreshold;
    return failed > 0 ? Outcome::Degraded : Outcome::Complete;
}

} // namespace VeilDesk
