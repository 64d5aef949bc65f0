#pragma once

#include "app/controllers/pagedcontroller.h"
#include "app/services.h"
#include "ui/share/secretclipboard.h"
#include "ui/subscriptions/subscriptionspage.h"

namespace VeilDesk {

class SubscriptionsController final : public PagedController
{
    Q_OBJECT

public:
    SubscriptionsController(Services &services, SecretClipboard &clipboard,
                            SubscriptionsModel &model, SubscriptionsPage &page,
                            QObject *parent = nullptr);

protected:
    QCoro::Task<Result<std::vector<qint64>>> loadIds(int limit, QueryStop stop) override;
    QCoro::Task<Result<>> loadRows(std::vector<qint64> ids) override;
    QCoro::Task<Result<qint64>> countAll() override;

private:
    QCoro::Task<> showDetails(SubscriptionId id);
    QCoro::Task<> copySubscriptions(std::vector<SubscriptionId> subscriptions);

    Services &m_services;
    SecretClipboard &m_clipboard;
    SubscriptionsModel &m_model;
    SubscriptionsPage &m_page;
};

} // namespace VeilDesk
