#include "ui/subscriptions/repairoutcomes.h"

#include "models/domain/redaction.h"
#include "ui/subscriptions/subscriptiontext.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace VeilDesk::RepairOutcomes {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::RepairOutcomes)
};

RowOutcome outcome(const SubscriptionSummary &subscription, const QString &group, Tone tone)
{
    RowOutcome outcome;
    outcome.id = subscription.id().value;
    outcome.name = SubscriptionText::name(subscription);
    outcome.group = group;
    outcome.tone = tone;
    outcome.isRetryable = tone != Tone::Success;
    return outcome;
}

} // namespace

RowOutcome ended(const SubscriptionSummary &subscription, const Operation &operation)
{
    const bool isOpen = operation.state != OperationState::Finished;
    const bool isWhole = !isOpen && operation.outcome == Outcome::Complete;
    auto result = outcome(subscription,
                          isWhole      ? Text::tr("Has all its keys")
                              : isOpen ? Text::tr("Not decided yet: an answer was lost")
                                       : Text::tr("Still lacks keys"),
                          isWhole ? Tone::Success : Tone::Warning);
    const auto count = countSteps(operation);
    result.place =
        Text::tr("%1 of %2 servers").arg(count.created).arg(count.created + count.failed);
    if (!isWhole)
        result.detail = Text::tr("Activity shows what each server said.");
    result.technicalDetail = operation.message;
    return result;
}

RowOutcome failed(const SubscriptionSummary &subscription, const Error &error)
{
    const auto text = errorText(error.kind());
    const bool isOver = error.kind() == ErrorKind::Refused;
    auto result =
        outcome(subscription, isOver ? Text::tr("Cannot be repaired") : text.title, Tone::Danger);
    result.detail = isOver
        ? Text::tr("It is over or deactivated. One that is over can be renewed first.")
        : text.advice;
    result.technicalDetail = redacted(error.detail());
    return result;
}

QString repairingTitle()
{
    return Text::tr("Repairing subscriptions…");
}

QString repairedTitle(int whole, int all)
{
    return Text::tr("%1 of %n subscription(s) have all their keys", nullptr, all).arg(whole);
}

} // namespace VeilDesk::RepairOutcomes
