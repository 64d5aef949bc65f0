#pragma once

#include "tests/simulator/simulator.h"

namespace VeilDesk {

/// A simulator that asks for a key, and the headers that carry it.
namespace SimulatorFixture {

inline const QByteArray ApiKey = QByteArrayLiteral("correct-key");
inline const HttpHeaders WithApiKey{{QByteArrayLiteral("X-API-Key"), ApiKey}};
inline const HttpHeaders WithBearer{{QByteArrayLiteral("Authorization"), "Bearer " + ApiKey}};

[[nodiscard]] inline SimulatorOptions optionsFor(Dialect dialect)
{
    SimulatorOptions options;
    options.dialect = dialect;
    options.apiKey = ApiKey;
    return options;
}

[[nodiscard]] inline HttpHeaders credentialsFor(Dialect dialect)
{
    return dialect == Dialect::KeysBearer ? WithBearer : WithApiKey;
}

/// The path under which keys are created and listed.
[[nodiscard]] inline QString collectionOf(Dialect dialect)
{
    return dialect == Dialect::Users ? QStringLiteral("/api/users") : QStringLiteral("/api/keys");
}

} // namespace SimulatorFixture

} // namespace VeilDesk
