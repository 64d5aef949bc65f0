#pragma once

#include "models/domain/result.h"
#include "tests/simulator/action.h"

#include <QJsonObject>

#include <chrono>
#include <optional>

namespace VeilDesk {

/// How a simulated server misbehaves; faultKinds() says what each does.
enum class FaultKind {
    Status,
    SuccessFalse,
    MissingId,
    DatabaseAddedFalse,
    LoseAnswer,
    Reset,
    Hang,
    Drip,
    Html,
    WrongJson,
    Truncate,
    BigBody,
    Redirect,
    RateLimit,
};

/// One misbehaviour, the answers it is applied to, and its parameters.
struct Fault
{
    explicit Fault(FaultKind what, std::optional<Action> onlyOn = std::nullopt);

    FaultKind kind;
    std::optional<Action> on; ///< None: any action.
    int times = 1; ///< How many requests it spoils; -1 for all.
    bool afterEffect; ///< Whether the server does the work all the same.
    int status = 0; ///< 0: the kind's usual one.
    QByteArray body; ///< Of `status`; empty: the dialect's own error.
    std::chrono::milliseconds interval{100}; ///< Between two bytes of `drip`.
    int missingBytes = 100; ///< What `truncate` announces and does not send.
    QByteArray location; ///< Of `redirect`.
    std::optional<int> retryAfterSeconds; ///< Of `rate_limit`.

    [[nodiscard]] QJsonObject toJson() const;
};

/// Refuses unknown kinds, actions and fields by name.
[[nodiscard]] Result<Fault> faultFromJson(const QJsonObject &json);

[[nodiscard]] QString faultKindName(FaultKind kind);

/// One line per kind, for `--help`.
[[nodiscard]] QString describeFaultKinds();

} // namespace VeilDesk
