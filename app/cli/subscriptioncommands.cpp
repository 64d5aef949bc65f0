#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/operationreport.h"
#include "app/cli/recoveryreport.h"
#include "models/domain/subscriptionstate.h"

#include <algorithm>

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

const auto previewOption = u"dry-run"_s;

QString ruleName(RenewalRule rule)
{
    switch (rule) {
    case RenewalRule::Unlimited:
        return u"unlimited"_s;
    case RenewalRule::FromExpiry:
        return u"from_expiry"_s;
    case RenewalRule::FromNow:
        return u"from_now"_s;
    case RenewalRule::FromPayment:
        return u"from_payment"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const SubscriptionStanding &standing, Timestamp now)
{
    const auto &subscription = standing.subscription;
    const auto &selection = standing.selection;
    return {{u"id"_s, subscription.id.value},
            {u"user_id"_s, idOrNull(subscription.customer)},
            {u"tariff_id"_s, idOrNull(subscription.tariff)},
            {u"state"_s, subscriptionStateName(subscriptionState(subscription, now))},
            {u"created_at"_s, timeOrNull(knownTime(subscription.createdAt))},
            {u"expires_at"_s, timeOrNull(knownTime(subscription.expiresAt))},
            {u"keys"_s, qint64(standing.held.size())},
            {u"servers_expected"_s, qint64(selection.served.size() + selection.missing.size())}};
}

QJsonArray toArray(const std::vector<ServerId> &servers)
{
    QJsonArray ids;
    for (const auto server : servers)
        ids.append(server.value);
    return ids;
}

SubscriptionId idOf(const CommandContext &context)
{
    return context.arguments.positionalIds<SubscriptionId>().front();
}

QCoro::Task<Result<Report>> list(CommandContext context)
{
    SubscriptionFilter filter;
    filter.limit = limitOf(context.arguments);
    filter.offset = offsetOf(context.arguments);
    const auto standings = co_await context.services->subscriptions().load(filter);
    if (!standings)
        co_return failure(standings.error());
    QJsonArray rows;
    for (const auto &standing : *standings)
        rows.append(toJson(standing, context.services->clock()()));
    Report report(rows);
    report.columns = {u"id"_s,         u"user_id"_s,    u"tariff_id"_s, u"state"_s,
                      u"created_at"_s, u"expires_at"_s, u"keys"_s,      u"servers_expected"_s};
    co_return report;
}

QCoro::Task<Result<Report>> show(CommandContext context)
{
    const auto standing = co_await context.services->subscriptions().find(idOf(context));
    if (!standing)
        co_return failure(standing.error());
    std::vector<SubscriptionId> ids{standing->subscription.id};
    const auto rows = co_await context.services->subscriptions().loadRows(std::move(ids));
    if (!rows)
        co_return failure(rows.error());
    auto data = toJson(*standing, context.services->clock()());
    data[u"defects"_s] = defectsOfOnly(*rows);
    data[u"servers"_s] = toArray(standing->selection.served);
    data[u"missing_servers"_s] = toArray(standing->selection.missing);
    co_return Report(data);
}

Report renewalReport(const RenewalPreview &preview)
{
    return Report(
        QJsonObject{{u"old_expires_at"_s, timeOrNull(knownTime(preview.before.expiresAt))},
                    {u"new_expires_at"_s, toUnix(preview.after.expiresAt)},
                    {u"rule"_s, ruleName(preview.after.rule)}});
}

QCoro::Task<Result<Report>> renew(CommandContext context)
{
    RenewalRequest request;
    request.subscription = idOf(context);
    request.tariff = *context.arguments.id<TariffId>(u"tariff"_s);
    const auto mode = renewalModeFromName(context.arguments.text(u"mode"_s))
                          .value_or(context.services->settings().renewal.mode);
    auto &subscriptions = context.services->subscriptions();
    if (context.arguments.has(previewOption)) {
        const auto preview = co_await subscriptions.preview(request, mode);
        co_return preview.map(renewalReport);
    }
    const auto renewed = co_await subscriptions.renew(request, mode);
    if (!renewed)
        co_return failure(renewed.error());
    co_return renewalReport(renewed->renewal);
}

QCoro::Task<Result<Report>> repair(CommandContext context)
{
    const auto operation =
        co_await context.services->subscriptions().repair(idOf(context), context.cancellation);
    if (!operation)
        co_return failure(operation.error());
    co_return issueReport(*operation);
}

Report dueReport(const std::vector<RepairResult> &results)
{
    QJsonArray rows;
    qsizetype whole = 0;
    for (const auto &[subscription, operation] : results) {
        auto part = operation ? issueReport(*operation) : Report::failed(operation.error());
        whole += part.code == ExitCode::Done;
        QJsonObject row{{u"subscription_id"_s, subscription.value},
                        {u"message"_s, part.failure ? part.failure->message : QString()}};
        row[u"outcome"_s] =
            operation && operation->outcome ? outcomeName(*operation->outcome) : u"none"_s;
        rows.append(row);
    }
    Report report(rows);
    if (whole == std::ssize(results))
        return report;
    report.code = ExitCode::Degraded;
    report.failure =
        Failure{u"degraded"_s,
                u"%1 of %2 subscriptions still lack keys"_s.arg(std::ssize(results) - whole)
                    .arg(results.size()),
                {}};
    return report;
}

QCoro::Task<Result<Report>> repairDue(CommandContext context)
{
    // What an operation left unfinished is known to be missing, or not, once it is finished.
    const auto recovered = co_await context.services->provisioning().recover(context.cancellation);
    if (!recovered)
        co_return failure(recovered.error());
    auto &subscriptions = context.services->subscriptions();
    const auto due = co_await subscriptions.loadDueRepairs();
    if (!due)
        co_return failure(due.error());
    std::vector<SubscriptionId> ids;
    std::ranges::transform(*due, std::back_inserter(ids), &DueRepair::subscription);
    const auto results = co_await subscriptions.repairDue(std::move(ids), context.cancellation);
    auto report = dueReport(results);
    if (!report.failure && (!recovered->obstacles.empty() || recovered->stopped > 0)) {
        const auto unfinished = recoveryReport(*recovered);
        report.code = unfinished.code;
        report.failure = unfinished.failure;
    }
    co_return report;
}

QCoro::Task<Result<Report>> deactivate(CommandContext context)
{
    const auto done = co_await context.services->subscriptions().deactivate(idOf(context));
    if (!done)
        co_return failure(done.error());
    co_return Report(toJson(done->standing, context.services->clock()()));
}

std::vector<OptionSpec> renewOptions()
{
    return {required(id(u"tariff"_s, u"the tariff whose term is added"_s)),
            choice(u"mode"_s, {u"grace"_s, u"strict"_s, u"max"_s},
                   u"how the new end is counted; the setting if not given"_s),
            flag(previewOption, u"only show what would be written"_s)};
}

} // namespace

std::vector<Command> subscriptionCommands()
{
    const PositionalSpec one{u"ID"_s, ValueKind::Id, 1};
    return {
        {u"subscription list"_s,
         u"List the subscriptions, newest first"_s,
         Access::Read,
         {},
         pageOptions(),
         nullptr,
         list},
        {u"subscription show"_s,
         u"Show one subscription and the servers it lacks"_s,
         Access::Read,
         one,
         {},
         nullptr,
         show},
        {u"subscription renew"_s, u"Add a term by hand"_s, Access::Write, one, renewOptions(),
         nullptr, renew, previewOption},
        {u"subscription repair"_s,
         u"Issue the keys that a subscription lacks"_s,
         Access::Write,
         one,
         {},
         nullptr,
         repair},
        {u"subscription repair-due"_s,
         u"Repair all whose failed servers may be asked again"_s,
         Access::Write,
         {},
         {},
         nullptr,
         repairDue},
        {u"subscription deactivate"_s,
         u"Switch a subscription off"_s,
         Access::Write,
         one,
         {},
         nullptr,
         deactivate},
    };
}

} // namespace VeilDesk::Cli
