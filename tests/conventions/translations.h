#pragma once

#include <QString>
#include <QStringList>

namespace VeilDesk::Conventions {

/// Messages of a .ts file that have no finished translation.
[[nodiscard]] QStringList untranslatedMessages(const QByteArray &ts);

/// Messages of `fresh` that `stored` lacks, and the other way round.
[[nodiscard]] QStringList differingMessages(const QByteArray &stored, const QByteArray &fresh);

} // namespace VeilDesk::Conventions
