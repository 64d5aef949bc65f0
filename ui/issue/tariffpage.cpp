#include "ui/issue/tariffpage.h"

#include "models/itemmodels/roles.h"
#include "models/itemmodels/searchproxymodel.h"
#include "models/itemmodels/tariffsmodel.h"
#include "ui/issue/choicetable.h"
#include "ui/widgets/datatable.h"

#include <QLabel>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

TariffPage::TariffPage(QWidget *parent)
    : IssuePage(parent)
    , m_model(new TariffsModel(this))
    , m_sorted(new SearchProxyModel(m_model, this))
    , m_table(createChoiceTable(m_sorted, u"tariffTable"_s, tr("Tariffs"), this))
    , m_emptyLabel(new QLabel(tr("There is no tariff on sale. Add one on the Tariffs page."), this))
{
    setObjectName(u"tariffPage"_s);
    m_emptyLabel->setObjectName(u"tariffEmptyLabel"_s);
    m_emptyLabel->setWordWrap(true);
    m_table->setColumnHidden(TariffsModel::StateColumn, true);
    m_table->sortByColumn(TariffsModel::DurationColumn, Qt::AscendingOrder);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_emptyLabel);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &IssuePage::completeChanged);
    connect(m_table, &DataTable::doubleClicked, this, &TariffPage::accepted);
}

void TariffPage::showTariffs(std::vector<Tariff> tariffs)
{
    std::erase_if(tariffs, [](const Tariff &tariff) { return tariff.archived; });
    m_model->setRows(std::move(tariffs));
    m_emptyLabel->setVisible(m_model->rowCount() == 0);
    emit completeChanged();
}

std::optional<Tariff> TariffPage::tariff() const
{
    const auto selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty())
        return std::nullopt;
    const auto *tariff = m_model->find(TariffId{selected.first().data(IdRole).toLongLong()});
    return tariff ? std::optional(*tariff) : std::nullopt;
}

bool TariffPage::isComplete() const
{
    return !m_table->selectionModel()->selectedRows().isEmpty();
}

void TariffPage::focusFirst()
{
    if (!isComplete() && m_sorted->rowCount() == 1)
        m_table->setCurrentIndex(m_sorted->index(0, 0));
    m_table->setFocus();
}

} // namespace VeilDesk
