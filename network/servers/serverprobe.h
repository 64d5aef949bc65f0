#pragma once

#include "network/servers/serverclient.h"

#include <QObject>
#include <QStringList>

#include <functional>

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

/// How a certificate that no authority vouches for is treated.
enum class TrustMode {
    RequireTrusted, ///< Only the system's authorities, or the endpoint's pin when it has one.
    TrustFirst, ///< Accept and report the fingerprint; it becomes the pin.
};

/// Tests a server in stages with GETs only (spec/panels 4); `dialect` absent means detect.
/// `onStage` hears of each stage as it ends.
[[nodiscard]] QCoro::Task<ProbeReport> probeServer(ServerEndpoint endpoint,
                                                   std::optional<Dialect> dialect, TrustMode trust,
                                                   std::function<void(StageResult)> onStage,
                                                   Cancellation cancellation);

} // namespace VeilDesk
