#pragma once

#include "models/settings/windowsettings.h"
#include "ui/share/secretclipboard.h"
#include "ui/share/sharecontext.h"

#include <QTemporaryDir>

namespace VeilDesk {

/// What sharing needs, for one test.
struct ShareSamples
{
    [[nodiscard]] ShareContext context() { return {clipboard, preferences}; }

    std::chrono::seconds lifetime{45};
    SecretClipboard clipboard{[this] { return lifetime; }};
    QTemporaryDir folder;
    WindowSettings preferences{folder.filePath(QStringLiteral("window.ini"))};
};

} // namespace VeilDesk
