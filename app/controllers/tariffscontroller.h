#pragma once

#include "app/catalog/catalogservice.h"
#include "app/controllers/pagecontroller.h"
#include "ui/tariffs/tariffdialog.h"
#include "ui/tariffs/tariffspage.h"

#include <QPointer>

namespace VeilDesk {

class UndoHistory;

class TariffsController final : public PageController
{
    Q_OBJECT

public:
    TariffsController(CatalogService &catalog, UndoHistory &history, TariffsModel &model,
                      TariffsPage &page, QObject *parent = nullptr);

protected:
    QCoro::Task<> load() override;

private:
    void openAddDialog(const Tariff &proposal);
    void openEditDialog(TariffId id);
    void duplicate(TariffId id);
    void setArchived(TariffId id, bool archived);
    QCoro::Task<> add(Tariff tariff, QPointer<TariffDialog> dialog);
    QCoro::Task<> edit(Tariff before, Tariff after, QPointer<TariffDialog> dialog);
    QCoro::Task<> change(Tariff before, Tariff after);
    /// The change was made: says so and remembers how to take it back.
    void finish(const Tariff &before, const Tariff &after);

    CatalogService &m_catalog;
    UndoHistory &m_history;
    TariffsModel &m_model;
    TariffsPage &m_page;
};

} // namespace VeilDesk
