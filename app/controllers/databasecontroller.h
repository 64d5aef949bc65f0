#pragma once

#include "app/demo/demo.h"
#include "app/session.h"
#include "models/settings/windowsettings.h"

#include <QObject>

namespace VeilDesk {

class MainWindow;
class SingleWindow;

/// Which database is open: opens, creates, adopts and closes it. GUI thread.
class DatabaseController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatabaseController)

public:
    /// `settings` are those that the services obey.
    DatabaseController(MainWindow &window, WindowSettings &preferences, SettingsFile settings,
                       SingleWindow &singleWindow, QObject *parent = nullptr);

    void open(const QString &path, bool readOnly = false);
    void create(const QString &path);
    void openDemo();

    /// Closes what is open, running operations included; to be awaited before destruction.
    [[nodiscard]] QCoro::Task<> shutDown();

private:
    QCoro::Task<> switchTo(DatabaseOptions options);
    QCoro::Task<> switchToDemo();
    QCoro::Task<> openSession(DatabaseOptions options, bool isDemo);
    QCoro::Task<> closeSession();
    void show(std::unique_ptr<Services> services, const DatabaseInfo &info,
              const DatabaseOptions &options, bool isDemo);
    [[nodiscard]] SettingsFile &settings(bool isDemo);
    void askToAdopt(const QString &path);

    MainWindow &m_window;
    WindowSettings &m_preferences;
    SettingsFile m_settings;
    SingleWindow &m_singleWindow;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<Session> m_session;
    bool m_isSwitching = false;
    TaskScope m_scope;
};

} // namespace VeilDesk
