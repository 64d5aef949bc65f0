#pragma once

#include "models/domain/operation.h"
#include "models/storage/schemacapabilities.h"

#include <QSqlQuery>

/// How the journal's tables are read.
namespace VeilDesk::OperationRepository {

/// All columns of operations, without a condition. A database opened for reading may have been
/// written by an earlier VeilDesk, which lacks some.
[[nodiscard]] QString selectOperations(const SchemaCapabilities &capabilities);
/// Without its steps.
[[nodiscard]] Operation readOperation(const QSqlQuery &row);

/// As selectOperations().
[[nodiscard]] QString selectSteps(const SchemaCapabilities &capabilities);
[[nodiscard]] Step readStep(const QSqlQuery &row);

} // namespace VeilDesk::OperationRepository
