#include "app/application.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFileInfo>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString chosenLanguage(const WindowArguments &arguments, const WindowSettings &preferences)
{
    if (!arguments.language.isEmpty())
        return arguments.language;
    const auto remembered = preferences.language();
    return remembered.isEmpty() ? Translations::systemLanguage() : remembered;
}

} // namespace

Application::Application(WindowArguments arguments, SettingsFile settings,
                         const QString &preferencesFile)
    : m_arguments(std::move(arguments))
    , m_preferences(preferencesFile)
    , m_systemTheme(Theme::isDark(QApplication::palette()))
    , m_translations(chosenLanguage(m_arguments, m_preferences))
    , m_theme(m_arguments.theme.isEmpty() ? m_preferences.theme() : m_arguments.theme)
    , m_window(m_preferences)
    , m_lock(m_window, m_preferences, m_secrets)
    , m_databases(m_window, m_preferences, std::move(settings), m_singleWindow)
{
    Theme::initialize();
    applyTheme();
    m_window.showChoices(m_translations.language(), m_theme);

    connect(&m_systemTheme, &SystemTheme::changed, this, &Application::applyTheme);
    connect(&m_singleWindow, &SingleWindow::raiseRequested, &m_window, &MainWindow::comeForward);
    connect(&m_window, &MainWindow::quitRequested, this, &Application::quit);
    connect(&m_signals, &TerminationSignals::requested, this, &Application::quit);
    connect(&m_window, &MainWindow::languageRequested, this, [this](const QString &language) {
        m_preferences.setLanguage(language);
        setLanguage(language);
    });
    connect(&m_window, &MainWindow::themeRequested, this, [this](const QString &theme) {
        m_preferences.setTheme(theme);
        setTheme(theme);
    });
}

void Application::start()
{
    const auto path = firstDatabase();
    if (path.isEmpty())
        show();
    else
        m_scope.spawn(showUnlessOpen(path));
}

void Application::quit()
{
    if (std::exchange(m_isQuitting, true))
        return;
    m_scope.spawn(shutDown());
}

void Application::setLanguage(const QString &language)
{
    m_translations.setLanguage(language);
    m_window.showChoices(language, m_theme);
}

void Application::setTheme(const QString &theme)
{
    m_theme = theme;
    applyTheme();
    m_window.showChoices(m_translations.language(), theme);
}

void Application::applyTheme()
{
    const bool followsSystem = m_theme == "system"_L1;
    Theme::apply(*qApp, followsSystem ? m_systemTheme.isDark() : m_theme == "dark"_L1);
}

QString Application::firstDatabase() const
{
    if (m_arguments.demo)
        return {};
    if (!m_arguments.databasePath.isEmpty())
        return m_arguments.databasePath;
    const auto last = m_preferences.lastDatabase();
    return QFileInfo::exists(last) ? last : QString();
}

void Application::show()
{
    const bool isLocked = m_lock.lockAtStart();
    m_window.show();
    if (isLocked)
        connect(&m_lock, &LockController::unlocked, this, &Application::openFirst,
                Qt::SingleShotConnection);
    else
        openFirst();
}

void Application::openFirst()
{
    const auto path = firstDatabase();
    if (m_arguments.demo)
        m_databases.openDemo();
    else if (!path.isEmpty())
        m_databases.open(path, m_arguments.readOnly);
}

QCoro::Task<> Application::showUnlessOpen(QString path)
{
    const bool isOurs = co_await m_singleWindow.claim(path);
    if (isOurs)
        show();
    else
        QMetaObject::invokeMethod(this, &Application::quit, Qt::QueuedConnection);
}

QCoro::Task<> Application::shutDown()
{
    co_await m_databases.shutDown();
    co_await m_lock.shutDown();
    m_window.hide();
    QApplication::quit();
}

} // namespace VeilDesk
