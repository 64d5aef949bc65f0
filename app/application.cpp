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

Application::Application(WindowArguments arguments, Settings settings,
                         const QString &preferencesFile)
    : m_arguments(std::move(arguments))
    , m_preferences(preferencesFile)
    , m_systemTheme(Theme::isDark(QApplication::palette()))
    , m_translations(chosenLanguage(m_arguments, m_preferences))
    , m_theme(m_arguments.theme.isEmpty() ? m_preferences.theme() : m_arguments.theme)
    , m_window(m_preferences)
    , m_databases(m_window, m_preferences, std::move(settings))
{
    Theme::initialize();
    applyTheme();
    m_window.showChoices(m_translations.language(), m_theme);

    connect(&m_systemTheme, &SystemTheme::changed, this, &Application::applyTheme);
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
    m_window.show();
    openFirst();
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

void Application::openFirst()
{
    if (m_arguments.demo) {
        m_databases.openDemo();
        return;
    }
    const auto last = m_preferences.lastDatabase();
    if (!m_arguments.databasePath.isEmpty())
        m_databases.open(m_arguments.databasePath, m_arguments.readOnly);
    else if (QFileInfo::exists(last))
        m_databases.open(last, m_arguments.readOnly);
}

QCoro::Task<> Application::shutDown()
{
    co_await m_databases.shutDown();
    m_window.hide();
    QApplication::quit();
}

} // namespace VeilDesk
