#include "ui/users/userspage.h"

#include "models/itemmodels/displaytext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

UsersPage::UsersPage(UsersModel &model, QWidget *parent)
    : TablePage(u"users"_s, &model, parent)
    , m_addFirstButton(emptyState().addButton(u"addFirstUserButton"_s))
    , m_addCommand(addCommand(u"addUser"_s, u"add"_s, CommandKind::Writes))
    , m_editCommand(addCommand(u"editUser"_s, u"edit"_s, CommandKind::Writes, Qt::Key_F2))
{
    for (auto *command : {m_editCommand, m_addCommand})
        addCommandButton(command);
    addSearch();
    table().addActions(actions());
    table().sortByColumn(UsersModel::LastActiveColumn, Qt::DescendingOrder);
    connect(m_addFirstButton, &QPushButton::clicked, this, &UsersPage::addRequested);
    connect(m_addCommand, &QAction::triggered, this, &UsersPage::addRequested);
    connect(m_editCommand, &QAction::triggered, this,
            [this] { emit editRequested({table().selectedIds().front()}); });
    connect(&table(), &QAbstractItemView::doubleClicked, m_editCommand, &QAction::trigger);
    retranslate();
    updateCommands();
}

QString UsersPage::title() const
{
    return tr("Users");
}

QString UsersPage::menuTitle() const
{
    return tr("&Users");
}

void UsersPage::showAdded(const Customer &customer)
{
    emit statusChanged(tr("User %1 was added").arg(DisplayText::customerName(customer)));
}

void UsersPage::showChanged(const Customer &customer)
{
    emit statusChanged(tr("Done: %1. Ctrl+Z takes it back").arg(changeText(customer)));
}

QString UsersPage::changeText(const Customer &customer)
{
    return tr("editing user %1").arg(DisplayText::customerName(customer));
}

void UsersPage::retranslate()
{
    TablePage::retranslate();
    m_addCommand->setText(tr("&Add user…"));
    m_editCommand->setText(tr("&Edit…"));
    emptyState().setTexts(tr("No users yet"),
                          tr("Everybody who writes to the bot appears here. A customer who pays "
                             "in another way can be added by hand."));
    m_addFirstButton->setText(tr("&Add user…"));
}

void UsersPage::updateCommands()
{
    setCommandEnabled(m_addCommand, true);
    setCommandEnabled(m_editCommand, table().selectedIds().size() == 1);
    m_addFirstButton->setEnabled(isWritable());
}

} // namespace VeilDesk
