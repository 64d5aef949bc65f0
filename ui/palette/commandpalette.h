#pragma once

#include "models/domain/error.h"
#include "models/domain/searchhit.h"

#include <QFrame>
#include <QPointer>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QMenuBar;

namespace VeilDesk {

class PaletteModel;

/// One field that finds every command of the menus and everything in the database; lies over the
/// top of its parent until something is chosen.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *parent);

    void open(const QMenuBar &menuBar);
    /// The answer to searchRequested(); one to an older text is dropped.
    void showHits(const QString &text, const std::vector<SearchHit> &hits);
    void showSearchFailure(const QString &text, const Error &error);

signals:
    void searchRequested(const QString &text);
    void commandChosen(QAction *command);
    void hitChosen(const VeilDesk::SearchHit &hit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool moveByKey(int key);
    void moveBy(int step);
    void selectFirst();
    void search(const QString &text);
    void choose(const QModelIndex &index);
    void place();
    void showNote(const QString &text);
    void showNoteWhenEmpty();
    void retranslate();

    PaletteModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_note;
    bool m_isSearching = false;
    QPointer<QWidget> m_focusBefore;
};

} // namespace VeilDesk
