#include "app/systemtheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto Path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto Interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto Area = "org.freedesktop.appearance"_L1;
constexpr auto Key = "color-scheme"_L1;

/// The portal wraps the value in one or two variants, depending on its version.
uint unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

SystemTheme::SystemTheme(bool paletteIsDark, QObject *parent)
    : QObject(parent)
    , m_isDark(paletteIsDark)
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(Service, Path, Interface, u"SettingChanged"_s, this,
                SLOT(readChange(QString, QString, QDBusVariant)));
    ask();
}

void SystemTheme::readChange(const QString &area, const QString &key, const QDBusVariant &value)
{
    if (area == Area && key == Key)
        setScheme(unwrapped(value.variant()));
}

void SystemTheme::ask()
{
    auto call = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    call << QString(Area) << QString(Key);
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &SystemTheme::readAnswer);
}

void SystemTheme::readAnswer(QDBusPendingCallWatcher *watcher)
{
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    watcher->deleteLater();
    if (reply.isValid())
        setScheme(unwrapped(reply.value().variant()));
}

void SystemTheme::setScheme(uint scheme)
{
    constexpr uint noPreference = 0;
    constexpr uint preferDark = 1;
    const bool isDark = scheme == preferDark;
    if (scheme == noPreference || isDark == m_isDark)
        return;
    m_isDark = isDark;
    emit changed();
}

} // namespace VeilDesk
