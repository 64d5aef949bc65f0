#include "models/storage/customerrepository.h"

#include "models/storage/customerselection.h"
#include "models/storage/rowdefects.h"
#include "models/storage/rows.h"
#include "models/storage/rowsbyid.h"
#include "models/storage/rowupdate.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk::CustomerRepository {

using namespace Qt::StringLiterals;

Result<std::vector<Customer>> load(const Connection &connection, const CustomerFilter &filter)
{
    if (const auto required = requireTable(connection, "users"_L1); !required)
        return failure(required.error());
    CustomerSelection selection(connection.capabilities(), Timestamp());
    selection.restrictTo(filter);
    return collectRows(connection.run(selection.customers(), selection.bindings()),
                       CustomerSelection::readCustomer);
}

Result<Customer> find(const Connection &connection, CustomerId id)
{
    if (const auto required = requireTable(connection, "users"_L1); !required)
        return failure(required.error());
    CustomerSelection selection(connection.capabilities(), Timestamp());
    selection.restrictTo(std::span(&id, 1));
    return firstRow(connection.run(selection.customers(), selection.bindings()),
                    CustomerSelection::readCustomer,
                    {ErrorKind::NotFound, u"User %1 not found"_s.arg(id.value)});
}

Result<std::vector<CustomerId>> loadIds(const Connection &connection, const CustomerFilter &filter,
                                        const CustomerOrder &order, Timestamp now)
{
    if (const auto required = requireTable(connection, "users"_L1); !required)
        return failure(required.error());
    CustomerSelection selection(connection.capabilities(), now);
    selection.restrictTo(filter);
    return collectRows(connection.run(selection.ids(order), selection.bindings()),
                       [](const QSqlQuery &row) { return CustomerId{row.value(0).toLongLong()}; });
}

Result<std::vector<CustomerSummary>> loadRows(const Connection &connection,
                                              const std::vector<CustomerId> &ids, Timestamp now)
{
    if (const auto required = requireTable(connection, "users"_L1); !required)
        return failure(required.error());
    return loadRowsById<CustomerSummary>(
        ids,
        [&](std::span<const CustomerId> some) {
            CustomerSelection selection(connection.capabilities(), now);
            selection.restrictTo(some);
            return collectRows(connection.run(selection.summaries(), selection.bindings()),
                               CustomerSelection::readSummary);
        },
        &CustomerSummary::id);
}

Result<std::vector<CustomerSummary>> loadMarkedRows(const Connection &connection,
                                                    const std::vector<CustomerId> &ids,
                                                    Timestamp now)
{
    return loadRows(connection, ids, now).and_then([&](std::vector<CustomerSummary> rows) {
        return DataQuality::withDefects(connection, u"users"_s, std::move(rows),
                                        &CustomerSummary::id);
    });
}

Result<qint64> count(const Connection &connection)
{
    if (const auto required = requireTable(connection, "users"_L1); !required)
        return failure(required.error());
    return singleNumber(connection.run(u"SELECT COUNT(*) FROM users"_s));
}

Result<> update(Transaction &transaction, const Customer &before, const Customer &after)
{
    const auto stored = find(transaction, before.id);
    if (!stored)
        return failure(stored.error());
    RowUpdate update;
    update.set(":username"_L1, before.username, after.username, stored->username, after.username);
    update.set(":first_name"_L1, before.firstName, after.firstName, stored->firstName,
               after.firstName);
    update.set(":last_name"_L1, before.lastName, after.lastName, stored->lastName, after.lastName);
    update.set(":is_vip"_L1, before.vip, after.vip, stored->vip, int(after.vip));
    return update.apply(transaction, "users"_L1, "user_id"_L1, before.id.value);
}

Result<> markBlocked(Transaction &transaction, CustomerId id)
{
    if (!transaction.capabilities().hasColumn(u"users"_s, u"blocked"_s))
        return {};
    return transaction
        .change(u"UPDATE users SET blocked = 1 WHERE user_id = :id AND COALESCE(blocked, 0) <> 1"_s,
                {{":id"_L1, id.value}})
        .map([](int) {});
}

Result<> insert(Transaction &transaction, const Customer &customer)
{
    return insertRow(transaction, "users"_L1,
                     {{":user_id"_L1, customer.id.value},
                      {":username"_L1, customer.username},
                      {":first_name"_L1, customer.firstName},
                      {":last_name"_L1, customer.lastName},
                      {":created_at"_L1, timeOrNull(customer.createdAt)},
                      {":blocked"_L1, int(customer.blocked)},
                      {":is_vip"_L1, int(customer.vip)}})
        .map([](qint64) {});
}

} // namespace VeilDesk::CustomerRepository
