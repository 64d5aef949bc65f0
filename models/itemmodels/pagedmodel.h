#pragma once

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace VeilDesk {

/// A table of any size: it knows the ids of all its rows in their order, and asks for the few that
/// are looked at. Rows it does not have yet are blank; what it shows stays until something newer
/// arrives.
class PagedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PagedModel(QObject *parent = nullptr);

    /// All rows, in their order. The selection keeps its rows wherever they have moved.
    void setIds(std::vector<qint64> ids);
    [[nodiscard]] const std::vector<qint64> &ids() const { return m_ids; }

    /// Rows may have changed: asks for those on screen at once, for others when they are looked at.
    void refreshRows();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// The column that files have behind this one and tables have not; -1: none.
    [[nodiscard]] virtual int fileColumnBehind(int /*column*/) const { return -1; }
    /// Whoever loads the ids decides what the order means.
    void sort(int column, Qt::SortOrder order) override;

signals:
    void rowsWanted(const std::vector<qint64> &ids);
    void orderRequested(int column, Qt::SortOrder order);

protected:
    [[nodiscard]] qint64 idAt(int row) const { return m_ids[static_cast<size_t>(row)]; }
    /// Whether the row is as it was read after the last refresh.
    [[nodiscard]] virtual bool isFresh(qint64 id) const = 0;
    virtual void outdate() = 0;

    /// A view looks at the row; what is not loaded yet around it is asked for.
    void touch(int row) const;
    /// Rows that were wanted have arrived.
    void showArrived();

private:
    [[nodiscard]] std::vector<qint64> idsOfWindow() const;
    void askForRows();
    void movePersistentIndexes(const std::vector<qint64> &previousIds);

    std::vector<qint64> m_ids;
    mutable QTimer m_askTimer;
    /// The rows that views looked at last: empty while the last is before the first.
    mutable int m_firstSeen = 0;
    mutable int m_lastSeen = -1;
};

} // namespace VeilDesk
