#include "ui/activity/activityfilterbar.h"

#include "models/itemmodels/standingtext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsAtOnce = 1000;
constexpr std::array Standings{Standing::Unfinished, Standing::Failed, Standing::Degraded,
                               Standing::Complete};

} // namespace

ActivityFilterBar::ActivityFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_filters(new FilterBar(this))
    , m_stateFilter(m_filters->addChip(u"stateFilter"_s))
    , m_serverFilter(m_filters->addChip(u"serverFilter"_s))
    , m_periodFilter(m_filters->addChip(u"periodFilter"_s))
    , m_limitLabel(new QLabel(this))
    , m_moreButton(new QPushButton(this))
    , m_limit(RowsAtOnce)
{
    setObjectName(u"activityFilterBar"_s);
    m_limitLabel->setObjectName(u"limitLabel"_s);
    Theme::setRole(m_limitLabel, u"secondary"_s);
    m_moreButton->setObjectName(u"loadMoreButton"_s);
    connect(m_filters, &FilterBar::changed, this, &ActivityFilterBar::changed);
    connect(m_filters, &FilterBar::clearRequested, this, &ActivityFilterBar::clear);
    connect(m_moreButton, &QPushButton::clicked, this,
            [this] { raiseLimit(m_limit + RowsAtOnce); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filters, 1);
    layout->addWidget(m_limitLabel);
    layout->addWidget(m_moreButton);
    retranslate();
    setRowCount(0);
}

ActivityFilter ActivityFilterBar::filter(Timestamp now) const
{
    ActivityFilter filter;
    filter.limit = m_limit;
    if (m_stateFilter->isSet())
        filter.standing = static_cast<Standing>(m_stateFilter->value().toInt());
    if (m_serverFilter->isSet())
        filter.server = ServerId{m_serverFilter->value().toLongLong()};
    if (m_periodFilter->isSet())
        filter.since = now - std::chrono::hours(m_periodFilter->value().toInt());
    return filter;
}

bool ActivityFilterBar::isActive() const
{
    return m_filters->isFiltering();
}

void ActivityFilterBar::clear()
{
    {
        const QSignalBlocker blocker(this);
        m_filters->setValues({});
    }
    m_limit = RowsAtOnce;
    emit changed();
}

void ActivityFilterBar::setServers(const std::vector<Server> &servers)
{
    const QSignalBlocker blocker(this);
    std::vector<FilterChip::Choice> choices;
    for (const auto &server : servers)
        choices.push_back({server.name, server.id.value});
    m_serverFilter->setChoices(std::move(choices));
}

void ActivityFilterBar::setRowCount(int count)
{
    m_rowCount = count;
    const bool mayBeMore = count >= m_limit;
    m_limitLabel->setText(tr("The latest %1").arg(QLocale().toString(m_limit)));
    m_limitLabel->setVisible(mayBeMore);
    m_moreButton->setVisible(mayBeMore);
}

bool ActivityFilterBar::reachBack()
{
    const bool isMoreThere = m_rowCount >= m_limit;
    if (isMoreThere)
        raiseLimit(2 * m_limit);
    return isMoreThere;
}

void ActivityFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ActivityFilterBar::retranslate()
{
    std::vector<FilterChip::Choice> states;
    for (const auto standing : Standings)
        states.push_back({StandingText::name(standing), static_cast<int>(standing)});
    m_stateFilter->setTitle(tr("State"));
    m_stateFilter->setChoices(std::move(states));
    m_serverFilter->setTitle(tr("Server"));
    m_periodFilter->setTitle(tr("Period"));
    m_periodFilter->setChoices(
        {{tr("the last hour"), 1}, {tr("the last 24 hours"), 24}, {tr("the last 7 days"), 7 * 24}});
    m_moreButton->setText(tr("Load &more"));
    m_moreButton->setToolTip(tr("Loads %1 older operations").arg(QLocale().toString(RowsAtOnce)));
    m_limitLabel->setText(tr("The latest %1").arg(QLocale().toString(m_limit)));
}

void ActivityFilterBar::raiseLimit(int limit)
{
    m_limit = limit;
    setRowCount(0);
    emit changed();
}

} // namespace VeilDesk
