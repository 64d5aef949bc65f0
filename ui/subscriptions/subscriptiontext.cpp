#include "ui/subscriptions/subscriptiontext.h"

#include "models/itemmodels/displaytext.h"

#include <QCoreApplication>

#include <ranges>

namespace VeilDesk::SubscriptionText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::SubscriptionText)
};

} // namespace

QString customer(const SubscriptionSummary &subscription)
{
    const auto owner = subscription.standing.subscription.customer;
    if (owner == CustomerId())
        return {};
    const auto id = QString::number(owner.value);
    return subscription.customerName.isEmpty() ? id
                                               : u"%1 · %2"_s.arg(subscription.customerName, id);
}

QString name(const SubscriptionSummary &subscription)
{
    return u"#%1 %2"_s.arg(subscription.id().value)
        .arg(subscription.customerName.isEmpty()
                 ? QString::number(subscription.standing.subscription.customer.value)
                 : subscription.customerName);
}

QString keys(const SubscriptionSummary &subscription)
{
    const auto &[served, missing] = subscription.standing.selection;
    return Text::tr("%1 of %2").arg(served.size()).arg(served.size() + missing.size());
}

QString time(Timestamp time, Timestamp now)
{
    const auto relative = DisplayText::relativeTime(time, now);
    //: %1: "in 3 days", %2: the date
    return isUnlimited(time) || !knownTime(time)
        ? relative
        : Text::tr("%1 – %2").arg(relative, DisplayText::absoluteTime(time));
}

QString reason(RenewalRule rule)
{
    switch (rule) {
    case RenewalRule::Unlimited:
        return Text::tr("It never ends, and stays so: the customer is a VIP, or the subscription "
                        "is unlimited. Only the tariff changes.");
    case RenewalRule::FromExpiry:
        return Text::tr("The term is added to the end that it has.");
    case RenewalRule::FromNow:
        return Text::tr("It is over for longer than the grace period, so the term begins now.");
    case RenewalRule::FromPayment:
        return Text::tr("The term begins with the payment, which is later than the old end.");
    }
    Q_UNREACHABLE();
}

Confirmation deactivationOf(const std::vector<SubscriptionSummary> &subscriptions)
{
    const int count = static_cast<int>(subscriptions.size());
    Confirmation result;
    result.title = Text::tr("Deactivate %n subscription(s)?", nullptr, count);
    result.verb = Text::tr("Deactivate %n subscription(s)", nullptr, count);
    result.consequence =
        Text::tr("Their links stop working at once, and they cannot be renewed while they are "
                 "off. Their keys stay on the servers until they are revoked, or the bot removes "
                 "them.\n\nEdit > Undo switches them on again, as long as this database stays open "
                 "and nobody else has changed them; keys that were removed meanwhile come back by "
                 "Repair.",
                 nullptr, count);
    result.isUndoable = true;
    QStringList names;
    for (const auto &subscription : subscriptions | std::views::take(SampleSize))
        names += name(subscription);
    result.sample = sampleOf(names, count);
    return result;
}

QString renewing(SubscriptionId subscription)
{
    return Text::tr("renewing subscription %1").arg(subscription.value);
}

QString deactivating(int count)
{
    return Text::tr("deactivating %n subscription(s)", nullptr, count);
}

} // namespace VeilDesk::SubscriptionText
