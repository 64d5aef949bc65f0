#include "app/controllers/userdossiercontroller.h"

#include "ui/users/userspage.h"

#include <QCoroFuture>

namespace VeilDesk {

UserDossierController::UserDossierController(Services &services, UsersPage &page, QObject *parent)
    : PageController(parent)
    , m_services(services)
    , m_page(page)
{
    connect(&page, &UsersPage::dossierRequested, this, &UserDossierController::open);
    connect(&services.database(), &Database::changedByOthers, this,
            &UserDossierController::refreshShown);
    connect(&services.catalog(), &CatalogService::customersChanged, this,
            &UserDossierController::refreshShown);
    connect(&services.provisioning(), &ProvisioningService::ended, this,
            &UserDossierController::refreshShown);
}

QCoro::Task<> UserDossierController::load()
{
    if (!m_customer)
        co_return;
    const auto now = m_services.clock()();
    const auto work = [id = *m_customer, now](const Connection &connection) {
        return CustomerDossiers::load(connection, id, now);
    };
    const auto dossier = co_await m_services.database().read(work);
    if (dossier)
        show(*dossier, now);
    else if (m_dialog)
        m_dialog->showFailure(dossier.error());
    else
        m_page.showLoadFailure(dossier.error());
}

void UserDossierController::open(CustomerId id)
{
    if (m_dialog)
        m_dialog->reject();
    m_customer = id;
    refresh();
}

void UserDossierController::show(const CustomerDossier &dossier, Timestamp now)
{
    if (m_customer != dossier.customer.id)
        return;
    if (m_dialog) {
        m_dialog->showDossier(dossier, now);
        return;
    }
    m_dialog = new UserDossier(dossier, now, &m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_customer.reset();
        m_dialog.clear();
    });
    connect(m_dialog, &UserDossier::rowRequested, this, &UserDossierController::rowRequested);
    m_dialog->open();
}

void UserDossierController::refreshShown()
{
    if (m_dialog)
        refresh();
}

} // namespace VeilDesk
