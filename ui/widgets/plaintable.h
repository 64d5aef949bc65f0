#pragma once

#include <QStringList>

class QTreeWidget;
class QWidget;

namespace VeilDesk {

/// A small table of texts within a dialog: every column takes the room that it needs, and the last
/// one the rest.
[[nodiscard]] QTreeWidget *createPlainTable(const QString &name, const QStringList &headers,
                                            QWidget *parent);

/// Columns that take the room that they need leave enough for their titles, too.
void reserveHeaders(QTreeWidget *table);

} // namespace VeilDesk
