#pragma once

#include "models/storage/dataquality.h"

#include <QAbstractTableModel>

namespace VeilDesk {

/// What a check of the database found, a row for each kind of defect in one place.
class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, PlaceColumn, CountColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(std::vector<Finding> findings);
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<Finding> m_findings;
};

} // namespace VeilDesk
