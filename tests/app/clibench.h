#pragma once

#include "tests/simulator/simulator.h"
#include "tests/support/cliprogram.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <vector>

namespace VeilDesk {

/// veildesk-cli on a new database with a tariff and customer 42, and simulated servers for it.
class CliBench
{
protected:
    /// Begins anew; false when the program could not set the database up.
    [[nodiscard]] bool begin();

    Simulator &startServer(Dialect dialect, bool secure = false);
    CliAnswer addServer(const Simulator &server, const QStringList &more = {});
    /// With options that let failures come fast.
    CliAnswer run(const QStringList &words);
    /// A server and one key of customer 42 on it; the answer of its issue.
    CliAnswer issueOne();

    const QByteArray apiKey = "planted-api-key-0815";
    static const QStringList quick;

    std::unique_ptr<CliProgram> m_cli;
    std::vector<std::unique_ptr<Simulator>> m_servers;
};

} // namespace VeilDesk
