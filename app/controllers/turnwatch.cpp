#include "app/controllers/turnwatch.h"

#include "app/controllers/servernames.h"
#include "models/itemmodels/displaytext.h"
#include "ui/widgets/resultsheet.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

TurnWatch::TurnWatch(const ProvisioningService &provisioning, Filter isWatched,
                     QHash<ServerId, QString> serverNames, ResultSheet *sheet)
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

QCoro::Task<> watchTurns(Services *services, TurnWatch::Filter isWatched,
                         QPointer<ResultSheet> sheet)
{
    const auto servers = co_await services->servers().load();
    if (!sheet)
        co_return;
    const auto names = namesOf(servers.value_or(std::vector<Server>()));
    new TurnWatch(services->provisioning(), std::move(isWatched), names, sheet);
}

} // namespace VeilDesk
