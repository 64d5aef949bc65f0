#include "ui/users/dossiertable.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintable.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

DossierTable::DossierTable(const DossierSection &section, QWidget *parent)
    : QStackedWidget(parent)
    , m_table(section.table)
{
    auto *filled = new QWidget(this);
    m_rows = createPlainTable(section.name + u"Tree"_s, section.headers, filled);
    m_rows->setAccessibleName(section.title);
    m_moreLabel = new QLabel(filled);
    m_moreLabel->setObjectName(section.name + u"MoreLabel"_s);
    Theme::setRole(m_moreLabel, u"secondary"_s);
    auto *layout = new QVBoxLayout(filled);
    layout->setContentsMargins({});
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_moreLabel);
    auto *empty = new EmptyState(section.name, this);
    empty->setObjectName(section.name + u"EmptyState"_s);
    empty->setTexts(section.emptyTitle, section.emptyText);
    addWidget(filled);
    addWidget(empty);
    connect(m_rows, &QTreeWidget::itemSelectionChanged, this, &DossierTable::selectionChanged);
    connect(m_rows, &QTreeWidget::itemActivated, this, &DossierTable::activated);
    showRows(section);
}

void DossierTable::showRows(const DossierSection &section)
{
    const auto selected = selectedId();
    m_rows->clear();
    for (const auto &row : section.rows) {
        auto *item = new QTreeWidgetItem(m_rows, row.cells);
        item->setData(0, IdRole, row.id);
        item->setIcon(0, icon(row.symbol, row.tone));
        const auto whole = QStringList{row.cells.last(), row.technicalDetail}.join(u'\n').trimmed();
        item->setToolTip(m_rows->columnCount() - 1, whole);
        if (row.id == selected)
            m_rows->setCurrentItem(item);
    }
    const auto more = DossierText::more(section);
    m_moreLabel->setText(more);
    m_moreLabel->setVisible(!more.isEmpty());
    setCurrentIndex(section.rows.empty() ? 1 : 0);
}

std::optional<qint64> DossierTable::selectedId() const
{
    const auto selected = m_rows->selectedItems();
    return selected.isEmpty() ? std::nullopt
                              : std::optional(selected.first()->data(0, IdRole).toLongLong());
}

} // namespace VeilDesk
