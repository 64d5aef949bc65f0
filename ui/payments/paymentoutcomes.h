#pragma once

#include "models/domain/operation.h"
#include "models/itemmodels/outcomesmodel.h"
#include "ui/widgets/deliveryfailures.h"

/// What became of payments that were processed, in the operator's language. `row` tells the
/// outcomes of one sheet apart.
namespace VeilDesk::PaymentOutcomes {

[[nodiscard]] RowOutcome delivered(qint64 row, const QString &reference, const Operation &operation,
                                   bool isRenewal, std::optional<Timestamp> expiresAt,
                                   const ServerNames &servers);
[[nodiscard]] RowOutcome alreadyCompleted(qint64 row, const QString &reference);
/// The operation was rejected, or is left for recovery.
[[nodiscard]] RowOutcome notDelivered(qint64 row, const QString &reference,
                                      const Operation &operation, const ServerNames &servers);
/// No operation was begun.
[[nodiscard]] RowOutcome failed(qint64 row, const QString &reference, const Error &error);

/// As the sheet names a payment: its customer first, where somebody is known.
[[nodiscard]] QString name(const QString &customer, const QString &reference);

[[nodiscard]] QString processingTitle();
[[nodiscard]] QString processedTitle(int delivered, int all);

} // namespace VeilDesk::PaymentOutcomes
