#pragma once

#include <QString>

#include <optional>

namespace VeilDesk {

enum class PolicyMode { Soft, Strict };

/// When a partly delivered operation is kept (requirements 2.032–2.034, D4).
struct SuccessPolicy
{
    PolicyMode mode = PolicyMode::Soft;
    double minSuccessRate = 0.5; ///< Fraction of the servers.
    int minKeysRequired = 1;
    int maxFailedServers = 3;

    bool operator==(const SuccessPolicy &) const = default;
};

enum class Outcome { Complete, Degraded, Rejected };

/// "complete", "degraded" or "rejected".
[[nodiscard]] QString outcomeName(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromName(QStringView name);

/// The decision table of D4, first match wins. Servers whose result is unknown count as failed.
[[nodiscard]] Outcome decideOutcome(int created, int failed, const SuccessPolicy &policy);

} // namespace VeilDesk
