#pragma once

#include "models/domain/stepprogress.h"
#include "models/domain/time.h"

#include <map>
#include <vector>

namespace VeilDesk {

/// Steps that wait until their server takes another new key.
class TurnWaits final
{
public:
    /// Whether that changes anything.
    bool note(const StepProgress &progress);

    /// Each once.
    [[nodiscard]] std::vector<ServerId> servers() const;
    /// When the first of them goes on; the epoch when none waits.
    [[nodiscard]] WallTime next() const;

private:
    struct Wait
    {
        ServerId server;
        WallTime until;
    };

    std::map<StepId, Wait> m_waits;
};

} // namespace VeilDesk
