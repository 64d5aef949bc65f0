#include "ui/recentdatabasesmenu.h"

#include "ui/widgets/menucommands.h"

#include <QFileInfo>

namespace VeilDesk {

using namespace Qt::StringLiterals;

RecentDatabasesMenu::RecentDatabasesMenu(QWidget *parent)
    : QMenu(parent)
{
    connect(this, &QMenu::aboutToShow, this, &RecentDatabasesMenu::fill);
}

void RecentDatabasesMenu::showPaths(const QStringList &paths)
{
    m_paths = paths;
    fill();
}

void RecentDatabasesMenu::retranslate()
{
    setTitle(tr("&Recent databases"));
    fill();
}

void RecentDatabasesMenu::addPath(const QString &path, int number)
{
    const QFileInfo file(path);
    auto title = u"%1 – %2"_s.arg(file.fileName(), file.path());
    auto *action = addAction(u"&%1 %2"_s.arg(number).arg(title.replace(u'&', u"&&"_s)));
    action->setObjectName(u"recentDatabase%1Action"_s.arg(number));
    action->setEnabled(file.exists());
    setDisabledReason(action, file.exists() ? QString() : tr("The file is not there"));
    connect(
        action, &QAction::triggered, this, [this, path] { emit openRequested(path); },
        Qt::QueuedConnection);
}

void RecentDatabasesMenu::fill()
{
    // Whatever comes of a choice may fill the menu again: hence the queued connections.
    clear();
    for (qsizetype i = 0; i < m_paths.size(); ++i)
        addPath(m_paths[i], static_cast<int>(i) + 1);
    addSeparator();
    auto *clearing = addAction(tr("&Clear the list"));
    clearing->setObjectName(u"clearRecentAction"_s);
    clearing->setEnabled(!m_paths.isEmpty());
    setDisabledReason(clearing, m_paths.isEmpty() ? tr("The list is empty") : QString());
    connect(clearing, &QAction::triggered, this, &RecentDatabasesMenu::clearRequested,
            Qt::QueuedConnection);
}

} // namespace VeilDesk
