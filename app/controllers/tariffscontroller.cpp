#include "app/controllers/tariffscontroller.h"

#include "ui/tariffs/tariffdialog.h"

namespace VeilDesk {

TariffsController::TariffsController(CatalogService &catalog, TariffsModel &model,
                                     TariffsPage &page, QObject *parent)
    : PageController(parent)
    , m_catalog(catalog)
    , m_model(model)
    , m_page(page)
{
    connect(&page, &TariffsPage::addRequested, this, &TariffsController::openDialog);
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
}

void TariffsController::openDialog()
{
    auto *dialog = new TariffDialog(&m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TariffDialog::addRequested, this,
            [this, dialog](const Tariff &tariff) { spawn(add(tariff, dialog)); });
    dialog->open();
}

QCoro::Task<> TariffsController::add(Tariff tariff, QPointer<TariffDialog> dialog)
{
    const auto added = co_await m_catalog.addTariff(tariff);
    if (added)
        m_page.showAdded(added->name);
    if (!dialog)
        co_return;
    if (added)
        dialog->accept();
    else
        dialog->showFailure(added.error());
}

} // namespace VeilDesk
