#include "app/cli/json.h"

#include "app/cli/report.h"

namespace VeilDesk::Cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue errorOrNull(const std::optional<Error> &error)
{
    if (!error)
        return {};
    const auto failure = toFailure(*error);
    return QJsonObject{{u"kind"_s, failure.kind}, {u"message"_s, failure.message}};
}

qint64 toUnixMilliseconds(WallTime time)
{
    return time.time_since_epoch().count();
}

} // namespace

QJsonValue timeOrNull(const std::optional<Timestamp> &time)
{
    return time ? QJsonValue(toUnix(*time)) : QJsonValue();
}

QJsonObject toJson(const Server &server)
{
    return {{u"id"_s, server.id.value},
            {u"name"_s, server.name},
            {u"api_url"_s, server.apiUrl},
            {u"domain"_s, textOrNull(server.domain)},
            {u"country"_s, textOrNull(server.country)},
            {u"dialect"_s, server.isDialectKnown ? dialectName(server.dialect) : QJsonValue()},
            {u"active"_s, server.active},
            {u"paused"_s, server.paused},
            {u"max_keys"_s, server.maxKeys ? QJsonValue(*server.maxKeys) : QJsonValue()},
            {u"keys"_s, server.keys}};
}

QJsonObject toJson(const Tariff &tariff)
{
    return {{u"id"_s, tariff.id.value},
            {u"name"_s, tariff.name},
            {u"duration_sec"_s, qint64(tariff.duration.count())},
            {u"price_rub"_s, tariff.priceRub},
            {u"traffic_limit_mb"_s, tariff.trafficLimitMb},
            {u"is_archived"_s, tariff.archived}};
}

QJsonObject toJson(const Customer &customer)
{
    return {{u"user_id"_s, customer.id.value},
            {u"username"_s, textOrNull(customer.username)},
            {u"first_name"_s, textOrNull(customer.firstName)},
            {u"last_name"_s, textOrNull(customer.lastName)},
            {u"email"_s, textOrNull(customer.email)},
            {u"created_at"_s, timeOrNull(customer.createdAt)},
            {u"is_vip"_s, customer.vip},
            {u"blocked"_s, customer.blocked}};
}

QJsonObject toJson(const AccessKey &key, Timestamp now)
{
    return {{u"id"_s, key.id.value},
            {u"server_id"_s, idOrNull(key.server)},
            {u"server_name"_s, textOrNull(key.serverName)},
            {u"user_id"_s, idOrNull(key.customer)},
            {u"subscription_id"_s, idOrNull(key.subscription)},
            {u"tariff_id"_s, idOrNull(key.tariff)},
            {u"uuid"_s, textOrNull(key.uuid)},
            {u"email"_s, textOrNull(key.email)},
            {u"status"_s, keyStateName(keyState(key, now))},
            {u"created_at"_s, timeOrNull(key.createdAt)},
            {u"expires_at"_s, timeOrNull(key.expiresAt)},
            {u"verified_at"_s, timeOrNull(key.verifiedAt)},
            {u"link"_s, textOrNull(key.link)}};
}

QJsonObject toJson(const StageResult &stage)
{
    return {{u"name"_s, probeStageName(stage.stage)},
            {u"ok"_s, stage.ok},
            {u"skipped"_s, stage.skipped},
            {u"ms"_s, qint64(stage.duration.count())},
            {u"message"_s, stage.error ? toFailure(*stage.error).message : stage.message}};
}

QJsonObject toJson(const ExtensionResult &result)
{
    return {{u"id"_s, result.key.value},
            {u"old_expires_at"_s, timeOrNull(result.before)},
            {u"new_expires_at"_s, timeOrNull(result.after)},
            {u"skipped"_s, textOrNull(result.skipped)}};
}

QJsonObject toJson(const Verification &verification)
{
    return {{u"id"_s, verification.key.value},
            {u"present"_s, verification.present ? QJsonValue(*verification.present) : QJsonValue()},
            {u"error"_s, errorOrNull(verification.error)}};
}

QJsonObject toJson(const Finding &finding)
{
    QJsonArray ids;
    for (const auto id : finding.rows)
        ids.append(id);
    QJsonObject json{{u"kind"_s, finding.kind},
                     {u"table"_s, finding.table},
                     {u"column"_s, textOrNull(finding.column)},
                     {u"message"_s, finding.message},
                     {u"count"_s, finding.count},
                     {u"ids"_s, ids}};
    if (!finding.references.isEmpty())
        json[u"payment_ids"_s] = QJsonArray::fromStringList(finding.references);
    return json;
}

QJsonObject toJson(const RowDefect &defect)
{
    return {{u"kind"_s, defect.kind},
            {u"column"_s, defect.column},
            {u"stored"_s, textOrNull(defect.stored)}};
}

QJsonObject toJson(const Step &step)
{
    return {{u"id"_s, step.id.value},
            {u"server_id"_s, step.server.value},
            {u"state"_s, stepStateName(step.state)},
            {u"email"_s, textOrNull(step.email)},
            {u"attempts"_s, step.attempts},
            {u"ambiguous"_s, step.ambiguous},
            {u"adopted"_s, step.adopted},
            {u"recreated"_s, step.recreated},
            {u"uuid"_s, textOrNull(step.uuid)},
            {u"key_id"_s, idOrNull(step.key)},
            {u"warnings"_s, QJsonArray::fromStringList(step.warnings)},
            {u"error"_s, errorOrNull(step.error)}};
}

QJsonObject toJson(const Attempt &attempt)
{
    return {{u"operation"_s, attempt.operation},
            {u"step_id"_s, attempt.step.value},
            {u"server_id"_s, attempt.server.value},
            {u"attempt"_s, attempt.number},
            {u"started_at_ms"_s, toUnixMilliseconds(attempt.startedAt)},
            {u"ms"_s, qint64(attempt.duration.count())},
            {u"error"_s, errorOrNull(attempt.error)}};
}

QJsonObject toJson(const Operation &operation)
{
    return {{u"id"_s, operation.id.value},
            {u"kind"_s, operationKindName(operation.kind)},
            {u"state"_s, operationStateName(operation.state)},
            {u"outcome"_s,
             operation.outcome ? QJsonValue(outcomeName(*operation.outcome)) : QJsonValue()},
            {u"payment"_s, idOrNull(operation.payment)},
            {u"user_id"_s, idOrNull(operation.customer)},
            {u"subscription_id"_s, idOrNull(operation.subscription)},
            {u"tariff_id"_s, idOrNull(operation.tariff)},
            {u"expires_at"_s, timeOrNull(operation.expiresAt)},
            {u"created"_s, countSteps(operation).created},
            {u"failed"_s, countFailed(operation)},
            {u"created_at"_s, toUnix(operation.createdAt)},
            {u"finished_at"_s, timeOrNull(operation.finishedAt)},
            {u"message"_s, textOrNull(operation.message)}};
}

} // namespace VeilDesk::Cli
