#pragma once

#include "models/domain/databasefeature.h"
#include "models/domain/stepprogress.h"
#include "models/settings/settings.h"
#include "ui/issue/issuedraft.h"
#include "ui/issue/issueresult.h"
#include "ui/share/sharecontext.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace VeilDesk {

class CustomerPage;
class IssuePage;
class MessageBanner;
class ProgressPage;
class ResultPage;
class ReviewPage;
class ServerChoicePage;
class StepsPanel;
class TariffPage;

/// Issues keys by hand (D19): customer, tariff, servers, review, progress, result. Closing it while
/// an issue runs leaves the issue running.
class IssueWizard final : public QDialog
{
    Q_OBJECT

public:
    IssueWizard(Settings settings, Clock clock, ShareContext context, QWidget *parent = nullptr);

    /// What the database lacks; to be set before the wizard is used.
    void setMissing(const DatabaseFeatures &features);
    /// Whether an issue was asked for and its outcome is not known.
    [[nodiscard]] bool isRunning() const { return m_running; }

public slots:
    void showCustomers(const std::vector<VeilDesk::Customer> &customers);
    void showCustomerAdded(const VeilDesk::Customer &customer);
    void showCustomerRefused(const VeilDesk::Error &error);
    void showTariffs(const std::vector<VeilDesk::Tariff> &tariffs);
    void showServers(const std::vector<VeilDesk::Server> &servers);
    /// Newest first; `keys` are all of the customer.
    void showSubscriptions(VeilDesk::CustomerId customer,
                           const std::vector<VeilDesk::Subscription> &subscriptions,
                           const std::vector<VeilDesk::AccessKey> &keys);
    void showStarted(const VeilDesk::Operation &operation);
    void showProgress(const VeilDesk::StepProgress &progress);
    void showDecided(const VeilDesk::Operation &operation);
    void showEnded(const VeilDesk::Operation &operation);
    /// Nothing was begun, or something could not be loaded.
    void showError(const VeilDesk::Error &error);
    /// From the first page; tariff and servers stay chosen.
    void startOver();

    void reject() override;

signals:
    void customerSearchChanged(const QString &text);
    void customerAddRequested(const VeilDesk::Customer &customer);
    void subscriptionsRequested(VeilDesk::CustomerId customer);
    void issueRequested(const VeilDesk::IssueRequest &request);
    void cancelRequested();
    void retryFailedRequested(VeilDesk::OperationId operation);

private:
    enum Step { CustomerStep, TariffStep, ServersStep, ReviewStep, ProgressStep, ResultStep };

    QWidget *createBody();
    QWidget *createButtons();
    void connectPages();
    [[nodiscard]] Step step() const;
    [[nodiscard]] IssuePage *currentPage() const;
    [[nodiscard]] static QString title(Step step);
    void goTo(Step step);
    void goNext();
    void goBack();
    void leaveCustomer();
    void markServersWithKey();
    void submit();
    void retry(OperationId operation);
    void beginRun();
    void showResult(bool settling);
    void refreshButtons();
    void refreshSummaries();
    [[nodiscard]] bool isWorkLost() const;
    [[nodiscard]] QHash<ServerId, QString> serverNames() const;

    Clock m_clock;
    IssueDraft m_draft;
    IssueResult m_result;
    std::vector<Server> m_servers;
    bool m_running = false;

    StepsPanel *m_steps;
    QLabel *m_titleLabel;
    MessageBanner *m_banner;
    QStackedWidget *m_pages;
    CustomerPage *m_customerPage;
    TariffPage *m_tariffPage;
    ServerChoicePage *m_serverChoicePage;
    ReviewPage *m_reviewPage;
    ProgressPage *m_progressPage;
    ResultPage *m_resultPage;
    QPushButton *m_backButton;
    QPushButton *m_nextButton;
    QPushButton *m_closeButton;
};

} // namespace VeilDesk
