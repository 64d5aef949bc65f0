#include "ui/subscriptions/timeline.h"

#include "models/domain/activity.h"
#include "models/domain/deliveryerror.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/paymentsmodel.h"
#include "models/itemmodels/standingtext.h"
#include "ui/widgets/deliveryfailures.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::Timeline)
};

TimelineEntry endOf(const Subscription &subscription, Timestamp now)
{
    const bool isOver = subscription.expiresAt <= now;
    return {subscription.expiresAt, isOver ? u"disabled"_s : u"clock"_s, Tone::Neutral,
            isOver ? Text::tr("Ended") : Text::tr("Ends"), QString()};
}

/// Each kind of failure once.
QStringList failuresOf(const Operation &operation)
{
    QStringList failures;
    if (operation.cancelRequested)
        failures += Text::tr("Stopped by the operator");
    for (const auto &error : deliveryErrors(operation))
        failures += errorText(error.error).title;
    failures.removeDuplicates();
    return failures;
}

} // namespace

std::vector<TimelineEntry> timelineOf(const SubscriptionRecord &record, Timestamp now)
{
    const auto &subscription = record.summary.standing.subscription;
    std::vector<TimelineEntry> entries;
    if (knownTime(subscription.expiresAt) && !isUnlimited(subscription.expiresAt))
        entries.push_back(endOf(subscription, now));
    if (record.summary.overLimitSince)
        entries.push_back({record.summary.overLimitSince, u"error"_s, Tone::Danger,
                           Text::tr("Traffic used up"), QString()});
    for (const auto &operation : record.operations)
        entries.push_back(timelineEntry(operation));
    for (const auto &payment : record.payments)
        entries.push_back(timelineEntry(payment));
    entries.push_back({knownTime(subscription.createdAt), u"add"_s, Tone::Neutral,
                       Text::tr("Created"), QString()});
    std::ranges::stable_sort(entries, std::greater(), &TimelineEntry::at);
    return entries;
}

TimelineEntry timelineEntry(const Payment &payment)
{
    return {payment.paidAt ? payment.paidAt : payment.createdAt,
            PaymentsModel::statusSymbol(payment.status), PaymentsModel::statusTone(payment.status),
            //: %1: an amount of money, %2: a status
            Text::tr("Payment of %1: %2")
                .arg(PaymentsModel::amountText(payment), PaymentsModel::statusText(payment)),
            DisplayText::paymentReference(payment.reference)};
}

TimelineEntry timelineEntry(const Operation &operation)
{
    const auto standing = standingOf(operation.state, operation.outcome);
    QStringList details;
    if (createsKeys(operation.kind)) {
        const auto count = countSteps(operation);
        details +=
            Text::tr("%1 of %2 servers").arg(count.created).arg(count.created + count.failed);
    }
    if (operation.previousExpiresAt && operation.expiresAt)
        details += Text::tr("the end moved from %1 to %2")
                       .arg(DisplayText::absoluteTime(*operation.previousExpiresAt),
                            DisplayText::absoluteTime(*operation.expiresAt));
    details += failuresOf(operation);
    return {operation.createdAt, StandingText::symbol(standing), StandingText::tone(standing),
            //: %1: an operation, %2: how it stands
            Text::tr("%1: %2").arg(StandingText::kindName(operation.kind),
                                   StandingText::name(standing)),
            details.join(u"; "_s), DeliveryFailures::technicalDetails(operation).join(u"; "_s)};
}

} // namespace VeilDesk
