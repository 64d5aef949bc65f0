#include "ui/databasedrop.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Of the one database file that is dragged; empty when it is anything else.
QString databasePath(const QMimeData &data)
{
    const auto urls = data.urls();
    const auto path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    const QStringList suffixes{u"db"_s, u"sqlite"_s, u"sqlite3"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower()) ? path : QString();
}

} // namespace

DatabaseDrop::DatabaseDrop(QWidget *window)
    : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool DatabaseDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const auto path = databasePath(*drop->mimeData());
    if (path.isEmpty())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        emit dropped(path);
    return true;
}

} // namespace VeilDesk
