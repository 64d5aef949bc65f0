#pragma once

#include "models/settings/settings.h"

#include <QHash>
#include <QStringList>

namespace VeilDesk {

/// The keys of the INI file that are no settings and change nothing: misspelt, or of another
/// version.
[[nodiscard]] QStringList unknownSettingKeys(const QString &iniFile);

/// The INI file with the settings that the services obey, and what it says.
class SettingsFile final
{
public:
    /// Not read: every default.
    explicit SettingsFile(QString path);

    /// Reads the file; an absent one leaves every default.
    [[nodiscard]] static Result<SettingsFile> load(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }

    [[nodiscard]] const QStringList &unknownKeys() const { return m_unknownKeys; }

    /// The text of every setting by its key: as the file says, else the default.
    [[nodiscard]] QHash<QString, QString> texts() const;

    /// Writes those texts that differ; a default is removed from the file. Comments and what is
    /// none of ours stay. Nothing changes when one of them is not allowed.
    [[nodiscard]] Result<> save(const QHash<QString, QString> &texts);

private:
    [[nodiscard]] Result<> write(const QHash<QString, QString> &texts) const;

    QString m_path;
    Settings m_settings;
    QHash<QString, QString> m_texts; ///< What the file says.
    QStringList m_unknownKeys;
};

} // namespace VeilDesk
