#pragma once

#include <QTableView>

#include <vector>

namespace VeilDesk {

/// The table of every page: whole rows, sorted by its headers, columns that can be moved and
/// hidden, Ctrl+C copies the selected rows as tab-separated text.
class DataTable final : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// The IdRole of the selected rows, from top to bottom.
    [[nodiscard]] std::vector<qint64> selectedIds() const;

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showColumnMenu(const QPoint &position);
    void fitColumns();
    void shrinkColumns(int excess);
    void copySelection() const;
    [[nodiscard]] std::vector<int> visibleColumns() const;

    bool m_isFitted = false;
};

} // namespace VeilDesk
