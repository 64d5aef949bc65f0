#include "models/storage/attemptrepository.h"

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

} // namespace

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
        attempts.push_back(readAttempt(*query));
    return attempts;
}

} // namespace VeilDesk::AttemptRepository
