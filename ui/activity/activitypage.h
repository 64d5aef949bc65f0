#pragma once

#include "models/itemmodels/operationsmodel.h"
#include "ui/widgets/tablepage.h"

#include "models/domain/attempt.h"
#include "models/domain/server.h"

#include <QTimer>

class QSplitter;

namespace VeilDesk {

class ActivityFilterBar;
class OperationDetails;

/// What retrying came to.
struct RetryOutcome
{
    int operations = 0;
    int stillUnknown = 0; ///< Keys whose servers could not be asked.
    int busy = 0; ///< Operations that are being worked on already.
    std::optional<Error> error; ///< The last that kept one from being retried.
};

/// What VeilDesk did and does: operations with their steps and remote calls.
class ActivityPage final : public TablePage
{
    Q_OBJECT

public:
    ActivityPage(OperationsModel &model, Clock clock, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    /// Clears the filters, and says so, when they hide the operation.
    void selectItem(qint64 id, const QString &searchText) override;
    void setLoaded() override;

    [[nodiscard]] ActivityFilter filter() const;
    void setServers(const std::vector<Server> &servers);

    void showDetails(const Operation &operation, const std::vector<Attempt> &attempts);
    void updateStep(OperationId operation, const Step &step);
    void showRetrying(int operations);
    void showRetried(const RetryOutcome &outcome);

    /// The one operation that is selected; nothing when there are none or several.
    [[nodiscard]] std::optional<OperationId> selectedOperation() const;

signals:
    void filterChanged();
    void selectionChanged();
    void retryRequested(const std::vector<VeilDesk::OperationId> &operations);

protected:
    void retranslate() override;
    void updateCommands() override;

private:
    void createBody();
    void followSelection();
    void copyReport();
    void showEmptyReason();
    [[nodiscard]] std::vector<OperationId> retriableOperations() const;

    OperationsModel &m_model;
    Clock m_clock;
    ActivityFilterBar *m_filterBar;
    QSplitter *m_splitter = nullptr;
    OperationDetails *m_details;
    QPushButton *m_clearFiltersButton;
    QAction *m_retryCommand;
    QAction *m_copyReportCommand;
    QTimer m_timesTimer;
};

} // namespace VeilDesk
