#pragma once

#include "app/services.h"
#include "models/domain/turnwaits.h"

#include <QHash>
#include <QPointer>

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

    TurnWatch(const ProvisioningService &provisioning, Filter isWatched,
              QHash<ServerId, QString> serverNames, ResultSheet *sheet);

private:
    void noteStarted(const Operation &operation);
    void noteProgress(const StepProgress &progress);

    Filter m_isWatched;
    QHash<ServerId, QString> m_serverNames;
    ResultSheet *m_sheet;
    std::set<OperationId> m_operations;
    TurnWaits m_waits;
};

/// Lets the sheet know for as long as it lives; to be awaited before its operations start.
[[nodiscard]] QCoro::Task<> watchTurns(Services *services, TurnWatch::Filter isWatched,
                                       QPointer<ResultSheet> sheet);

} // namespace VeilDesk
