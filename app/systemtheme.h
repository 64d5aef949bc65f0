#pragma once

#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace VeilDesk {

/// Whether the desktop is dark: asked of the XDG settings portal where there is one, else what
/// the palette said at the start.
class SystemTheme final : public QObject
{
    Q_OBJECT

public:
    explicit SystemTheme(bool paletteIsDark, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }

signals:
    void changed();

private slots:
    void readChange(const QString &area, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void readAnswer(QDBusPendingCallWatcher *watcher);
    void setScheme(uint scheme);

    bool m_isDark;
};

} // namespace VeilDesk
