#pragma once

#include "models/domain/dialect.h"
#include "network/http/remotemessage.h"

#include <QString>

#include <optional>

namespace VeilDesk {

/// What one answer of a server gives away about its management API (spec/panels 4).
struct PanelEvidence
{
    PanelEvidence() = default;

    std::optional<Dialect> dialect;
    QString foreignPanel; ///< Name of a panel that VeilDesk does not speak to, such as "3x-ui".
    QString version; ///< Empty where the answer does not tell.

    [[nodiscard]] bool isConclusive() const { return dialect || !foreignPanel.isEmpty(); }
};

/// Judges the answer to a GET of `path` below the base URL. Never concludes `users` from a 404.
[[nodiscard]] PanelEvidence classifyAnswer(const QString &path, const RemoteAnswer &answer);

/// "/api/users" or "/api/keys".
[[nodiscard]] QString listingPath(Dialect dialect);

} // namespace VeilDesk
