#include "app/demo/demo.h"

#include "app/demo/demostorage.h"
#include "models/storage/database.h"

#include <QCoroFuture>
#include <QFile>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString apiKeyOf(const Server &server)
{
    return u"demo-key-%1"_s.arg(server.id.value);
}

} // namespace

Demo::Demo(Timestamp now)
    : m_settings(m_folder.filePath(u"veildesk.ini"_s))
    , m_world(demoWorld(now))
{ }

QCoro::Task<Result<>> Demo::start()
{
    if (!m_folder.isValid())
        co_return failure(ErrorKind::Storage, m_folder.errorString());
    const auto started = co_await startSimulators();
    if (!started)
        co_return started;
    co_return co_await createDatabase();
}

QCoro::Task<> Demo::stop()
{
    std::vector<QFuture<void>> ending;
    for (const auto &simulator : m_simulators)
        ending.push_back(simulator->stop());
    for (auto &ended : ending)
        co_await ended;
}

QString Demo::databasePath() const
{
    return m_folder.filePath(u"demo.db"_s);
}

SimulatorSetup Demo::setup(const Server &server) const
{
    SimulatorSetup setup;
    setup.name = server.name;
    setup.dialect = server.dialect;
    setup.apiKey = apiKeyOf(server);
    setup.usesTls = server.dialect == Dialect::KeysApiKey;
    setup.latency = 120ms + 60ms * server.id.value;
    setup.stateFile = m_folder.filePath(u"server-%1.json"_s.arg(server.id.value));
    return setup;
}

Result<> Demo::writeSimulatorState(const Server &server) const
{
    QFile file(setup(server).stateFile);
    const auto state = simulatorState(m_world.keys, server.id);
    if (!file.open(QFile::WriteOnly) || file.write(state) != state.size())
        return failure(ErrorKind::Storage,
                       u"Cannot write %1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

QCoro::Task<Result<>> Demo::startSimulators()
{
    std::vector<QFuture<Result<SimulatorAddress>>> starting;
    for (const auto &server : m_world.servers) {
        if (const auto written = writeSimulatorState(server); !written)
            co_return written;
        m_simulators.push_back(std::make_unique<SimulatorProcess>(setup(server)));
        starting.push_back(m_simulators.back()->start());
    }
    for (size_t i = 0; i < starting.size(); ++i) {
        const auto address = co_await starting[i];
        if (!address)
            co_return failure(address.error());
        m_world.servers[i].apiUrl = address->url;
        m_world.servers[i].pin = address->certificateSha256;
    }
    co_return Result<>();
}

QCoro::Task<Result<>> Demo::createDatabase()
{
    DatabaseOptions options;
    options.path = databasePath();
    options.create = true;
    Database database(options);
    auto opening = database.open();
    const auto opened = co_await opening;
    if (!opened)
        co_return failure(opened.error());
    auto storing = database.transaction([world = m_world](Transaction &transaction) {
        return storeWorld(transaction, world, &apiKeyOf);
    });
    co_return co_await storing;
}

} // namespace VeilDesk
