#include "tests/ui/issuesamples.h"
#include "tests/ui/screens.h"
#include "ui/issue/issuewizard.h"
#include "ui/share/secretclipboard.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTableView>

namespace VeilDesk {

using namespace IssueSamples;
using namespace Qt::StringLiterals;

namespace {

using Dialog = std::unique_ptr<QWidget>;

SecretClipboard *createClipboard()
{
    return new SecretClipboard([] { return std::chrono::seconds(45); });
}

void click(const QWidget &dialog, const QString &button)
{
    dialog.findChild<QAbstractButton *>(button)->click();
}

void select(const QWidget &dialog, const QString &table)
{
    auto *view = dialog.findChild<QTableView *>(table);
    view->setCurrentIndex(view->model()->index(0, 0));
}

std::unique_ptr<IssueWizard> createWizard(WindowSettings &preferences)
{
    auto *clipboard = createClipboard();
    auto wizard = std::make_unique<IssueWizard>(
        Settings(), [] { return now; }, ShareContext{*clipboard, preferences});
    clipboard->setParent(wizard.get());
    wizard->showCustomers(customers());
    wizard->showTariffs(tariffs());
    wizard->showServers(servers());
    return wizard;
}

std::unique_ptr<IssueWizard> atTariffs(WindowSettings &preferences)
{
    auto wizard = createWizard(preferences);
    select(*wizard, u"customerTable"_s);
    click(*wizard, u"nextButton"_s);
    const auto live =
        subscription(7, customers().front().id, TariffId{1}, now + std::chrono::days(4));
    wizard->showSubscriptions(live.customer, {live}, {key(ServerId{2}, live.id)});
    select(*wizard, u"tariffTable"_s);
    return wizard;
}

std::unique_ptr<IssueWizard> atServers(WindowSettings &preferences)
{
    auto wizard = atTariffs(preferences);
    click(*wizard, u"nextButton"_s);
    click(*wizard, u"chooseAllButton"_s);
    return wizard;
}

std::unique_ptr<IssueWizard> atReview(WindowSettings &preferences)
{
    auto wizard = atServers(preferences);
    click(*wizard, u"nextButton"_s);
    click(*wizard, u"extendButton"_s);
    return wizard;
}

std::unique_ptr<IssueWizard> running(WindowSettings &preferences)
{
    auto wizard = atReview(preferences);
    click(*wizard, u"nextButton"_s);
    wizard->showStarted(operation({step(1, StepState::Intended), step(2, StepState::Intended),
                                   step(5, StepState::Intended)}));
    return wizard;
}

Dialog customerPage(WindowSettings &preferences)
{
    return createWizard(preferences);
}

Dialog newCustomer(WindowSettings &preferences)
{
    auto wizard = createWizard(preferences);
    click(*wizard, u"newCustomerButton"_s);
    return wizard;
}

Dialog emailPage(WindowSettings &preferences)
{
    auto wizard = createWizard(preferences);
    click(*wizard, u"emailModeButton"_s);
    wizard->findChild<QLineEdit *>(u"emailField"_s)->setText(u"someone"_s);
    return wizard;
}

Dialog tariffPage(WindowSettings &preferences)
{
    return atTariffs(preferences);
}

Dialog serversPage(WindowSettings &preferences)
{
    return atServers(preferences);
}

Dialog reviewPage(WindowSettings &preferences)
{
    return atReview(preferences);
}

Dialog progressPage(WindowSettings &preferences)
{
    auto wizard = running(preferences);
    auto waiting = progress(failedStep(2, ErrorKind::Timeout), StepPhase::Waiting, 2);
    waiting.resumesAt =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())
        + std::chrono::seconds(8);
    wizard->showProgress(progress(step(1, StepState::Stored), StepPhase::Ended));
    wizard->showProgress(waiting);
    wizard->showProgress(progress(step(5, StepState::Sent), StepPhase::Creating));
    return wizard;
}

Dialog refusedBegin(WindowSettings &preferences)
{
    auto wizard = atReview(preferences);
    click(*wizard, u"nextButton"_s);
    wizard->showError(Error(ErrorKind::DatabaseLocked, u"The bot is writing"_s));
    return wizard;
}

Dialog ended(WindowSettings &preferences, const Operation &operation)
{
    auto wizard = running(preferences);
    wizard->showEnded(operation);
    return wizard;
}

Dialog complete(WindowSettings &preferences)
{
    return ended(
        preferences,
        operation({step(1, StepState::Stored), step(2, StepState::Stored)}, Outcome::Complete));
}

Dialog degraded(WindowSettings &preferences)
{
    auto notPersisted = step(1, StepState::Stored);
    notPersisted.persisted = false;
    return ended(preferences,
                 operation({notPersisted, failedStep(2, ErrorKind::Timeout),
                            failedStep(5, ErrorKind::PinMismatch)},
                           Outcome::Degraded));
}

Dialog rejected(WindowSettings &preferences)
{
    return ended(
        preferences,
        operation({failedStep(1, ErrorKind::Unauthorized), step(2, StepState::Compensated)},
                  Outcome::Rejected));
}

Dialog cancelled(WindowSettings &preferences)
{
    auto stopped = operation({step(1, StepState::Compensated), step(2, StepState::Compensated)},
                             Outcome::Rejected);
    stopped.cancelRequested = true;
    return ended(preferences, stopped);
}

Dialog unknown(WindowSettings &preferences)
{
    auto open = operation({step(1, StepState::Unknown)}, Outcome::Rejected);
    open.state = OperationState::Unfinished;
    return ended(preferences, open);
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
        {u"issue-unknown"_s, {}, &unknown},
    };
}

} // namespace VeilDesk
