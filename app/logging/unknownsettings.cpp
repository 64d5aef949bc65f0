#include "app/logging/unknownsettings.h"

#include "app/logging/categories.h"

namespace VeilDesk {

void warnOfUnknownSettings(const QString &path, const QStringList &keys)
{
    for (const auto &key : keys)
        qCWarning(settingsLog).noquote().nospace()
            << "The settings file " << path << " has \"" << key
            << "\", which is no setting: it is ignored, correct or remove it";
}

} // namespace VeilDesk
