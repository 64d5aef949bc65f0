#pragma once

#include "models/settings/settings.h"

/// Makes the rows of the settings table: each checks a text and puts its value into Settings.
namespace VeilDesk::SettingEntries {

[[nodiscard]] SettingEntry number(const QString &key, const QString &defaultText,
                                  const QString &unit, double least, double most,
                                  void (*store)(Settings &, double));
[[nodiscard]] SettingEntry integer(const QString &key, const QString &defaultText,
                                   const QString &unit, int least, int most,
                                   void (*store)(Settings &, int));
[[nodiscard]] SettingEntry flag(const QString &key, const QString &defaultText,
                                void (*store)(Settings &, bool));
/// The first choice is the default.
[[nodiscard]] SettingEntry choice(const QString &key, const QStringList &choices,
                                  void (*store)(Settings &, const QString &));
[[nodiscard]] SettingEntry hostName(const QString &key, const QString &defaultText,
                                    void (*store)(Settings &, const QString &));
/// Of Telegram, with or without "@"; may be empty.
[[nodiscard]] SettingEntry userName(const QString &key, void (*store)(Settings &, const QString &));
/// https, but this computer also by http; may be empty where the default is.
[[nodiscard]] SettingEntry baseUrl(const QString &key, const QString &defaultText,
                                   void (*store)(Settings &, const QUrl &));

} // namespace VeilDesk::SettingEntries
