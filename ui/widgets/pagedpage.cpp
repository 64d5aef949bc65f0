#include "ui/widgets/pagedpage.h"

#include "models/itemmodels/pagedmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

PagedPage::PagedPage(const QString &name, PagedModel &model, QWidget *parent)
    : DataPage(name, parent)
    , m_model(model)
    , m_filterBar(new QWidget(this))
    , m_filterLayout(new QHBoxLayout(m_filterBar))
    , m_clearButton(new QToolButton(this))
    , m_loadingBar(new QProgressBar(this))
{
    constexpr int barHeight = 2;
    m_filterLayout->setContentsMargins({});
    m_filterLayout->addWidget(m_clearButton);
    m_filterLayout->addStretch();
    m_filterBar->hide();
    m_clearButton->setObjectName(u"clearFiltersButton"_s);
    m_clearButton->setAutoRaise(true);
    m_clearButton->hide();
    m_loadingBar->setObjectName(name + u"LoadingBar"_s);
    m_loadingBar->setRange(0, 0);
    m_loadingBar->setTextVisible(false);
    m_loadingBar->setFixedHeight(barHeight);
    auto policy = m_loadingBar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_loadingBar->setSizePolicy(policy);
    m_loadingBar->hide();
    addAboveTable(m_loadingBar);
    addAboveTable(m_filterBar);

    connect(&model, &PagedModel::orderRequested, this, [this](int column, Qt::SortOrder direction) {
        m_sortColumn = column;
        m_sortDirection = direction;
        announce();
    });
    connect(m_clearButton, &QToolButton::clicked, this, [this] { clearFilters(); });
    setTableModel(&model);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &PagedPage::showAwaitedRow);
}

void PagedPage::selectItem(qint64 id, const QString &searchText)
{
    m_awaitedId = id;
    askOnce([this, &searchText] {
        resetFilters();
        searchFor(searchText);
    });
    showAwaitedRow();
}

void PagedPage::showAwaitedRow()
{
    const auto &ids = m_model.ids();
    const auto found = m_awaitedId ? std::ranges::find(ids, *m_awaitedId) : ids.end();
    if (found == ids.end())
        return;
    m_awaitedId.reset();
    showRow(static_cast<int>(found - ids.begin()));
}

void PagedPage::setTotal(qint64 total)
{
    m_total = total;
    showContents();
}

void PagedPage::showLoading(bool isLoading)
{
    m_loadingBar->setVisible(isLoading);
}

bool PagedPage::isFollowing() const
{
    constexpr qint64 most = 5000;
    return table().selectedCount() <= most;
}

FilterChip *PagedPage::addFilter(const QString &name)
{
    auto *chip = new FilterChip(this);
    chip->setObjectName(name);
    m_filterLayout->insertWidget(static_cast<int>(m_filters.size()), chip);
    m_filters.push_back(chip);
    m_filterBar->show();
    connect(chip, &FilterChip::changed, this, &PagedPage::announce);
    return chip;
}

bool PagedPage::hasFilter() const
{
    return std::ranges::any_of(m_filters, &FilterChip::isSet);
}

void PagedPage::applySearch(const QString &)
{
    announce();
}

DataPage::Count PagedPage::count() const
{
    return {m_model.rowCount(), m_total, hasFilter() || !searchText().trimmed().isEmpty()};
}

void PagedPage::clearFilters()
{
    askOnce([this] { resetFilters(); });
}

void PagedPage::resetFilters()
{
    DataPage::clearFilters();
    for (auto *chip : m_filters)
        chip->clear();
}

void PagedPage::askOnce(const std::function<void()> &change)
{
    m_isChanging = true;
    change();
    m_isChanging = false;
    announce();
}

void PagedPage::retranslate()
{
    DataPage::retranslate();
    m_clearButton->setText(tr("Clear filters"));
    m_loadingBar->setAccessibleName(tr("Loading"));
}

void PagedPage::announce()
{
    if (m_isChanging)
        return;
    m_clearButton->setVisible(hasFilter());
    showContents();
    emit queryChanged();
}

} // namespace VeilDesk
