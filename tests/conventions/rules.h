#pragma once

#include "tests/conventions/sourcefile.h"

namespace VeilDesk::Conventions {

/// Includes against the direction of the folders.
[[nodiscard]] QStringList forbiddenIncludes(const SourceFile &file);

/// Classes and calls that block the window, lock the database or do not scale.
[[nodiscard]] QStringList forbiddenNames(const SourceFile &file);

/// Paths that exist only on the machine of whoever wrote them.
[[nodiscard]] QStringList machinePaths(const SourceFile &file);

/// Notes of work that is left to do.
[[nodiscard]] QStringList unfinishedMarks(const SourceFile &file);

/// Sources of more than 500 lines.
[[nodiscard]] QStringList overlongFiles(const SourceFile &file);

/// Keys of settings spelt outside models/settings.
[[nodiscard]] QStringList strayedSettingKeys(const SourceFile &file);

} // namespace VeilDesk::Conventions
