#include "tests/ui/issuesamples.h"
#include "tests/ui/screens.h"
#include "ui/issue/issuewizard.h"
#include "ui/issue/keysharedialog.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTableView>

namespace VeilDesk {

using namespace IssueSamples;
using namespace Qt::StringLiterals;

namespace {

using Dialog = std::unique_ptr<QWidget>;

void click(const QWidget &dialog, const QString &button)
{
    dialog.findChild<QAbstractButton *>(button)->click();
}

void select(const QWidget &dialog, const QString &table)
{
    auto *view = dialog.findChild<QTableView *>(table);
    view->setCurrentIndex(view->model()->index(0, 0));
}

std::unique_ptr<IssueWizard> createWizard()
{
    auto wizard = std::make_unique<IssueWizard>(Settings(), [] { return now; });
    wizard->showCustomers(customers());
    wizard->showTariffs(tariffs());
    wizard->showServers(servers());
    return wizard;
}

std::unique_ptr<IssueWizard> atTariffs()
{
    auto wizard = createWizard();
    select(*wizard, u"customerTable"_s);
    click(*wizard, u"nextButton"_s);
    const auto live =
        subscription(7, customers().front().id, TariffId{1}, now + std::chrono::days(4));
    wizard->showSubscriptions(live.customer, {live}, {key(ServerId{2}, live.id)});
    select(*wizard, u"tariffTable"_s);
    return wizard;
}

std::unique_ptr<IssueWizard> atServers()
{
    auto wizard = atTariffs();
    click(*wizard, u"nextButton"_s);
    click(*wizard, u"chooseAllButton"_s);
    return wizard;
}

std::unique_ptr<IssueWizard> atReview()
{
    auto wizard = atServers();
    click(*wizard, u"nextButton"_s);
    click(*wizard, u"extendButton"_s);
    return wizard;
}

std::unique_ptr<IssueWizard> running()
{
    auto wizard = atReview();
    click(*wizard, u"nextButton"_s);
    wizard->showStarted(operation({step(1, StepState::Intended), step(2, StepState::Intended),
                                   step(5, StepState::Intended)}));
    return wizard;
}

Dialog customerPage(WindowSettings &)
{
    return createWizard();
}

Dialog newCustomer(WindowSettings &)
{
    auto wizard = createWizard();
    click(*wizard, u"newCustomerButton"_s);
    return wizard;
}

Dialog emailPage(WindowSettings &)
{
    auto wizard = createWizard();
    click(*wizard, u"emailModeButton"_s);
    wizard->findChild<QLineEdit *>(u"emailField"_s)->setText(u"someone"_s);
    return wizard;
}

Dialog tariffPage(WindowSettings &)
{
    return atTariffs();
}

Dialog serversPage(WindowSettings &)
{
    return atServers();
}

Dialog reviewPage(WindowSettings &)
{
    return atReview();
}

Dialog progressPage(WindowSettings &)
{
    auto wizard = running();
    auto waiting = progress(failedStep(2, ErrorKind::Timeout), StepPhase::Waiting, 2);
    waiting.resumesAt =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())
        + std::chrono::seconds(8);
    wizard->showProgress(progress(step(1, StepState::Stored), StepPhase::Ended));
    wizard->showProgress(waiting);
    wizard->showProgress(progress(step(5, StepState::Sent), StepPhase::Creating));
    return wizard;
}

Dialog refusedBegin(WindowSettings &)
{
    auto wizard = atReview();
    click(*wizard, u"nextButton"_s);
    wizard->showError(Error(ErrorKind::DatabaseLocked, u"The bot is writing"_s));
    return wizard;
}

Dialog ended(const Operation &operation)
{
    auto wizard = running();
    wizard->showEnded(operation);
    return wizard;
}

Dialog complete(WindowSettings &)
{
    return ended(
        operation({step(1, StepState::Stored), step(2, StepState::Stored)}, Outcome::Complete));
}

Dialog degraded(WindowSettings &)
{
    auto notPersisted = step(1, StepState::Stored);
    notPersisted.persisted = false;
    return ended(operation(
        {notPersisted, failedStep(2, ErrorKind::Timeout), failedStep(5, ErrorKind::PinMismatch)},
        Outcome::Degraded));
}

Dialog rejected(WindowSettings &)
{
    return ended(
        operation({failedStep(1, ErrorKind::Unauthorized), step(2, StepState::Compensated)},
                  Outcome::Rejected));
}

Dialog cancelled(WindowSettings &)
{
    auto stopped = operation({step(1, StepState::Compensated), step(2, StepState::Compensated)},
                             Outcome::Rejected);
    stopped.cancelRequested = true;
    return ended(stopped);
}

Dialog unknown(WindowSettings &)
{
    auto open = operation({step(1, StepState::Unknown)}, Outcome::Rejected);
    open.state = OperationState::Unfinished;
    return ended(open);
}

Dialog sharedKey(WindowSettings &)
{
    KeyShare share;
    share.serverName = u"Amsterdam 1"_s;
    share.email = u"ivan@example.com"_s;
    share.link = link(u"Amsterdam"_s);
    share.expiresAt = now + std::chrono::days(12);
    auto dialog = std::make_unique<KeyShareDialog>();
    dialog->showKey(share, now);
    return dialog;
}

} // namespace

std::vector<Screen> issueScreens()
{
    return {
        {u"issue-customer"_s, {}, &customerPage}, {u"issue-customer-new"_s, {}, &newCustomer},
        {u"issue-email"_s, {}, &emailPage},       {u"issue-tariff"_s, {}, &tariffPage},
        {u"issue-servers"_s, {}, &serversPage},   {u"issue-review"_s, {}, &reviewPage},
        {u"issue-progress"_s, {}, &progressPage}, {u"issue-not-begun"_s, {}, &refusedBegin},
        {u"issue-complete"_s, {}, &complete},     {u"issue-degraded"_s, {}, &degraded},
        {u"issue-rejected"_s, {}, &rejected},     {u"issue-cancelled"_s, {}, &cancelled},
        {u"issue-unknown"_s, {}, &unknown},       {u"key-share"_s, {}, &sharedKey},
    };
}

} // namespace VeilDesk
