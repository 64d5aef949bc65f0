#pragma once

#include "models/domain/notification.h"
#include "models/storage/paymenthistory.h"
#include "models/storage/paymentlist.h"

#include <QHash>

namespace VeilDesk {

/// All that is known of one payment.
struct PaymentDossier
{
    PaymentSummary summary;
    Timestamp now{}; ///< When all this was so.
    /// Why a paid one cannot be processed; nothing when it can, or is not paid.
    std::optional<PaymentFault> fault;
    bool onlyCustomerUnknown = false; ///< The fault is one that the operator may pass over (D11).
    std::optional<Notification> notification;
    std::optional<Error> obstacle; ///< Why a notification that waits was not sent.
    std::vector<PaymentRun> runs;
    QHash<ServerId, QString> serverNames;
    bool isWritable = true; ///< The database, so that something can be done about the payment.
};

} // namespace VeilDesk
