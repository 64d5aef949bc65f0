#pragma once

#include "app/provisioning/provisioningservice.h"
#include "models/domain/turnwaits.h"
#include "ui/widgets/deliveryfailures.h"

#include <functional>
#include <set>

namespace VeilDesk {

class ResultSheet;

/// Tells a result sheet, its parent, which servers' limits of new keys its operations wait for.
/// GUI thread.
class TurnWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TurnWatch)

public:
    using Filter = std::function<bool(const Operation &)>;

    TurnWatch(const ProvisioningService &provisioning, Filter isWatched, ServerNames serverNames,
              ResultSheet *sheet);

private:
    void noteStarted(const Operation &operation);
    void noteProgress(const StepProgress &progress);

    Filter m_isWatched;
    ServerNames m_serverNames;
    ResultSheet *m_sheet;
    std::set<OperationId> m_operations;
    TurnWaits m_waits;
};

/// Lets the sheet, if it is still there, know for as long as it lives; to be called before its
/// operations start.
void watchTurns(const ProvisioningService &provisioning, TurnWatch::Filter isWatched,
                ServerNames serverNames, ResultSheet *sheet);

} // namespace VeilDesk
