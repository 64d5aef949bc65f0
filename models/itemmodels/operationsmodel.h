#pragma once

#include "models/domain/activity.h"
#include "models/itemmodels/vectormodel.h"

#include <functional>

namespace VeilDesk {

/// Operations of the journal.
class OperationsModel final : public VectorModel<ActivityEntry, &ActivityEntry::id>
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        KindColumn,
        CustomerColumn,
        ServersColumn,
        StartedColumn,
        DurationColumn,
        ErrorColumn,
        ColumnCount
    };

    using ReasonText = std::function<QString(ErrorKind)>;

    /// `reasonText` puts a failure into the operator's language.
    OperationsModel(Clock clock, ReasonText reasonText, QObject *parent = nullptr);

    /// Time has passed: what is told in relation to now may read differently.
    void refreshTimes() { touchAll(); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString displayText(const ActivityEntry &entry, int column) const;
    [[nodiscard]] QVariant sortValue(const ActivityEntry &entry, int column) const;
    [[nodiscard]] QString toolTip(const ActivityEntry &entry, int column) const;

    Clock m_clock;
    ReasonText m_reasonText;
};

} // namespace VeilDesk
