#include "ui/widgets/plaintable.h"

#include <QHeaderView>
#include <QTreeWidget>

namespace VeilDesk {

QTreeWidget *createPlainTable(const QString &name, const QStringList &headers, QWidget *parent)
{
    auto *table = new QTreeWidget(parent);
    table->setObjectName(name);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setHeaderLabels(headers);
    for (int column = 0; column + 1 < headers.size(); ++column)
        table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    return table;
}

} // namespace VeilDesk
