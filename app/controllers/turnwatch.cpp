#include "app/controllers/turnwatch.h"

#include "models/itemmodels/displaytext.h"
#include "ui/widgets/resultsheet.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

TurnWatch::TurnWatch(const ProvisioningService &provisioning, Filter isWatched,
                     ServerNames serverNames, ResultSheet *sheet)
    : QObject(sheet)
    , m_isWatched(std::move(isWatched))
    , m_serverNames(std::move(serverNames))
    , m_sheet(sheet)
{
    connect(&provisioning, &ProvisioningService::started, this, &TurnWatch::noteStarted);
    connect(&provisioning, &ProvisioningService::progressed, this, &TurnWatch::noteProgress);
}

void TurnWatch::noteStarted(const Operation &operation)
{
    if (m_isWatched(operation))
        m_operations.insert(operation.id);
}

void TurnWatch::noteProgress(const StepProgress &progress)
{
    if (!m_operations.contains(progress.operation) || !m_waits.note(progress))
        return;
    QStringList names;
    for (const auto server : m_waits.servers())
        names += DisplayText::serverName(server, m_serverNames);
    m_sheet->showTurns(names, m_waits.next());
}

void watchTurns(const ProvisioningService &provisioning, TurnWatch::Filter isWatched,
                ServerNames serverNames, ResultSheet *sheet)
{
    if (sheet)
        new TurnWatch(provisioning, std::move(isWatched), std::move(serverNames), sheet);
}

} // namespace VeilDesk
