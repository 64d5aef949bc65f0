#pragma once

#include "models/itemmodels/roles.h"

#include <QAbstractItemModel>

#include <vector>

namespace VeilDesk {

/// What became of one row of a bulk action.
struct RowOutcome
{
    qint64 id = 0;
    QString name; ///< What the operator knows the row by.
    QString place; ///< Its server.
    QString group; ///< "Revoked", "No answer in time": those of one text stand together.
    QString detail; ///< More about it; may be empty.
    QString technicalDetail; ///< English, for the tooltip and copies; may be empty.
    Tone tone = Tone::Success;
    bool isRetryable = false;
};

/// The outcomes of a bulk action under their groups, the worst group first.
class OutcomesModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, PlaceColumn, DetailColumn, ColumnCount };

    explicit OutcomesModel(QObject *parent = nullptr);

    void setOutcomes(std::vector<RowOutcome> outcomes);

    /// The rows for which another attempt may help.
    [[nodiscard]] std::vector<qint64> retryableIds() const;
    /// All outcomes, one per line, with a line of headers.
    [[nodiscard]] QString toTsv() const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Group
    {
        QString text;
        Tone tone = Tone::Success;
        std::vector<RowOutcome> outcomes;
    };

    [[nodiscard]] static QVariant groupData(const Group &group, int column, int role);

    std::vector<Group> m_groups;
};

} // namespace VeilDesk
