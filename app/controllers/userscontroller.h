#pragma once

#include "app/catalog/catalogservice.h"
#include "app/controllers/pagedcontroller.h"
#include "ui/users/userdialog.h"
#include "ui/users/userspage.h"

#include <QPointer>

namespace VeilDesk {

class UndoHistory;

class UsersController final : public PagedController
{
    Q_OBJECT

public:
    UsersController(CatalogService &catalog, UndoHistory &history, UsersModel &model,
                    UsersPage &page, QObject *parent = nullptr);

protected:
    QCoro::Task<Result<std::vector<qint64>>> loadIds(int limit, QueryStop stop) override;
    QCoro::Task<Result<>> loadRows(std::vector<qint64> ids) override;
    QCoro::Task<Result<qint64>> countAll() override;

private:
    void openAddDialog();
    QCoro::Task<> openEditDialog(CustomerId id);
    QCoro::Task<> copyUsers(std::vector<CustomerId> users);
    QCoro::Task<> add(Customer customer, QPointer<UserDialog> dialog);
    QCoro::Task<> edit(Customer before, Customer after, QPointer<UserDialog> dialog);
    QCoro::Task<> change(Customer before, Customer after);
    /// The change was made: says so and remembers how to take it back.
    void finish(const Customer &before, const Customer &after);

    CatalogService &m_catalog;
    UndoHistory &m_history;
    UsersModel &m_model;
    UsersPage &m_page;
};

} // namespace VeilDesk
