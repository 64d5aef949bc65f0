#include "app/controllers/databasecontroller.h"

#include "app/singlewindow.h"
#include "ui/adoptdialog.h"
#include "ui/mainwindow.h"

namespace VeilDesk {

namespace {

ReadOnlyReason readOnlyReason(const DatabaseInfo &info, const DatabaseOptions &options)
{
    if (info.writable)
        return ReadOnlyReason::None;
    if (options.readOnly)
        return ReadOnlyReason::Asked;
    return info.capabilities.isAdopted() ? ReadOnlyReason::Protected : ReadOnlyReason::NotAdopted;
}

} // namespace

DatabaseController::DatabaseController(MainWindow &window, WindowSettings &preferences,
                                       SettingsFile settings, SingleWindow &singleWindow,
                                       QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_preferences(preferences)
    , m_settings(std::move(settings))
    , m_singleWindow(singleWindow)
{
    connect(&window, &MainWindow::openRequested, this, [this](const QString &path) { open(path); });
    connect(&window, &MainWindow::createRequested, this, &DatabaseController::create);
    connect(&window, &MainWindow::demoRequested, this, &DatabaseController::openDemo);
}

void DatabaseController::open(const QString &path, bool readOnly)
{
    DatabaseOptions options;
    options.path = path;
    options.readOnly = readOnly;
    m_scope.spawn(switchTo(std::move(options)));
}

void DatabaseController::create(const QString &path)
{
    DatabaseOptions options;
    options.path = path;
    options.create = true;
    m_scope.spawn(switchTo(std::move(options)));
}

void DatabaseController::openDemo()
{
    m_scope.spawn(switchToDemo());
}

QCoro::Task<> DatabaseController::shutDown()
{
    co_await m_scope.drained();
    co_await closeSession();
}

QCoro::Task<> DatabaseController::switchTo(DatabaseOptions options)
{
    if (m_isSwitching)
        co_return;
    m_isSwitching = true;
    const bool isOurs = co_await m_singleWindow.claim(options.path);
    if (isOurs) {
        co_await closeSession();
        co_await openSession(std::move(options), false);
    } else {
        m_window.showOpenElsewhere(options.path);
    }
    m_isSwitching = false;
}

QCoro::Task<> DatabaseController::switchToDemo()
{
    if (m_isSwitching)
        co_return;
    m_isSwitching = true;
    co_await closeSession();
    m_singleWindow.release();
    m_window.showDemoStarting();
    auto demo = std::make_unique<Demo>(systemNow());
    const auto started = co_await demo->start();
    if (started) {
        m_demo = std::move(demo);
        DatabaseOptions options;
        options.path = m_demo->databasePath();
        co_await openSession(std::move(options), true);
    } else {
        co_await demo->stop();
        m_window.showDemoFailure(started.error());
    }
    m_isSwitching = false;
}

QCoro::Task<> DatabaseController::openSession(DatabaseOptions options, bool isDemo)
{
    auto services = std::make_unique<Services>(options, settings(isDemo).settings(), &systemNow,
                                               std::make_unique<KeychainSecretStore>());
    const auto info = co_await services->open();
    if (!info) {
        m_singleWindow.release();
        m_window.showOpenFailure(options.path, info.error());
        co_return;
    }
    show(std::move(services), *info, options, isDemo);
}

QCoro::Task<> DatabaseController::closeSession()
{
    if (!m_session)
        co_return;
    m_window.showClosing();
    co_await m_session->shutDown();
    m_window.closeDatabase();
    m_session.reset();
    if (m_demo)
        co_await m_demo->stop();
    m_demo.reset();
}

void DatabaseController::show(std::unique_ptr<Services> services, const DatabaseInfo &info,
                              const DatabaseOptions &options, bool isDemo)
{
    const auto reason = readOnlyReason(info, options);
    m_session = std::make_unique<Session>(std::move(services), settings(isDemo), m_window, isDemo);
    if (!isDemo)
        m_preferences.rememberDatabase(info.path);
    m_window.showDatabase({info.path, reason, info.readOnlyReason, isDemo, m_session->missing()});
    m_session->start(info.writable);
    if (reason == ReadOnlyReason::NotAdopted)
        askToAdopt(info.path);
}

SettingsFile &DatabaseController::settings(bool isDemo)
{
    return isDemo ? m_demo->settings() : m_settings;
}

void DatabaseController::askToAdopt(const QString &path)
{
    auto *dialog = new AdoptDialog(path, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, path] {
        DatabaseOptions options;
        options.path = path;
        options.adopt = true;
        m_scope.spawn(switchTo(std::move(options)));
    });
    dialog->open();
}

} // namespace VeilDesk
