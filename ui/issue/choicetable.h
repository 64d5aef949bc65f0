#pragma once

#include <QString>

class QAbstractItemModel;
class QWidget;

namespace VeilDesk {

class DataTable;

/// A table to choose one row from; the first column takes the room that is left.
[[nodiscard]] DataTable *createChoiceTable(QAbstractItemModel *model, const QString &objectName,
                                           const QString &accessibleName, QWidget *parent);

} // namespace VeilDesk
