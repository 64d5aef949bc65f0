#include "tests/app/clibench.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

const QStringList CliBench::quick{
    u"--set"_s, u"retry.delay=0"_s,  u"--set"_s, u"retry.max_attempts=1"_s,
    u"--set"_s, u"retry.rounds=0"_s, u"--set"_s, u"recovery.settle=0"_s,
    u"--set"_s, u"timeout.call=60"_s};

bool CliBench::begin()
{
    m_servers.clear();
    m_cli = std::make_unique<CliProgram>();
    const std::vector<QStringList> commands{
        {u"db"_s, u"init"_s},
        {u"tariff"_s, u"add"_s, u"--name"_s, u"Month"_s, u"--duration-sec"_s, u"2592000"_s,
         u"--price-rub"_s, u"300"_s, u"--traffic-limit-mb"_s, u"0"_s},
        {u"user"_s, u"add"_s, u"--id"_s, u"42"_s, u"--username"_s, u"anna"_s}};
    for (const auto &command : commands) {
        if (run(command).code != 0)
            return false;
    }
    return true;
}

CliAnswer CliBench::run(const QStringList &words)
{
    return m_cli->json(quick + words);
}

Simulator &CliBench::startServer(Dialect dialect, bool secure)
{
    SimulatorOptions options;
    options.dialect = dialect;
    options.apiKey = apiKey;
    if (secure)
        options.certificate = testCertificate();
    auto &server = *m_servers.emplace_back(std::make_unique<Simulator>(std::move(options)));
    if (const auto started = server.start(); !started)
        qFatal("%s", qUtf8Printable(started.error().detail()));
    return server;
}

CliAnswer CliBench::addServer(const Simulator &server, const QStringList &more)
{
    return m_cli->json(quick
                           + QStringList{u"server"_s, u"add"_s, u"--name"_s, u"Amsterdam"_s,
                                         u"--url"_s, server.url().toString(), u"--api-key-file"_s,
                                         u"-"_s, u"--store"_s, u"db"_s, u"--domain"_s,
                                         u"vpn.example"_s}
                           + more,
                       apiKey + '\n');
}

CliAnswer CliBench::issueOne()
{
    const auto added = addServer(startServer(Dialect::KeysBearer));
    if (added.code != 0)
        return added;
    return run(
        {u"key"_s, u"issue"_s, u"--user"_s, u"42"_s, u"--tariff"_s, u"1"_s, u"--all-servers"_s});
}

} // namespace VeilDesk
