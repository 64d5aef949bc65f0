#include "models/settings/settingsfile.h"

#include "models/settings/initext.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Error fileError(const QString &path, const QString &verb, const QString &reason)
{
    return Error(ErrorKind::Storage,
                 u"The settings file %1 cannot be %2: %3"_s.arg(path, verb, reason));
}

Result<QString> readText(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QString();
    if (!file.open(QFile::ReadOnly))
        return failure(fileError(path, u"read"_s, file.errorString()));
    return QString::fromUtf8(file.readAll());
}

Result<> writeText(const QString &path, const QString &text)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(fileError(path, u"written"_s, u"its folder cannot be made"_s));
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return failure(fileError(path, u"written"_s, file.errorString()));
    return {};
}

} // namespace

QStringList unknownSettingKeys(const QString &iniFile)
{
    QStringList keys;
    if (!QFileInfo::exists(iniFile))
        return keys;
    for (auto key : QSettings(iniFile, QSettings::IniFormat).allKeys()) {
        key.replace(u'/', u'.');
        if (std::ranges::find(settingEntries(), key, &SettingEntry::key) == settingEntries().end())
            keys.append(key);
    }
    return keys;
}

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
{ }

Result<SettingsFile> SettingsFile::load(const QString &path)
{
    SettingsFile file(path);
    auto settings = loadSettings(path);
    if (!settings)
        return failure(settings.error());
    const auto texts = loadSettingTexts(path);
    if (!texts)
        return failure(texts.error());
    file.m_settings = std::move(*settings);
    for (const auto &[key, text] : *texts)
        file.m_texts.insert(key, text);
    file.m_unknownKeys = unknownSettingKeys(path);
    return file;
}

QHash<QString, QString> SettingsFile::texts() const
{
    QHash<QString, QString> texts;
    for (const auto &entry : settingEntries())
        texts.insert(entry.key, m_texts.value(entry.key, entry.defaultText));
    return texts;
}

Result<> SettingsFile::save(const QHash<QString, QString> &texts)
{
    for (const auto &entry : settingEntries()) {
        Settings ignored;
        if (!texts.contains(entry.key))
            continue;
        if (const auto applied = entry.apply(ignored, texts[entry.key]); !applied)
            return failure(applied.error());
    }
    if (const auto written = write(texts); !written)
        return written;
    auto written = load(m_path);
    if (!written)
        return failure(written.error());
    *this = std::move(*written);
    return {};
}

/// Starts from what the file says now: another program may have written to it.
Result<> SettingsFile::write(const QHash<QString, QString> &texts) const
{
    const auto before = readText(m_path);
    if (!before)
        return failure(before.error());
    const auto present = this->texts();
    auto after = *before;
    for (const auto &entry : settingEntries()) {
        const auto text = texts.value(entry.key, present[entry.key]);
        if (text == present[entry.key])
            continue;
        const auto value = text == entry.defaultText ? std::nullopt : std::optional(text);
        after =
            withIniValue(after, entry.key.section(u'.', 0, 0), entry.key.section(u'.', 1), value);
    }
    return after == *before ? Result<>() : writeText(m_path, after);
}

} // namespace VeilDesk
