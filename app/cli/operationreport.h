#pragma once

#include "app/cli/report.h"

namespace VeilDesk::Cli {

/// The answer of "key issue": keys there are now and servers that failed.
[[nodiscard]] Report issueReport(const Operation &operation);

/// The answer of "key revoke".
[[nodiscard]] Report revokeReport(const Operation &operation);

} // namespace VeilDesk::Cli
