#pragma once

#include "app/services.h"
#include "network/async/taskscope.h"
#include "ui/issue/issuewizard.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace VeilDesk {

class KeyShareDialog;

/// Issues and shares keys: the wizard's wishes to the services, their answers back. An issue goes
/// on when its window is closed. GUI thread.
class IssueController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IssueController)

public:
    /// `window` becomes the parent of the dialogs and must outlive this.
    IssueController(Services &services, ShareContext context, QWidget *window,
                    QObject *parent = nullptr);
    ~IssueController() override;

    /// Stops what runs, undoes what is half done, and ends when nothing is left. To be awaited
    /// before this is destroyed.
    [[nodiscard]] QCoro::Task<> shutDown();

public slots:
    /// Opens the wizard, or brings back the one whose issue still runs or was not looked at.
    void startIssue();
    void shareKey(VeilDesk::KeyId key);

signals:
    /// An issue has ended while its window was closed.
    void endedUnseen(const VeilDesk::Operation &operation);

private:
    /// The operation that the wizard shows.
    struct Shown
    {
        std::optional<CustomerId> customer;
        TariffId tariff;
        std::optional<OperationId> operation; ///< Once it is in the journal.
    };

    void createWizard();
    void releaseWizard();
    void loadChoices();
    void issue(const IssueRequest &request);
    void retryFailed(OperationId operation);
    void showStarted(const Operation &operation);
    void showDecided(const Operation &operation);
    void end(const QPointer<IssueWizard> &wizard, const Result<Operation> &operation);
    void showFailure(const Error &error);

    QCoro::Task<> loadTariffs();
    QCoro::Task<> loadServers();
    QCoro::Task<> loadCustomers(QString search);
    QCoro::Task<> loadSubscriptions(CustomerId customer);
    QCoro::Task<> addCustomer(Customer customer);
    QCoro::Task<> runIssue(IssueRequest request, Cancellation cancellation);
    QCoro::Task<> runRetry(OperationId operation, Cancellation cancellation);
    QCoro::Task<> loadShare(KeyId key, QPointer<KeyShareDialog> dialog);

    Services &m_services;
    ShareContext m_shareContext;
    QWidget *m_window;
    QPointer<IssueWizard> m_wizard;
    Shown m_shown;
    CancellationSource m_shutdown;
    CancellationSource m_run;
    QueryStop m_search; ///< Of the customers that were asked for last.
    TaskScope m_scope;
};

} // namespace VeilDesk
