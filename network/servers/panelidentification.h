#pragma once

#include "network/servers/dialectdetection.h"
#include "network/servers/serverapi.h"

namespace VeilDesk {

/// Which management API answers at an address, and how it took the API key.
struct PanelFindings
{
    PanelFindings() = default;

    PanelEvidence evidence;
    RemoteAnswer listing; ///< To the authorised listing of `evidence.dialect`.
};

/// Asks with at most five GETs (spec/panels 4): first without credentials, then for the listing of
/// the dialect that is asked for or suspected. `open` and `authorised` must outlive the call.
[[nodiscard]] QCoro::Task<Result<PanelFindings>> identifyPanel(ServerApi *open,
                                                               ServerApi *authorised,
                                                               std::optional<Dialect> asked,
                                                               Cancellation cancellation);

} // namespace VeilDesk
