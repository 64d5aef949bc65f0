#include "models/settings/windowsettings.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto LanguageKey = "window/language"_L1;
constexpr auto ThemeKey = "window/theme"_L1;
constexpr auto GeometryKey = "window/geometry"_L1;
constexpr auto SplitterKey = "window/splitter"_L1;
constexpr auto ViewGroup = "view/"_L1;
constexpr auto HasPassphraseKey = "lock/hasPassphrase"_L1;
constexpr auto IdleMinutesKey = "lock/idleMinutes"_L1;
constexpr auto LastDatabaseKey = "window/lastDatabase"_L1;

} // namespace

WindowSettings::WindowSettings(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{ }

QString WindowSettings::language() const
{
    return m_settings.value(LanguageKey).toString();
}

void WindowSettings::setLanguage(const QString &language)
{
    m_settings.setValue(LanguageKey, language);
}

QString WindowSettings::theme() const
{
    return m_settings.value(ThemeKey, u"system"_s).toString();
}

void WindowSettings::setTheme(const QString &theme)
{
    m_settings.setValue(ThemeKey, theme);
}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(GeometryKey).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(GeometryKey, geometry);
}

QByteArray WindowSettings::splitterState() const
{
    return m_settings.value(SplitterKey).toByteArray();
}

void WindowSettings::setSplitterState(const QByteArray &state)
{
    m_settings.setValue(SplitterKey, state);
}

QByteArray WindowSettings::viewState(const QString &name) const
{
    return m_settings.value(ViewGroup + name).toByteArray();
}

void WindowSettings::setViewState(const QString &name, const QByteArray &state)
{
    m_settings.setValue(ViewGroup + name, state);
}

bool WindowSettings::hasPassphrase() const
{
    return m_settings.value(HasPassphraseKey, false).toBool();
}

void WindowSettings::setHasPassphrase(bool has)
{
    m_settings.setValue(HasPassphraseKey, has);
}

int WindowSettings::idleMinutes() const
{
    return std::max(0, m_settings.value(IdleMinutesKey, 0).toInt());
}

void WindowSettings::setIdleMinutes(int minutes)
{
    m_settings.setValue(IdleMinutesKey, minutes);
}

QString WindowSettings::lastDatabase() const
{
    return m_settings.value(LastDatabaseKey).toString();
}

void WindowSettings::setLastDatabase(const QString &path)
{
    m_settings.setValue(LastDatabaseKey, path);
}

} // namespace VeilDesk
