#include "models/storage/activityrepository.h"

#include "models/storage/rows.h"
#include "models/storage/tablecolumns.h"

namespace VeilDesk::ActivityRepository {

using namespace Qt::StringLiterals;

namespace {

enum Column {
    IdColumn,
    Kind,
    State,
    OutcomeColumn,
    CustomerColumn,
    StartedAt,
    FinishedAt,
    ExistingKeys,
    Username,
    Email,
    Steps,
    DoneSteps,
    ErrorColumn
};

QString selectEntries(const SchemaCapabilities &capabilities)
{
    const TableColumns user(capabilities, "users"_L1, "u"_L1);
    return u"SELECT o.id, o.kind, o.state, o.outcome, o.user_id, o.created_at, o.finished_at, "
           "o.existing_keys, %1, "
           "(SELECT s.email FROM veildesk_steps s WHERE s.operation_id = o.id AND s.email <> '' "
           "ORDER BY s.id LIMIT 1), "
           "(SELECT count(*) FROM veildesk_steps s WHERE s.operation_id = o.id), "
           "(SELECT count(*) FROM veildesk_steps s WHERE s.operation_id = o.id AND s.state = "
           "CASE o.kind WHEN 'revoke' THEN 'compensated' ELSE 'stored' END), "
           "(SELECT s.error_kind FROM veildesk_steps s WHERE s.operation_id = o.id "
           "AND s.error_kind IS NOT NULL ORDER BY s.id DESC LIMIT 1) "
           "FROM veildesk_operations o %2"_s.arg(user.text("username"_L1),
                                                 user.leftJoin("user_id"_L1, u"o.user_id"_s));
}

QString standingCondition(Standing standing)
{
    switch (standing) {
    case Standing::Running:
        return u"o.state = 'running'"_s;
    case Standing::Unfinished:
        return u"o.state <> 'finished'"_s;
    case Standing::Complete:
        return u"o.state = 'finished' AND o.outcome = 'complete'"_s;
    case Standing::Degraded:
        return u"o.state = 'finished' AND o.outcome = 'degraded'"_s;
    case Standing::Failed:
        return u"o.state = 'finished' AND (o.outcome IS NULL OR o.outcome = 'rejected')"_s;
    }
    Q_UNREACHABLE();
}

/// The WHERE clause; appends what it binds.
QString conditions(const ActivityFilter &filter, SqlBindings &bindings)
{
    QStringList all;
    if (filter.standing)
        all += standingCondition(*filter.standing);
    if (filter.server) {
        all += u"EXISTS (SELECT 1 FROM veildesk_steps s WHERE s.operation_id = o.id "
               "AND s.server_id = :server)"_s;
        bindings.emplace_back(":server"_L1, filter.server->value);
    }
    if (filter.since) {
        all += u"o.created_at >= :since"_s;
        bindings.emplace_back(":since"_L1, toUnix(*filter.since));
    }
    return all.isEmpty() ? QString() : u" WHERE "_s + all.join(u" AND "_s);
}

std::optional<ErrorKind> errorKind(const QString &name)
{
    return name.isEmpty() ? std::nullopt : std::optional(errorKindFromName(name));
}

ActivityEntry readEntry(const QSqlQuery &row)
{
    const auto state = operationStateFromName(row.value(State).toString());
    const int existing = row.value(ExistingKeys).toInt();
    return {.id = {row.value(IdColumn).toLongLong()},
            .kind =
                operationKindFromName(row.value(Kind).toString()).value_or(OperationKind::Issue),
            .standing = standingOf(state.value_or(OperationState::Unfinished),
                                   outcomeFromName(row.value(OutcomeColumn).toString())),
            .customer = optionalId<CustomerId>(row, CustomerColumn),
            .customerName = row.value(Username).toString(),
            .email = row.value(Email).toString(),
            .doneServers = row.value(DoneSteps).toInt() + existing,
            .servers = row.value(Steps).toInt() + existing,
            .startedAt = fromUnix(row.value(StartedAt).toLongLong()),
            .finishedAt = optionalTime(row, FinishedAt),
            .error = errorKind(row.value(ErrorColumn).toString())};
}

} // namespace

Result<std::vector<ActivityEntry>> load(const Connection &connection, const ActivityFilter &filter)
{
    const auto &capabilities = connection.capabilities();
    if (!capabilities.hasTable(u"veildesk_operations"_s))
        return std::vector<ActivityEntry>();
    SqlBindings bindings{{":limit"_L1, filter.limit}};
    const auto where = conditions(filter, bindings);
    return collectRows(
        connection.run(selectEntries(capabilities) + where + u" ORDER BY o.id DESC LIMIT :limit"_s,
                       bindings),
        readEntry);
}

} // namespace VeilDesk::ActivityRepository
