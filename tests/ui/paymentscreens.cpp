#include "tests/ui/samplewindow.h"
#include "tests/ui/screens.h"
#include "ui/payments/paymentdetails.h"
#include "ui/payments/paymentdialog.h"
#include "ui/payments/paymentoutcomes.h"
#include "ui/settings/messagesbox.h"
#include "ui/settings/notificationtextsdialog.h"
#include "ui/widgets/resultsheet.h"

#include <QLineEdit>
#include <QTabWidget>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PaymentSummary paidPayment()
{
    PaymentSummary row;
    row.payment.id = {1};
    row.payment.reference = u"2e5f0007-000f-5000-a000-1b2c3d4e5f60"_s;
    row.payment.status = PaymentStatus::Paid;
    row.payment.amount = {19'900, u"RUB"_s};
    row.payment.email = u"anna@example.com"_s;
    row.payment.createdAt = SampleNow - 3h;
    row.payment.paidAt = SampleNow - 3h + 40s;
    row.payment.metadata = u"{\"key_type\": \"subscription\", \"protocol\": \"v2ray\","
                           " \"is_renewal\": false, \"referral\": {\"from\": 5037470581}}"_s;
    row.customerName = u"@anna_k"_s;
    row.tariffName = u"Month"_s;
    return row;
}

Attempt createCall(int server, int number, std::chrono::milliseconds duration,
                   std::optional<ErrorKind> failure = {})
{
    Attempt attempt;
    attempt.operation = u"create_key"_s;
    attempt.server = {server};
    attempt.number = number;
    attempt.startedAt = SampleNow - 3h + 42s + duration * number;
    attempt.duration = duration;
    if (failure)
        attempt.error = Error(*failure, u"The server said nothing"_s);
    return attempt;
}

PaymentDossier deliveredPayment()
{
    PaymentDossier dossier;
    dossier.summary = paidPayment();
    dossier.summary.payment.status = PaymentStatus::Completed;
    PaymentRun run;
    run.operation.id = {412};
    run.operation.outcome = Outcome::Degraded;
    run.operation.createdAt = SampleNow - 3h + 41s;
    for (const auto state : {StepState::Stored, StepState::Stored, StepState::Failed}) {
        Step step;
        step.state = state;
        run.operation.steps.push_back(step);
    }
    run.attempts = {createCall(1, 1, 218ms), createCall(2, 1, 340ms),
                    createCall(3, 1, 1500ms, ErrorKind::ServerFailure),
                    createCall(3, 2, 1700ms, ErrorKind::Timeout)};
    dossier.runs.push_back(run);
    dossier.serverNames = {
        {{1}, u"Amsterdam 1"_s}, {{2}, u"Frankfurt 2"_s}, {{3}, u"Helsinki 1"_s}};
    Notification notification;
    notification.state = NotificationState::Failed;
    notification.attempts = 1;
    notification.createdAt = SampleNow - 3h + 48s;
    notification.fault = NotificationFault::Blocked;
    dossier.notification = notification;
    return dossier;
}

std::unique_ptr<QWidget> details(WindowSettings &)
{
    return std::make_unique<PaymentDetails>(deliveredPayment());
}

std::unique_ptr<QWidget> timeline(WindowSettings &)
{
    auto dialog = std::make_unique<PaymentDetails>(deliveredPayment());
    dialog->findChild<QTabWidget *>(u"paymentTabs"_s)->setCurrentIndex(1);
    return dialog;
}

std::unique_ptr<QWidget> claimedDetails(WindowSettings &)
{
    auto dossier = deliveredPayment();
    dossier.now = SampleNow;
    dossier.summary.payment.status = PaymentStatus::Processing;
    dossier.summary.payment.statusText = u"processing_subscription"_s;
    dossier.summary.payment.updatedAt = SampleNow - 12min;
    dossier.notification.reset();
    dossier.runs.clear();
    return std::make_unique<PaymentDetails>(dossier);
}

std::unique_ptr<QWidget> unknownUserDetails(WindowSettings &)
{
    PaymentDossier dossier;
    dossier.summary = paidPayment();
    dossier.summary.customerName = u"5037470581"_s;
    dossier.fault = PaymentFault{Error(ErrorKind::NotFound, u"User 5037470581 not found"_s)
                                     .withBrokenRule(PaymentRule::HasCustomer),
                                 QString()};
    dossier.onlyCustomerUnknown = true;
    return std::make_unique<PaymentDetails>(dossier);
}

std::unique_ptr<QWidget> faultyDetails(WindowSettings &)
{
    PaymentDossier dossier;
    dossier.summary = paidPayment();
    auto &payment = dossier.summary.payment;
    payment.metadata = u"{'key_type': 'subscription', 'tariff_id': 9}"_s;
    dossier.fault =
        PaymentFault{Error(ErrorKind::Refused,
                           u"Payment %1 is not a subscription payment"_s.arg(payment.reference))
                         .withBrokenRule(PaymentRule::IsSubscription),
                     u"The metadata are not JSON: a Python dictionary"_s};
    return std::make_unique<PaymentDetails>(dossier);
}

std::unique_ptr<QWidget> telegramBot(WindowSettings &)
{
    auto box = std::make_unique<MessagesBox>();
    box->showToken(true);
    box->showTestFailure(Error(ErrorKind::RemoteNotFound, u"HTTP 404: Not Found"_s));
    return box;
}

std::unique_ptr<QWidget> messageTexts(WindowSettings &)
{
    std::vector<NotificationTemplate> texts;
    for (const auto kind : NotificationKinds) {
        for (const auto language : NotificationLanguages)
            texts.push_back({kind, language, defaultNotification(kind, language)});
    }
    return std::make_unique<NotificationTextsDialog>(std::move(texts));
}

std::unique_ptr<QWidget> recordDialog(WindowSettings &)
{
    auto dialog = std::make_unique<PaymentDialog>(sampleWorld().tariffs, u"manual-20261118-0417"_s);
    dialog->findChild<QLineEdit *>(u"customerEdit"_s)->setText(u"5037470581"_s);
    return dialog;
}

Operation purchase(Outcome outcome, int created, int failed)
{
    Operation operation;
    operation.outcome = outcome;
    operation.state = OperationState::Finished;
    for (int i = 0; i < created + failed; ++i) {
        Step step;
        step.server = {i + 1};
        step.state = i < created ? StepState::Stored : StepState::Failed;
        if (step.state == StepState::Failed) {
            step.error = Error(ErrorKind::Timeout, u"No answer within 30 s"_s);
            step.retryAt = SampleNow + 30s;
        }
        operation.steps.push_back(step);
    }
    operation.message = outcome == Outcome::Rejected
        ? u"Failed to create any keys for subscription 17"_s
        : QString();
    return operation;
}

std::unique_ptr<QWidget> waiting(WindowSettings &)
{
    auto sheet = std::make_unique<ResultSheet>();
    sheet->showProgress(PaymentOutcomes::processingTitle(), 5, 12);
    sheet->showTurns({u"Amsterdam 1"_s, u"Helsinki"_s}, wallTimeNow() + 48s);
    return sheet;
}

std::unique_ptr<QWidget> outcomes(WindowSettings &)
{
    auto sheet = std::make_unique<ResultSheet>();
    const auto subject = [](int number) {
        const auto reference = u"2e5f%1-000f-5000"_s.arg(number, 4, 16, QChar(u'0'));
        return PaymentOutcomes::Subject{number, reference};
    };
    const ServerNames servers{
        {{1}, u"Amsterdam 1"_s}, {{2}, u"Frankfurt 2"_s}, {{3}, u"Helsinki"_s}};
    std::vector<RowOutcome> rows;
    for (int i = 0; i < 9; ++i)
        rows.push_back(PaymentOutcomes::delivered(subject(i), purchase(Outcome::Complete, 3, 0),
                                                  i % 3 == 0, SampleNow + 720h, servers));
    rows.push_back(PaymentOutcomes::delivered(subject(9), purchase(Outcome::Degraded, 2, 1), false,
                                              SampleNow + 720h, servers));
    rows.push_back(PaymentOutcomes::notDelivered(subject(10), purchase(Outcome::Rejected, 0, 3),
                                                 PaymentStatus::Paid, servers));
    rows.push_back(PaymentOutcomes::failed(subject(11),
                                           Error(ErrorKind::NotFound, u"Tariff 9 not found"_s)
                                               .withBrokenRule(PaymentRule::HasTariff)));
    sheet->showOutcomes(PaymentOutcomes::processedTitle(10, 12), std::move(rows));
    return sheet;
}

} // namespace

std::vector<Screen> paymentScreens()
{
    return {{u"payment-details"_s, {}, &details},
            {u"payment-timeline"_s, {}, &timeline},
            {u"payment-claimed"_s, {}, &claimedDetails},
            {u"payment-unknown-user"_s, {}, &unknownUserDetails},
            {u"payment-fault"_s, {}, &faultyDetails},
            {u"settings-telegram"_s, {}, &telegramBot},
            {u"message-texts"_s, {}, &messageTexts},
            {u"payment-record"_s, {}, &recordDialog},
            {u"payment-waiting"_s, {}, &waiting},
            {u"payment-outcomes"_s, {}, &outcomes}};
}

} // namespace VeilDesk
