#include "app/controllers/tariffscontroller.h"

#include "app/controllers/dialogend.h"
#include "app/undo/undohistory.h"

namespace VeilDesk {

TariffsController::TariffsController(CatalogService &catalog, UndoHistory &history,
                                     TariffsModel &model, TariffsPage &page, QObject *parent)
    : PageController(parent)
    , m_catalog(catalog)
    , m_history(history)
    , m_model(model)
    , m_page(page)
{
    connect(&page, &TariffsPage::addRequested, this, [this] { openAddDialog({}); });
    connect(&page, &TariffsPage::editRequested, this, &TariffsController::openEditDialog);
    connect(&page, &TariffsPage::duplicateRequested, this, &TariffsController::duplicate);
    connect(&page, &TariffsPage::archiveRequested, this, &TariffsController::setArchived);
    connect(&model, &TariffsModel::editRequested, this,
            [this](const Tariff &before, const Tariff &after) { spawn(change(before, after)); });
    connect(&page, &Page::refreshRequested, this, &PageController::refresh);
    connect(&catalog, &CatalogService::tariffsChanged, this, &PageController::refresh);
}

QCoro::Task<> TariffsController::load()
{
    auto tariffs = co_await m_catalog.loadTariffs();
    if (!tariffs) {
        m_page.showLoadFailure(tariffs.error());
        co_return;
    }
    m_model.setRows(std::move(*tariffs));
    m_page.setLoaded();
    auto defects = co_await m_catalog.loadTariffDefects();
    if (defects)
        m_model.setDefects(std::move(*defects));
    else
        m_page.showLoadFailure(defects.error());
}

void TariffsController::openAddDialog(const Tariff &proposal)
{
    auto *dialog = new TariffDialog(TariffDialog::Purpose::Add, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!proposal.name.isEmpty())
        dialog->setTariff(proposal);
    connect(dialog, &TariffDialog::submitted, this,
            [this, dialog](const Tariff &tariff) { spawn(add(tariff, dialog)); });
    dialog->open();
}

void TariffsController::openEditDialog(TariffId id)
{
    const auto *tariff = m_model.find(id);
    if (!tariff)
        return;
    auto *dialog = new TariffDialog(TariffDialog::Purpose::Edit, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTariff(*tariff);
    connect(dialog, &TariffDialog::submitted, this,
            [this, dialog, before = *tariff](const Tariff &after) {
                spawn(edit(before, after, dialog));
            });
    dialog->open();
}

void TariffsController::duplicate(TariffId id)
{
    const auto *tariff = m_model.find(id);
    if (!tariff)
        return;
    auto copy = *tariff;
    copy.id = {};
    copy.archived = false;
    copy.name = TariffsPage::copyName(tariff->name);
    openAddDialog(copy);
}

void TariffsController::setArchived(TariffId id, bool archived)
{
    const auto *tariff = m_model.find(id);
    if (!tariff)
        return;
    auto after = *tariff;
    after.archived = archived;
    spawn(change(*tariff, after));
}

QCoro::Task<> TariffsController::add(Tariff tariff, QPointer<TariffDialog> dialog)
{
    const auto added = co_await m_catalog.addTariff(tariff);
    if (added)
        m_page.showAdded(added->name);
    closeOrExplain(dialog, added);
}

QCoro::Task<> TariffsController::edit(Tariff before, Tariff after, QPointer<TariffDialog> dialog)
{
    const auto updated = co_await m_catalog.updateTariff(before, after);
    if (updated)
        finish(before, after);
    closeOrExplain(dialog, updated);
}

QCoro::Task<> TariffsController::change(Tariff before, Tariff after)
{
    const auto updated = co_await m_catalog.updateTariff(before, after);
    if (updated)
        finish(before, after);
    else
        m_page.showChangeFailure(updated.error());
}

void TariffsController::finish(const Tariff &before, const Tariff &after)
{
    if (before == after)
        return;
    m_history.add({TariffsPage::changeText(before, after),
                   [this, before, after] { return m_catalog.updateTariff(after, before); },
                   [this, before, after] { return m_catalog.updateTariff(before, after); }});
    m_page.showChanged(before, after);
}

} // namespace VeilDesk
