#include "ui/tariffs/tariffspage.h"

#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

TariffsPage::TariffsPage(TariffsModel &model, QWidget *parent)
    : TablePage(u"tariffs"_s, &model, parent)
    , m_addFirstButton(emptyState().addButton(u"addFirstTariffButton"_s))
    , m_addCommand(addCommand(u"addTariff"_s, u"add"_s, CommandKind::Writes))
{
    addCommandButton(m_addCommand);
    addSearch();
    table().addActions(actions());
    table().sortByColumn(TariffsModel::DurationColumn, Qt::AscendingOrder);
    connect(m_addFirstButton, &QPushButton::clicked, this, &TariffsPage::addRequested);
    connect(m_addCommand, &QAction::triggered, this, &TariffsPage::addRequested);
    retranslate();
    updateCommands();
}

QString TariffsPage::title() const
{
    return tr("Tariffs");
}

QString TariffsPage::menuTitle() const
{
    return tr("&Tariffs");
}

void TariffsPage::showAdded(const QString &name)
{
    emit statusChanged(tr("Tariff %1 was added").arg(name));
}

void TariffsPage::retranslate()
{
    TablePage::retranslate();
    m_addCommand->setText(tr("&Add tariff…"));
    emptyState().setTexts(tr("No tariffs yet"),
                          tr("A tariff says for how long a key lives, what it costs and how much "
                             "traffic it allows. Issuing a key needs one."));
    m_addFirstButton->setText(tr("&Add tariff…"));
}

void TariffsPage::updateCommands()
{
    setCommandEnabled(m_addCommand, true);
    m_addFirstButton->setEnabled(isWritable());
}

} // namespace VeilDesk
