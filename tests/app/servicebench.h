#pragma once

#include "app/servers/serverservice.h"
#include "tests/simulator/simulator.h"
#include "tests/support/fakesecretstore.h"

#include <QTemporaryDir>

#include <QCoroFuture>

#include <memory>
#include <type_traits>

namespace VeilDesk {

/// A fresh database, a keychain in memory and simulated servers for the services to work on.
class ServiceBench
{
public:
    ServiceBench();

    /// Runs a transaction and hands out its value; an error ends the test.
    template <typename Work>
    auto store(Work work)
    {
        auto result = database->transaction(std::move(work)).result();
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().detail()));
        using Value = typename decltype(result)::value_type;
        if constexpr (!std::is_void_v<Value>)
            return *result;
    }

    Simulator &startServer(Dialect dialect);
    [[nodiscard]] ServerDraft draftFor(const Simulator &server) const;

    QTemporaryDir folder;
    Settings settings;
    FakeSecretStore secrets;
    std::unique_ptr<Database> database;
    std::unique_ptr<ServerClientPool> pool;
    std::vector<std::unique_ptr<Simulator>> servers;
};

} // namespace VeilDesk
