#pragma once

#include <QStringList>

namespace VeilDesk {

/// Says in the log that these keys of the settings file are ignored.
void warnOfUnknownSettings(const QString &path, const QStringList &keys);

} // namespace VeilDesk
