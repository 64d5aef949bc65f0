#include "app/cli/command.h"
#include "app/cli/json.h"

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

QCoro::Task<Result<Report>> add(CommandContext context)
{
    Customer customer;
    customer.id = *context.arguments.id<CustomerId>(u"id"_s);
    customer.username = context.arguments.text(u"username"_s);
    const auto added = co_await context.services->catalog().addCustomer(std::move(customer));
    if (!added)
        co_return failure(added.error());
    co_return Report(toJson(*added));
}

QCoro::Task<Result<Report>> list(CommandContext context)
{
    const auto &arguments = context.arguments;
    CustomerFilter filter;
    filter.search = arguments.text(u"search"_s);
    filter.limit = limitOf(arguments);
    filter.offset = offsetOf(arguments);
    const QueryStop stop;
    const auto customers =
        co_await context.services->catalog().loadCustomers(std::move(filter), stop);
    if (!customers)
        co_return failure(customers.error());
    Report report(toJsonArray(*customers));
    report.columns = {u"user_id"_s, u"username"_s,   u"first_name"_s, u"last_name"_s,
                      u"email"_s,   u"created_at"_s, u"is_vip"_s,     u"blocked"_s};
    co_return report;
}

std::vector<OptionSpec> listOptions()
{
    auto options = pageOptions();
    options.push_back(
        text(u"search"_s, u"T"_s, u"only where id, name or e-mail contain each word"_s));
    return options;
}

} // namespace

std::vector<Command> userCommands()
{
    return {
        {u"user add"_s,
         u"Add a customer"_s,
         Access::Write,
         {},
         {required(id(u"id"_s, u"the Telegram id"_s)),
          text(u"username"_s, u"U"_s, u"the Telegram name"_s)},
         nullptr,
         add},
        {u"user list"_s,
         u"List the customers, newest first"_s,
         Access::Read,
         {},
         listOptions(),
         nullptr,
         list},
    };
}

} // namespace VeilDesk::Cli
