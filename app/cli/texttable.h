#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace VeilDesk::Cli {

/// A JSON answer as people read it: an array of objects as a table of the columns, an object as
/// a line per field. Without columns all fields are shown, "id" first.
[[nodiscard]] QString plainText(const QJsonValue &data, const QStringList &columns = {});

} // namespace VeilDesk::Cli
