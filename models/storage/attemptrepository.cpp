#include "models/storage/attemptrepository.h"

#include "models/storage/rows.h"
#include "models/storage/tablecolumns.h"

#include <map>

namespace VeilDesk::AttemptRepository {

using namespace Qt::StringLiterals;

namespace {

std::optional<Error> readError(const QSqlQuery &query)
{
    if (query.value(u"success"_s).toBool())
        return std::nullopt;
    Error error(errorKindFromName(query.value(u"error_kind"_s).toString()),
                query.value(u"message"_s).toString());
    if (const int status = query.value(u"http_status"_s).toInt(); status > 0)
        error.withHttpStatus(status);
    return error;
}

Attempt readAttempt(const QSqlQuery &query)
{
    Attempt attempt;
    attempt.operation = query.value(u"operation"_s).toString();
    attempt.operationId = {query.value(u"operation_id"_s).toLongLong()};
    attempt.step = {query.value(u"step_id"_s).toLongLong()};
    attempt.server = {query.value(u"server_id"_s).toLongLong()};
    attempt.number = query.value(u"attempt"_s).toInt();
    attempt.startedAt =
        WallTime(std::chrono::milliseconds(query.value(u"started_at_ms"_s).toLongLong()));
    attempt.duration = std::chrono::milliseconds(query.value(u"duration_ms"_s).toLongLong());
    attempt.error = readError(query);
    return attempt;
}

qint64 millisecondsAgo(Timestamp now, std::chrono::seconds span)
{
    return std::chrono::milliseconds((now - span).time_since_epoch()).count();
}

std::optional<Timestamp> secondsOf(const QVariant &milliseconds)
{
    using namespace std::chrono;
    if (milliseconds.isNull())
        return std::nullopt;
    return Timestamp(duration_cast<seconds>(std::chrono::milliseconds(milliseconds.toLongLong())));
}

ServerFigures readFigures(const QSqlQuery &row)
{
    ServerFigures figures;
    figures.server = {row.value(0).toLongLong()};
    figures.attempts = row.value(1).toInt();
    figures.succeeded = row.value(2).toInt();
    figures.lastOk = secondsOf(row.value(3));
    return figures;
}

using Durations = std::map<ServerId, std::vector<std::chrono::milliseconds>>;

/// Of the creations that succeeded since then, ascending.
Result<Durations> loadCreations(const Connection &connection, qint64 since)
{
    auto query =
        connection.run(u"SELECT server_id, duration_ms FROM veildesk_attempts"
                       " WHERE started_at_ms >= :since AND operation = 'create_key' AND success"
                       " AND server_id IS NOT NULL ORDER BY server_id, duration_ms"_s,
                       {{":since"_L1, since}});
    if (!query)
        return failure(query.error());
    Durations durations;
    while (query->next())
        durations[{query->value(0).toLongLong()}].emplace_back(query->value(1).toLongLong());
    return checkRows(*query).map([&] { return std::move(durations); });
}

} // namespace

Result<> insert(Transaction &transaction, const Attempt &attempt)
{
    const auto &error = attempt.error;
    return transaction
        .change(
            u"INSERT INTO veildesk_attempts (operation, operation_id, step_id, server_id, attempt, "
            "started_at_ms, duration_ms, success, error_kind, http_status, message) VALUES "
            "(:operation, :id, :step, :server, :number, :started, :duration, :success, :kind, "
            ":status, :message)"_s,
            {{":operation"_L1, attempt.operation},
             {":id"_L1, attempt.operationId.value},
             {":step"_L1, attempt.step.value},
             {":server"_L1, attempt.server.value},
             {":number"_L1, attempt.number},
             {":started"_L1, toMilliseconds(attempt.startedAt)},
             {":duration"_L1, qint64(attempt.duration.count())},
             {":success"_L1, !error},
             {":kind"_L1, error ? QVariant(errorKindName(error->kind())) : QVariant()},
             {":status"_L1, error ? error->httpStatus() : 0},
             {":message"_L1, textOrEmpty(error ? error->detail() : QString())}})
        .map([](int) {});
}

Result<std::vector<Attempt>> loadOf(const Connection &connection, OperationId operation)
{
    auto query = connection.run(
        u"SELECT operation, operation_id, step_id, server_id, attempt, started_at_ms, "
        "duration_ms, success, error_kind, http_status, message "
        "FROM veildesk_attempts WHERE operation_id = :operation ORDER BY id"_s,
        {{":operation"_L1, operation.value}});
    if (!query)
        return failure(query.error());
    std::vector<Attempt> attempts;
    while (query->next())
        attempts.push_back(readAttempt(query->row()));
    return attempts;
}

Result<std::vector<ServerFigures>> loadFigures(const Connection &connection, Timestamp now)
{
    if (!connection.capabilities().hasTable(u"veildesk_attempts"_s))
        return std::vector<ServerFigures>();
    const auto day = millisecondsAgo(now, std::chrono::days(1));
    auto figures = collectRows(
        connection.run(
            u"SELECT server_id, SUM(started_at_ms >= :day), SUM(started_at_ms >= :day AND success),"
            " MAX(CASE WHEN success THEN started_at_ms + duration_ms END)"
            " FROM veildesk_attempts WHERE started_at_ms >= :month AND server_id IS NOT NULL"
            " GROUP BY server_id"_s,
            {{":day"_L1, day}, {":month"_L1, millisecondsAgo(now, std::chrono::days(30))}}),
        readFigures);
    const auto creations = loadCreations(connection, day);
    if (!creations)
        return failure(creations.error());
    if (!figures)
        return figures;
    for (auto &server : *figures) {
        if (const auto found = creations->find(server.server); found != creations->end())
            setLatencies(server, found->second);
    }
    return figures;
}

} // namespace VeilDesk::AttemptRepository
