#pragma once

#include <QString>

#include <optional>

namespace VeilDesk {

/// The text of an INI file with the value of one key replaced, added or (without a value) removed.
/// Everything else stays as it is: comments, order, lines that mean nothing to us.
[[nodiscard]] QString withIniValue(const QString &ini, const QString &group, const QString &key,
                                   const std::optional<QString> &value);

} // namespace VeilDesk
