#pragma once

#include "models/domain/catalog.h"
#include "ui/issue/issuepage.h"

class QLabel;

namespace VeilDesk {

class DataTable;
class SearchProxyModel;
class TariffsModel;

/// What is issued: one of the tariffs on sale.
class TariffPage final : public IssuePage
{
    Q_OBJECT

public:
    explicit TariffPage(QWidget *parent = nullptr);

    /// Archived ones are left out.
    void showTariffs(std::vector<Tariff> tariffs);
    [[nodiscard]] std::optional<Tariff> tariff() const;

    [[nodiscard]] bool isComplete() const override;
    void focusFirst() override;

signals:
    void accepted();

private:
    TariffsModel *m_model;
    SearchProxyModel *m_sorted;
    DataTable *m_table;
    QLabel *m_emptyLabel;
};

} // namespace VeilDesk
