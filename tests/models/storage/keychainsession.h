#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace VeilDesk::Fixtures {

/// A desktop session as a keychain may find it.
enum class Session {
    Unlocked, ///< gnome-keyring with the right password.
    WrongPassword, ///< gnome-keyring that the password did not unlock.
    NeverSetUp, ///< The service starts when asked, without a keyring.
    NoService, ///< A bus on which nobody offers the Secret Service.
    NoBus,
};

/// Empty, or the program that a session needs and that is not installed.
[[nodiscard]] QString missingProgram();

/// A bus on which nothing is started by itself: the ordinary configuration would start whatever
/// Secret Service is installed.
[[nodiscard]] QString writeBusConfiguration(const QString &home);

/// What a program needs to live in that session.
[[nodiscard]] QProcessEnvironment sessionEnvironment(const QString &home);

/// Runs this very program with the arguments inside such a session, which keeps its files in
/// `home`, and returns the lines it printed.
[[nodiscard]] QStringList runInSession(Session session, const QString &home,
                                       const QStringList &arguments);

} // namespace VeilDesk::Fixtures
