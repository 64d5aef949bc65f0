#include "app/controllers/activitycontroller.h"

#include "network/async/whenall.h"

namespace VeilDesk {

ActivityController::ActivityController(Services &services, OperationsModel &model,
                                       ActivityPage &page, QObject *parent)
    : PageController(parent)
    , m_services(services)
    , m_model(model)
    , m_page(page)
{
    connect(&page, &ActivityPage::filterChanged, this, &PageController::refresh);
    connect(&page, &Page::refreshRequested, this, &PageController::refresh);
    connect(&page, &ActivityPage::selectionChanged, this, &ActivityController::loadDetails);
    connect(&page, &ActivityPage::retryRequested, this,
            [this](const std::vector<OperationId> &operations) { spawn(retry(operations)); });
    connect(&services.servers(), &ServerService::changed, this, &PageController::refresh);

    const auto &provisioning = services.provisioning();
    connect(&provisioning, &ProvisioningService::started, this, &PageController::refresh);
    connect(&provisioning, &ProvisioningService::decided, this, &PageController::refresh);
    connect(&provisioning, &ProvisioningService::ended, this, &PageController::refresh);
    connect(&provisioning, &ProvisioningService::progressed, this,
            [this](const StepProgress &progress) {
                m_page.updateStep(progress.operation, progress.step);
            });
}

QCoro::Task<> ActivityController::load()
{
    co_await loadServers();
    auto entries = co_await m_services.provisioning().loadActivity(m_page.filter());
    if (!entries) {
        m_page.showLoadFailure(entries.error());
        co_return;
    }
    m_model.setRows(std::move(*entries));
    m_page.setLoaded();
    loadDetails();
}

void ActivityController::loadDetails()
{
    if (const auto selected = m_page.selectedOperation())
        spawn(loadDetailsOf(*selected));
}

QCoro::Task<> ActivityController::loadServers()
{
    const auto servers = co_await m_services.servers().load();
    if (servers)
        m_page.setServers(*servers);
    else
        m_page.showLoadFailure(servers.error());
}

QCoro::Task<> ActivityController::loadDetailsOf(OperationId id)
{
    const auto operation = co_await m_services.provisioning().find(id);
    if (!operation) {
        m_page.showLoadFailure(operation.error());
        co_return;
    }
    const auto attempts = co_await m_services.provisioning().loadAttempts(id);
    if (!attempts)
        m_page.showLoadFailure(attempts.error());
    else if (m_page.selectedOperation() == id)
        m_page.showDetails(*operation, *attempts);
}

QCoro::Task<> ActivityController::retry(std::vector<OperationId> operations)
{
    m_page.showRetrying(static_cast<int>(operations.size()));
    RetryOutcome outcome;
    std::vector<OperationId> unfinished;
    std::vector<QCoro::Task<>> issues;
    for (const auto id : operations) {
        const auto *entry = m_model.find(id);
        if (entry && entry->standing == Standing::Unfinished)
            unfinished.push_back(id);
        else
            issues.push_back(issueAgain(id, &outcome));
    }
    const auto summary =
        co_await m_services.provisioning().recover(std::move(unfinished), cancellation());
    co_await whenAll(std::move(issues));
    outcome.operations = static_cast<int>(operations.size());
    outcome.stillUnknown += summary.stillUnknown;
    outcome.busy += summary.busy;
    m_page.showRetried(outcome);
}

QCoro::Task<> ActivityController::issueAgain(OperationId failed, RetryOutcome *outcome)
{
    const auto issued = co_await m_services.provisioning().retryFailed(failed, cancellation());
    if (!issued)
        outcome->error = issued.error();
}

} // namespace VeilDesk
