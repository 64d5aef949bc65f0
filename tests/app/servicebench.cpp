#include "tests/app/servicebench.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

ServiceBench::ServiceBench()
{
    settings.connectTimeout = std::chrono::minutes(1);
    settings.callTimeout = std::chrono::minutes(1);
    DatabaseOptions options;
    options.path = folder.filePath(u"bench.db"_s);
    options.create = true;
    database = std::make_unique<Database>(options);
    if (const auto opened = database->open().result(); !opened)
        qFatal("%s", qUtf8Printable(opened.error().detail()));
    pool = std::make_unique<ServerClientPool>(*database, secrets, settings);
}

Simulator &ServiceBench::startServer(Dialect dialect)
{
    SimulatorOptions options;
    options.dialect = dialect;
    options.apiKey = "bench-api-key";
    auto &server = *servers.emplace_back(std::make_unique<Simulator>(std::move(options)));
    if (const auto started = server.start(); !started)
        qFatal("%s", qUtf8Printable(started.error().detail()));
    return server;
}

ServerDraft ServiceBench::draftFor(const Simulator &server) const
{
    ServerDraft draft;
    draft.name = u"Amsterdam"_s;
    draft.url = server.url().toString();
    draft.apiKey = QString::fromLatin1(server.options().apiKey);
    draft.domain = u"vpn.example"_s;
    return draft;
}

} // namespace VeilDesk
