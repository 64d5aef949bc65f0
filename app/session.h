#pragma once

#include "app/controllers/activitycontroller.h"
#include "app/controllers/checkcontroller.h"
#include "app/controllers/issuecontroller.h"
#include "app/controllers/keyjobscontroller.h"
#include "app/controllers/keyscontroller.h"
#include "app/controllers/keysexportcontroller.h"
#include "app/controllers/keytermscontroller.h"
#include "app/controllers/messagescontroller.h"
#include "app/controllers/paymentdetailscontroller.h"
#include "app/controllers/paymentscontroller.h"
#include "app/controllers/paymentsexportcontroller.h"
#include "app/controllers/searchcontroller.h"
#include "app/controllers/serverscontroller.h"
#include "app/controllers/settingscontroller.h"
#include "app/controllers/subscriptionactionscontroller.h"
#include "app/controllers/subscriptionscontroller.h"
#include "app/controllers/subscriptionsexportcontroller.h"
#include "app/controllers/tariffscontroller.h"
#include "app/controllers/userdossiercontroller.h"
#include "app/controllers/userscontroller.h"
#include "app/controllers/usersexportcontroller.h"
#include "app/notifications/notificationdispatcher.h"
#include "app/services.h"
#include "app/subscriptions/automaticrepair.h"
#include "app/undo/undohistory.h"
#include "ui/share/secretclipboard.h"

#include <QObject>

#include <set>

namespace VeilDesk {

class MainWindow;

/// One open database: its services, the pages that show it in the window, and the controllers in
/// between. To be shut down before it is destroyed.
class Session final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)

public:
    /// `settings` outlive this. What is left unsaved of a demo's is not kept.
    Session(std::unique_ptr<Services> services, SettingsFile &settings, MainWindow &window,
            bool isDemo, QObject *parent = nullptr);

    /// What the open database lacks.
    [[nodiscard]] const DatabaseFeatures &missing() const { return m_services->missing(); }

    /// Loads the pages; finishes in the background what a crash left behind, when writable.
    void start(bool writable);

    /// Stops, and waits for what cannot be stopped.
    [[nodiscard]] QCoro::Task<> shutDown();

private:
    void connectWindow();
    void refresh();
    /// Others changed the database.
    void follow();
    void countOperation(const Operation &operation, bool running);
    QCoro::Task<> recover();
    QCoro::Task<> followSchema();
    QCoro::Task<> undo();
    QCoro::Task<> redo();

    std::unique_ptr<Services> m_services;
    MainWindow &m_window;
    SecretClipboard m_clipboard;
    UndoHistory m_undoHistory;
    KeysModel m_keysModel;
    ServersModel m_serversModel;
    TariffsModel m_tariffsModel;
    OperationsModel m_operationsModel;
    UsersModel m_usersModel;
    SubscriptionsModel m_subscriptionsModel;
    PaymentsModel m_paymentsModel;
    KeysPage *m_keysPage;
    ServersPage *m_serversPage;
    TariffsPage *m_tariffsPage;
    ActivityPage *m_activityPage;
    UsersPage *m_usersPage;
    SubscriptionsPage *m_subscriptionsPage;
    PaymentsPage *m_paymentsPage;
    SettingsPage *m_settingsPage;
    KeysController m_keys;
    KeysExportController m_keysExport;
    KeyTermsController m_keyTerms;
    KeyJobsController m_keyJobs;
    ServersController m_servers;
    TariffsController m_tariffs;
    ActivityController m_activity;
    UsersController m_users;
    UserDossierController m_userDossier;
    SubscriptionsController m_subscriptions;
    SubscriptionActionsController m_subscriptionActions;
    SubscriptionsExportController m_subscriptionsExport;
    PaymentsController m_payments;
    PaymentDetailsController m_paymentDetails;
    PaymentsExportController m_paymentsExport;
    UsersExportController m_usersExport;
    SettingsController m_settings;
    MessagesController m_messages;
    IssueController m_issue;
    SearchController m_search;
    CheckController m_check;
    NotificationDispatcher m_notifications;
    AutomaticRepair m_repair;
    CancellationSource m_cancellation;
    std::set<OperationId> m_runningOperations;
    TaskScope m_scope;
};

} // namespace VeilDesk
