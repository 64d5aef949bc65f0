#include "app/controllers/subscriptionscontroller.h"

#include "app/controllers/idvalues.h"
#include "ui/subscriptions/subscriptiondetails.h"

#include <numeric>

namespace VeilDesk {

SubscriptionsController::SubscriptionsController(Services &services, SecretClipboard &clipboard,
                                                 SubscriptionsModel &model, SubscriptionsPage &page,
                                                 QObject *parent)
    : PagedController(model, page, parent)
    , m_services(services)
    , m_clipboard(clipboard)
    , m_model(model)
    , m_page(page)
{
    connect(&page, &SubscriptionsPage::detailsRequested, this,
            [this](SubscriptionId subscription) { spawn(showDetails(subscription)); });
    connect(&page, &SubscriptionsPage::copyRequested, this,
            [this](const std::vector<SubscriptionId> &subscriptions) {
                spawn(copySubscriptions(subscriptions));
            });
    connect(&services.provisioning(), &ProvisioningService::ended, this, &PageController::refresh);
}

QCoro::Task<Result<std::vector<qint64>>> SubscriptionsController::loadIds(int limit, QueryStop stop)
{
    auto query = m_page.query();
    query.limit = limit;
    const auto order = m_page.order();
    const auto ids = co_await m_services.subscriptions().loadIds(std::move(query), order, stop);
    if (!ids)
        co_return failure(ids.error());
    co_return valuesOf(*ids);
}

QCoro::Task<Result<>> SubscriptionsController::loadRows(std::vector<qint64> ids)
{
    auto subscriptions = idsOf<SubscriptionId>(ids);
    auto rows = co_await m_services.subscriptions().loadRows(std::move(subscriptions));
    if (!rows)
        co_return failure(rows.error());
    m_model.setRows(ids, std::move(*rows));
    co_return Result<>();
}

QCoro::Task<Result<qint64>> SubscriptionsController::countAll()
{
    const auto counts = co_await m_services.subscriptions().countByHealth();
    if (!counts)
        co_return failure(counts.error());
    m_page.showCounts(*counts);
    co_return std::accumulate(counts->begin(), counts->end(), qint64(0),
                              [](qint64 sum, const auto &count) { return sum + count.second; });
}

QCoro::Task<> SubscriptionsController::showDetails(SubscriptionId id)
{
    const auto record = co_await m_services.subscriptions().loadRecord(id);
    if (!record) {
        m_page.showLoadFailure(record.error());
        co_return;
    }
    const auto link =
        subscriptionLink(m_services.settings().subscriptionBaseUrl, record->feed.token);
    auto *dialog =
        new SubscriptionDetails(*record, link, m_clipboard, m_services.clock()(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QCoro::Task<> SubscriptionsController::copySubscriptions(std::vector<SubscriptionId> subscriptions)
{
    const auto rows = co_await m_services.subscriptions().loadRows(std::move(subscriptions));
    if (rows)
        m_page.copySubscriptions(*rows);
    else
        m_page.showLoadFailure(rows.error());
}

} // namespace VeilDesk
