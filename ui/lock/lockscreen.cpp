#include "ui/lock/lockscreen.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LockScreen::LockScreen(QWidget *parent)
    : QWidget(parent)
    , m_symbol(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_edit(new SecretEdit(this))
    , m_button(new QPushButton(this))
    , m_message(new QLabel(this))
{
    constexpr int fieldWidth = 420;
    setObjectName(u"lockScreen"_s);
    m_edit->setObjectName(u"lockPassphraseEdit"_s);
    m_button->setObjectName(u"unlockButton"_s);
    m_message->setObjectName(u"lockMessageLabel"_s);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    Theme::setRole(m_title, u"title"_s);
    Theme::setRole(m_text, u"secondary"_s);
    Theme::setRole(m_button, u"primary"_s);
    Theme::setRole(m_message, u"problem"_s);

    auto *form = new QWidget(this);
    form->setFixedWidth(fieldWidth);
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    auto *column = new QVBoxLayout(form);
    column->setSpacing(12);
    for (auto *label : {m_symbol, m_title, m_text})
        column->addWidget(label, 0, Qt::AlignHCenter);
    column->addLayout(row);
    column->addWidget(m_message);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(form, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    m_second.setInterval(1s);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &LockScreen::countDown);
    connect(m_button, &QPushButton::clicked, this, &LockScreen::submit);
    connect(m_edit, &QLineEdit::returnPressed, this, &LockScreen::submit);
    setFocusProxy(m_edit);
    showSymbol();
    retranslate();
}

void LockScreen::reset()
{
    m_second.stop();
    m_edit->clear();
    showMessage({});
    setInputEnabled(true);
}

void LockScreen::showChecking()
{
    setInputEnabled(false);
    showMessage(tr("Checking…"));
}

void LockScreen::showWrongPassphrase(std::chrono::seconds delay)
{
    m_edit->clear();
    setInputEnabled(false);
    m_left = delay + 1s;
    m_second.start();
    countDown();
}

void LockScreen::showFailure(const Error &error)
{
    const auto reason = errorText(error);
    showMessage(tr("The passphrase cannot be checked. %1. %2").arg(reason.title, reason.advice));
    setInputEnabled(true);
}

void LockScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showSymbol();
    QWidget::changeEvent(event);
}

void LockScreen::submit()
{
    if (!m_edit->text().isEmpty())
        emit unlockRequested(m_edit->text());
}

void LockScreen::countDown()
{
    --m_left;
    if (m_left > 0s) {
        showMessage(tr("Wrong passphrase. Try again in %n second(s).", nullptr,
                       static_cast<int>(m_left.count())));
        return;
    }
    m_second.stop();
    showMessage(tr("Wrong passphrase. Try again."));
    setInputEnabled(true);
}

void LockScreen::showMessage(const QString &text)
{
    m_message->setText(text);
    m_edit->setAccessibleDescription(text);
}

void LockScreen::setInputEnabled(bool enabled)
{
    m_edit->setEnabled(enabled);
    m_button->setEnabled(enabled);
    if (enabled)
        m_edit->setFocus(Qt::OtherFocusReason);
}

void LockScreen::showSymbol()
{
    constexpr int symbolSize = 48;
    m_symbol->setPixmap(icon(u"lock"_s, Tone::Neutral).pixmap(symbolSize, symbolSize));
}

void LockScreen::retranslate()
{
    m_title->setText(tr("VeilDesk is locked"));
    m_text->setText(tr("Running operations go on behind this screen."));
    m_edit->setPlaceholderText(tr("Passphrase"));
    m_edit->setAccessibleName(tr("Passphrase"));
    m_button->setText(tr("&Unlock"));
}

} // namespace VeilDesk
