#include "ui/settings/databasebox.h"

#include <QDate>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *createText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    return label;
}

} // namespace

DatabaseBox::DatabaseBox(QWidget *parent)
    : QGroupBox(parent)
    , m_pathLabel(new QLabel(this))
    , m_pathText(createText(u"databasePathText"_s, this))
    , m_sizeLabel(new QLabel(this))
    , m_sizeText(createText(u"databaseSizeText"_s, this))
    , m_shapeLabel(new QLabel(this))
    , m_shapeText(createText(u"databaseShapeText"_s, this))
    , m_backupButton(new QPushButton(this))
{
    setObjectName(u"databaseBox"_s);
    m_backupButton->setObjectName(u"backUpButton"_s);
    connect(m_backupButton, &QPushButton::clicked, this, &DatabaseBox::chooseDestination);
    auto *grid = new QGridLayout(this);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    int row = 0;
    for (const auto &[label, text] :
         {std::pair(m_pathLabel, m_pathText), std::pair(m_sizeLabel, m_sizeText),
          std::pair(m_shapeLabel, m_shapeText)}) {
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(text, row++, 1);
    }
    grid->addWidget(m_backupButton, row, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    retranslate();
}

void DatabaseBox::showFacts(const DatabaseFacts &facts)
{
    m_facts = facts;
    retranslate();
}

void DatabaseBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QGroupBox::changeEvent(event);
}

void DatabaseBox::chooseDestination()
{
    const QFileInfo file(m_facts.path);
    const auto proposal =
        u"%1-%2.db"_s.arg(file.completeBaseName(), QDate::currentDate().toString(Qt::ISODate));
    auto *dialog = new QFileDialog(this, tr("Back up the database"), file.absolutePath());
    dialog->setObjectName(u"backUpDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"db"_s);
    dialog->selectFile(proposal);
    connect(dialog, &QFileDialog::fileSelected, this, &DatabaseBox::backupRequested);
    dialog->open();
}

void DatabaseBox::retranslate()
{
    setTitle(tr("Database"));
    m_pathLabel->setText(tr("File"));
    m_pathText->setText(m_facts.path);
    m_pathText->setAccessibleName(tr("File"));
    m_sizeLabel->setText(tr("Size"));
    m_sizeText->setText(QLocale().formattedDataSize(m_facts.bytes));
    m_sizeText->setAccessibleName(tr("Size"));
    m_shapeLabel->setText(tr("Shape"));
    m_shapeText->setText(shapeText());
    m_shapeText->setAccessibleName(tr("Shape"));
    m_backupButton->setText(tr("&Back up…"));
    m_backupButton->setToolTip(tr("Copies the database while the bot goes on using it"));
}

QString DatabaseBox::shapeText() const
{
    QStringList parts;
    parts += m_facts.hasSubscriptions ? tr("Subscriptions.") : tr("No subscriptions.");
    parts += m_facts.hasPayments ? tr("Payments.") : tr("No payments.");
    parts += m_facts.keysHaveExpiry ? tr("Each key has an end of its own.")
                                    : tr("Keys end with their subscription.");
    parts += m_facts.isAdopted ? tr("VeilDesk keeps its journal in it.")
                               : tr("VeilDesk's tables are not in it.");
    return parts.join(u' ');
}

} // namespace VeilDesk
