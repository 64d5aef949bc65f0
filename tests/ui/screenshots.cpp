#include "app/translations.h"
#include "tests/ui/screens.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int FailedExitCode = 1;
constexpr int UsageExitCode = 2;

std::vector<Screen> allScreens()
{
    std::vector<Screen> all;
    for (auto &&group : {windowScreens(), dialogScreens(), bulkScreens(), issueScreens(),
                         shareScreens(), paymentScreens(), subscriptionScreens(), dossierScreens()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

bool paint(const Screen &screen, const QString &language, const QString &file)
{
    QTemporaryDir folder;
    WindowSettings preferences(folder.filePath(u"window.ini"_s));
    preferences.setLanguage(language);
    const auto widget = screen.create(preferences);
    if (!screen.size.isEmpty())
        widget->resize(screen.size);
    widget->show();
    if (!QTest::qWaitForWindowExposed(widget.get()))
        return false;
    QCoreApplication::processEvents();
    return widget->grab().save(file);
}

bool paintAll(const QDir &folder, const QString &language, bool isDark)
{
    for (const auto &screen : allScreens()) {
        const auto theme = isDark ? u"dark"_s : u"light"_s;
        const auto file = folder.filePath(u"%1-%2-%3.png"_s.arg(screen.name, language, theme));
        if (!paint(screen, language, file)) {
            QTextStream(stderr) << "veildesk-screenshots: cannot paint " << file << '\n';
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc != 2) {
        QTextStream(stderr) << "Usage: veildesk-screenshots OUTPUT_DIR\n";
        return UsageExitCode;
    }
    initResources();
    Theme::initialize();
    const QDir folder(QApplication::arguments().at(1));
    Translations translations(u"en"_s);
    for (const auto &language : {u"en"_s, u"ru"_s}) {
        translations.setLanguage(language);
        for (const bool isDark : {false, true}) {
            Theme::apply(application, isDark);
            if (!folder.mkpath(u"."_s) || !paintAll(folder, language, isDark))
                return FailedExitCode;
        }
    }
    return 0;
}
