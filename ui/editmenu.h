#pragma once

#include <QMenu>

namespace VeilDesk {

/// What can be undone and redone, by name.
class EditMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit EditMenu(QWidget *parent = nullptr);

    /// What comes next in each direction; empty when there is nothing.
    void showUndo(const QString &undoText, const QString &redoText);

signals:
    void undoRequested();
    void redoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_undoText;
    QString m_redoText;
    QAction *m_undoAction;
    QAction *m_redoAction;
};

} // namespace VeilDesk
