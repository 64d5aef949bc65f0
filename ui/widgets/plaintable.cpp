#include "ui/widgets/plaintable.h"

#include "ui/widgets/headerwidth.h"
#include "ui/widgets/treedelegate.h"

#include <QHeaderView>
#include <QTreeWidget>

namespace VeilDesk {

void reserveHeaders(QTreeWidget *table)
{
    auto *headers = table->headerItem();
    for (int column = 0; column < headers->columnCount(); ++column)
        headers->setSizeHint(
            column, {headerWidth(*table->header(), column), table->header()->sizeHint().height()});
}

QTreeWidget *createPlainTable(const QString &name, const QStringList &headers, QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    table->setObjectName(name);
    table->setItemDelegate(new TreeDelegate(table));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setHeaderLabels(headers);
    reserveHeaders(table);
    for (int column = 0; column + 1 < headers.size(); ++column)
        table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    return table;
}

} // namespace VeilDesk
