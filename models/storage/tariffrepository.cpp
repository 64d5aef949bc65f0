#include "models/storage/tariffrepository.h"

#include "models/storage/rows.h"
#include "models/storage/rowupdate.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk::TariffRepository {

using namespace Qt::StringLiterals;

namespace {

enum Column { IdColumn, Name, Duration, PriceRub, TrafficLimitMb, Archived };

QString selectTariffs(const SchemaCapabilities &capabilities)
{
    const TableColumns tariff(capabilities, "tariffs"_L1, "t"_L1);
    return u"SELECT t.id, %1, %2, %3, %4, %5 FROM tariffs AS t"_s.arg(
        tariff.text("name"_L1), tariff.integer("duration_sec"_L1), tariff.integer("price_rub"_L1),
        tariff.integer("traffic_limit_mb"_L1), tariff.integer("is_archived"_L1));
}

Tariff readTariff(const QSqlQuery &row)
{
    return {.id = {row.value(IdColumn).toLongLong()},
            .name = row.value(Name).toString(),
            .duration = std::chrono::seconds(row.value(Duration).toLongLong()),
            .priceRub = row.value(PriceRub).toLongLong(),
            .trafficLimitMb = row.value(TrafficLimitMb).toLongLong(),
            .archived = flag(row, Archived, false)};
}

} // namespace

Result<std::vector<Tariff>> load(const Connection &connection)
{
    return collectRows(
        connection.run(selectTariffs(connection.capabilities()) + u" ORDER BY t.id"_s), readTariff);
}

Result<Tariff> find(const Connection &connection, TariffId id)
{
    return firstRow(
        connection.run(selectTariffs(connection.capabilities()) + u" WHERE t.id = :id"_s,
                       {{":id"_L1, id.value}}),
        readTariff, {ErrorKind::NotFound, u"Tariff %1 not found"_s.arg(id.value)});
}

Result<TariffId> insert(Transaction &transaction, const Tariff &tariff)
{
    return insertRow(transaction, "tariffs"_L1,
                     {{":name"_L1, tariff.name},
                      {":duration_sec"_L1, qint64(tariff.duration.count())},
                      {":traffic_limit_mb"_L1, tariff.trafficLimitMb},
                      {":price_rub"_L1, tariff.priceRub},
                      {":is_archived"_L1, int(tariff.archived)}})
        .map([](qint64 id) { return TariffId{id}; });
}

Result<> update(Transaction &transaction, const Tariff &before, const Tariff &after)
{
    const auto stored = find(transaction, before.id);
    if (!stored)
        return failure(stored.error());
    RowUpdate update;
    update.set(":name"_L1, before.name, after.name, stored->name, after.name);
    update.set(":duration_sec"_L1, before.duration, after.duration, stored->duration,
               qint64(after.duration.count()));
    update.set(":price_rub"_L1, before.priceRub, after.priceRub, stored->priceRub, after.priceRub);
    update.set(":traffic_limit_mb"_L1, before.trafficLimitMb, after.trafficLimitMb,
               stored->trafficLimitMb, after.trafficLimitMb);
    update.set(":is_archived"_L1, before.archived, after.archived, stored->archived,
               int(after.archived));
    return update.apply(transaction, "tariffs"_L1, "id"_L1, before.id.value);
}

} // namespace VeilDesk::TariffRepository
