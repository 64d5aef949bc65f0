#pragma once

#include <QMenu>

namespace VeilDesk {

/// The databases that were open before, the last one first; files that are gone are greyed.
class RecentDatabasesMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit RecentDatabasesMenu(QWidget *parent = nullptr);

    void showPaths(const QStringList &paths);
    void retranslate();

signals:
    void openRequested(const QString &path);
    void clearRequested();

private:
    void addPath(const QString &path, int number);
    void fill();

    QStringList m_paths;
};

} // namespace VeilDesk
