#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace VeilDesk {

/// Below a table with several rows selected: how many, and what can be done with all of them.
class SelectionBar final : public QFrame
{
    Q_OBJECT

public:
    /// The command that is wanted most stands in front; the others are below "More".
    SelectionBar(QAction *primary, const QList<QAction *> &others, QWidget *parent = nullptr);

    /// Hidden while fewer than two rows are selected. `matching` rows could be.
    void showSelection(qint64 selected, qint64 matching);

signals:
    void selectAllRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    qint64 m_selected = 0;
    qint64 m_matching = 0;
    QLabel *m_countLabel;
    QPushButton *m_allButton;
    QToolButton *m_moreButton;
    QMenu *m_menu;
};

} // namespace VeilDesk
