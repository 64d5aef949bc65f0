#pragma once

#include "models/domain/probe.h"
#include "models/domain/serverdraft.h"
#include "network/servers/serverclient.h"

#include <functional>

namespace VeilDesk {

/// Tests a server in stages with GETs only (spec/panels 4); `dialect` absent means detect.
/// `onStage` hears of each stage as it ends.
[[nodiscard]] QCoro::Task<ProbeReport> probeServer(ServerEndpoint endpoint,
                                                   std::optional<Dialect> dialect, TrustMode trust,
                                                   std::function<void(StageResult)> onStage,
                                                   Cancellation cancellation);

} // namespace VeilDesk
