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
    // The theme paints headers bold, but their width is that of their own font.
    auto font = table->header()->font();
    font.setBold(true);
    table->header()->setFont(font);
    for (int column = 0; column + 1 < headers.size(); ++column)
        table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    return table;
}

} // namespace VeilDesk
