#pragma once

#include "app/controllers/pagecontroller.h"
#include "app/services.h"
#include "ui/users/userdossier.h"

#include <QPointer>

namespace VeilDesk {

class UsersPage;

/// The dialog that shows one customer of the page whole, and follows what becomes of it.
class UserDossierController final : public PageController
{
    Q_OBJECT

public:
    UserDossierController(Services &services, UsersPage &page, QObject *parent = nullptr);

signals:
    /// The row of that table of the database is to be shown where its page has it.
    void rowRequested(const QString &table, qint64 id);

protected:
    QCoro::Task<> load() override;

private:
    void open(CustomerId id);
    void show(const CustomerDossier &dossier, Timestamp now);
    void refreshShown();

    Services &m_services;
    UsersPage &m_page;
    std::optional<CustomerId> m_customer; ///< Of the dialog that is open or about to be.
    QPointer<UserDossier> m_dialog;
};

} // namespace VeilDesk
