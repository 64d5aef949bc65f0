#pragma once

#include "models/domain/payment.h"
#include "models/domain/time.h"

#include <QString>

#include <optional>

/// Values as a spreadsheet or a script reads them, the same in every language. Any thread.
namespace VeilDesk::FileText {

/// UTC (ISO 8601); empty for none.
[[nodiscard]] QString time(std::optional<Timestamp> time);
/// "199.00": of any currency that has a hundred minor units.
[[nodiscard]] QString amount(const Money &money);
/// The bare number; empty for none.
template <typename Id>
[[nodiscard]] QString number(std::optional<Id> id)
{
    return id ? QString::number(id->value) : QString();
}
/// The name; else the bare number, and nothing for none.
template <typename Id>
[[nodiscard]] QString name(const QString &name, std::optional<Id> id)
{
    return name.isEmpty() ? number(id) : name;
}

} // namespace VeilDesk::FileText
