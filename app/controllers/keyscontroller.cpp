#include "app/controllers/keyscontroller.h"

#include <algorithm>
#include <utility>

namespace VeilDesk {

namespace {

/// More than any screen shows, and found long before the rest of a million is sorted.
constexpr int FirstRows = 200;
/// A table that is followed leaves the disk alone at least this many times as long as it reads.
constexpr qint64 RestPerLoad = 4;

std::vector<qint64> valuesOf(const std::vector<KeyId> &ids)
{
    std::vector<qint64> values(ids.size());
    std::ranges::transform(ids, values.begin(), &KeyId::value);
    return values;
}

std::vector<KeyId> keysOf(const std::vector<qint64> &values)
{
    std::vector<KeyId> ids(values.size());
    std::ranges::transform(values, ids.begin(), [](qint64 value) { return KeyId{value}; });
    return ids;
}

VerificationSummary summaryOf(const std::vector<Verification> &verifications)
{
    VerificationSummary summary;
    for (const auto &verification : verifications) {
        if (!verification.present)
            ++summary.unknown;
        else if (*verification.present)
            ++summary.present;
        else
            ++summary.missing;
        if (verification.error)
            summary.error = verification.error;
    }
    return summary;
}

} // namespace

KeysController::KeysController(Services &services, KeysModel &model, KeysPage &page,
                               QObject *parent)
    : PageController(parent)
    , m_services(services)
    , m_model(model)
    , m_page(page)
{
    m_followTimer.setSingleShot(true);
    connect(&m_followTimer, &QTimer::timeout, this, &PageController::refresh);
    connect(&page, &PagedPage::queryChanged, this, &KeysController::startQuery);
    connect(&model, &PagedModel::rowsWanted, this, &KeysController::wantRows);
    connect(&page, &KeysPage::copyRequested, this,
            [this](const std::vector<KeyId> &keys) { spawn(copyKeys(keys)); });
    connect(&page, &KeysPage::revocationPreviewRequested, this,
            [this](const std::vector<KeyId> &keys) { spawn(previewRevocation(keys)); });
    connect(&page, &KeysPage::linkRequested, this, [this](KeyId key) { spawn(copyLink(key)); });
    connect(&page, &KeysPage::verifyRequested, this,
            [this](const std::vector<KeyId> &keys) { spawn(verify(keys)); });
    connect(&page, &KeysPage::revokeRequested, this,
            [this](const std::vector<KeyId> &keys) { spawn(revoke(keys)); });
    connect(&page, &Page::refreshRequested, this, &PageController::refresh);
    connect(&services.keys(), &KeyService::changed, this, &PageController::refresh);
    connect(&services.catalog(), &CatalogService::customersChanged, this, &PageController::refresh);
    connect(&services.provisioning(), &ProvisioningService::decided, this,
            &PageController::refresh);
    connect(&services.provisioning(), &ProvisioningService::ended, this, &PageController::refresh);
}

void KeysController::follow()
{
    if (!m_page.isFollowing() || m_followTimer.isActive())
        return;
    const auto rest = RestPerLoad * m_loadMilliseconds;
    const auto waited = m_sinceLoad.isValid() ? m_sinceLoad.elapsed() : rest;
    m_followTimer.start(static_cast<int>(std::max<qint64>(0, rest - waited)));
}

void KeysController::startQuery()
{
    m_stop.request();
    m_isNewQuery = true;
    m_page.showLoading(true);
    refresh();
}

QCoro::Task<> KeysController::load()
{
    m_stop = QueryStop();
    QElapsedTimer timer;
    timer.start();
    auto filter = m_page.filter();
    const auto order = m_page.order();
    const auto loaded = co_await loadIds(std::move(filter), order);
    if (!loaded && loaded.error().kind() == ErrorKind::Cancelled)
        co_return;
    m_page.showLoading(false);
    if (!loaded) {
        m_page.showLoadFailure(loaded.error());
        co_return;
    }
    co_await loadTotals();
    m_loadMilliseconds = timer.elapsed();
    m_sinceLoad.start();
    m_model.refreshRows();
}

/// A new question is answered with its first rows at once, while the rest is still being sorted.
QCoro::Task<Result<>> KeysController::loadIds(KeyFilter filter, KeyOrder order)
{
    if (m_isNewQuery) {
        auto first = filter;
        first.limit = FirstRows;
        const auto ids = co_await m_services.keys().loadIds(std::move(first), order, m_stop);
        if (!ids)
            co_return failure(ids.error());
        m_isNewQuery = false;
        m_model.setIds(valuesOf(*ids));
        if (ids->size() < FirstRows)
            co_return Result<>();
    }
    const auto ids = co_await m_services.keys().loadIds(std::move(filter), order, m_stop);
    if (!ids)
        co_return failure(ids.error());
    m_model.setIds(valuesOf(*ids));
    co_return Result<>();
}

QCoro::Task<> KeysController::loadTotals()
{
    const auto total = co_await m_services.keys().count();
    if (total)
        m_page.setTotal(*total);
    m_page.setLoaded();
    const auto servers = co_await m_services.servers().load();
    if (servers)
        m_page.showServers(*servers);
    else
        m_page.showLoadFailure(servers.error());
}

/// Only what is on screen last is worth loading: whoever scrolls on has left the rest behind.
void KeysController::wantRows(std::vector<qint64> ids)
{
    m_wantedRows = std::move(ids);
    if (!m_isLoadingRows)
        spawn(loadWantedRows());
}

QCoro::Task<> KeysController::loadWantedRows()
{
    m_isLoadingRows = true;
    while (!m_wantedRows.empty()) {
        const auto wanted = std::exchange(m_wantedRows, {});
        auto ids = keysOf(wanted);
        auto rows = co_await m_services.keys().loadRows(std::move(ids));
        if (!rows) {
            m_page.showLoadFailure(rows.error());
            break;
        }
        m_model.setRows(wanted, std::move(*rows));
    }
    m_isLoadingRows = false;
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

QCoro::Task<> KeysController::verify(std::vector<KeyId> keys)
{
    m_page.showVerifying(static_cast<int>(keys.size()));
    const auto verifications = co_await m_services.keys().verify(keys, cancellation());
    if (verifications)
        m_page.showVerification(summaryOf(*verifications));
    else
        m_page.showVerifyFailure(verifications.error());
}

QCoro::Task<> KeysController::revoke(std::vector<KeyId> keys)
{
    const auto operation = co_await m_services.provisioning().revoke(keys, cancellation());
    if (operation)
        m_page.showRevocation(*operation);
    else
        m_page.showRevokeFailure(operation.error());
}

} // namespace VeilDesk
