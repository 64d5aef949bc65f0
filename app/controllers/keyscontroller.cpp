#include "app/controllers/keyscontroller.h"

#include "app/controllers/idvalues.h"

namespace VeilDesk {

KeysController::KeysController(Services &services, KeysModel &model, KeysPage &page,
                               QObject *parent)
    : PagedController(model, page, parent)
    , m_services(services)
    , m_model(model)
    , m_page(page)
{
    connect(&page, &KeysPage::copyRequested, this,
            [this](const std::vector<KeyId> &keys) { spawn(copyKeys(keys)); });
    connect(&page, &KeysPage::revocationPreviewRequested, this,
            [this](const std::vector<KeyId> &keys) { spawn(previewRevocation(keys)); });
    connect(&page, &KeysPage::linkRequested, this, [this](KeyId key) { spawn(copyLink(key)); });
    connect(&services.keys(), &KeyService::changed, this, &PageController::refresh);
    connect(&services.terms(), &TermService::changed, this, &PageController::refresh);
    connect(&services.catalog(), &CatalogService::customersChanged, this, &PageController::refresh);
    connect(&services.provisioning(), &ProvisioningService::decided, this,
            &PageController::refresh);
    connect(&services.provisioning(), &ProvisioningService::ended, this, &PageController::refresh);
}

QCoro::Task<Result<std::vector<qint64>>> KeysController::loadIds(int limit, QueryStop stop)
{
    auto filter = m_page.filter();
    filter.limit = limit;
    const auto order = m_page.order();
    const auto ids = co_await m_services.keys().loadIds(std::move(filter), order, stop);
    if (!ids)
        co_return failure(ids.error());
    co_return valuesOf(*ids);
}

QCoro::Task<Result<>> KeysController::loadRows(std::vector<qint64> ids)
{
    auto keys = idsOf<KeyId>(ids);
    auto rows = co_await m_services.keys().loadRows(std::move(keys));
    if (!rows)
        co_return failure(rows.error());
    m_model.setRows(ids, std::move(*rows));
    co_return Result<>();
}

QCoro::Task<Result<qint64>> KeysController::countAll()
{
    co_return co_await m_services.keys().count();
}

QCoro::Task<Result<>> KeysController::loadChoices()
{
    const auto servers = co_await m_services.servers().load();
    if (!servers)
        co_return failure(servers.error());
    m_page.showServers(*servers);
    co_return Result<>();
}

QCoro::Task<> KeysController::copyKeys(std::vector<KeyId> keys)
{
    const auto rows = co_await m_services.keys().loadRows(std::move(keys));
    if (rows)
        m_page.copyKeys(*rows);
    else
        m_page.showLoadFailure(rows.error());
}

QCoro::Task<> KeysController::previewRevocation(std::vector<KeyId> keys)
{
    const auto rows = co_await m_services.keys().loadRows(std::move(keys));
    if (rows)
        m_page.confirmRevocation(*rows);
    else
        m_page.showRevokeFailure(rows.error());
}

QCoro::Task<> KeysController::copyLink(KeyId key)
{
    const auto link = co_await m_services.keys().loadLink(key, cancellation());
    if (link)
        m_page.copyLink(*link);
    else
        m_page.showLinkFailure(link.error());
}

} // namespace VeilDesk
