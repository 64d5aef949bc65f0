#include "app/session.h"

#include "ui/mainwindow.h"
#include "ui/widgets/errortext.h"

namespace VeilDesk {

Session::Session(std::unique_ptr<Services> services, SettingsFile &settings, MainWindow &window,
                 bool isDemo, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_window(window)
    , m_clipboard([this] { return m_services->settings().clipboardLifetime; })
    , m_keysModel(m_services->clock())
    , m_serversModel(m_services->clock(),
                     [](const Error &error) { return errorText(error).whole(); })
    , m_operationsModel(m_services->clock(), [](ErrorKind kind) { return errorText(kind).title; })
    , m_usersModel(m_services->clock())
    , m_subscriptionsModel(m_services->clock())
    , m_paymentsModel(m_services->clock())
    , m_keysPage(new KeysPage(m_keysModel, m_services->clock(), m_clipboard, &window))
    , m_serversPage(new ServersPage(m_serversModel, &window))
    , m_tariffsPage(new TariffsPage(m_tariffsModel, &window))
    , m_activityPage(new ActivityPage(m_operationsModel, m_services->clock(), &window))
    , m_usersPage(new UsersPage(m_usersModel, &window))
    , m_subscriptionsPage(new SubscriptionsPage(m_subscriptionsModel, &window))
    , m_paymentsPage(new PaymentsPage(m_paymentsModel, &window))
    , m_settingsPage(new SettingsPage(&window))
    , m_keys(*m_services, m_keysModel, *m_keysPage)
    , m_keysExport(*m_services, *m_keysPage)
    , m_keyTerms(m_services->terms(), m_undoHistory, m_services->clock(), *m_keysPage)
    , m_keyJobs(*m_services, *m_keysPage)
    , m_servers(m_services->servers(), m_serversModel, *m_serversPage, m_services->clock())
    , m_tariffs(m_services->catalog(), m_undoHistory, m_tariffsModel, *m_tariffsPage)
    , m_activity(*m_services, m_operationsModel, *m_activityPage)
    , m_users(m_services->catalog(), m_undoHistory, m_usersModel, *m_usersPage)
    , m_userDossier(*m_services, *m_usersPage)
    , m_subscriptions(*m_services, m_clipboard, m_subscriptionsModel, *m_subscriptionsPage)
    , m_subscriptionActions(*m_services, m_undoHistory, *m_subscriptionsPage)
    , m_subscriptionsExport(*m_services, *m_subscriptionsPage)
    , m_payments(*m_services, m_undoHistory, m_paymentsModel, *m_paymentsPage)
    , m_paymentDetails(*m_services, *m_paymentsPage)
    , m_paymentsExport(*m_services, *m_paymentsPage)
    , m_usersExport(*m_services, *m_usersPage)
    , m_settings(*m_services, settings, *m_settingsPage)
    , m_messages(m_services->notifications(), m_settingsPage->messagesBox())
    , m_issue(*m_services, {m_clipboard, window.preferences()}, &window)
    , m_search(*m_services, window)
    , m_check(m_services->database(), window)
    , m_notifications(m_services->notifications())
    , m_repair(m_services->provisioning(), m_services->subscriptions(), m_services->settings(),
               m_services->clock())
{
    m_settingsPage->setStateKept(!isDemo);
    m_window.addPage(m_keysPage);
    m_window.addPage(m_serversPage);
    m_window.addPage(m_tariffsPage);
    m_window.addPage(m_usersPage);
    m_window.addPage(m_subscriptionsPage);
    m_window.addPage(m_paymentsPage);
    m_window.addPage(m_activityPage);
    m_window.addPage(m_settingsPage);
    connectWindow();
}

void Session::start(bool writable)
{
    refresh();
    if (!writable)
        return;
    m_scope.spawn(recover());
    m_notifications.start();
    m_repair.start();
}

QCoro::Task<> Session::followSchema()
{
    const auto changed = co_await m_services->refreshMissing();
    if (!changed)
        co_return;
    m_window.showMissing(missing());
    refresh();
}

QCoro::Task<> Session::shutDown()
{
    m_cancellation.cancel();
    co_await m_repair.shutDown();
    co_await m_issue.shutDown();
    co_await m_search.shutDown();
    co_await m_check.shutDown();
    co_await m_keys.shutDown();
    co_await m_keysExport.shutDown();
    co_await m_keyTerms.shutDown();
    co_await m_keyJobs.shutDown();
    co_await m_servers.shutDown();
    co_await m_tariffs.shutDown();
    co_await m_activity.shutDown();
    co_await m_users.shutDown();
    co_await m_userDossier.shutDown();
    co_await m_subscriptions.shutDown();
    co_await m_subscriptionActions.shutDown();
    co_await m_subscriptionsExport.shutDown();
    co_await m_payments.shutDown();
    co_await m_paymentDetails.shutDown();
    co_await m_paymentsExport.shutDown();
    co_await m_usersExport.shutDown();
    co_await m_settings.shutDown();
    co_await m_messages.shutDown();
    co_await m_notifications.shutDown();
    co_await m_scope.drained();
}

void Session::connectWindow()
{
    connect(&m_window, &MainWindow::issueRequested, &m_issue, &IssueController::startIssue);
    connect(m_keysPage, &KeysPage::issueRequested, &m_issue, &IssueController::startIssue);
    connect(m_keysPage, &KeysPage::shareRequested, &m_issue, &IssueController::shareKey);
    connect(m_settingsPage, &SettingsPage::languageRequested, &m_window,
            &MainWindow::languageRequested);
    connect(m_settingsPage, &SettingsPage::themeRequested, &m_window, &MainWindow::themeRequested);
    connect(&m_window, &MainWindow::choicesShown, m_settingsPage, &SettingsPage::showChoices);
    m_settingsPage->showChoices(m_window.language(), m_window.theme());
    connect(&m_window, &MainWindow::refreshRequested, this, &Session::refresh);
    connect(&m_services->database(), &Database::changedByOthers, this, &Session::follow);
    connect(&m_window, &MainWindow::undoRequested, this, [this] { m_scope.spawn(undo()); });
    connect(&m_keyTerms, &KeyTermsController::undoRequested, this,
            [this] { m_scope.spawn(undo()); });
    connect(&m_window, &MainWindow::redoRequested, this, [this] { m_scope.spawn(redo()); });
    connect(&m_undoHistory, &UndoHistory::changed, this,
            [this] { m_window.showUndo(m_undoHistory.undoText(), m_undoHistory.redoText()); });

    const auto &provisioning = m_services->provisioning();
    connect(&provisioning, &ProvisioningService::started, this,
            [this](const Operation &operation) { countOperation(operation, true); });
    connect(&provisioning, &ProvisioningService::ended, this,
            [this](const Operation &operation) { countOperation(operation, false); });
    connect(&provisioning, &ProvisioningService::ended, &m_servers, &PageController::refresh);
    connect(&provisioning, &ProvisioningService::ended, &m_users, &PageController::refresh);
    connect(&provisioning, &ProvisioningService::decided, &m_notifications,
            &NotificationDispatcher::wake);
    connect(&m_subscriptionActions, &SubscriptionActionsController::changed, this,
            &Session::follow);
    connect(&m_userDossier, &UserDossierController::rowRequested, &m_window,
            &MainWindow::showTableRow);
    connect(&m_services->terms(), &TermService::changed, &m_subscriptions,
            &PageController::refresh);
    connect(&m_repair, &AutomaticRepair::repaired, &m_window, &MainWindow::showRepaired);
    connect(&m_issue, &IssueController::endedUnseen, &m_window, &MainWindow::showIssueEnded);
}

void Session::refresh()
{
    m_keys.refresh();
    m_servers.refresh();
    m_tariffs.refresh();
    m_activity.refresh();
    m_users.refresh();
    m_subscriptions.refresh();
    m_payments.refresh();
    m_settings.refresh();
}

void Session::follow()
{
    m_keys.follow();
    m_users.follow();
    m_subscriptions.follow();
    m_payments.follow();
    m_servers.refresh();
    m_tariffs.refresh();
    m_scope.spawn(followSchema());
}

void Session::countOperation(const Operation &operation, bool running)
{
    if (running)
        m_runningOperations.insert(operation.id);
    else
        m_runningOperations.erase(operation.id);
    m_window.setRunningOperations(static_cast<int>(m_runningOperations.size()));
}

QCoro::Task<> Session::undo()
{
    const auto text = m_undoHistory.undoText();
    const auto undone = co_await m_undoHistory.undo();
    if (undone)
        m_window.showUndone(text);
    else
        m_window.showUndoFailure(text, undone.error());
}

QCoro::Task<> Session::redo()
{
    const auto text = m_undoHistory.redoText();
    const auto redone = co_await m_undoHistory.redo();
    if (redone)
        m_window.showRedone(text);
    else
        m_window.showUndoFailure(text, redone.error());
}

QCoro::Task<> Session::recover()
{
    const auto summary = co_await m_services->provisioning().recover(m_cancellation.cancellation());
    if (!summary) {
        m_window.showRecoveryFailure(summary.error());
        co_return;
    }
    m_window.showRecovery(summary->adopted, summary->compensated, summary->stillUnknown);
}

} // namespace VeilDesk
