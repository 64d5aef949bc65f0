#pragma once

#include "app/catalog/catalogservice.h"
#include "app/controllers/pagecontroller.h"
#include "ui/tariffs/tariffspage.h"

#include <QPointer>

namespace VeilDesk {

class TariffDialog;

class TariffsController final : public PageController
{
    Q_OBJECT

public:
    TariffsController(CatalogService &catalog, TariffsModel &model, TariffsPage &page,
                      QObject *parent = nullptr);

protected:
    QCoro::Task<> load() override;

private:
    void openDialog();
    QCoro::Task<> add(Tariff tariff, QPointer<TariffDialog> dialog);

    CatalogService &m_catalog;
    TariffsModel &m_model;
    TariffsPage &m_page;
};

} // namespace VeilDesk
