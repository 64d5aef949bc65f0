#pragma once

#include <QString>

namespace VeilDesk {

/// What the settings tell about the open database.
struct DatabaseFacts
{
    QString path;
    qint64 bytes = 0;
    bool isAdopted = false; ///< VeilDesk's tables are in it.
    bool hasSubscriptions = false;
    bool hasPayments = false;
    bool keysHaveExpiry = false; ///< Their own, rather than the subscription's.
};

} // namespace VeilDesk
