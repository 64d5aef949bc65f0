#include "ui/widgets/maskedtext.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

MaskedText::MaskedText(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_revealButton(new QToolButton(this))
{
    m_field->setObjectName(u"maskedField"_s);
    m_field->setReadOnly(true);
    m_field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_revealButton->setObjectName(u"revealButton"_s);
    m_revealButton->setCheckable(true);
    m_revealButton->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_revealButton);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_revealButton);

    // Qt would copy a selection for good, and under X11 already while it is made.
    connect(m_field, &QLineEdit::selectionChanged, m_field, &QLineEdit::deselect);
    connect(m_revealButton, &QToolButton::toggled, this, &MaskedText::refresh);
    refresh();
}

QString MaskedText::dots()
{
    constexpr int count = 24;
    return QString(count, u'•');
}

void MaskedText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_revealButton->setChecked(false);
    refresh();
}

void MaskedText::setSubject(const QString &subject)
{
    m_subject = subject;
    refresh();
}

void MaskedText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

bool MaskedText::isRevealed() const
{
    return m_revealButton->isChecked();
}

void MaskedText::refresh()
{
    const auto masked = m_text.isEmpty() ? QString() : dots();
    m_field->setText(isRevealed() ? m_text : masked);
    m_field->setCursorPosition(0);
    m_field->setAccessibleName(isRevealed() ? m_subject : tr("%1, hidden").arg(m_subject));
    m_revealButton->setEnabled(!m_text.isEmpty());
    m_revealButton->setText(isRevealed() ? tr("Hide") : tr("Reveal"));
    m_revealButton->setAccessibleName(isRevealed() ? tr("Hide: %1").arg(m_subject)
                                                   : tr("Reveal: %1").arg(m_subject));
}

} // namespace VeilDesk
