#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/recoveryreport.h"

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

QCoro::Task<Result<Report>> list(CommandContext context)
{
    OperationFilter filter;
    filter.state = operationStateFromName(context.arguments.text(u"state"_s));
    filter.limit = limitOf(context.arguments);
    filter.offset = offsetOf(context.arguments);
    const auto operations = co_await context.services->provisioning().load(std::move(filter));
    if (!operations)
        co_return failure(operations.error());
    Report report(toJsonArray(*operations));
    report.columns = {u"id"_s,      u"kind"_s,   u"state"_s,      u"outcome"_s, u"user_id"_s,
                      u"created"_s, u"failed"_s, u"created_at"_s, u"message"_s};
    co_return report;
}

QCoro::Task<Result<Report>> show(CommandContext context)
{
    const auto id = context.arguments.positionalIds<OperationId>().front();
    const auto operation = co_await context.services->provisioning().find(id);
    if (!operation)
        co_return failure(operation.error());
    const auto attempts = co_await context.services->provisioning().loadAttempts(id);
    if (!attempts)
        co_return failure(attempts.error());
    auto data = toJson(*operation);
    data[u"steps"_s] = toJsonArray(operation->steps);
    data[u"attempts"_s] = toJsonArray(*attempts);
    co_return Report(data);
}

QCoro::Task<Result<Report>> recover(CommandContext context)
{
    const auto summary = co_await context.services->provisioning().recover(context.cancellation);
    if (!summary)
        co_return failure(summary.error());
    co_return recoveryReport(*summary);
}

std::vector<OptionSpec> listOptions()
{
    auto options = pageOptions();
    options.push_back(choice(u"state"_s, {u"running"_s, u"unfinished"_s, u"finished"_s},
                             u"only operations in this state"_s));
    return options;
}

} // namespace

std::vector<Command> operationCommands()
{
    return {
        {u"operations list"_s,
         u"List the journal's operations, newest first"_s,
         Access::Read,
         {},
         listOptions(),
         nullptr,
         list},
        {u"operations show"_s,
         u"Show an operation with its steps and attempts"_s,
         Access::Read,
         {u"ID"_s, ValueKind::Id, 1},
         {},
         nullptr,
         show},
        {u"operations recover"_s,
         u"Finish what a crash or an unreachable server left behind"_s,
         Access::Write,
         {},
         {},
         nullptr,
         recover},
    };
}

} // namespace VeilDesk::Cli
