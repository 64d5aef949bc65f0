#include "ui/settings/settingrow.h"

#include "models/settings/settingtext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = SettingValues::Kind;

constexpr auto True = "true"_L1;
constexpr auto False = "false"_L1;

/// A number as it is stored: a decimal comma is what many keyboards offer.
QString normalized(const SettingValues &values, const QString &text)
{
    auto result = text.trimmed();
    return values.kind == Kind::Number ? result.replace(u',', u'.') : result;
}

} // namespace

SettingRow::SettingRow(const SettingEntry &entry, QWidget *parent)
    : QWidget(parent)
    , m_entry(entry)
    , m_storedText(entry.defaultText)
    , m_label(new QLabel(this))
    , m_unitLabel(new QLabel(this))
    , m_helpLabel(new QLabel(this))
    , m_problemLabel(new QLabel(this))
    , m_resetButton(new QToolButton(this))
{
    setObjectName(entry.key + u"Row"_s);
    Theme::setRole(m_unitLabel, u"secondary"_s);
    Theme::setRole(m_helpLabel, u"secondary"_s);
    Theme::setRole(m_problemLabel, u"problem"_s);
    m_label->setObjectName(entry.key + u"Label"_s);
    m_problemLabel->setObjectName(entry.key + u"Problem"_s);
    m_resetButton->setObjectName(entry.key + u"Reset"_s);
    auto *editor = createEditor();
    editor->setObjectName(entry.key + u"Editor"_s);
    m_label->setBuddy(editor);
    arrange(editor);
    connect(m_resetButton, &QToolButton::clicked, this, [this] { setText(m_entry.defaultText); });
    setText(entry.defaultText);
    retranslate();
}

QString SettingRow::text() const
{
    if (m_check)
        return m_check->isChecked() ? True : False;
    if (m_combo)
        return m_combo->currentData().toString();
    return normalized(m_entry.values, m_edit->text());
}

void SettingRow::setText(const QString &text)
{
    if (m_check)
        m_check->setChecked(text == True);
    else if (m_combo)
        m_combo->setCurrentIndex(std::max(0, m_combo->findData(text)));
    else
        m_edit->setText(text);
}

void SettingRow::setStoredText(const QString &text)
{
    const bool follows = !isChanged();
    m_storedText = text;
    if (follows)
        setText(text);
    check();
}

bool SettingRow::isValid() const
{
    Settings ignored;
    return m_entry.apply(ignored, text()).has_value();
}

bool SettingRow::matches(const QStringList &words) const
{
    const auto searched = m_label->text() + u'\n' + m_helpLabel->text() + u'\n' + m_entry.key;
    return std::ranges::all_of(
        words, [&](const QString &word) { return searched.contains(word, Qt::CaseInsensitive); });
}

void SettingRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QWidget *SettingRow::createEditor()
{
    switch (m_entry.values.kind) {
    case Kind::Flag:
        m_check = new QCheckBox(this);
        connect(m_check, &QCheckBox::toggled, this, &SettingRow::check);
        return m_check;
    case Kind::Choice:
        m_combo = new QComboBox(this);
        guardFromWheel(*m_combo);
        for (const auto &choice : m_entry.values.choices)
            m_combo->addItem(choice, choice);
        connect(m_combo, &QComboBox::currentIndexChanged, this, &SettingRow::check);
        return m_combo;
    case Kind::Number:
    case Kind::Integer:
    case Kind::HostName:
    case Kind::UserName:
    case Kind::BaseUrl:
        m_edit = new QLineEdit(this);
        connect(m_edit, &QLineEdit::textChanged, this, &SettingRow::check);
        return m_edit;
    }
    Q_UNREACHABLE();
}

void SettingRow::arrange(QWidget *editor)
{
    constexpr int labelWidth = 210;
    constexpr int editorWidth = 150;
    constexpr int addressWidth = 260;
    m_label->setFixedWidth(labelWidth);
    m_label->setWordWrap(true);
    editor->setFixedWidth(m_entry.values.kind == Kind::BaseUrl ? addressWidth : editorWidth);
    m_helpLabel->setWordWrap(true);
    m_problemLabel->setWordWrap(true);
    m_resetButton->setAutoRaise(true);
    m_resetButton->setFocusPolicy(Qt::TabFocus);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(editor, 0, 1);
    grid->addWidget(m_unitLabel, 0, 2);
    grid->addWidget(m_resetButton, 0, 3);
    grid->addWidget(m_problemLabel, 1, 1, 1, 3);
    grid->addWidget(m_helpLabel, 2, 1, 1, 3);
    grid->setColumnStretch(2, 1);
}

void SettingRow::check()
{
    m_problemLabel->setText(SettingText::allowed(m_entry.values));
    m_problemLabel->setVisible(!isValid());
    m_resetButton->setVisible(text() != m_entry.defaultText);
    markChanged();
    emit edited();
}

/// By a role, because a new style sheet takes back a font that was set.
void SettingRow::markChanged()
{
    const auto role = isChanged() ? u"heading"_s : QString();
    if (m_label->property("role").toString() != role)
        Theme::setRole(m_label, role);
}

void SettingRow::retranslate()
{
    const auto description = SettingText::describe(m_entry);
    const bool isNamed = m_check || m_combo;
    const auto shownDefault = m_check ? (m_entry.defaultText == True ? tr("on") : tr("off"))
        : isNamed                     ? SettingText::choice(m_entry.defaultText)
                                      : m_entry.defaultText;
    m_label->setText(description.label);
    m_unitLabel->setText(SettingText::unit(m_entry));
    m_helpLabel->setText(shownDefault.isEmpty()
                             ? description.help
                             : description.help + u' ' + tr("Default: %1.").arg(shownDefault));
    m_resetButton->setText(tr("Reset"));
    m_resetButton->setAccessibleName(tr("Reset: %1").arg(description.label));
    m_resetButton->setToolTip(tr("Back to the default: %1").arg(shownDefault));
    m_label->buddy()->setAccessibleName(description.label);
    m_label->buddy()->setAccessibleDescription(description.help);
    if (m_combo) {
        for (int item = 0; item < m_combo->count(); ++item)
            m_combo->setItemText(item, SettingText::choice(m_combo->itemData(item).toString()));
    }
    check();
}

} // namespace VeilDesk
