#include "ui/issue/serverchoicepage.h"

#include "models/itemmodels/searchproxymodel.h"
#include "models/itemmodels/serverchoicemodel.h"
#include "ui/issue/choicetable.h"
#include "ui/widgets/datatable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

ServerChoicePage::ServerChoicePage(QWidget *parent)
    : IssuePage(parent)
    , m_model(new ServerChoiceModel(this))
    , m_found(new SearchProxyModel(m_model, this))
    , m_filterField(new QLineEdit(this))
    , m_table(createChoiceTable(m_found, u"serverTable"_s, tr("Servers"), this))
    , m_countLabel(new QLabel(this))
{
    setObjectName(u"serverChoicePage"_s);
    m_filterField->setObjectName(u"serverFilterField"_s);
    m_filterField->setPlaceholderText(tr("Filter by name or country"));
    m_filterField->setAccessibleName(tr("Filter servers"));
    m_filterField->setClearButtonEnabled(true);
    m_countLabel->setObjectName(u"serverCountLabel"_s);
    m_table->sortByColumn(ServerChoiceModel::NameColumn, Qt::AscendingOrder);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(createToolRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_countLabel);

    connect(m_filterField, &QLineEdit::textChanged, m_found, &SearchProxyModel::setSearch);
    connect(m_model, &ServerChoiceModel::choiceChanged, this, &ServerChoicePage::refresh);
    refresh();
}

void ServerChoicePage::showServers(const std::vector<Server> &servers)
{
    m_model->showServers(servers);
}

void ServerChoicePage::markServersWithKey(const std::set<ServerId> &servers)
{
    m_model->setServersWithKey(servers);
}

std::vector<Server> ServerChoicePage::servers() const
{
    return m_model->chosen();
}

bool ServerChoicePage::isComplete() const
{
    return !m_model->chosen().empty();
}

void ServerChoicePage::focusFirst()
{
    if (!m_table->currentIndex().isValid() && m_found->rowCount() > 0)
        m_table->setCurrentIndex(m_found->index(0, ServerChoiceModel::NameColumn));
    m_table->setFocus();
}

QWidget *ServerChoicePage::createToolRow()
{
    auto *row = new QWidget(this);
    auto *allButton = new QPushButton(tr("&All"), row);
    allButton->setObjectName(u"chooseAllButton"_s);
    allButton->setToolTip(tr("Choose every server that has room"));
    auto *noneButton = new QPushButton(tr("N&one"), row);
    noneButton->setObjectName(u"chooseNoneButton"_s);
    noneButton->setToolTip(tr("Choose no server"));

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_filterField, 1);
    layout->addWidget(allButton);
    layout->addWidget(noneButton);

    connect(allButton, &QPushButton::clicked, m_model, &ServerChoiceModel::chooseAll);
    connect(noneButton, &QPushButton::clicked, m_model, &ServerChoiceModel::chooseNone);
    return row;
}

void ServerChoicePage::refresh()
{
    m_countLabel->setText(
        m_model->rowCount() == 0
            ? tr("There are no servers. Add one on the Servers page.")
            : tr("Chosen: %1 of %2").arg(m_model->chosen().size()).arg(m_model->rowCount()));
    emit completeChanged();
}

} // namespace VeilDesk
