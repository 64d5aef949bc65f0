#include "ui/widgets/datatable.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedpage.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/viewsmenu.h"

#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

void PagedPage::addViews()
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"viewButton"_s);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(m_viewsMenu);
    Theme::setRole(button, u"chip"_s);
    m_filterBar->addLeading(button);
    m_filterBar->show();
    addCommandSeparator();
    addAction(m_viewsMenu->menuAction());
    connect(m_viewsMenu, &ViewsMenu::currentTextChanged, button, [this, button] {
        button->setText(m_viewsMenu->currentText());
        button->setAccessibleName(tr("View: %1").arg(button->text()));
    });
    connect(m_viewsMenu, &ViewsMenu::viewChosen, this, &PagedPage::showView);
    connect(m_viewsMenu, &ViewsMenu::savedViewsChanged, this, &Page::stateChanged);
    connect(&table(), &DataTable::columnsChanged, this,
            [this] { m_viewsMenu->follow(shownView()); });
}

std::vector<TableView> PagedPage::builtInViews() const
{
    TableView all;
    all.name = tr("All rows");
    return {all};
}

TableView PagedPage::shownView() const
{
    return {{},           searchText(),    m_filterBar->values(),
            m_sortColumn, m_sortDirection, table().visibleColumns()};
}

void PagedPage::showView(const TableView &view)
{
    if (!view.columns.empty())
        table().showColumns(view.columns);
    askOnce([this, &view] {
        searchFor(view.search);
        m_filterBar->setValues(view.filters);
        table().sortByColumn(view.sortColumn, view.sortDirection);
    });
}

} // namespace VeilDesk
