#pragma once

#include <QProcess>

namespace VeilDesk {

/// A desktop's bus with an unlocked keychain, which ends with this. A failure to start it ends the
/// test program.
class KeychainDesktop
{
    Q_DISABLE_COPY_MOVE(KeychainDesktop)

public:
    /// Keeps its files in `home`.
    explicit KeychainDesktop(const QString &home);
    ~KeychainDesktop();

    [[nodiscard]] const QString &busAddress() const { return m_busAddress; }

    /// Whoever asks the keychain waits, until it goes on.
    void freeze() const;
    void goOn() const;

private:
    void startBus(const QString &home);
    void startKeychain(const QString &home);

    QProcess m_bus;
    QProcess m_keychain;
    QString m_busAddress;
};

} // namespace VeilDesk
