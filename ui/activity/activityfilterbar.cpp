#include "ui/activity/activityfilterbar.h"

#include "models/itemmodels/standingtext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
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
constexpr std::array Periods{std::chrono::hours(1), std::chrono::hours(24),
                             std::chrono::hours(24 * 7)};

} // namespace

ActivityFilterBar::ActivityFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_stateCombo(createCombo(u"stateFilterCombo"_s))
    , m_serverCombo(createCombo(u"serverFilterCombo"_s))
    , m_periodCombo(createCombo(u"periodFilterCombo"_s))
    , m_clearButton(new QPushButton(this))
    , m_limitLabel(new QLabel(this))
    , m_moreButton(new QPushButton(this))
    , m_limit(RowsAtOnce)
{
    setObjectName(u"activityFilterBar"_s);
    m_stateCombo->addItem(QString());
    for (const auto standing : Standings)
        m_stateCombo->addItem(icon(StandingText::symbol(standing), StandingText::tone(standing)),
                              QString());
    m_serverCombo->addItem(QString(), qint64(0));
    for (size_t item = 0; item <= Periods.size(); ++item)
        m_periodCombo->addItem(QString());
    m_clearButton->setObjectName(u"clearFiltersButton"_s);
    m_limitLabel->setObjectName(u"limitLabel"_s);
    Theme::setRole(m_limitLabel, u"secondary"_s);
    m_moreButton->setObjectName(u"loadMoreButton"_s);
    connect(m_clearButton, &QPushButton::clicked, this, &ActivityFilterBar::clear);
    connect(m_moreButton, &QPushButton::clicked, this, &ActivityFilterBar::loadMore);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *filter :
         {static_cast<QWidget *>(m_stateCombo), static_cast<QWidget *>(m_serverCombo),
          static_cast<QWidget *>(m_periodCombo), static_cast<QWidget *>(m_clearButton)})
        layout->addWidget(filter);
    layout->addStretch();
    layout->addWidget(m_limitLabel);
    layout->addWidget(m_moreButton);
    retranslate();
    setRowCount(0);
    m_clearButton->hide();
}

ActivityFilter ActivityFilterBar::filter(Timestamp now) const
{
    ActivityFilter filter;
    filter.limit = m_limit;
    if (const int state = m_stateCombo->currentIndex(); state > 0)
        filter.standing = Standings[static_cast<size_t>(state - 1)];
    if (const auto server = m_serverCombo->currentData().toLongLong(); server > 0)
        filter.server = ServerId{server};
    if (const int period = m_periodCombo->currentIndex(); period > 0)
        filter.since = now - Periods[static_cast<size_t>(period - 1)];
    return filter;
}

bool ActivityFilterBar::isActive() const
{
    return m_stateCombo->currentIndex() > 0 || m_serverCombo->currentIndex() > 0
        || m_periodCombo->currentIndex() > 0;
}

void ActivityFilterBar::clear()
{
    {
        const QSignalBlocker blocker(this);
        for (auto *combo : {m_stateCombo, m_serverCombo, m_periodCombo})
            combo->setCurrentIndex(0);
    }
    m_limit = RowsAtOnce;
    m_clearButton->hide();
    emit changed();
}

void ActivityFilterBar::setServers(const std::vector<Server> &servers)
{
    const QSignalBlocker blocker(this);
    const auto chosen = m_serverCombo->currentData();
    while (m_serverCombo->count() > 1)
        m_serverCombo->removeItem(m_serverCombo->count() - 1);
    for (const auto &server : servers)
        m_serverCombo->addItem(server.name, server.id.value);
    m_serverCombo->setCurrentIndex(std::max(0, m_serverCombo->findData(chosen)));
}

void ActivityFilterBar::setRowCount(int count)
{
    const bool mayBeMore = count >= m_limit;
    m_limitLabel->setText(tr("The latest %1").arg(QLocale().toString(m_limit)));
    m_limitLabel->setVisible(mayBeMore);
    m_moreButton->setVisible(mayBeMore);
}

void ActivityFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QComboBox *ActivityFilterBar::createCombo(const QString &name)
{
    constexpr int widest = 220;
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setMaximumWidth(widest);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(combo, &QComboBox::currentIndexChanged, this, [this] {
        m_clearButton->setVisible(isActive());
        emit changed();
    });
    return combo;
}

void ActivityFilterBar::retranslate()
{
    m_stateCombo->setAccessibleName(tr("State"));
    m_stateCombo->setItemText(0, tr("Every state"));
    for (size_t item = 0; item < Standings.size(); ++item)
        m_stateCombo->setItemText(static_cast<int>(item) + 1, StandingText::name(Standings[item]));
    m_serverCombo->setAccessibleName(tr("Server"));
    m_serverCombo->setItemText(0, tr("Every server"));
    m_periodCombo->setAccessibleName(tr("Period"));
    const QStringList periods{tr("All time"), tr("The last hour"), tr("The last 24 hours"),
                              tr("The last 7 days")};
    for (int item = 0; item < periods.size(); ++item)
        m_periodCombo->setItemText(item, periods[item]);
    m_clearButton->setText(tr("Clear &filters"));
    m_moreButton->setText(tr("Load &more"));
    m_moreButton->setToolTip(tr("Loads %1 older operations").arg(QLocale().toString(RowsAtOnce)));
    m_limitLabel->setText(tr("The latest %1").arg(QLocale().toString(m_limit)));
}

void ActivityFilterBar::loadMore()
{
    m_limit += RowsAtOnce;
    setRowCount(0);
    emit changed();
}

} // namespace VeilDesk
