#include "ui/widgets/topbar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_symbol(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_stateLabel(new QLabel(this))
    , m_issueButton(new QPushButton(this))
{
    setObjectName(u"topBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_nameLabel->setObjectName(u"databaseNameLabel"_s);
    Theme::setRole(m_nameLabel, u"heading"_s);
    m_stateLabel->setObjectName(u"databaseStateLabel"_s);
    m_issueButton->setObjectName(u"issueKeyButton"_s);
    Theme::setRole(m_issueButton, u"primary"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 10, 20, 10);
    layout->setSpacing(10);
    layout->addWidget(m_symbol);
    layout->addWidget(m_nameLabel);
    layout->addWidget(m_stateLabel);
    layout->addStretch();
    layout->addWidget(m_issueButton);
    retranslate();
}

void TopBar::showDatabase(const DatabaseState &database)
{
    m_database = database;
    retranslate();
}

QString TopBar::reasonText(ReadOnlyReason reason)
{
    switch (reason) {
    case ReadOnlyReason::None:
        return {};
    case ReadOnlyReason::Asked:
        return tr("The database was opened read-only.");
    case ReadOnlyReason::NotAdopted:
        return tr("VeilDesk's tables were not added to this database, so it is open read-only.");
    case ReadOnlyReason::Protected:
        return tr("The file cannot be written, so it is open read-only.");
    }
    Q_UNREACHABLE();
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopBar::retranslate()
{
    constexpr int symbolSize = 18;
    const bool isReadOnly = m_database.readOnly != ReadOnlyReason::None;
    m_symbol->setPixmap(icon(u"database"_s, Tone::Neutral).pixmap(symbolSize, symbolSize));
    m_nameLabel->setText(m_database.isDemo ? tr("Demo database")
                                           : QFileInfo(m_database.path).fileName());
    m_nameLabel->setToolTip(m_database.path);
    m_stateLabel->setText(isReadOnly ? tr("Read-only") : QString());
    m_stateLabel->setVisible(isReadOnly);
    m_stateLabel->setToolTip(reasonText(m_database.readOnly) + u'\n' + m_database.readOnlyDetail);
    const auto colors = palette();
    const auto sheet =
        u"background: %1; color: %2; border-radius: 9px; padding: 2px 10px; font-weight: 600;"_s
            .arg(Theme::toneBackground(Tone::Warning, colors).name(),
                 Theme::toneColor(Tone::Warning, colors).name());
    if (m_stateLabel->styleSheet() != sheet)
        m_stateLabel->setStyleSheet(sheet);
    m_issueButton->setText(tr("&Issue key…"));
    m_issueButton->setEnabled(!isReadOnly);
    m_issueButton->setToolTip(
        isReadOnly
            ? reasonText(m_database.readOnly)
            : tr("Issue keys by hand (%1)")
                  .arg(QKeySequence(Qt::CTRL | Qt::Key_N).toString(QKeySequence::NativeText)));
}

} // namespace VeilDesk
