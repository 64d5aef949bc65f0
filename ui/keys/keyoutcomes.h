#pragma once

#include "models/domain/accesskey.h"
#include "models/domain/keyterm.h"
#include "models/domain/operation.h"
#include "models/itemmodels/outcomesmodel.h"

#include <span>

/// What became of keys in bulk, in the operator's language.
namespace VeilDesk::KeyOutcomes {

[[nodiscard]] RowOutcome moved(const KeyTerm &term, const TermMove &move,
                               const std::optional<Error> &error);
[[nodiscard]] RowOutcome verified(const AccessKey &key, std::optional<bool> present,
                                  const std::optional<Error> &error);
[[nodiscard]] RowOutcome revoked(const Step &step, const QString &serverName);
[[nodiscard]] RowOutcome withoutLink(const AccessKey &key, const Error &error);

/// What the undo menu says: "extending 42 keys".
[[nodiscard]] QString movingText(const Extension &extension, int keys);

[[nodiscard]] QString movedTitle(int moved, int all);
[[nodiscard]] QString verifyingTitle(int keys);
[[nodiscard]] QString verifiedTitle(int present, int all);
[[nodiscard]] QString revokingTitle(int keys);
[[nodiscard]] QString revokedTitle(int revoked, int all);
[[nodiscard]] QString linksTitle(int copied, int all);

/// How many rows of such an outcome there are.
[[nodiscard]] int countSuccesses(std::span<const RowOutcome> outcomes);

} // namespace VeilDesk::KeyOutcomes
