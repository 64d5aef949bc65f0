#include "ui/issue/issuewizard.h"

#include "models/itemmodels/displaytext.h"
#include "ui/issue/customerpage.h"
#include "ui/issue/progresspage.h"
#include "ui/issue/resultpage.h"
#include "ui/issue/reviewpage.h"
#include "ui/issue/serverchoicepage.h"
#include "ui/issue/stepspanel.h"
#include "ui/issue/tariffpage.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebanner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

IssueWizard::IssueWizard(Settings settings, Clock clock, ShareContext context, QWidget *parent)
    : QDialog(parent)
    , m_clock(std::move(clock))
    , m_steps(new StepsPanel(
          {tr("Customer"), tr("Tariff"), tr("Servers"), tr("Review"), tr("Progress"), tr("Result")},
          this))
    , m_titleLabel(new QLabel(this))
    , m_banner(new MessageBanner(this))
    , m_pages(new QStackedWidget(this))
    , m_customerPage(new CustomerPage(this))
    , m_tariffPage(new TariffPage(this))
    , m_serverChoicePage(new ServerChoicePage(this))
    , m_reviewPage(new ReviewPage(std::move(settings), this))
    , m_progressPage(new ProgressPage(this))
    , m_resultPage(new ResultPage(context, this))
{
    setObjectName(u"issueWizard"_s);
    setWindowTitle(tr("Issue key"));
    m_pages->setObjectName(u"pages"_s);
    for (QWidget *page :
         {static_cast<QWidget *>(m_customerPage), static_cast<QWidget *>(m_tariffPage),
          static_cast<QWidget *>(m_serverChoicePage), static_cast<QWidget *>(m_reviewPage),
          static_cast<QWidget *>(m_progressPage), static_cast<QWidget *>(m_resultPage)})
        m_pages->addWidget(page);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_steps);
    layout->addWidget(createBody(), 1);
    connectPages();
    resize(920, 690);
    goTo(CustomerStep);
}

void IssueWizard::setMissing(const DatabaseFeatures &features)
{
    m_customerPage->setMissing(features);
}

void IssueWizard::showCustomers(const std::vector<Customer> &customers)
{
    m_customerPage->showCustomers(customers);
}

void IssueWizard::showCustomerAdded(const Customer &customer)
{
    m_customerPage->showAdded(customer);
}

void IssueWizard::showCustomerRefused(const Error &error)
{
    m_customerPage->showAddFailure(error);
}

void IssueWizard::showTariffs(const std::vector<Tariff> &tariffs)
{
    m_tariffPage->showTariffs(tariffs);
}

void IssueWizard::showServers(const std::vector<Server> &servers)
{
    m_servers = servers;
    m_serverChoicePage->showServers(servers);
}

void IssueWizard::showSubscriptions(CustomerId customer,
                                    const std::vector<Subscription> &subscriptions,
                                    const std::vector<AccessKey> &keys)
{
    if (!m_draft.customer || m_draft.customer->id != customer)
        return;
    m_draft.subscriptions = subscriptions;
    m_draft.keys = keys;
    markServersWithKey();
    if (step() == ReviewStep)
        m_reviewPage->showDraft(m_draft, m_clock());
}

void IssueWizard::showStarted(const Operation &operation)
{
    m_progressPage->showStarted(operation, serverNames());
}

void IssueWizard::showProgress(const StepProgress &progress)
{
    m_progressPage->showProgress(progress);
}

void IssueWizard::showDecided(const Operation &operation)
{
    // What was rejected is still being removed, which the progress page shows.
    if (operation.outcome == Outcome::Rejected)
        return;
    m_running = false;
    m_result.add(operation);
    showResult(true);
}

void IssueWizard::showEnded(const Operation &operation)
{
    m_running = false;
    m_progressPage->showEnded(operation);
    m_result.add(operation);
    showResult(false);
}

void IssueWizard::showError(const Error &error)
{
    if (!m_running) {
        m_banner->showError(tr("This could not be loaded"), error);
        return;
    }
    m_running = false;
    if (m_result.operation())
        showResult(false);
    else
        goTo(ReviewStep);
    m_banner->showError(tr("Nothing was begun"), error);
}

void IssueWizard::startOver()
{
    m_draft = {};
    m_result = {};
    m_customerPage->clear();
    m_serverChoicePage->markServersWithKey({});
    goTo(CustomerStep);
}

void IssueWizard::reject()
{
    if (!isWorkLost()) {
        QDialog::reject();
        return;
    }
    Confirmation confirmation;
    confirmation.title = tr("Leave without issuing?");
    confirmation.consequence = tr("Nothing has been issued yet. Your choices will be forgotten.");
    confirmation.verb = tr("Leave");
    auto *dialog = new ConfirmDialog(confirmation, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { QDialog::reject(); });
    dialog->open();
}

QWidget *IssueWizard::createBody()
{
    auto *body = new QWidget(this);
    m_titleLabel->setObjectName(u"pageTitleLabel"_s);
    m_titleLabel->setProperty("role", u"title"_s);

    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(12);
    layout->addWidget(m_titleLabel);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    layout->addWidget(createButtons());
    return body;
}

QWidget *IssueWizard::createButtons()
{
    auto *row = new QWidget(this);
    m_backButton = new QPushButton(tr("&Back"), row);
    m_backButton->setObjectName(u"backButton"_s);
    m_nextButton = new QPushButton(row);
    m_nextButton->setObjectName(u"nextButton"_s);
    m_nextButton->setProperty("role", u"primary"_s);
    m_closeButton = new QPushButton(row);
    m_closeButton->setObjectName(u"closeButton"_s);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    layout->addWidget(m_closeButton);
    layout->addWidget(m_backButton);
    layout->addWidget(m_nextButton);

    connect(m_backButton, &QPushButton::clicked, this, &IssueWizard::goBack);
    connect(m_nextButton, &QPushButton::clicked, this, &IssueWizard::goNext);
    connect(m_closeButton, &QPushButton::clicked, this, &IssueWizard::reject);
    return row;
}

void IssueWizard::connectPages()
{
    for (IssuePage *page : findChildren<IssuePage *>())
        connect(page, &IssuePage::completeChanged, this, &IssueWizard::refreshButtons);
    connect(m_customerPage, &CustomerPage::accepted, this, &IssueWizard::goNext);
    connect(m_customerPage, &CustomerPage::searchChanged, this,
            &IssueWizard::customerSearchChanged);
    connect(m_customerPage, &CustomerPage::addRequested, this, &IssueWizard::customerAddRequested);
    connect(m_tariffPage, &TariffPage::accepted, this, &IssueWizard::goNext);
    connect(m_progressPage, &ProgressPage::cancelRequested, this, [this] {
        m_progressPage->showCancelling();
        emit cancelRequested();
    });
    connect(m_resultPage, &ResultPage::retryFailedRequested, this, &IssueWizard::retry);
    connect(m_resultPage, &ResultPage::issueAnotherRequested, this, &IssueWizard::startOver);
}

IssueWizard::Step IssueWizard::step() const
{
    return Step(m_pages->currentIndex());
}

IssuePage *IssueWizard::currentPage() const
{
    return static_cast<IssuePage *>(m_pages->currentWidget());
}

QString IssueWizard::title(Step step)
{
    switch (step) {
    case CustomerStep:
        return tr("Who is the key for?");
    case TariffStep:
        return tr("Which tariff?");
    case ServersStep:
        return tr("On which servers?");
    case ReviewStep:
        return tr("Is everything right?");
    case ProgressStep:
        return tr("Issuing the keys");
    case ResultStep:
        return tr("Result");
    }
    Q_UNREACHABLE();
}

void IssueWizard::goTo(Step step)
{
    m_pages->setCurrentIndex(step);
    m_titleLabel->setText(title(step));
    m_titleLabel->setVisible(step != ResultStep);
    m_steps->setCurrent(step);
    m_banner->dismiss();
    refreshSummaries();
    refreshButtons();
    currentPage()->focusFirst();
}

void IssueWizard::goNext()
{
    if (!currentPage()->isComplete())
        return;
    switch (step()) {
    case CustomerStep:
        leaveCustomer();
        goTo(TariffStep);
        return;
    case TariffStep:
        m_draft.tariff = m_tariffPage->tariff();
        markServersWithKey();
        goTo(ServersStep);
        return;
    case ServersStep:
        m_draft.servers = m_serverChoicePage->servers();
        m_reviewPage->showDraft(m_draft, m_clock());
        goTo(ReviewStep);
        return;
    case ReviewStep:
        submit();
        return;
    case ProgressStep:
    case ResultStep:
        return;
    }
}

void IssueWizard::goBack()
{
    goTo(Step(step() - 1));
}

void IssueWizard::leaveCustomer()
{
    m_draft.customer = m_customerPage->customer();
    m_draft.email = m_customerPage->email();
    m_draft.subscriptions.clear();
    m_draft.keys.clear();
    if (m_draft.customer)
        emit subscriptionsRequested(m_draft.customer->id);
}

void IssueWizard::markServersWithKey()
{
    const auto live = findLiveSubscription(m_draft, m_clock());
    m_serverChoicePage->markServersWithKey(live ? serversOf(m_draft, live->id)
                                                : std::set<ServerId>());
}

void IssueWizard::submit()
{
    m_result = {};
    beginRun();
    emit issueRequested(issueRequest(m_draft, m_reviewPage->live()));
}

void IssueWizard::retry(OperationId operation)
{
    beginRun();
    emit retryFailedRequested(operation);
}

void IssueWizard::beginRun()
{
    m_running = true;
    m_progressPage->showPreparing();
    goTo(ProgressStep);
}

void IssueWizard::showResult(bool settling)
{
    m_resultPage->showResult(m_result, serverNames(), settling, m_clock());
    if (step() != ResultStep)
        goTo(ResultStep);
    refreshButtons();
}

void IssueWizard::refreshButtons()
{
    const auto now = step();
    const bool choosing = now <= ReviewStep;
    m_backButton->setVisible(choosing);
    m_backButton->setEnabled(now != CustomerStep);
    m_nextButton->setVisible(choosing);
    m_nextButton->setEnabled(currentPage()->isComplete());
    m_nextButton->setText(now == ReviewStep
                              ? tr("&Issue %n key(s)", nullptr, int(m_draft.servers.size()))
                              : tr("&Next"));
    m_closeButton->setText(choosing                  ? tr("Cancel")
                               : now == ProgressStep ? tr("Continue in the background")
                                                     : tr("Close"));
    m_nextButton->setDefault(choosing);
    m_closeButton->setDefault(now == ResultStep);
}

void IssueWizard::refreshSummaries()
{
    const auto now = step();
    const auto customer =
        m_draft.customer ? DisplayText::customerName(*m_draft.customer) : m_draft.email;
    m_steps->setSummary(CustomerStep, now > CustomerStep ? customer : QString());
    m_steps->setSummary(TariffStep,
                        now > TariffStep && m_draft.tariff ? m_draft.tariff->name : QString());
    m_steps->setSummary(ServersStep,
                        now > ServersStep ? tr("%n server(s)", nullptr, int(m_draft.servers.size()))
                                          : QString());
}

bool IssueWizard::isWorkLost() const
{
    return step() > CustomerStep && step() <= ReviewStep;
}

QHash<ServerId, QString> IssueWizard::serverNames() const
{
    QHash<ServerId, QString> names;
    for (const auto &server : m_servers)
        names.insert(server.id, server.name);
    return names;
}

} // namespace VeilDesk
