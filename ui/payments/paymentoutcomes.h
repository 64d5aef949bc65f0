#pragma once

#include "models/domain/operation.h"
#include "models/itemmodels/outcomesmodel.h"

#include <QHash>

/// What became of payments that were processed, in the operator's language. `row` tells the
/// outcomes of one sheet apart.
namespace VeilDesk::PaymentOutcomes {

using ServerNames = QHash<ServerId, QString>;

[[nodiscard]] RowOutcome delivered(qint64 row, const QString &reference, const Operation &operation,
                                   bool isRenewal, std::optional<Timestamp> expiresAt,
                                   const ServerNames &servers);
[[nodiscard]] RowOutcome alreadyCompleted(qint64 row, const QString &reference);
/// The operation was rejected, or is left for recovery.
[[nodiscard]] RowOutcome notDelivered(qint64 row, const QString &reference,
                                      const Operation &operation, const ServerNames &servers);
/// No operation was begun.
[[nodiscard]] RowOutcome failed(qint64 row, const QString &reference, const Error &error);

[[nodiscard]] QString processingTitle();
[[nodiscard]] QString processedTitle(int delivered, int all);

} // namespace VeilDesk::PaymentOutcomes
