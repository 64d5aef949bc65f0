#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

/// Texts of the operator in which words in braces stand for values.
namespace VeilDesk::TextTemplate {

/// A word and what it stands for; empty when that is not known.
using Value = std::pair<QString, QString>;

/// Words in braces that are none of the known ones, in their order.
[[nodiscard]] QStringList unknownPlaceholders(const QString &text, const QStringList &known);

/// Puts the values into the text. A line with a placeholder whose value is not known is left out.
[[nodiscard]] Result<QString> fill(const QString &text, const std::vector<Value> &values);

} // namespace VeilDesk::TextTemplate
