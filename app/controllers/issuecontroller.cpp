#include "app/controllers/issuecontroller.h"

#include "app/logging/categories.h"
#include "models/domain/redaction.h"
#include "ui/share/keysharedialog.h"

#include <QApplication>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// More customers than anybody scrolls through; the search finds the others.
constexpr int shownCustomers = 200;

void logFailure(const Error &error)
{
    qCWarning(windowLog).noquote() << redacted(error.detail());
}

} // namespace

IssueController::IssueController(Services &services, ShareContext context, QWidget *window,
                                 QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_shareContext(context)
    , m_window(window)
{
    auto &provisioning = services.provisioning();
    connect(&provisioning, &ProvisioningService::started, this, &IssueController::showStarted);
    connect(&provisioning, &ProvisioningService::decided, this, &IssueController::showDecided);
    connect(&provisioning, &ProvisioningService::progressed, this,
            [this](const StepProgress &progress) {
                if (m_wizard && progress.operation == m_shown.operation)
                    m_wizard->showProgress(progress);
            });
    connect(&services.servers(), &ServerService::changed, this, [this] {
        if (m_wizard)
            m_scope.spawn(loadServers());
    });
    connect(&services.catalog(), &CatalogService::tariffsChanged, this, [this] {
        if (m_wizard)
            m_scope.spawn(loadTariffs());
    });
}

IssueController::~IssueController()
{
    delete m_wizard;
}

QCoro::Task<> IssueController::shutDown()
{
    m_shutdown.cancel();
    m_run.cancel();
    co_await m_scope.drained();
}

void IssueController::startIssue()
{
    if (!m_wizard) {
        createWizard();
        loadChoices();
    }
    m_wizard->show();
    m_wizard->raise();
    m_wizard->activateWindow();
}

void IssueController::shareKey(KeyId key)
{
    auto *dialog = new KeyShareDialog(m_shareContext, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    m_scope.spawn(loadShare(key, dialog));
}

void IssueController::createWizard()
{
    m_wizard = new IssueWizard(m_services.settings(), m_services.clock(), m_shareContext, m_window);
    m_wizard->setMissing(m_services.missing());
    const auto *wizard = m_wizard.data();
    connect(wizard, &IssueWizard::customerSearchChanged, this,
            [this](const QString &text) { m_scope.spawn(loadCustomers(text)); });
    connect(wizard, &IssueWizard::customerAddRequested, this,
            [this](const Customer &customer) { m_scope.spawn(addCustomer(customer)); });
    connect(wizard, &IssueWizard::subscriptionsRequested, this,
            [this](CustomerId customer) { m_scope.spawn(loadSubscriptions(customer)); });
    connect(wizard, &IssueWizard::issueRequested, this, &IssueController::issue);
    connect(wizard, &IssueWizard::retryFailedRequested, this, &IssueController::retryFailed);
    connect(wizard, &IssueWizard::cancelRequested, this, [this] { m_run.cancel(); });
    connect(wizard, &QDialog::finished, this, &IssueController::releaseWizard);
}

void IssueController::releaseWizard()
{
    if (m_wizard->isRunning())
        return;
    m_wizard->deleteLater();
    m_wizard.clear();
}

void IssueController::loadChoices()
{
    if (!m_services.missing().contains(DatabaseFeature::Users))
        m_scope.spawn(loadCustomers({}));
    m_scope.spawn(loadTariffs());
    m_scope.spawn(loadServers());
}

void IssueController::issue(const IssueRequest &request)
{
    m_shown = {request.customer, request.tariff, std::nullopt};
    m_run = CancellationSource(m_shutdown.cancellation());
    m_scope.spawn(runIssue(request, m_run.cancellation()));
}

void IssueController::retryFailed(OperationId operation)
{
    m_shown.operation.reset();
    m_run = CancellationSource(m_shutdown.cancellation());
    m_scope.spawn(runRetry(operation, m_run.cancellation()));
}

void IssueController::showStarted(const Operation &operation)
{
    const bool isOurs = operation.kind == OperationKind::Issue && !m_shown.operation
        && operation.customer == m_shown.customer && operation.tariff == m_shown.tariff;
    if (!m_wizard || !m_wizard->isRunning() || !isOurs)
        return;
    m_shown.operation = operation.id;
    m_wizard->showStarted(operation);
}

void IssueController::showDecided(const Operation &operation)
{
    if (m_wizard && operation.id == m_shown.operation)
        m_wizard->showDecided(operation);
}

void IssueController::end(const QPointer<IssueWizard> &wizard, const Result<Operation> &operation)
{
    if (!operation)
        logFailure(operation.error());
    if (!wizard)
        return;
    if (!operation) {
        wizard->showError(operation.error());
        return;
    }
    wizard->showEnded(*operation);
    if (wizard->isVisible())
        return;
    QApplication::alert(m_window);
    emit endedUnseen(*operation);
}

void IssueController::showFailure(const Error &error)
{
    logFailure(error);
    if (m_wizard)
        m_wizard->showError(error);
}

QCoro::Task<> IssueController::loadTariffs()
{
    const auto tariffs = co_await m_services.catalog().loadTariffs();
    if (!tariffs)
        showFailure(tariffs.error());
    else if (m_wizard)
        m_wizard->showTariffs(*tariffs);
}

QCoro::Task<> IssueController::loadServers()
{
    const auto servers = co_await m_services.servers().load();
    if (!servers)
        showFailure(servers.error());
    else if (m_wizard)
        m_wizard->showServers(*servers);
}

QCoro::Task<> IssueController::loadCustomers(QString search)
{
    m_search.request();
    m_search = QueryStop();
    CustomerFilter filter;
    filter.search = std::move(search);
    filter.limit = shownCustomers;
    const auto stop = m_search;
    const auto customers = co_await m_services.catalog().loadCustomers(std::move(filter), stop);
    if (stop.isRequested())
        co_return;
    if (!customers)
        showFailure(customers.error());
    else if (m_wizard)
        m_wizard->showCustomers(*customers);
}

QCoro::Task<> IssueController::loadSubscriptions(CustomerId customer)
{
    const auto subscriptions = co_await m_services.catalog().loadSubscriptions(customer);
    if (!subscriptions) {
        showFailure(subscriptions.error());
        co_return;
    }
    KeyFilter filter;
    filter.customer = customer;
    const auto keys = co_await m_services.keys().load(std::move(filter));
    if (!keys)
        showFailure(keys.error());
    else if (m_wizard)
        m_wizard->showSubscriptions(customer, *subscriptions, *keys);
}

QCoro::Task<> IssueController::addCustomer(Customer customer)
{
    const QPointer wizard = m_wizard;
    const auto added = co_await m_services.catalog().addCustomer(std::move(customer));
    if (!added)
        logFailure(added.error());
    if (wizard && added)
        wizard->showCustomerAdded(*added);
    else if (wizard)
        wizard->showCustomerRefused(added.error());
}

QCoro::Task<> IssueController::runIssue(IssueRequest request, Cancellation cancellation)
{
    const QPointer wizard = m_wizard;
    const auto operation =
        co_await m_services.provisioning().issue(std::move(request), std::move(cancellation));
    end(wizard, operation);
}

QCoro::Task<> IssueController::runRetry(OperationId operation, Cancellation cancellation)
{
    const QPointer wizard = m_wizard;
    const auto retried =
        co_await m_services.provisioning().retryFailed(operation, std::move(cancellation));
    end(wizard, retried);
}

QCoro::Task<> IssueController::loadShare(KeyId id, QPointer<KeyShareDialog> dialog)
{
    const auto key = co_await m_services.keys().find(id);
    const auto cancellation = m_shutdown.cancellation();
    const auto link = co_await m_services.keys().loadLink(id, cancellation);
    if (!key || !link) {
        const auto &error = key ? link.error() : key.error();
        logFailure(error);
        if (dialog)
            dialog->showError(error);
        co_return;
    }
    if (!dialog)
        co_return;
    KeyShare share;
    share.customerName = key->customerName;
    share.serverName = key->serverName;
    share.email = key->email;
    share.link = *link;
    share.expiresAt = key->expiresAt;
    share.isPersisted = key->persisted;
    dialog->showKey(share, m_services.clock()());
}

} // namespace VeilDesk
