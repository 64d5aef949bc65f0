#include "ui/trayicon.h"

#include "ui/widgets/icons.h"

#include <QEvent>
#include <QSystemTrayIcon>
#include <QWidget>

namespace VeilDesk {

using namespace Qt::StringLiterals;

TrayIcon::TrayIcon(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_icon(new QSystemTrayIcon(programIcon(), this))
{
    m_icon->setToolTip(u"VeilDesk"_s);
    window->installEventFilter(this);
    connect(m_icon, &QSystemTrayIcon::activated, this, &TrayIcon::activated);
}

bool TrayIcon::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::setShown(bool shown)
{
    m_icon->setVisible(shown && isAvailable());
}

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange && m_window->isMinimized()
        && m_icon->isVisible())
        // Not at once: the window is still in the middle of minimising.
        QMetaObject::invokeMethod(m_window, &QWidget::hide, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace VeilDesk
