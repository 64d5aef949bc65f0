#pragma once

#include "models/domain/attempt.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <vector>

namespace VeilDesk {

/// The remote calls of one operation in the order they were made.
class AttemptsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        ServerColumn,
        CallColumn,
        NumberColumn,
        DurationColumn,
        ResultColumn,
        ColumnCount
    };

    using ReasonText = std::function<QString(const Error &)>;

    explicit AttemptsModel(ReasonText reasonText, QObject *parent = nullptr);

    /// Appends when the calls shown are the first of these.
    void setAttempts(OperationId operation, std::vector<Attempt> attempts);
    void clear() { setAttempts({}, {}); }
    void setServerNames(const QHash<ServerId, QString> &names);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString displayText(const Attempt &attempt, int column) const;
    [[nodiscard]] QString toolTip(const Attempt &attempt, int column) const;

    ReasonText m_reasonText;
    OperationId m_operation;
    std::vector<Attempt> m_attempts;
    QHash<ServerId, QString> m_serverNames;
};

} // namespace VeilDesk
