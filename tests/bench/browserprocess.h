#pragma once

#include <QString>

#include <optional>

namespace VeilDesk {

struct BrowserFigures
{
    double rowsMilliseconds = 0; ///< Until it shows the table and has come to rest.
    double peakMegabytes = 0;
};

/// DB Browser for SQLite on the same table; nothing where it or a display is missing.
[[nodiscard]] std::optional<BrowserFigures> measureDbBrowser(const QString &database);

/// Of this process, in MB of 10^6 bytes.
[[nodiscard]] double peakMegabytes(qint64 processId);

} // namespace VeilDesk
