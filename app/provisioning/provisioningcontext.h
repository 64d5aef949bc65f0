#pragma once

#include "app/provisioning/journal.h"
#include "app/servers/serverclientpool.h"
#include "models/domain/stepprogress.h"

#include <functional>

namespace VeilDesk {

/// What the flows of one operation share. Outlives them.
struct ProvisioningContext
{
    ServerClientPool &pool;
    Journal &journal;
    Settings settings; ///< As they were when the operation began.
    std::function<double()> randomUnit; ///< In [0, 1], for jitter.
    std::function<void(const StepProgress &)> onProgress;
    Cancellation stop; ///< Of a recovery: what is not settled by then stays as the journal has it.
};

} // namespace VeilDesk
