#pragma once

#include "models/domain/dialect.h"
#include "models/domain/error.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace VeilDesk {

/// The stages of a server test, in order.
enum class ProbeStage { Dns, Tcp, Tls, Pin, Auth, Api };

/// "dns", "tcp", "tls", "pin", "auth" or "api".
[[nodiscard]] QString probeStageName(ProbeStage stage);

struct StageResult
{
    StageResult() = default;

    ProbeStage stage = ProbeStage::Dns;
    bool ok = false;
    bool skipped = false; ///< Not applicable (TLS on plain http) or after a failure.
    std::chrono::milliseconds duration{0};
    QString message; ///< English: what was found, or what failed, why, what now.
    std::optional<Error> error;
};

struct ProbeReport
{
    ProbeReport() = default;

    std::vector<StageResult> stages;
    std::optional<Dialect> dialect; ///< Detected, or the one asked for once it answered.
    QString version;
    QByteArray certificateSha256; ///< Of the leaf the server showed; empty on plain http.
    bool certificateTrusted = false; ///< By the system's authorities for this host.
    std::optional<int> keys; ///< How many keys the server lists, once authorised.

    /// The first failed stage's error.
    [[nodiscard]] std::optional<Error> firstError() const;
};

} // namespace VeilDesk
