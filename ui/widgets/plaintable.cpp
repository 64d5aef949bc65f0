#include "ui/widgets/plaintable.h"

#include "ui/widgets/treedelegate.h"

#include <QHeaderView>
#include <QTreeWidget>

namespace VeilDesk {

namespace {

/// The theme paints headers bold and with space around, which their own size does not know.
void reserveHeaders(QTreeWidget *table)
{
    constexpr int space = 20;
    auto font = table->header()->font();
    font.setBold(true);
    const QFontMetrics metrics(font);
    auto *headers = table->headerItem();
    for (int column = 0; column < headers->columnCount(); ++column) {
        const auto width = metrics.horizontalAdvance(headers->text(column)) + space;
        headers->setSizeHint(column, {width, table->header()->sizeHint().height()});
    }
}

} // namespace

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
