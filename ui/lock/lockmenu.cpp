#include "ui/lock/lockmenu.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/menucommands.h"

#include <QActionGroup>

namespace VeilDesk {

using namespace Qt::StringLiterals;

LockMenu::LockMenu(QWidget *parent)
    : QMenu(parent)
    , m_lockAction(addAction(QString()))
    , m_idleMenu(addMenu(QString()))
    , m_idleGroup(new QActionGroup(this))
    , m_changeAction(nullptr)
    , m_turnOffAction(nullptr)
{
    m_lockAction->setObjectName(u"lockAction"_s);
    m_lockAction->setIcon(VeilDesk::icon(u"lock"_s));
    m_lockAction->setShortcut(Qt::CTRL | Qt::Key_L);
    for (const int minutes : {0, 1, 5, 15, 30, 60}) {
        auto *action = m_idleMenu->addAction(QString());
        action->setObjectName(u"lockAfter%1Action"_s.arg(minutes));
        action->setCheckable(true);
        action->setData(minutes);
        m_idleGroup->addAction(action);
    }
    addSeparator();
    m_changeAction = addAction(QString());
    m_changeAction->setObjectName(u"changePassphraseAction"_s);
    m_turnOffAction = addAction(QString());
    m_turnOffAction->setObjectName(u"turnOffLockAction"_s);
    connect(m_lockAction, &QAction::triggered, this, &LockMenu::lockRequested);
    connect(m_idleGroup, &QActionGroup::triggered, this,
            [this](QAction *action) { emit idleMinutesRequested(action->data().toInt()); });
    connect(m_changeAction, &QAction::triggered, this, &LockMenu::changeRequested);
    connect(m_turnOffAction, &QAction::triggered, this, &LockMenu::turnOffRequested);
}

void LockMenu::showState(bool hasPassphrase, int idleMinutes)
{
    for (auto *action : m_idleGroup->actions())
        action->setChecked(action->data().toInt() == idleMinutes);
    for (auto *action : {m_changeAction, m_turnOffAction}) {
        action->setEnabled(hasPassphrase);
        setDisabledReason(action, hasPassphrase ? QString() : tr("No passphrase was set"));
    }
}

void LockMenu::retranslate()
{
    setTitle(tr("App &lock"));
    m_lockAction->setText(tr("&Lock now"));
    m_idleMenu->setTitle(tr("Lock when &idle"));
    for (auto *action : m_idleGroup->actions()) {
        const int minutes = action->data().toInt();
        action->setText(minutes == 0 ? tr("&Never") : tr("After %n minute(s)", nullptr, minutes));
    }
    m_changeAction->setText(tr("&Change passphrase…"));
    m_turnOffAction->setText(tr("&Turn off the lock…"));
}

} // namespace VeilDesk
