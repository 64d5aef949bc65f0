#pragma once

#include "models/settings/settings.h"

/// The settings in the operator's language.
namespace VeilDesk::SettingText {

enum class Group {
    Delivery,
    Retries,
    Renewal,
    Concurrency,
    Reconciliation,
    Metrics,
    Keys,
    Customers,
};

[[nodiscard]] QString groupName(Group group);

struct Description
{
    Group group;
    QString label;
    QString help; ///< What it changes, in a sentence.
};

/// Of an entry of settingEntries().
[[nodiscard]] Description describe(const SettingEntry &entry);

/// "seconds"; empty where the setting has no unit.
[[nodiscard]] QString unit(const SettingEntry &entry);
/// The choice as a list shows it.
[[nodiscard]] QString choice(const QString &value);
/// What is allowed: "A number from 0 to 1".
[[nodiscard]] QString allowed(const SettingValues &values);

} // namespace VeilDesk::SettingText
