#include "models/settings/windowsettings.h"

#include "models/domain/invitation.h"

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
constexpr auto RecentDatabasesKey = "window/recentDatabases"_L1;
constexpr auto TrayKey = "window/tray"_L1;
constexpr auto InvitationGroup = "invitation/"_L1;
constexpr auto DismissedHintsKey = "window/dismissedHints"_L1;

QString invitationKey(QLocale::Language language)
{
    return InvitationGroup + QLocale::languageToCode(language);
}

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
    return recentDatabases().value(0);
}

QStringList WindowSettings::recentDatabases() const
{
    return m_settings.value(RecentDatabasesKey).toStringList();
}

void WindowSettings::rememberDatabase(const QString &path)
{
    auto paths = recentDatabases();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(RecentDatabasesKey, paths.mid(0, MostRecentDatabases));
}

void WindowSettings::forgetDatabases()
{
    m_settings.remove(RecentDatabasesKey);
}

bool WindowSettings::isTrayShown() const
{
    return m_settings.value(TrayKey, false).toBool();
}

void WindowSettings::setTrayShown(bool shown)
{
    m_settings.setValue(TrayKey, shown);
}

QString WindowSettings::invitation(QLocale::Language language) const
{
    return m_settings.value(invitationKey(language), defaultInvitation(language)).toString();
}

void WindowSettings::setInvitation(QLocale::Language language, const QString &text)
{
    if (text == defaultInvitation(language))
        m_settings.remove(invitationKey(language));
    else
        m_settings.setValue(invitationKey(language), text);
}

bool WindowSettings::isHintDismissed(const QString &page) const
{
    return m_settings.value(DismissedHintsKey).toStringList().contains(page);
}

void WindowSettings::dismissHint(const QString &page)
{
    m_settings.setValue(DismissedHintsKey,
                        m_settings.value(DismissedHintsKey).toStringList() << page);
}

void WindowSettings::restoreHints()
{
    m_settings.remove(DismissedHintsKey);
}

} // namespace VeilDesk
