#include "app/controllers/keyscontroller.h"

#include "models/itemmodels/displaytext.h"

namespace VeilDesk {

namespace {

QHash<CustomerId, QString> namesOf(const std::vector<Customer> &customers)
{
    QHash<CustomerId, QString> names;
    for (const auto &customer : customers)
        names.insert(customer.id, DisplayText::customerName(customer));
    return names;
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

QCoro::Task<> KeysController::load()
{
    const KeyFilter all;
    auto keys = co_await m_services.keys().load(all);
    if (!keys) {
        m_page.showLoadFailure(keys.error());
        co_return;
    }
    m_model.setRows(std::move(*keys));
    m_page.setLoaded();
    const auto customers = co_await m_services.catalog().loadCustomers();
    if (customers)
        m_model.setCustomerNames(namesOf(*customers));
    else
        m_page.showLoadFailure(customers.error());
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
