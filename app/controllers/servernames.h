#pragma once

#include "models/domain/server.h"

#include <QHash>

#include <vector>

namespace VeilDesk {

[[nodiscard]] inline QHash<ServerId, QString> namesOf(const std::vector<Server> &servers)
{
    QHash<ServerId, QString> names;
    for (const auto &server : servers)
        names.insert(server.id, server.name);
    return names;
}

} // namespace VeilDesk
