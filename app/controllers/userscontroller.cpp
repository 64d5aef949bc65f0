#include "app/controllers/userscontroller.h"

#include "app/undo/undohistory.h"

namespace VeilDesk {

UsersController::UsersController(CatalogService &catalog, UndoHistory &history, UsersModel &model,
                                 UsersPage &page, QObject *parent)
    : PageController(parent)
    , m_catalog(catalog)
    , m_history(history)
    , m_model(model)
    , m_page(page)
{
    connect(&page, &UsersPage::addRequested, this, &UsersController::openAddDialog);
    connect(&page, &UsersPage::editRequested, this, &UsersController::openEditDialog);
    connect(&page, &Page::refreshRequested, this, &PageController::refresh);
    connect(&catalog, &CatalogService::customersChanged, this, &PageController::refresh);
}

QCoro::Task<> UsersController::load()
{
    auto users = co_await m_catalog.loadCustomerSummaries();
    if (!users) {
        m_page.showLoadFailure(users.error());
        co_return;
    }
    m_model.setRows(std::move(*users));
    m_page.setLoaded();
}

void UsersController::openAddDialog()
{
    auto *dialog = new UserDialog(&m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UserDialog::submitted, this,
            [this, dialog](const Customer &customer) { spawn(add(customer, dialog)); });
    dialog->open();
}

void UsersController::openEditDialog(CustomerId id)
{
    const auto *user = m_model.find(id);
    if (!user)
        return;
    auto *dialog = new UserDialog(user->customer, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UserDialog::submitted, this,
            [this, dialog, before = user->customer](const Customer &after) {
                spawn(edit(before, after, dialog));
            });
    dialog->open();
}

QCoro::Task<> UsersController::add(Customer customer, QPointer<UserDialog> dialog)
{
    const auto added = co_await m_catalog.addCustomer(customer);
    if (added)
        m_page.showAdded(*added);
    if (!dialog)
        co_return;
    if (added)
        dialog->accept();
    else
        dialog->showFailure(added.error());
}

QCoro::Task<> UsersController::edit(Customer before, Customer after, QPointer<UserDialog> dialog)
{
    const auto updated = co_await m_catalog.updateCustomer(before, after);
    if (updated)
        finish(before, after);
    if (!dialog)
        co_return;
    if (updated)
        dialog->accept();
    else
        dialog->showFailure(updated.error());
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
