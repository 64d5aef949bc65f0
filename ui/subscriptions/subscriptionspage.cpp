#include "ui/subscriptions/subscriptionspage.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/healthtext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statuscards.h"

#include <QAction>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::initializer_list<SubscriptionHealth> AllHealths{
    SubscriptionHealth::Active, SubscriptionHealth::Degraded, SubscriptionHealth::OverLimit,
    SubscriptionHealth::Grace,  SubscriptionHealth::Expired,  SubscriptionHealth::Inactive};

/// Those of whom the bot still takes care: so many fit in a small window.
std::vector<StatusCards::Card> cards()
{
    std::vector<StatusCards::Card> cards;
    for (const auto health :
         {SubscriptionHealth::Active, SubscriptionHealth::Degraded, SubscriptionHealth::OverLimit,
          SubscriptionHealth::Grace, SubscriptionHealth::Expired})
        cards.push_back({static_cast<int>(health), subscriptionHealthName(health),
                         HealthText::symbol(health), HealthText::tone(health)});
    return cards;
}

} // namespace

SubscriptionsPage::SubscriptionsPage(SubscriptionsModel &model, QWidget *parent)
    : PagedPage(u"subscriptions"_s, model, parent)
    , m_model(model)
    , m_healthFilter(addFilter(u"healthFilter"_s))
    , m_cards(new StatusCards(cards(), *m_healthFilter, this))
    , m_renewCommand(addCommand(u"renewSubscription"_s, u"clock"_s, CommandKind::Writes))
    , m_repairCommand(addCommand(u"repairSubscriptions"_s, u"verify"_s, CommandKind::Writes))
    , m_repairAllCommand(addCommand(u"repairAllSubscriptions"_s, u"refresh"_s, CommandKind::Writes))
    , m_detailsCommand(addCommand(u"subscriptionDetails"_s, u"info"_s, CommandKind::Reads,
                                  Qt::ALT | Qt::Key_Return))
    , m_deactivateCommand(
          addCommand(u"deactivateSubscriptions"_s, u"disabled"_s, CommandKind::Writes))
{
    setNeed(DatabaseFeature::Subscriptions);
    for (auto *command : {m_renewCommand, m_repairCommand, m_repairAllCommand})
        addCommandButton(command);
    addAboveTable(m_cards);
    addColumnFilters({{SubscriptionsModel::CustomerColumn, ColumnKind::Text},
                      {SubscriptionsModel::TariffColumn, ColumnKind::Text},
                      {SubscriptionsModel::KeysColumn, ColumnKind::Number},
                      {SubscriptionsModel::ExpiresColumn, ColumnKind::Time},
                      {SubscriptionsModel::CreatedColumn, ColumnKind::Time},
                      {SubscriptionsModel::UpdatedColumn, ColumnKind::Time}});
    addViews();
    addExport();
    addSearch();
    table().addActions(actions());
    connect(m_renewCommand, &QAction::triggered, this,
            [this] { emit renewRequested({table().selectedIds().front()}); });
    connect(m_repairCommand, &QAction::triggered, this,
            [this] { emit repairRequested(selectedSubscriptions()); });
    connect(m_repairAllCommand, &QAction::triggered, this, &SubscriptionsPage::repairAllRequested);
    connect(m_deactivateCommand, &QAction::triggered, this,
            [this] { emit deactivationRequested(selectedSubscriptions()); });
    connect(m_detailsCommand, &QAction::triggered, this,
            [this] { emit detailsRequested({table().selectedIds().front()}); });
    connect(&table(), &QAbstractItemView::doubleClicked, m_detailsCommand, &QAction::trigger);
    retranslate();
    updateCommands();
}

QString SubscriptionsPage::title() const
{
    return tr("Subscriptions");
}

QString SubscriptionsPage::menuTitle() const
{
    return tr("Su&bscriptions");
}

QString SubscriptionsPage::hint() const
{
    return tr("A subscription has one key on every server that its customer may use. Degraded "
              "means that some are missing; in grace, that it is over, but its keys work for "
              "another day.");
}

SubscriptionQuery SubscriptionsPage::query() const
{
    SubscriptionQuery query;
    query.search = searchText();
    if (m_healthFilter->isSet())
        query.health = static_cast<SubscriptionHealth>(m_healthFilter->value().toInt());
    for (const auto &[column, condition] : columnConditions())
        query.columns[SubscriptionsModel::orderBy(column, {}).by] = condition;
    return query;
}

SubscriptionOrder SubscriptionsPage::order() const
{
    return SubscriptionsModel::orderBy(sortColumn(), sortDirection());
}

void SubscriptionsPage::showCounts(const std::map<SubscriptionHealth, qint64> &counts)
{
    std::map<int, qint64> numbers;
    for (const auto &[health, count] : counts)
        numbers.emplace(static_cast<int>(health), count);
    m_degraded = numbers[static_cast<int>(SubscriptionHealth::Degraded)];
    m_cards->setCounts(std::move(numbers));
    updateCommands();
}

void SubscriptionsPage::copySubscriptions(const std::vector<SubscriptionSummary> &subscriptions)
{
    copyCells(static_cast<int>(subscriptions.size()), [&](int row, int column) {
        return m_model.displayText(subscriptions[static_cast<size_t>(row)], column);
    });
}

void SubscriptionsPage::showRenewed(SubscriptionId subscription, Timestamp expiresAt)
{
    emit statusChanged(tr("Subscription %1 ends %2 now")
                           .arg(subscription.value)
                           .arg(DisplayText::absoluteTime(expiresAt)));
}

void SubscriptionsPage::showDeactivated(int count)
{
    emit statusChanged(count == 0 ? tr("Nothing is left to deactivate")
                                  : tr("%n subscription(s) deactivated", nullptr, count));
}

void SubscriptionsPage::showDeactivationFailure(const Error &error)
{
    banner().showError(tr("Not every subscription was deactivated"), error);
}

void SubscriptionsPage::showRepairFailure(const Error &error)
{
    banner().showError(tr("The subscriptions were not repaired"), error,
                       [this] { emit repairAllRequested(); });
}

std::vector<TableView> SubscriptionsPage::builtInViews() const
{
    const auto view = [](const QString &name, const QMap<QString, QVariant> &filters) {
        return TableView{name, {}, filters, -1, Qt::AscendingOrder, {}};
    };
    const auto with = [](SubscriptionHealth health) {
        return QMap<QString, QVariant>{{u"healthFilter"_s, static_cast<int>(health)}};
    };
    return {view(tr("All subscriptions"), {}),
            view(tr("Lacking keys"), with(SubscriptionHealth::Degraded)),
            view(tr("In grace"), with(SubscriptionHealth::Grace))};
}

void SubscriptionsPage::copyRows()
{
    emit copyRequested(selectedSubscriptions());
}

std::vector<SubscriptionId> SubscriptionsPage::selectedSubscriptions() const
{
    std::vector<SubscriptionId> subscriptions;
    for (const auto id : table().selectedIds())
        subscriptions.push_back({id});
    return subscriptions;
}

void SubscriptionsPage::retranslate()
{
    PagedPage::retranslate();
    retranslateFilters();
    m_renewCommand->setText(tr("&Renew…"));
    m_repairCommand->setText(tr("Re&pair"));
    m_repairAllCommand->setText(tr("Repair &all degraded"));
    m_detailsCommand->setText(tr("&Details…"));
    m_deactivateCommand->setText(tr("D&eactivate…"));
    emptyState().setTexts(tr("No subscriptions yet"),
                          tr("A customer gets one with the first delivered payment, or with the "
                             "first keys that you issue for a tariff."));
}

void SubscriptionsPage::retranslateFilters()
{
    std::vector<FilterChip::Choice> choices;
    std::map<int, QString> texts;
    for (const auto health : AllHealths) {
        choices.push_back({HealthText::name(health), static_cast<int>(health)});
        texts.emplace(static_cast<int>(health), HealthText::name(health));
    }
    m_healthFilter->setTitle(tr("State"));
    m_healthFilter->setChoices(std::move(choices));
    m_cards->setAccessibleName(tr("Subscriptions by state"));
    m_cards->setTexts(std::move(texts));
}

void SubscriptionsPage::updateCommands()
{
    PagedPage::updateCommands();
    const auto selected = table().selectedCount();
    setCommandEnabled(m_renewCommand, selected == 1);
    setCommandEnabled(m_repairCommand, selected > 0);
    setCommandEnabled(m_repairAllCommand, m_degraded > 0);
    setCommandEnabled(m_detailsCommand, selected == 1);
    setCommandEnabled(m_deactivateCommand, selected > 0);
}

} // namespace VeilDesk
