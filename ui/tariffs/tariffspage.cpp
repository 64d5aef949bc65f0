#include "ui/tariffs/tariffspage.h"

#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

TariffsPage::TariffsPage(TariffsModel &model, QWidget *parent)
    : TablePage(u"tariffs"_s, &model, parent)
    , m_model(model)
    , m_addFirstButton(emptyState().addButton(u"addFirstTariffButton"_s))
    , m_addCommand(addCommand(u"addTariff"_s, u"add"_s, CommandKind::Writes))
    , m_editCommand(addCommand(u"editTariff"_s, u"edit"_s, CommandKind::Writes, Qt::Key_F2))
    , m_duplicateCommand(
          addCommand(u"duplicateTariff"_s, u"copy"_s, CommandKind::Writes, Qt::CTRL | Qt::Key_D))
    , m_archiveCommand(addCommand(u"archiveTariff"_s, u"archive"_s, CommandKind::Writes))
    , m_unarchiveCommand(addCommand(u"unarchiveTariff"_s, u"play"_s, CommandKind::Writes))
{
    setNeed(m_archiveCommand, DatabaseFeature::TariffArchive);
    setNeed(m_unarchiveCommand, DatabaseFeature::TariffArchive);
    for (auto *command : {m_editCommand, m_addCommand})
        addCommandButton(command);
    addSearch();
    table().addActions(actions());
    table().setEditTriggers(QAbstractItemView::SelectedClicked);
    table().setStretchedColumn(TariffsModel::NameColumn);
    table().sortByColumn(TariffsModel::DurationColumn, Qt::AscendingOrder);
    connect(m_addFirstButton, &QPushButton::clicked, this, &TariffsPage::addRequested);
    connect(m_addCommand, &QAction::triggered, this, &TariffsPage::addRequested);
    connect(m_editCommand, &QAction::triggered, this,
            [this] { emit editRequested(selectedTariff()->id); });
    connect(m_duplicateCommand, &QAction::triggered, this,
            [this] { emit duplicateRequested(selectedTariff()->id); });
    connect(m_archiveCommand, &QAction::triggered, this,
            [this] { emit archiveRequested(selectedTariff()->id, true); });
    connect(m_unarchiveCommand, &QAction::triggered, this,
            [this] { emit archiveRequested(selectedTariff()->id, false); });
    connect(&table(), &QAbstractItemView::doubleClicked, m_editCommand, &QAction::trigger);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { updateCommands(); });
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

QString TariffsPage::hint() const
{
    return tr("A tariff says for how long a key lives, what it costs and how much traffic it "
              "allows.");
}

void TariffsPage::showAdded(const QString &name)
{
    emit statusChanged(tr("Tariff %1 was added").arg(name));
}

void TariffsPage::showChanged(const Tariff &before, const Tariff &after)
{
    banner().dismiss();
    emit statusChanged(tr("Done: %1. Ctrl+Z takes it back").arg(changeText(before, after)));
}

void TariffsPage::showChangeFailure(const Error &error)
{
    banner().showError(tr("The tariff was not changed"), error);
}

QString TariffsPage::changeText(const Tariff &before, const Tariff &after)
{
    if (before.archived == after.archived)
        return tr("editing tariff %1").arg(before.name);
    return after.archived ? tr("archiving tariff %1").arg(before.name)
                          : tr("offering tariff %1 again").arg(before.name);
}

QString TariffsPage::copyName(const QString &name)
{
    return tr("%1 (copy)").arg(name);
}

void TariffsPage::retranslate()
{
    TablePage::retranslate();
    m_addCommand->setText(tr("&Add tariff…"));
    m_editCommand->setText(tr("&Edit…"));
    m_duplicateCommand->setText(tr("&Duplicate…"));
    m_archiveCommand->setText(tr("A&rchive"));
    m_archiveCommand->setStatusTip(
        tr("The tariff is not sold any more. Keys and subscriptions under it stay as they are."));
    m_unarchiveCommand->setText(tr("&Offer again"));
    m_unarchiveCommand->setStatusTip(tr("The archived tariff is sold again"));
    emptyState().setTexts(tr("No tariffs yet"),
                          tr("A tariff says for how long a key lives, what it costs and how much "
                             "traffic it allows. Issuing a key needs one."));
    m_addFirstButton->setText(tr("&Add tariff…"));
}

void TariffsPage::updateCommands()
{
    const auto *tariff = selectedTariff();
    m_model.setEditable(isWritable());
    setCommandEnabled(m_addCommand, true);
    setCommandEnabled(m_editCommand, tariff);
    setCommandEnabled(m_duplicateCommand, tariff);
    setCommandEnabled(m_archiveCommand, tariff && !tariff->archived);
    setCommandEnabled(m_unarchiveCommand, tariff && tariff->archived);
    m_addFirstButton->setEnabled(isWritable());
}

const Tariff *TariffsPage::selectedTariff() const
{
    const auto ids = table().selectedIds();
    return ids.size() == 1 ? m_model.find({ids.front()}) : nullptr;
}

} // namespace VeilDesk
