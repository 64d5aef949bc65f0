#include "ui/widgets/page.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/featuretext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menucommands.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto WritesProperty = "writes";
constexpr auto AnywhereProperty = "worksAnywhere";

} // namespace

Page::Page(const QString &symbol, QWidget *parent)
    : QWidget(parent)
    , m_symbol(symbol)
    , m_header(new QHBoxLayout)
    , m_layout(new QVBoxLayout(this))
    , m_titleLabel(new QLabel(this))
    , m_countLabel(new ElidedLabel(this))
    , m_banner(new MessageBanner(this))
{
    Theme::setRole(m_titleLabel, u"title"_s);
    Theme::setRole(m_countLabel, u"secondary"_s);
    m_countLabel->setObjectName(u"countLabel"_s);
    m_header->setSpacing(8);
    m_header->addWidget(m_titleLabel);
    m_header->addWidget(m_countLabel);
    m_header->addStretch();
    m_layout->setContentsMargins(20, 14, 20, 16);
    m_layout->setSpacing(12);
    m_layout->addLayout(m_header);
    m_layout->addWidget(m_banner);
}

void Page::setWritable(bool writable, const QString &reason)
{
    m_isWritable = writable;
    m_readOnlyReason = reason;
    updateCommands();
}

void Page::setMissing(const DatabaseFeatures &features)
{
    m_missing = features;
    retranslate();
    updateCommands();
}

QString Page::missingReason() const
{
    return m_need && m_missing.contains(*m_need) ? missingFeatureText(*m_need) : QString();
}

void Page::setNeed(const QAction *command, DatabaseFeature feature)
{
    m_commandNeeds.insert_or_assign(command, feature);
}

std::optional<QString> Page::forbiddenReason(const QAction *command) const
{
    if (const auto reason = missingReason(); !reason.isEmpty())
        return reason;
    const auto need = m_commandNeeds.find(command);
    if (need != m_commandNeeds.end() && m_missing.contains(need->second))
        return missingFeatureText(need->second);
    const bool isForbidden = command->property(WritesProperty).toBool() && !m_isWritable;
    return isForbidden ? std::optional(m_readOnlyReason) : std::nullopt;
}

QAction *Page::addCommand(const QString &name, const QString &symbol, CommandKind kind,
                          const QKeySequence &shortcut)
{
    auto *command = new QAction(icon(symbol), QString(), this);
    command->setObjectName(name + u"Action"_s);
    command->setShortcut(shortcut);
    command->setProperty(WritesProperty, kind == CommandKind::Writes);
    addAction(command);
    return command;
}

void Page::setWorksAnywhere(QAction *command)
{
    command->setProperty(AnywhereProperty, true);
}

void Page::addCommandSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    addAction(separator);
}

void Page::addCommandButton(QAction *command)
{
    auto *button = new QToolButton(this);
    button->setObjectName(command->objectName().replace("Action"_L1, "Button"_L1));
    Theme::setRole(button, u"command"_s);
    button->setDefaultAction(command);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    addHeaderWidget(button);
}

void Page::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
}

void Page::setBody(QWidget *body)
{
    m_layout->addWidget(body, 1);
}

void Page::setItemCount(int count)
{
    if (count == m_itemCount)
        return;
    m_itemCount = count;
    emit itemCountChanged();
}

void Page::setDataAge(const DataAge &age)
{
    m_dataAge = age;
    emit dataAgeChanged();
}

void Page::setCountText(const QString &text)
{
    m_countLabel->setText(text);
}

void Page::setCommandEnabled(QAction *command, bool enabled)
{
    const auto forbidden = forbiddenReason(command);
    const bool isWithinReach = isVisible() || command->property(AnywhereProperty).toBool();
    command->setEnabled(enabled && !forbidden && isWithinReach);
    const auto unsuitable = enabled ? QString() : tr("Nothing suitable is selected");
    setDisabledReason(command, forbidden.value_or(unsuitable));
    auto toolTip = withoutMnemonic(command->text());
    if (!command->shortcut().isEmpty())
        toolTip += u" ("_s + command->shortcut().toString(QKeySequence::NativeText) + u')';
    command->setToolTip(forbidden.value_or(toolTip));
}

void Page::retranslate()
{
    m_titleLabel->setText(title());
    setAccessibleName(title());
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateCommands();
    }
    QWidget::changeEvent(event);
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateCommands();
    emit shown();
}

void Page::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateCommands();
}

} // namespace VeilDesk
