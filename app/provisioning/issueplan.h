#pragma once

#include "models/domain/issuerequest.h"
#include "models/domain/operation.h"
#include "models/settings/settings.h"
#include "models/storage/connection.h"

namespace VeilDesk {

/// What a plan needs beside the database.
struct PlanContext
{
    QString marker; ///< createMarker()
    QString emailDomain;
    RenewalPolicy renewal;
    Timestamp now;
};

/// Turns a request into the operation that fulfils it, checking customer, tariff and servers and
/// creating the (still inactive) subscription that the keys will belong to (D19). An inactive
/// subscription is left alone by the bot, which would otherwise add the missing keys itself.
[[nodiscard]] Result<Operation> planIssue(Transaction &transaction, const IssueRequest &request,
                                          const PlanContext &context);

/// A further operation over the servers on which `failed` delivered nothing.
[[nodiscard]] Result<Operation> planRetry(Transaction &transaction, OperationId failed,
                                          const PlanContext &context);

/// The deletion of keys. Refused as a whole when one of them cannot be deleted.
[[nodiscard]] Result<Operation> planRevoke(Transaction &transaction, const std::vector<KeyId> &keys,
                                           const PlanContext &context);

} // namespace VeilDesk
