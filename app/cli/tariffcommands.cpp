#include "app/cli/command.h"
#include "app/cli/json.h"

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

QCoro::Task<Result<Report>> add(CommandContext context)
{
    const auto &arguments = context.arguments;
    Tariff tariff;
    tariff.name = arguments.text(u"name"_s);
    tariff.duration = std::chrono::seconds(*arguments.integer(u"duration-sec"_s));
    tariff.priceRub = *arguments.integer(u"price-rub"_s);
    tariff.trafficLimitMb = *arguments.integer(u"traffic-limit-mb"_s);
    const auto added = co_await context.services->catalog().addTariff(std::move(tariff));
    if (!added)
        co_return failure(added.error());
    co_return Report(QJsonObject{{u"id"_s, added->id.value}});
}

QCoro::Task<Result<Report>> list(CommandContext context)
{
    const auto tariffs = co_await context.services->catalog().loadTariffs();
    if (!tariffs)
        co_return failure(tariffs.error());
    Report report(toJsonArray(*tariffs));
    report.columns = {
        u"id"_s,         u"name"_s, u"duration_sec"_s, u"price_rub"_s, u"traffic_limit_mb"_s,
        u"is_archived"_s};
    co_return report;
}

} // namespace

std::vector<Command> tariffCommands()
{
    return {
        {u"tariff add"_s,
         u"Add a tariff"_s,
         Access::Write,
         {},
         {required(text(u"name"_s, u"N"_s, u"its name, as customers see it"_s)),
          required(integer(u"duration-sec"_s, u"S"_s, u"how long it lasts, in seconds"_s)),
          required(integer(u"price-rub"_s, u"P"_s, u"its price in whole roubles; 0 is free"_s)),
          required(integer(u"traffic-limit-mb"_s, u"M"_s, u"MiB per term; 0 is unlimited"_s))},
         nullptr,
         add},
        {u"tariff list"_s, u"List the tariffs"_s, Access::Read, {}, {}, nullptr, list},
    };
}

} // namespace VeilDesk::Cli
