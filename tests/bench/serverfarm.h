#pragma once

#include "models/domain/dialect.h"
#include "models/domain/result.h"

#include <QProcess>
#include <QUrl>

#include <chrono>
#include <vector>

namespace VeilDesk {

struct FarmOptions
{
    Dialect dialect = Dialect::Users;
    int servers = 100;
    std::chrono::milliseconds latency{200};
};

/// Simulated servers in a process of their own, so that their work is not the caller's.
class ServerFarm
{
    Q_DISABLE_COPY_MOVE(ServerFarm)

public:
    ServerFarm() = default;
    ~ServerFarm();

    /// Starts this very program again, to serve().
    [[nodiscard]] Result<> start(const FarmOptions &options);
    [[nodiscard]] const std::vector<QUrl> &urls() const { return m_urls; }

    /// Serves in this process and prints an address per line, until the program is ended.
    [[nodiscard]] static int serve(const FarmOptions &options);

private:
    [[nodiscard]] Result<> readUrls(int count);

    QProcess m_process;
    std::vector<QUrl> m_urls;
};

} // namespace VeilDesk
