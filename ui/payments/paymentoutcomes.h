#pragma once

#include "models/domain/operation.h"
#include "models/itemmodels/outcomesmodel.h"
#include "ui/widgets/deliveryfailures.h"

/// What became of payments that were processed, in the operator's language.
namespace VeilDesk::PaymentOutcomes {

/// A payment among those of one sheet.
struct Subject
{
    qint64 row = 0; ///< Tells it from the others.
    QString name;
};

[[nodiscard]] RowOutcome delivered(const Subject &subject, const Operation &operation,
                                   bool isRenewal, std::optional<Timestamp> expiresAt,
                                   const ServerNames &servers);
[[nodiscard]] RowOutcome alreadyCompleted(const Subject &subject);
/// The operation was rejected, or is left for recovery; the payment has this status by now, if
/// that is known.
[[nodiscard]] RowOutcome notDelivered(const Subject &subject, const Operation &operation,
                                      std::optional<PaymentStatus> status,
                                      const ServerNames &servers);
/// No operation was begun.
[[nodiscard]] RowOutcome failed(const Subject &subject, const Error &error);

/// As the sheet names a payment: its customer first, where somebody is known.
[[nodiscard]] QString name(const QString &customer, const QString &reference);

[[nodiscard]] QString processingTitle();
[[nodiscard]] QString processedTitle(int delivered, int all);

} // namespace VeilDesk::PaymentOutcomes
