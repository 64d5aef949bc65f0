#pragma once

#include <QObject>

class QSystemTrayIcon;
class QWidget;

namespace VeilDesk {

/// A window's icon in the desktop's tray: while it is there, a minimised window is only there.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QWidget *window);

    /// Whether the desktop has a tray.
    [[nodiscard]] static bool isAvailable();
    void setShown(bool shown);

signals:
    /// The operator clicked it.
    void activated();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    QSystemTrayIcon *m_icon;
};

} // namespace VeilDesk
