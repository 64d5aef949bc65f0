#include "ui/users/userdossier.h"

#include "models/itemmodels/displaytext.h"
#include "ui/users/dossiertable.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebanner.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>

namespace VeilDesk {

using namespace Qt::StringLiterals;

UserDossier::UserDossier(const CustomerDossier &dossier, Timestamp now, QWidget *parent)
    : QDialog(parent)
    , m_banner(new MessageBanner(this))
    , m_tabs(new QTabWidget(this))
{
    constexpr QSize comfortable(760, 600);
    setObjectName(u"userDossier"_s);
    m_tabs->setObjectName(u"dossierTabs"_s);
    m_tabs->setAccessibleName(tr("What the user has"));
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addLayout(createFacts(DossierText::facts(dossier.customer, now)));
    layout->addWidget(m_tabs, 1);
    createButtons(layout);
    for (const auto &section : DossierText::sections(dossier, now))
        addSection(section);
    connect(m_tabs, &QTabWidget::currentChanged, this, &UserDossier::updateShowButton);
    resize(comfortable);
    showDossier(dossier, now);
    m_tabs->setFocus();
}

void UserDossier::showDossier(const CustomerDossier &dossier, Timestamp now)
{
    m_banner->dismiss();
    setWindowTitle(tr("User %1").arg(DisplayText::customerName(dossier.customer)));
    const auto facts = DossierText::facts(dossier.customer, now);
    for (size_t fact = 0; fact < facts.size(); ++fact)
        m_facts[fact]->setText(facts[fact].text);
    int tab = 0;
    for (const auto &section : DossierText::sections(dossier, now)) {
        tableAt(tab)->showRows(section);
        m_tabs->setTabText(tab++,
                           u"%1 (%2)"_s.arg(section.title, QLocale().toString(section.total)));
    }
    m_report = DossierText::report(dossier, now);
    updateShowButton();
}

void UserDossier::showFailure(const Error &error)
{
    m_banner->showError(tr("The user was not read again"), error);
}

/// Two columns, so that the tables keep most of the room.
QLayout *UserDossier::createFacts(const std::vector<DossierFact> &facts)
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(32);
    const auto half = (facts.size() + 1) / 2;
    QFormLayout *form = nullptr;
    for (size_t fact = 0; fact < facts.size(); ++fact) {
        if (fact % half == 0) {
            form = createForm();
            columns->addLayout(form, 1);
        }
        m_facts.push_back(createFact(facts[fact].name, facts[fact].text));
        addFormRow(form, facts[fact].label, m_facts.back());
    }
    return columns;
}

void UserDossier::addSection(const DossierSection &section)
{
    auto *table = new DossierTable(section, m_tabs);
    m_tabs->addTab(table, section.title);
    connect(table, &DossierTable::selectionChanged, this, &UserDossier::updateShowButton);
    connect(table, &DossierTable::activated, this, &UserDossier::showSelectedRow);
}

void UserDossier::createButtons(QLayout *layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_showButton = buttons->addButton(tr("Show in the &table"), QDialogButtonBox::ActionRole);
    m_showButton->setObjectName(u"showRowButton"_s);
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyDossierButton"_s);
    copy->setToolTip(tr("Copies all of it as text, without secrets"));
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_showButton, &QPushButton::clicked, this, &UserDossier::showSelectedRow);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_report); });
}

DossierTable *UserDossier::tableAt(int tab) const
{
    return static_cast<DossierTable *>(m_tabs->widget(tab));
}

void UserDossier::showSelectedRow()
{
    const auto *table = tableAt(m_tabs->currentIndex());
    const auto id = table->selectedId();
    if (!id)
        return;
    emit rowRequested(table->table(), *id);
    accept();
}

void UserDossier::updateShowButton()
{
    m_showButton->setEnabled(tableAt(m_tabs->currentIndex())->selectedId().has_value());
}

} // namespace VeilDesk
