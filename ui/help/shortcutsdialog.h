#pragma once

#include <QDialog>

class QLineEdit;
class QMenuBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace VeilDesk {

/// Every shortcut of the menu bar, by menu, with a search; and those that tables have.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QMenuBar &menuBar, QWidget *parent = nullptr);

private:
    void addMenus(const QMenuBar &menuBar);
    void addTables();
    [[nodiscard]] QTreeWidgetItem *addGroup(const QString &title);
    void showMatches(const QString &text);

    QLineEdit *m_searchEdit;
    QTreeWidget *m_tree;
};

} // namespace VeilDesk
