#pragma once

#include <QByteArray>
#include <QStringList>

namespace VeilDesk {

/// What a CSV file begins with: without this mark Excel reads UTF-8 as the system's 8-bit code
/// page, and Cyrillic becomes noise; other programs skip it.
inline constexpr QByteArrayView CsvMark("\xEF\xBB\xBF");

/// One record (RFC 4180), UTF-8 with its line end. A text that a spreadsheet would take for a
/// formula gets an apostrophe in front (OWASP, CSV injection); plain numbers stay what they are.
[[nodiscard]] QByteArray csvRecord(const QStringList &cells);

} // namespace VeilDesk
