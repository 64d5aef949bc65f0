#pragma once

#include "app/controllers/databasecontroller.h"
#include "app/controllers/lockcontroller.h"
#include "app/singlewindow.h"
#include "app/systemtheme.h"
#include "app/terminationsignals.h"
#include "app/translations.h"
#include "app/windowarguments.h"
#include "ui/mainwindow.h"

namespace VeilDesk {

/// The desktop program: builds its objects, owns them, and shuts them down in order.
class Application final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)

public:
    /// `settings` are those that the services obey; `preferencesFile` is where the window keeps
    /// what it remembers.
    Application(WindowArguments arguments, SettingsFile settings, const QString &preferencesFile);

    /// Shows the window and opens what was asked for; when another window of this user has it,
    /// that one comes forward and this program ends.
    void start();

    /// Ends running operations, closes the database, and then the program.
    void quit();

    [[nodiscard]] MainWindow &window() { return m_window; }

private:
    void setLanguage(const QString &language);
    void setTheme(const QString &theme);
    void applyTheme();
    [[nodiscard]] QString firstDatabase() const;
    void show();
    void openFirst();
    QCoro::Task<> showUnlessOpen(QString path);
    QCoro::Task<> shutDown();

    WindowArguments m_arguments;
    WindowSettings m_preferences;
    SystemTheme m_systemTheme;
    Translations m_translations;
    QString m_theme;
    MainWindow m_window;
    KeychainSecretStore m_secrets;
    LockController m_lock;
    SingleWindow m_singleWindow;
    DatabaseController m_databases;
    TerminationSignals m_signals;
    bool m_isQuitting = false;
    TaskScope m_scope;
};

} // namespace VeilDesk
