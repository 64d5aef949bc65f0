#pragma once

#include "app/services.h"
#include "network/async/taskscope.h"
#include "ui/subscriptions/subscriptionspage.h"
#include "ui/widgets/deliveryfailures.h"

#include <QPointer>

namespace VeilDesk {

class RenewalDialog;
class ResultSheet;
class UndoHistory;

/// Renews, repairs and deactivates subscriptions: preview, progress, result, and what Ctrl+Z takes
/// back. GUI thread.
class SubscriptionActionsController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SubscriptionActionsController)

public:
    SubscriptionActionsController(Services &services, UndoHistory &history, SubscriptionsPage &page,
                                  QObject *parent = nullptr);

    /// Stops what runs and ends when nothing does; to be awaited before destruction.
    [[nodiscard]] QCoro::Task<> shutDown();

signals:
    /// Subscriptions are different now.
    void changed();

private:
    QCoro::Task<> openRenewal(SubscriptionId id);
    QCoro::Task<> preview(RenewalRequest request, QPointer<RenewalDialog> dialog);
    QCoro::Task<> renew(RenewalRequest request, QPointer<RenewalDialog> dialog);

    void startRepair(const std::vector<SubscriptionId> &subscriptions);
    QCoro::Task<> repairAll();
    QCoro::Task<> repair(std::vector<SubscriptionId> subscriptions, QPointer<ResultSheet> sheet,
                         Cancellation cancellation);
    void showRepairs(const std::vector<SubscriptionSummary> &subscriptions,
                     const std::vector<RepairResult> &results, const ServerNames &servers,
                     ResultSheet *sheet);

    QCoro::Task<> confirmDeactivation(std::vector<SubscriptionId> subscriptions);
    QCoro::Task<> deactivate(std::vector<SubscriptionId> subscriptions);
    /// Lets the newest edit be taken back.
    void remember(const QString &text, const std::vector<TermRepository::TermEdit> &written);

    Services &m_services;
    UndoHistory &m_history;
    SubscriptionsPage &m_page;
    CancellationSource m_shutdown;
    TaskScope m_scope;
};

} // namespace VeilDesk
