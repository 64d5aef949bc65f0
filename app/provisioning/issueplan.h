#pragma once

#include "app/provisioning/planparts.h"
#include "models/domain/issuerequest.h"

namespace VeilDesk {

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
