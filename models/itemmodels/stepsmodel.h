#pragma once

#include "models/domain/operation.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>

namespace VeilDesk {

/// The steps of one operation: what became of it on each server.
class StepsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ServerColumn,
        StateColumn,
        AttemptsColumn,
        UuidColumn,
        RetryColumn,
        ErrorColumn,
        ColumnCount
    };

    using ReasonText = std::function<QString(const Error &)>;

    /// `reasonText` says in the operator's language what failed and what to do now.
    StepsModel(Clock clock, ReasonText reasonText, QObject *parent = nullptr);

    /// The rows stay where they are when it is the same operation at a later time.
    void setOperation(const Operation &operation);
    /// A step of another operation is ignored.
    void updateStep(OperationId operation, const Step &step);
    void clear();
    void setServerNames(const QHash<ServerId, QString> &names);
    void refreshTimes();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString displayText(const Step &step, int column) const;
    [[nodiscard]] QString toolTip(const Step &step, int column) const;

    Clock m_clock;
    ReasonText m_reasonText;
    OperationId m_operation;
    std::vector<Step> m_steps;
    QHash<ServerId, QString> m_serverNames;
};

} // namespace VeilDesk
