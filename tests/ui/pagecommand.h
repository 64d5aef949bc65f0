#pragma once

#include <QAction>
#include <QWidget>

namespace VeilDesk {

/// The page's command of that name.
inline QAction *command(const QWidget &page, const QString &name)
{
    return page.findChild<QAction *>(name);
}

} // namespace VeilDesk
