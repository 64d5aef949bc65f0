#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>

namespace VeilDesk {

/// Puts secrets on the clipboard for a time. It clears nothing that somebody else has copied
/// meanwhile. Must be destroyed before the application: it clears then, too.
class SecretClipboard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretClipboard)

public:
    /// How long a text stays; 0: until this is destroyed.
    using Lifetime = std::function<std::chrono::seconds()>;

    explicit SecretClipboard(Lifetime lifetime, QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copy(const QString &text);

signals:
    /// Each second while a text is waiting to be cleared.
    void remainingChanged(int seconds);
    void cleared();
    /// Something else is on the clipboard, or the text stays.
    void released();

private:
    void tick();
    [[nodiscard]] bool isOurs() const;
    void release();

    Lifetime m_lifetime;
    QString m_text; ///< What was copied and not cleared.
    QDeadlineTimer m_deadline;
    QTimer m_timer;
};

} // namespace VeilDesk
