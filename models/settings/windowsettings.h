#pragma once

#include <QByteArray>
#include <QLocale>
#include <QSettings>
#include <QString>

namespace VeilDesk {

/// What the window remembers between runs; nothing that a service obeys, no secrets.
class WindowSettings final
{
    Q_DISABLE_COPY_MOVE(WindowSettings)

public:
    /// `file` is an INI file; it need not exist.
    explicit WindowSettings(const QString &file);

    /// "ru" or "en"; empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);

    /// "light", "dark" or "system".
    [[nodiscard]] QString theme() const;
    void setTheme(const QString &theme);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);

    /// Of the table or page of that object name.
    [[nodiscard]] QByteArray viewState(const QString &name) const;
    void setViewState(const QString &name, const QByteArray &state);

    /// Whether the app lock has a passphrase; the passphrase itself is the keychain's.
    [[nodiscard]] bool hasPassphrase() const;
    void setHasPassphrase(bool has);

    /// After how many minutes without input the window locks; 0: never.
    [[nodiscard]] int idleMinutes() const;
    void setIdleMinutes(int minutes);

    /// The database that was open last; empty when none was.
    [[nodiscard]] QString lastDatabase() const;
    /// Those that were open before, at most MostRecentDatabases, the last one first.
    [[nodiscard]] QStringList recentDatabases() const;
    void rememberDatabase(const QString &path);
    void forgetDatabases();
    static constexpr int MostRecentDatabases = 8;

    /// Whether the window has an icon in the desktop's tray; not unless asked for.
    [[nodiscard]] bool isTrayShown() const;
    void setTrayShown(bool shown);

    /// The text of invitations in that language; the program's own unless it was edited.
    [[nodiscard]] QString invitation(QLocale::Language language) const;
    void setInvitation(QLocale::Language language, const QString &text);

    /// Whether the operator closed the hint of the page of that object name.
    [[nodiscard]] bool isHintDismissed(const QString &page) const;
    void dismissHint(const QString &page);
    void restoreHints();

private:
    QSettings m_settings;
};

} // namespace VeilDesk
