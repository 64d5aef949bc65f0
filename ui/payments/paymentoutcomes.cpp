#include "ui/payments/paymentoutcomes.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace VeilDesk::PaymentOutcomes {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::PaymentOutcomes)
};

RowOutcome outcome(qint64 row, const QString &reference, const QString &group, Tone tone)
{
    RowOutcome outcome;
    outcome.id = row;
    outcome.name = reference;
    outcome.group = group;
    outcome.tone = tone;
    return outcome;
}

/// "Berlin: The server did not answer in time. VeilDesk may ask it again from 15:03." for each
/// server that has no key.
QStringList failures(const Operation &operation, const ServerNames &servers)
{
    QStringList sentences;
    for (const auto &error : deliveryErrors(operation)) {
        const auto name = servers.value(error.server);
        const auto text =
            errorText(error, name.isEmpty() ? Text::tr("Server %1").arg(error.server.value) : name);
        sentences += text.whole();
    }
    return sentences;
}

QString technicalFailures(const Operation &operation)
{
    QStringList details;
    for (const auto &error : deliveryErrors(operation))
        details += describe(error);
    return details.join(u'\n');
}

/// As it is when nothing repairs what it did not do.
Operation withoutRepair(Operation operation)
{
    for (auto &step : operation.steps)
        step.retryAt.reset();
    return operation;
}

QString rejectionDetail(const Operation &operation, const ServerNames &servers)
{
    const auto sentences = failures(withoutRepair(operation), servers);
    return sentences.isEmpty() ? Text::tr("Activity shows what each server said.")
                               : sentences.join(u"; "_s);
}

} // namespace

RowOutcome delivered(qint64 row, const QString &reference, const Operation &operation,
                     bool isRenewal, std::optional<Timestamp> expiresAt, const ServerNames &servers)
{
    const auto count = countSteps(operation);
    const bool isWhole = operation.outcome == Outcome::Complete;
    auto result = isWhole
        ? outcome(row, reference, isRenewal ? Text::tr("Renewed") : Text::tr("Delivered"),
                  Tone::Success)
        : outcome(row, reference, Text::tr("Delivered, but not on every server"), Tone::Warning);
    result.place =
        Text::tr("%1 of %2 servers").arg(count.created).arg(count.created + count.failed);
    auto details = failures(operation, servers);
    if (expiresAt)
        details.prepend(Text::tr("ends %1").arg(DisplayText::absoluteTime(*expiresAt)));
    result.detail = details.join(u"; "_s);
    result.technicalDetail = technicalFailures(operation);
    return result;
}

RowOutcome alreadyCompleted(qint64 row, const QString &reference)
{
    return outcome(row, reference, Text::tr("Was completed already"), Tone::Neutral);
}

RowOutcome notDelivered(qint64 row, const QString &reference, const Operation &operation,
                        const ServerNames &servers)
{
    const bool isOpen = operation.state != OperationState::Finished;
    auto result = outcome(row, reference,
                          isOpen ? Text::tr("Not decided yet: an answer was lost")
                                 : Text::tr("Not delivered, paid as before"),
                          isOpen ? Tone::Warning : Tone::Danger);
    result.detail = isOpen ? Text::tr("VeilDesk asks the server again and ends it either way.")
                           : rejectionDetail(operation, servers);
    QStringList details{operation.message, technicalFailures(operation)};
    details.removeAll(QString());
    result.technicalDetail = details.join(u'\n');
    result.isRetryable = true;
    return result;
}

RowOutcome failed(qint64 row, const QString &reference, const Error &error)
{
    const auto broken = brokenRule(error);
    const auto text = broken ? errorText(*broken) : errorText(error.kind());
    auto result = outcome(row, reference, broken ? Text::tr("Cannot be processed") : text.title,
                          Tone::Danger);
    result.detail = broken ? text.whole() : text.advice;
    // The texts of 2.152–2.156 are what operators search for, with the payment's whole id.
    result.technicalDetail = broken ? error.detail() : redacted(error.detail());
    result.isRetryable = true;
    return result;
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
