#pragma once

#include "models/domain/result.h"

class QProcess;

namespace VeilDesk {

/// The path of Debian's v2ray 4, or an error that names the package.
[[nodiscard]] Result<QString> findV2Ray();

/// Has the kernel end the process together with this one, however this one ends.
void endWithParent(QProcess &process);

} // namespace VeilDesk
