#include "ui/keys/keyspage.h"

#include "ui/keys/keyviews.h"
#include "ui/widgets/filterchip.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Choices of the expiry filter that are no number of days.
constexpr int Expired = 0;
constexpr int Later = -1;
constexpr int LaterThanDays = 30;

} // namespace

std::map<int, ColumnKind> KeysPage::filterableColumns()
{
    return {{KeysModel::CustomerColumn, ColumnKind::Text},
            {KeysModel::SubscriptionColumn, ColumnKind::Number},
            {KeysModel::ServerColumn, ColumnKind::Text},
            {KeysModel::EmailColumn, ColumnKind::Text},
            {KeysModel::UuidColumn, ColumnKind::Text},
            {KeysModel::CreatedColumn, ColumnKind::Time},
            {KeysModel::ExpiresColumn, ColumnKind::Time},
            {KeysModel::VerifiedColumn, ColumnKind::Time}};
}

KeyFilter KeysPage::filter() const
{
    KeyFilter filter;
    filter.search = searchText();
    for (const auto &[column, condition] : columnConditions())
        filter.columns[KeysModel::orderBy(column, {}).by] = condition;
    if (m_stateFilter->isSet())
        filter.state = static_cast<KeyState>(m_stateFilter->value().toInt());
    if (m_serverFilter->isSet())
        filter.server = ServerId{m_serverFilter->value().toLongLong()};
    const auto now = m_clock();
    if (m_verifiedFilter->isSet())
        filter.unverifiedSince = now - std::chrono::days(m_verifiedFilter->value().toInt());
    if (!m_expiryFilter->isSet())
        return filter;
    const int days = m_expiryFilter->value().toInt();
    if (days == Later)
        filter.expiresFrom = now + std::chrono::days(LaterThanDays);
    else
        filter.expiresBefore = now + std::chrono::days(days);
    if (days > 0)
        filter.expiresFrom = now;
    return filter;
}

std::vector<TableView> KeysPage::builtInViews() const
{
    return builtInKeyViews();
}

void KeysPage::showServers(const std::vector<Server> &servers)
{
    std::vector<FilterChip::Choice> choices;
    for (const auto &server : servers)
        choices.push_back({server.name, server.id.value});
    m_serverFilter->setChoices(std::move(choices));
}

void KeysPage::retranslateFilters()
{
    std::vector<FilterChip::Choice> states;
    for (const auto state : {KeyState::Active, KeyState::Expired, KeyState::Inactive,
                             KeyState::Deleting, KeyState::NotPersisted})
        states.push_back({KeysModel::stateText(state), static_cast<int>(state)});
    m_stateFilter->setTitle(tr("State"));
    m_stateFilter->setChoices(std::move(states));
    m_serverFilter->setTitle(tr("Server"));
    m_expiryFilter->setTitle(tr("Expires"));
    std::vector<FilterChip::Choice> terms{{tr("already expired"), Expired}};
    for (const int days : {1, 3, 7, LaterThanDays})
        terms.push_back({tr("within %n day(s)", nullptr, days), days});
    terms.push_back({tr("later"), Later});
    m_expiryFilter->setChoices(std::move(terms));
    m_verifiedFilter->setTitle(tr("Verified"));
    std::vector<FilterChip::Choice> ages;
    for (const int days : {1, 7, 30})
        ages.push_back({tr("not for %n day(s)", nullptr, days), days});
    m_verifiedFilter->setChoices(std::move(ages));
}

} // namespace VeilDesk
