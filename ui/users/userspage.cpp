#include "ui/users/userspage.h"

#include "models/itemmodels/displaytext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

UsersPage::UsersPage(UsersModel &model, QWidget *parent)
    : PagedPage(u"users"_s, model, parent)
    , m_model(model)
    , m_holdingFilter(addFilter(u"holdingFilter"_s))
    , m_blockedFilter(addFilter(u"blockedFilter"_s))
    , m_vipFilter(addFilter(u"vipFilter"_s))
    , m_addFirstButton(emptyState().addButton(u"addFirstUserButton"_s))
    , m_openCommand(
          addCommand(u"openUser"_s, u"info"_s, CommandKind::Reads, Qt::ALT | Qt::Key_Return))
    , m_addCommand(addCommand(u"addUser"_s, u"add"_s, CommandKind::Writes))
    , m_editCommand(addCommand(u"editUser"_s, u"edit"_s, CommandKind::Writes, Qt::Key_F2))
{
    setNeed(DatabaseFeature::Users);
    for (auto *command : {m_editCommand, m_addCommand})
        addCommandButton(command);
    addColumnFilters({{UsersModel::IdColumn, ColumnKind::Number},
                      {UsersModel::UsernameColumn, ColumnKind::Text},
                      {UsersModel::NameColumn, ColumnKind::Text},
                      {UsersModel::KeysColumn, ColumnKind::Number},
                      {UsersModel::SubscriptionsColumn, ColumnKind::Number},
                      {UsersModel::CreatedColumn, ColumnKind::Time},
                      {UsersModel::LastActiveColumn, ColumnKind::Time}});
    addViews();
    addExport();
    addSearch();
    table().addActions(actions());
    table().setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::DoubleClicked);
    table().sortByColumn(UsersModel::LastActiveColumn, Qt::DescendingOrder);
    connect(m_addFirstButton, &QPushButton::clicked, this, &UsersPage::addRequested);
    connect(m_addCommand, &QAction::triggered, this, &UsersPage::addRequested);
    connect(m_editCommand, &QAction::triggered, this,
            [this] { emit editRequested({table().selectedIds().front()}); });
    connect(m_openCommand, &QAction::triggered, this,
            [this] { emit dossierRequested({table().selectedIds().front()}); });
    connect(&table(), &DataTable::openRequested, m_openCommand, &QAction::trigger);
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

CustomerFilter UsersPage::filter() const
{
    CustomerFilter filter;
    filter.search = searchText();
    for (const auto &[column, condition] : columnConditions())
        filter.columns[UsersModel::orderBy(column, {}).by] = condition;
    if (m_holdingFilter->isSet())
        filter.holding = static_cast<CustomerHolding>(m_holdingFilter->value().toInt());
    if (m_blockedFilter->isSet())
        filter.blocked = m_blockedFilter->value().toBool();
    if (m_vipFilter->isSet())
        filter.vip = m_vipFilter->value().toBool();
    return filter;
}

std::vector<TableView> UsersPage::builtInViews() const
{
    const auto view = [](const QString &name, const QMap<QString, QVariant> &filters) {
        return TableView{name, {}, filters, UsersModel::LastActiveColumn, Qt::DescendingOrder, {}};
    };
    const int subscribed = static_cast<int>(CustomerHolding::ActiveSubscription);
    return {view(tr("All users"), {}),
            view(tr("With an active subscription"), {{u"holdingFilter"_s, subscribed}}),
            view(tr("Blocked the bot"), {{u"blockedFilter"_s, true}})};
}

CustomerOrder UsersPage::order() const
{
    return UsersModel::orderBy(sortColumn(), sortDirection());
}

void UsersPage::copyUsers(const std::vector<CustomerSummary> &users)
{
    copyCells(static_cast<int>(users.size()), [&](int row, int column) {
        return m_model.displayText(users[static_cast<size_t>(row)], column);
    });
}

void UsersPage::showAdded(const Customer &customer)
{
    emit statusChanged(tr("User %1 was added").arg(DisplayText::customerName(customer)));
}

void UsersPage::showChanged(const Customer &customer)
{
    emit statusChanged(tr("Done: %1. Ctrl+Z takes it back").arg(changeText(customer)));
}

void UsersPage::showChangeFailure(const Error &error)
{
    banner().showError(tr("The user was not changed"), error);
}

QString UsersPage::changeText(const Customer &customer)
{
    return tr("editing user %1").arg(DisplayText::customerName(customer));
}

void UsersPage::copyRows()
{
    std::vector<CustomerId> users;
    for (const auto id : table().selectedIds())
        users.push_back({id});
    emit copyRequested(users);
}

void UsersPage::retranslate()
{
    PagedPage::retranslate();
    retranslateFilters();
    m_openCommand->setText(tr("Open c&ustomer…"));
    m_addCommand->setText(tr("&Add user…"));
    m_editCommand->setText(tr("&Edit…"));
    emptyState().setTexts(tr("No users yet"),
                          tr("Everybody who writes to the bot appears here. A customer who pays "
                             "in another way can be added by hand."));
    m_addFirstButton->setText(tr("&Add user…"));
}

void UsersPage::retranslateFilters()
{
    const auto choice = [](const QString &text, CustomerHolding holding) {
        return FilterChip::Choice{text, static_cast<int>(holding)};
    };
    m_holdingFilter->setTitle(tr("Has"));
    m_holdingFilter->setChoices(
        {choice(tr("an active subscription"), CustomerHolding::ActiveSubscription),
         choice(tr("keys"), CustomerHolding::Keys),
         choice(tr("nothing"), CustomerHolding::Nothing)});
    m_blockedFilter->setTitle(tr("Bot"));
    m_blockedFilter->setChoices(
        {{UsersModel::stateText(false), false}, {UsersModel::stateText(true), true}});
    m_vipFilter->setTitle(tr("VIP"));
    m_vipFilter->setChoices({{tr("yes"), true}, {tr("no"), false}});
}

void UsersPage::updateCommands()
{
    PagedPage::updateCommands();
    m_model.setEditable(isWritable());
    setCommandEnabled(m_addCommand, true);
    setCommandEnabled(m_editCommand, table().selectedCount() == 1);
    setCommandEnabled(m_openCommand, table().selectedCount() == 1);
    m_addFirstButton->setEnabled(isWritable());
}

} // namespace VeilDesk
