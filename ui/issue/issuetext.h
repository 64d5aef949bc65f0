#pragma once

#include "models/domain/operation.h"
#include "models/domain/renewal.h"
#include "models/domain/time.h"
#include "ui/issue/issueresult.h"

#include <QString>

#include <optional>

/// The sentences of the wizard that follow from values alone.
namespace VeilDesk::IssueText {

/// "21 Dec 2026 15:00 MSK, in 30 days"
[[nodiscard]] QString expiry(Timestamp expiresAt, Timestamp now);

/// How many of the servers must succeed (D4); nothing when even all are too few.
[[nodiscard]] std::optional<int> requiredKeys(const SuccessPolicy &policy, int servers);

/// What happens when some of the servers fail (D4).
[[nodiscard]] QString policy(const SuccessPolicy &policy, int servers);

/// Why a renewal ends when it does (D12).
[[nodiscard]] QString renewalRule(RenewalRule rule);

[[nodiscard]] QString headline(const IssueResult &result);
[[nodiscard]] QString explanation(const IssueResult &result);

/// Why there is no key on this server.
[[nodiscard]] QString failure(const Step &step);
/// What the operator can do about it.
[[nodiscard]] QString advice(const Step &step);

} // namespace VeilDesk::IssueText
