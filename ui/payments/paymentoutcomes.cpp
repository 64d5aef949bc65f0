#include "ui/payments/paymentoutcomes.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"
#include "ui/widgets/deliveryfailures.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace VeilDesk::PaymentOutcomes {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::PaymentOutcomes)
};

RowOutcome outcome(const Subject &subject, const QString &group, Tone tone)
{
    RowOutcome outcome;
    outcome.id = subject.row;
    outcome.name = subject.name;
    outcome.group = group;
    outcome.tone = tone;
    return outcome;
}

/// As it is when nothing repairs what it did not do.
Operation withoutRepair(Operation operation)
{
    for (auto &step : operation.steps)
        step.retryAt.reset();
    return operation;
}

RowOutcome unfinished(const Subject &subject, const Operation &operation)
{
    const auto state = DeliveryFailures::unfinished(operation);
    auto result = outcome(subject, state.title, state.tone);
    result.detail = state.advice;
    if (!operation.outcome)
        result.detail += u' ' + Text::tr("Until then the payment stays in processing.");
    return result;
}

/// What another program makes of a payment that it changed while the keys were created.
RowOutcome takenAway(const Subject &subject, PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Processing:
        return outcome(subject, Text::tr("Another program is processing it"), Tone::Warning);
    case PaymentStatus::Completed:
        return outcome(subject, Text::tr("Another program completed it"), Tone::Neutral);
    default:
        return outcome(subject, Text::tr("Not delivered, not paid any more"), Tone::Danger);
    }
}

RowOutcome rejected(const Subject &subject, const Operation &operation,
                    std::optional<PaymentStatus> status, const ServerNames &servers)
{
    if (status && status != PaymentStatus::Paid) {
        auto result = takenAway(subject, *status);
        result.detail = Text::tr("Somebody else changed the payment meanwhile. What VeilDesk had "
                                 "created for it is removed again.");
        return result;
    }
    const auto state =
        status ? Text::tr("Not delivered, paid as before") : Text::tr("Not delivered");
    const auto cause = DeliveryFailures::commonCause(operation);
    auto result =
        outcome(subject, cause.isEmpty() ? state : u"%1 · %2"_s.arg(state, cause), Tone::Danger);
    result.detail = DeliveryFailures::explanation(withoutRepair(operation), servers);
    return result;
}

/// Whoever processes it now may give it back.
bool mayBeDelivered(std::optional<PaymentStatus> status)
{
    return !status || status == PaymentStatus::Paid || status == PaymentStatus::Processing;
}

} // namespace

RowOutcome delivered(const Subject &subject, const Operation &operation, bool isRenewal,
                     std::optional<Timestamp> expiresAt, const ServerNames &servers)
{
    const auto count = countSteps(operation);
    const bool isWhole = operation.outcome == Outcome::Complete;
    auto result = isWhole
        ? outcome(subject, isRenewal ? Text::tr("Renewed") : Text::tr("Delivered"), Tone::Success)
        : outcome(subject, Text::tr("Delivered, but not on every server"), Tone::Warning);
    result.place =
        Text::tr("%1 of %2 servers").arg(count.created).arg(count.created + count.failed);
    auto details = DeliveryFailures::sentences(operation, servers);
    if (expiresAt)
        details.prepend(Text::tr("ends %1").arg(DisplayText::absoluteTime(*expiresAt)));
    result.detail = details.join(u"; "_s);
    result.technicalDetail = DeliveryFailures::technicalDetails(operation).join(u'\n');
    return result;
}

RowOutcome alreadyCompleted(const Subject &subject)
{
    return outcome(subject, Text::tr("Was completed already"), Tone::Neutral);
}

RowOutcome notDelivered(const Subject &subject, const Operation &operation,
                        std::optional<PaymentStatus> status, const ServerNames &servers)
{
    auto result = wasStopped(operation)
        ? failed(subject, Error(ErrorKind::Cancelled, operation.message))
        : operation.state == OperationState::Finished
        ? rejected(subject, operation, status, servers)
        : unfinished(subject, operation);
    result.technicalDetail = DeliveryFailures::technicalDetails(operation).join(u'\n');
    result.isRetryable = mayBeDelivered(status);
    return result;
}

RowOutcome failed(const Subject &subject, const Error &error)
{
    const auto text = errorText(error);
    auto result = outcome(subject, text.title, Tone::Danger);
    result.detail = text.advice;
    // The texts of 2.152–2.156 are what operators search for, with the payment's whole id.
    result.technicalDetail = error.brokenRule() ? error.detail() : redacted(error.detail());
    result.isRetryable = true;
    return result;
}

QString name(const QString &customer, const QString &reference)
{
    const auto payment = DisplayText::paymentReference(reference);
    return customer.isEmpty() ? payment : u"%1, %2"_s.arg(customer, payment);
}

QString processingTitle()
{
    return Text::tr("Processing payments…");
}

QString processedTitle(int delivered, int all)
{
    return Text::tr("%1 of %n payment(s) delivered", nullptr, all).arg(delivered);
}

} // namespace VeilDesk::PaymentOutcomes
