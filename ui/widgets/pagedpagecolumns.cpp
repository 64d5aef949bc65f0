#include "models/itemmodels/pagedmodel.h"
#include "ui/widgets/columnchips.h"
#include "ui/widgets/columnfilterdialog.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedpage.h"

#include <QMenu>

namespace VeilDesk {

using namespace Qt::StringLiterals;

void PagedPage::addColumnFilters(const std::map<int, ColumnKind> &columns)
{
    m_columnMenu = new QMenu(this);
    m_columnMenu->setObjectName(u"columnFiltersMenu"_s);
    std::vector<int> filterable;
    for (const auto &[column, kind] : columns) {
        filterable.push_back(column);
        auto *action = m_columnMenu->addAction(QString(), this,
                                               [this, column = column] { editColumn(column); });
        action->setObjectName(u"filterColumn%1Action"_s.arg(column));
        action->setData(column);
    }
    addAction(m_columnMenu->menuAction());
    auto &chips = m_filterBar->columnChips();
    chips.setColumns(columns);
    table().setFilterableColumns(std::move(filterable));
    connect(&chips, &ColumnChips::editRequested, this, &PagedPage::editColumn);
    connect(&table(), &DataTable::filterRequested, this, &PagedPage::editColumn);
}

std::map<int, ColumnCondition> PagedPage::columnConditions() const
{
    return m_filterBar->columnChips().conditions();
}

void PagedPage::retranslateColumns()
{
    if (!m_columnMenu)
        return;
    m_columnMenu->setTitle(tr("&Filter by column"));
    QMap<int, QString> titles;
    for (auto *action : m_columnMenu->actions()) {
        const int column = action->data().toInt();
        titles[column] = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        action->setText(titles[column] + u'…');
    }
    m_filterBar->columnChips().setTitles(std::move(titles));
}

void PagedPage::editColumn(int column)
{
    auto &chips = m_filterBar->columnChips();
    auto *dialog = new ColumnFilterDialog(chips.title(column), chips.columns().at(column),
                                          chips.text(column), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnFilterDialog::submitted, this,
            [&chips, dialog, column](const QString &text) {
                if (const auto problem = chips.setText(column, text))
                    dialog->showProblem(*problem);
                else
                    dialog->accept();
            });
    dialog->open();
}

} // namespace VeilDesk
