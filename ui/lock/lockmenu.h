#pragma once

#include <QMenu>

class QActionGroup;

namespace VeilDesk {

/// The commands of the app lock.
class LockMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit LockMenu(QWidget *parent = nullptr);

    /// Whether there is a passphrase, and after how many idle minutes the window locks; 0: never.
    void showState(bool hasPassphrase, int idleMinutes);
    void retranslate();

signals:
    void lockRequested();
    void idleMinutesRequested(int minutes);
    void changeRequested();
    void turnOffRequested();

private:
    QAction *m_lockAction;
    QMenu *m_idleMenu;
    QActionGroup *m_idleGroup;
    QAction *m_changeAction;
    QAction *m_turnOffAction;
};

} // namespace VeilDesk
