#include "ui/subscriptions/repairoutcomes.h"

#include "models/domain/redaction.h"
#include "ui/subscriptions/subscriptiontext.h"
#include "ui/widgets/deliveryfailures.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace VeilDesk::RepairOutcomes {

using namespace Qt::StringLiterals;

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

RowOutcome unfinished(const SubscriptionSummary &subscription, const Operation &operation)
{
    const auto state = DeliveryFailures::unfinished(operation);
    auto result = outcome(subscription, state.title, state.tone);
    result.detail = state.advice;
    return result;
}

RowOutcome finished(const SubscriptionSummary &subscription, const Operation &operation,
                    const ServerNames &servers)
{
    if (operation.outcome == Outcome::Complete)
        return outcome(subscription, Text::tr("Has all its keys"), Tone::Success);
    auto result = outcome(subscription, Text::tr("Still lacks keys"), Tone::Warning);
    result.detail = DeliveryFailures::explanation(operation, servers);
    return result;
}

QString place(const Operation &operation)
{
    const auto count = countSteps(operation);
    return Text::tr("%1 of %2 servers").arg(count.created).arg(count.created + count.failed);
}

} // namespace

RowOutcome ended(const SubscriptionSummary &subscription, const Operation &operation,
                 const ServerNames &servers)
{
    auto result = wasStopped(operation)
        ? failed(subscription, Error(ErrorKind::Cancelled, operation.message))
        : operation.state == OperationState::Finished ? finished(subscription, operation, servers)
                                                      : unfinished(subscription, operation);
    result.place = place(operation);
    result.technicalDetail = DeliveryFailures::technicalDetails(operation).join(u'\n');
    return result;
}

RowOutcome failed(const SubscriptionSummary &subscription, const Error &error)
{
    const auto text = errorText(error);
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
