#pragma once

#include "models/domain/stepprogress.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <vector>

namespace VeilDesk {

/// A running issue as the operator watches it: one row per server.
class IssueProgressModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ServerColumn, StateColumn, AttemptsColumn, MessageColumn, ColumnCount };

    /// What a row looks like at a glance.
    enum class Activity { Queued, Working, Waiting, Created, Removing, Removed, Unknown, Failed };
    Q_ENUM(Activity)

    using ReasonText = std::function<QString(const Error &)>;

    /// `reasonText` puts a failure into the operator's language.
    explicit IssueProgressModel(ReasonText reasonText, QObject *parent = nullptr);

    void start(const Operation &operation, const QHash<ServerId, QString> &serverNames);
    /// Progress of another operation or of an unknown server is ignored.
    void update(const StepProgress &progress);
    /// What became of every step; nothing is waited for any more.
    void finish(const Operation &operation);
    /// Moves the countdowns on.
    void setNow(WallTime now);

    /// Rows on which nothing is left to do.
    [[nodiscard]] int settledCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        QString serverName;
        StepProgress progress;
        bool begun = false;
    };

    [[nodiscard]] static Activity activity(const Row &row);
    [[nodiscard]] QString displayText(const Row &row, int column) const;
    [[nodiscard]] QString stateText(const Row &row) const;
    [[nodiscard]] QString messageText(const Row &row) const;
    [[nodiscard]] int secondsLeft(const Row &row) const;
    void setProgress(size_t row, const StepProgress &progress);

    ReasonText m_reasonText;
    OperationId m_operation;
    std::vector<Row> m_rows;
    WallTime m_now{};
};

} // namespace VeilDesk
