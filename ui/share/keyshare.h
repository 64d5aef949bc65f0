#pragma once

#include "models/domain/time.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace VeilDesk {

/// What the operator hands to a customer, and what to know about it.
struct KeyShare
{
    QString customerName; ///< Empty when unknown.
    QString serverName;
    QString email;
    QString link;
    std::optional<Timestamp> expiresAt; ///< Nothing: it never ends, or nobody knows.
    QStringList warnings; ///< English, from the server or the link's check.
    bool isPersisted = true; ///< False: the server reported that it did not save the key (D2).
};

} // namespace VeilDesk
