#pragma once

#include "ui/users/dossiertext.h"

#include <QStackedWidget>

class QLabel;
class QTreeWidget;

namespace VeilDesk {

/// One section of a dossier as a table, or why it is empty.
class DossierTable final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit DossierTable(const DossierSection &section, QWidget *parent = nullptr);

    /// As it is now. The row that is selected stays so.
    void showRows(const DossierSection &section);

    /// Of the database.
    [[nodiscard]] const QString &table() const { return m_table; }
    [[nodiscard]] std::optional<qint64> selectedId() const;

signals:
    void selectionChanged();
    /// A double click or Enter on a row.
    void activated();

private:
    const QString m_table;
    QTreeWidget *m_rows;
    QLabel *m_moreLabel;
};

} // namespace VeilDesk
