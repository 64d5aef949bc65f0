#include "ui/issue/choicetable.h"

#include "ui/widgets/datatable.h"

#include <QHeaderView>

namespace VeilDesk {

DataTable *createChoiceTable(QAbstractItemModel *model, const QString &objectName,
                             const QString &accessibleName, QWidget *parent)
{
    auto *table = new DataTable(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setModel(model);
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionsMovable(false);
    return table;
}

} // namespace VeilDesk
