#pragma once

#include "app/keys/keyservice.h"
#include "models/domain/attempt.h"
#include "models/domain/catalog.h"
#include "models/domain/operation.h"
#include "models/domain/probe.h"
#include "models/storage/dataquality.h"
#include "models/storage/operationrepository.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace VeilDesk::Cli {

[[nodiscard]] QJsonObject toJson(const Server &server);
[[nodiscard]] QJsonObject toJson(const Tariff &tariff);
[[nodiscard]] QJsonObject toJson(const Customer &customer);
[[nodiscard]] QJsonObject toJson(const AccessKey &key, Timestamp now);
[[nodiscard]] QJsonObject toJson(const StageResult &stage);
[[nodiscard]] QJsonObject toJson(const ExtensionResult &result);
[[nodiscard]] QJsonObject toJson(const Verification &verification);
[[nodiscard]] QJsonObject toJson(const Finding &finding);
[[nodiscard]] QJsonObject toJson(const RowDefect &defect);
[[nodiscard]] QJsonObject toJson(const Step &step);
[[nodiscard]] QJsonObject toJson(const Attempt &attempt);
/// Without the steps.
[[nodiscard]] QJsonObject toJson(const Operation &operation);

[[nodiscard]] QJsonValue timeOrNull(const std::optional<Timestamp> &time);

template <typename T>
[[nodiscard]] QJsonArray toJsonArray(const std::vector<T> &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

/// What is wrong with the one row that was asked for.
template <typename Row>
[[nodiscard]] QJsonArray defectsOfOnly(const std::vector<Row> &rows)
{
    return rows.empty() ? QJsonArray() : toJsonArray(rows.front().defects);
}

template <typename Tag>
[[nodiscard]] QJsonValue idOrNull(const std::optional<Id<Tag>> &id)
{
    return id ? QJsonValue(id->value) : QJsonValue();
}

/// Null also for the id that stands for none.
template <typename Tag>
[[nodiscard]] QJsonValue idOrNull(Id<Tag> id)
{
    return id == Id<Tag>() ? QJsonValue() : QJsonValue(id.value);
}

} // namespace VeilDesk::Cli
