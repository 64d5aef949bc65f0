#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace VeilDesk::Conventions {

/// A text file of the project.
struct SourceFile
{
    QString path; ///< Relative to the project's root.
    QString text;

    [[nodiscard]] bool isCode() const; ///< C++.
    [[nodiscard]] bool isTest() const; ///< Below tests/.
};

/// Every text file that people write: sources, scripts, build files, documents.
[[nodiscard]] std::vector<SourceFile> loadSources(const QString &root);

/// The C++ text with comments, strings and characters blanked out; all positions stay.
[[nodiscard]] QString codeOnly(const QString &text);

/// "path:line: message"
[[nodiscard]] QString violation(const SourceFile &file, qsizetype position, const QString &message);

} // namespace VeilDesk::Conventions
