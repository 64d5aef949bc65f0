#include "app/controllers/userscontroller.h"

#include "app/controllers/dialogend.h"
#include "app/controllers/idvalues.h"
#include "app/undo/undohistory.h"

namespace VeilDesk {

UsersController::UsersController(CatalogService &catalog, UndoHistory &history, UsersModel &model,
                                 UsersPage &page, QObject *parent)
    : PagedController(model, page, parent)
    , m_catalog(catalog)
    , m_history(history)
    , m_model(model)
    , m_page(page)
{
    connect(&page, &UsersPage::addRequested, this, &UsersController::openAddDialog);
    connect(&page, &UsersPage::editRequested, this,
            [this](CustomerId id) { spawn(openEditDialog(id)); });
    connect(&page, &UsersPage::copyRequested, this,
            [this](const std::vector<CustomerId> &users) { spawn(copyUsers(users)); });
    connect(
        &model, &UsersModel::editRequested, this,
        [this](const Customer &before, const Customer &after) { spawn(change(before, after)); });
    connect(&catalog, &CatalogService::customersChanged, this, &PageController::refresh);
}

QCoro::Task<Result<std::vector<qint64>>> UsersController::loadIds(int limit, QueryStop stop)
{
    auto filter = m_page.filter();
    filter.limit = limit;
    const auto order = m_page.order();
    const auto ids = co_await m_catalog.loadCustomerIds(std::move(filter), order, stop);
    if (!ids)
        co_return failure(ids.error());
    co_return valuesOf(*ids);
}

QCoro::Task<Result<>> UsersController::loadRows(std::vector<qint64> ids)
{
    auto customers = idsOf<CustomerId>(ids);
    auto rows = co_await m_catalog.loadCustomerRows(std::move(customers));
    if (!rows)
        co_return failure(rows.error());
    m_model.setRows(ids, std::move(*rows));
    co_return Result<>();
}

QCoro::Task<Result<qint64>> UsersController::countAll()
{
    co_return co_await m_catalog.countCustomers();
}

void UsersController::openAddDialog()
{
    auto *dialog = new UserDialog(&m_page);
    dialog->setMissing(m_page.missing());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UserDialog::submitted, this,
            [this, dialog](const Customer &customer) { spawn(add(customer, dialog)); });
    dialog->open();
}

QCoro::Task<> UsersController::openEditDialog(CustomerId id)
{
    const auto user = co_await m_catalog.findCustomer(id);
    if (!user) {
        m_page.showLoadFailure(user.error());
        co_return;
    }
    auto *dialog = new UserDialog(*user, &m_page);
    dialog->setMissing(m_page.missing());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UserDialog::submitted, this,
            [this, dialog, before = *user](const Customer &after) {
                spawn(edit(before, after, dialog));
            });
    dialog->open();
}

QCoro::Task<> UsersController::copyUsers(std::vector<CustomerId> users)
{
    const auto rows = co_await m_catalog.loadCustomerRows(std::move(users));
    if (rows)
        m_page.copyUsers(*rows);
    else
        m_page.showLoadFailure(rows.error());
}

QCoro::Task<> UsersController::add(Customer customer, QPointer<UserDialog> dialog)
{
    const auto added = co_await m_catalog.addCustomer(customer);
    if (added)
        m_page.showAdded(*added);
    closeOrExplain(dialog, added);
}

QCoro::Task<> UsersController::edit(Customer before, Customer after, QPointer<UserDialog> dialog)
{
    const auto updated = co_await m_catalog.updateCustomer(before, after);
    if (updated)
        finish(before, after);
    closeOrExplain(dialog, updated);
}

QCoro::Task<> UsersController::change(Customer before, Customer after)
{
    const auto updated = co_await m_catalog.updateCustomer(before, after);
    if (updated)
        finish(before, after);
    else
        m_page.showChangeFailure(updated.error());
}

void UsersController::finish(const Customer &before, const Customer &after)
{
    if (before == after)
        return;
    m_history.add({UsersPage::changeText(before),
                   [this, before, after] { return m_catalog.updateCustomer(after, before); },
                   [this, before, after] { return m_catalog.updateCustomer(before, after); }});
    m_page.showChanged(before);
}

} // namespace VeilDesk
