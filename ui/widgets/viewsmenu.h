#pragma once

#include "models/settings/tableview.h"

#include <QMenu>

#include <functional>

namespace VeilDesk {

/// The views of a table: those that the program brings, then those that the operator saved; and
/// what can be done with them.
class ViewsMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit ViewsMenu(QWidget *parent = nullptr);

    /// The first is how the table begins.
    void setBuiltInViews(std::vector<TableView> views);
    void setSavedViews(std::vector<TableView> views);
    [[nodiscard]] const std::vector<TableView> &savedViews() const { return m_saved; }

    /// What the table shows now, which may differ from the view that was chosen.
    void follow(const TableView &shown);
    /// The view that was chosen last, marked when the table differs from it.
    [[nodiscard]] QString currentText() const;

signals:
    void viewChosen(const VeilDesk::TableView &view);
    void savedViewsChanged();
    void currentTextChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void listViews();
    void listView(const TableView &view, size_t index);
    void retranslate();
    void showCurrent();
    void choose(size_t index);
    void askForName(const QString &title, const QString &name,
                    const std::function<void(const QString &)> &use);
    void saveAs(const QString &name);
    void updateCurrent();
    void renameCurrent(const QString &name);
    void confirmRemoval();
    void removeCurrent();
    void announce();
    [[nodiscard]] const TableView &view(size_t index) const;
    [[nodiscard]] const TableView &current() const { return view(m_current); }
    [[nodiscard]] bool isCurrentSaved() const { return m_current >= m_builtIn.size(); }
    [[nodiscard]] bool isCurrentChanged() const { return !current().isShownBy(m_shown); }
    [[nodiscard]] QString freeName(const QString &name) const;

    std::vector<TableView> m_builtIn;
    std::vector<TableView> m_saved;
    TableView m_shown;
    size_t m_current = 0; ///< Among the built-in ones, then the saved ones.
    QList<QAction *> m_viewActions;
    QAction *m_separator;
    QAction *m_saveAction;
    QAction *m_updateAction;
    QAction *m_renameAction;
    QAction *m_removeAction;
};

} // namespace VeilDesk
