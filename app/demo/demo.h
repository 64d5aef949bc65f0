#pragma once

#include "app/demo/demoworld.h"
#include "app/demo/simulatorprocess.h"
#include "models/settings/settingsfile.h"

#include <QCoroTask>
#include <QTemporaryDir>

#include <memory>

namespace VeilDesk {

/// Simulated servers and a database of invented customers whose keys exist on them, all in a
/// temporary folder; everything is gone when this object is.
class Demo final
{
    Q_DISABLE_COPY_MOVE(Demo)

public:
    explicit Demo(Timestamp now);

    /// Once; afterwards the database can be opened.
    [[nodiscard]] QCoro::Task<Result<>> start();

    /// Ends when the simulators have; to be awaited before destruction.
    [[nodiscard]] QCoro::Task<> stop();

    [[nodiscard]] QString databasePath() const;
    /// Its own, because the operator's are to stay as they are.
    [[nodiscard]] SettingsFile &settings() { return m_settings; }

private:
    [[nodiscard]] SimulatorSetup setup(const Server &server) const;
    [[nodiscard]] Result<> writeSimulatorState(const Server &server) const;
    QCoro::Task<Result<>> startSimulators();
    QCoro::Task<Result<>> createDatabase();

    QTemporaryDir m_folder;
    SettingsFile m_settings;
    DemoWorld m_world;
    std::vector<std::unique_ptr<SimulatorProcess>> m_simulators;
};

} // namespace VeilDesk
