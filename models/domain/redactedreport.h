#pragma once

#include "models/domain/attempt.h"
#include "models/domain/operation.h"

#include <QHash>

namespace VeilDesk {

/// An operation with its steps and remote calls as plain English text for a bug report: no secret,
/// no link, no whole uuid or e-mail (D18). Times are ISO 8601 in UTC.
[[nodiscard]] QString redactedReport(const Operation &operation,
                                     const std::vector<Attempt> &attempts,
                                     const QHash<ServerId, QString> &serverNames);

} // namespace VeilDesk
