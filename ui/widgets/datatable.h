#pragma once

#include <QTableView>

#include <vector>

class QMenu;

namespace VeilDesk {

/// The table of every page: whole rows, sorted by its headers, columns that can be moved and
/// hidden.
class DataTable final : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// The IdRole of the selected rows, from top to bottom.
    [[nodiscard]] std::vector<qint64> selectedIds() const;
    /// How many rows are selected; cheap also for a million of them.
    [[nodiscard]] qint64 selectedCount() const;

    /// From left to right, as the operator has arranged them.
    [[nodiscard]] std::vector<int> visibleColumns() const;
    /// Exactly these, in this order, of those that there are; nothing when there is none of them.
    void showColumns(const std::vector<int> &columns);
    /// The column takes the width that the others leave.
    void setStretchedColumn(int column);
    /// Their headers offer filterRequested().
    void setFilterableColumns(std::vector<int> columns);
    void copySelection() const;

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    /// Ctrl+C.
    void copyRequested();
    /// Enter, or a double click where it does not edit the cell.
    void openRequested();
    /// Others are visible now, or they stand in another order.
    void columnsChanged();
    void filterRequested(int column);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showColumnMenu(const QPoint &position);
    void addFilterEntry(QMenu &menu, int column);
    void fitColumns();
    void shrinkColumns(int available);
    void widenToHeaders();
    [[nodiscard]] bool isState(int column) const;
    [[nodiscard]] int narrowest(int column) const;
    void stretchColumn();
    [[nodiscard]] std::vector<int> selectedRows() const;

    bool m_isFitted = false;
    int m_stretchedColumn = -1;
    std::vector<int> m_filterableColumns;
};

} // namespace VeilDesk
