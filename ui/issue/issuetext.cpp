#include "ui/issue/issuetext.h"

#include "models/itemmodels/displaytext.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

#include <algorithm>

namespace VeilDesk::IssueText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::IssueText)
};

bool isStillUndoing(const IssueResult &result)
{
    const auto failures = result.failures();
    return result.keys().empty()
        && std::ranges::count(failures, StepState::Compensating, &Step::state) > 0;
}

} // namespace

QString expiry(Timestamp expiresAt, Timestamp now)
{
    if (isUnlimited(expiresAt))
        return Text::tr("Never ends");
    return Text::tr("%1 (%2)").arg(DisplayText::absoluteTime(expiresAt),
                                   DisplayText::relativeTime(expiresAt, now));
}

std::optional<int> requiredKeys(const SuccessPolicy &policy, int servers)
{
    for (int created = 1; created <= servers; ++created) {
        if (decideOutcome(created, servers - created, policy) != Outcome::Rejected)
            return created;
    }
    return std::nullopt;
}

QString policy(const SuccessPolicy &policy, int servers)
{
    const auto required = requiredKeys(policy, servers);
    if (!required)
        return Text::tr("The policy asks for at least %n key(s): choose more servers.", nullptr,
                        policy.minKeysRequired);
    if (servers == 1)
        return Text::tr("If the server fails, nothing is kept and nothing changes.");
    if (*required == servers)
        return Text::tr("If any server fails, everything is undone.");
    return Text::tr("The keys are kept if at least %1 of %2 servers succeed, and the servers that "
                    "failed are tried again later. Otherwise everything is undone.")
        .arg(*required)
        .arg(servers);
}

QString renewalRule(RenewalRule rule)
{
    switch (rule) {
    case RenewalRule::Unlimited:
        return Text::tr("It never ends and stays so.");
    case RenewalRule::FromExpiry:
        return Text::tr("Counted from its present end.");
    case RenewalRule::FromNow:
        return Text::tr("Counted from now, because it has expired.");
    case RenewalRule::FromPayment:
        return Text::tr("Counted from the payment.");
    }
    Q_UNREACHABLE();
}

QString headline(const IssueResult &result)
{
    const int keys = int(result.keys().size());
    switch (result.headline()) {
    case IssueResult::Headline::Complete:
        return keys == 0 ? Text::tr("Done") : Text::tr("%n key(s) issued", nullptr, keys);
    case IssueResult::Headline::Degraded:
        return Text::tr("%n key(s) issued, some servers failed", nullptr, keys);
    case IssueResult::Headline::Rejected:
        return Text::tr("No key was issued");
    case IssueResult::Headline::Cancelled:
        return Text::tr("Cancelled");
    case IssueResult::Headline::Unknown:
        return Text::tr("Not known yet");
    }
    Q_UNREACHABLE();
}

QString explanation(const IssueResult &result)
{
    if (isStillUndoing(result))
        return Text::tr("What had been created is being removed. VeilDesk goes on with it until "
                        "every server has confirmed it.");
    const int failures = int(result.failures().size());
    switch (result.headline()) {
    case IssueResult::Headline::Complete:
        return Text::tr("Every key is on its server and in the database.");
    case IssueResult::Headline::Degraded:
        return Text::tr("The keys below work. %n server(s) have none yet and will be tried again "
                        "later; you can also retry now.",
                        nullptr, failures);
    case IssueResult::Headline::Rejected:
        return Text::tr("Everything was undone: no key is left on a server or in the database.");
    case IssueResult::Headline::Cancelled:
        return Text::tr("What had been created was removed again. Nothing changed for the "
                        "customer.");
    case IssueResult::Headline::Unknown:
        return Text::tr("An answer was lost, so a key may exist on the server. VeilDesk will look "
                        "again and either keep it or remove it; nothing is left behind.");
    }
    Q_UNREACHABLE();
}

QString failure(const Step &step)
{
    switch (step.state) {
    case StepState::Unknown:
    case StepState::Sent:
        return Text::tr("Unknown: the answer was lost.");
    case StepState::Compensating:
        return Text::tr("The key was created and is being removed.");
    case StepState::Compensated:
        return Text::tr("The key was created and removed again.");
    default:
        return step.error ? errorText(*step.error).title : Text::tr("No key was created.");
    }
}

QString advice(const Step &step)
{
    if (step.state == StepState::Unknown || step.state == StepState::Sent)
        return Text::tr("Nothing to do: VeilDesk checks later.");
    if (step.state == StepState::Compensating)
        return Text::tr("Nothing to do: VeilDesk tries until it is gone.");
    if (!step.error)
        return {};
    return errorText(*step.error).advice;
}

} // namespace VeilDesk::IssueText
