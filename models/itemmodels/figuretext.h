#pragma once

#include "models/domain/serverfigures.h"

#include <QString>

/// A server's figures as the operator reads them; a dash where there are none.
namespace VeilDesk::FigureText {

/// "98 % (120)": never rounded up to 100 %.
[[nodiscard]] QString success(const ServerFigures &figures);
/// 0…1; below 0 when there were no calls.
[[nodiscard]] double successFraction(const ServerFigures &figures);
/// "210 / 480 ms".
[[nodiscard]] QString latency(const ServerFigures &figures);
[[nodiscard]] QString latencyExplanation(const ServerFigures &figures);
[[nodiscard]] QString lastOk(const ServerFigures &figures, Timestamp now);

} // namespace VeilDesk::FigureText
