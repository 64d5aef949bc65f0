#include "models/storage/customerrepository.h"

#include "models/storage/rows.h"
#include "models/storage/rowupdate.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk::CustomerRepository {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    IdColumn,
    Username,
    FirstName,
    LastName,
    CreatedAt,
    Vip,
    Blocked,
    Email,
    LastActive,
    Keys,
    Subscriptions
};

QString latestEmail(const SchemaCapabilities &capabilities)
{
    const bool hasEmails = capabilities.hasColumn(u"payments"_s, u"email"_s)
        && capabilities.hasColumn(u"payments"_s, u"user_id"_s);
    if (!hasEmails)
        return u"NULL"_s;
    return u"(SELECT p.email FROM payments AS p WHERE p.user_id = u.user_id AND p.email <> ''"
           " ORDER BY p.id DESC LIMIT 1)"_s;
}

QString selectCustomers(const SchemaCapabilities &capabilities)
{
    const TableColumns user(capabilities, "users"_L1, "u"_L1);
    return u"SELECT u.user_id, %1, %2, %3, %4, %5, %6, %7 FROM users AS u"_s.arg(
        user.text("username"_L1), user.text("first_name"_L1), user.text("last_name"_L1),
        user.seconds("created_at"_L1), user.integer("is_vip"_L1), user.integer("blocked"_L1),
        latestEmail(capabilities));
}

QString matchingSearch(const SchemaCapabilities &capabilities)
{
    const TableColumns user(capabilities, "users"_L1, "u"_L1);
    return u" WHERE veildesk_contains(u.user_id, :search) OR veildesk_contains(%1, :search)"
           " OR veildesk_contains(%2, :search) OR veildesk_contains(%3, :search)"_s.arg(
               user.text("username"_L1), user.text("first_name"_L1), user.text("last_name"_L1));
}

/// How many rows of the table each customer has, as "alias.n".
QString countJoin(const SchemaCapabilities &capabilities, QLatin1StringView table,
                  QLatin1StringView alias, const QString &condition)
{
    const bool canCount = capabilities.hasColumn(table, u"user_id"_s);
    const auto counts = canCount
        ? u"SELECT user_id, COUNT(*) AS n FROM %1 WHERE %2 GROUP BY user_id"_s.arg(table, condition)
        : u"SELECT NULL AS user_id, 0 AS n"_s;
    return u" LEFT JOIN (%1) AS %2 ON %2.user_id = u.user_id"_s.arg(counts, alias);
}

QString selectSummaries(const SchemaCapabilities &capabilities)
{
    const TableColumns user(capabilities, "users"_L1, "u"_L1);
    auto sql = selectCustomers(capabilities);
    sql.replace(u" FROM users AS u"_s,
                u", %1, COALESCE(k.n, 0), COALESCE(s.n, 0) FROM users AS u"_s.arg(
                    user.seconds("last_active_at"_L1)));
    return sql + countJoin(capabilities, "v2ray_keys"_L1, "k"_L1, u"TRUE"_s)
        + countJoin(capabilities, "subscriptions"_L1, "s"_L1,
                    u"is_active <> 0 AND expires_at > :now"_s);
}

Customer readCustomer(const QSqlQuery &row)
{
    return {.id = {row.value(IdColumn).toLongLong()},
            .username = row.value(Username).toString(),
            .firstName = row.value(FirstName).toString(),
            .lastName = row.value(LastName).toString(),
            .createdAt = optionalTime(row, CreatedAt),
            .vip = flag(row, Vip, false),
            .blocked = flag(row, Blocked, false),
            .email = row.value(Email).toString()};
}

CustomerSummary readSummary(const QSqlQuery &row)
{
    return {.customer = readCustomer(row),
            .lastActiveAt = optionalTime(row, LastActive),
            .keys = row.value(Keys).toLongLong(),
            .activeSubscriptions = row.value(Subscriptions).toLongLong()};
}

} // namespace

Result<std::vector<Customer>> load(const Connection &connection, const QString &search, int limit,
                                   int offset)
{
    if (const auto required = requireTable(connection, "users"_L1); !required)
        return failure(required.error());

    auto sql = selectCustomers(connection.capabilities());
    SqlBindings bindings{{":limit"_L1, limit}, {":offset"_L1, offset}};
    if (!search.isEmpty()) {
        sql += matchingSearch(connection.capabilities());
        bindings.emplace_back(":search"_L1, search);
    }
    sql += u" ORDER BY 5 DESC, u.user_id DESC LIMIT :limit OFFSET :offset"_s;

    return collectRows(connection.run(sql, bindings), readCustomer);
}

Result<Customer> find(const Connection &connection, CustomerId id)
{
    if (const auto required = requireTable(connection, "users"_L1); !required)
        return failure(required.error());

    return firstRow(
        connection.run(selectCustomers(connection.capabilities()) + u" WHERE u.user_id = :id"_s,
                       {{":id"_L1, id.value}}),
        readCustomer, {ErrorKind::NotFound, u"User %1 not found"_s.arg(id.value)});
}

Result<std::vector<CustomerSummary>> loadSummaries(const Connection &connection, Timestamp now)
{
    if (const auto required = requireTable(connection, "users"_L1); !required)
        return failure(required.error());

    return collectRows(connection.run(selectSummaries(connection.capabilities())
                                          + u" ORDER BY 5 DESC, u.user_id DESC"_s,
                                      {{":now"_L1, toUnix(now)}}),
                       readSummary);
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
