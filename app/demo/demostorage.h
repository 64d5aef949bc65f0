#pragma once

#include "app/demo/demoworld.h"
#include "models/domain/result.h"
#include "models/storage/connection.h"

#include <QByteArray>

namespace VeilDesk {

/// The state file of a simulator that has the server's keys.
[[nodiscard]] QByteArray simulatorState(const std::vector<AccessKey> &keys, ServerId server);

/// Inserts the world into an empty database; its rows get the database's ids.
[[nodiscard]] Result<> storeWorld(Transaction &transaction, DemoWorld world,
                                  QString (*apiKeyOf)(const Server &));

} // namespace VeilDesk
