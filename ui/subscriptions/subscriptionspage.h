#pragma once

#include "models/itemmodels/subscriptionsmodel.h"
#include "ui/widgets/pagedpage.h"

namespace VeilDesk {

class StatusCards;

/// All subscriptions: which run, which lack keys, which are over.
class SubscriptionsPage final : public PagedPage
{
    Q_OBJECT

public:
    explicit SubscriptionsPage(SubscriptionsModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QString hint() const override;

    /// What the search, the filters and the headers ask for now.
    [[nodiscard]] SubscriptionQuery query() const;
    [[nodiscard]] SubscriptionOrder order() const;

    void showCounts(const std::map<SubscriptionHealth, qint64> &counts);
    void copySubscriptions(const std::vector<SubscriptionSummary> &subscriptions);
    void showRenewed(SubscriptionId subscription, Timestamp expiresAt);
    void showDeactivated(int count);
    void showDeactivationFailure(const Error &error);
    void showRepairFailure(const Error &error);

signals:
    void renewRequested(VeilDesk::SubscriptionId subscription);
    void repairRequested(const std::vector<VeilDesk::SubscriptionId> &subscriptions);
    /// All that lack keys.
    void repairAllRequested();
    void deactivationRequested(const std::vector<VeilDesk::SubscriptionId> &subscriptions);
    void detailsRequested(VeilDesk::SubscriptionId subscription);
    void copyRequested(const std::vector<VeilDesk::SubscriptionId> &subscriptions);

protected:
    [[nodiscard]] std::vector<TableView> builtInViews() const override;
    void copyRows() override;
    void retranslate() override;
    void updateCommands() override;

private:
    [[nodiscard]] std::vector<SubscriptionId> selectedSubscriptions() const;
    void retranslateFilters();

    SubscriptionsModel &m_model;
    FilterChip *m_healthFilter;
    StatusCards *m_cards;
    qint64 m_degraded = 0; ///< Running without all of their keys.
    QAction *m_renewCommand;
    QAction *m_repairCommand;
    QAction *m_repairAllCommand;
    QAction *m_detailsCommand;
    QAction *m_deactivateCommand;
};

} // namespace VeilDesk
