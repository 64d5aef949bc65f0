#include "ui/widgets/messagebanner.h"

#include "models/domain/redaction.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString toneSymbol(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Accent:
        return u"info"_s;
    case Tone::Success:
        return u"success"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Danger:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

QLabel *createTextLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPlainTextEdit *createDetailsView(QWidget *parent)
{
    auto *view = new QPlainTextEdit(parent);
    view->setObjectName(u"bannerDetailsView"_s);
    view->setReadOnly(true);
    view->setMaximumHeight(90);
    view->setTabChangesFocus(true);
    view->hide();
    return view;
}

QPushButton *createButton(const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    return button;
}

} // namespace

MessageBanner::MessageBanner(QWidget *parent, Buttons place)
    : QFrame(parent)
    , m_symbol(new QLabel(this))
    , m_title(createTextLabel(u"bannerTitleLabel"_s, this))
    , m_text(createTextLabel(u"bannerTextLabel"_s, this))
    , m_details(createDetailsView(this))
    , m_retryButton(createButton(u"bannerRetryButton"_s, this))
    , m_detailsButton(createButton(u"bannerDetailsButton"_s, this))
    , m_copyButton(createButton(u"bannerCopyButton"_s, this))
    , m_closeButton(new QToolButton(this))
{
    setObjectName(u"messageBanner"_s);
    setFrameShape(QFrame::NoFrame);
    Theme::setRole(m_title, u"heading"_s);
    m_detailsButton->setCheckable(true);
    m_closeButton->setObjectName(u"bannerCloseButton"_s);
    m_closeButton->setIcon(icon(u"close"_s));
    m_closeButton->setAutoRaise(true);

    arrange(place);

    connect(m_retryButton, &QPushButton::clicked, this, &MessageBanner::retry);
    connect(m_detailsButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_copyButton, &QPushButton::clicked, this, &MessageBanner::copyReport);
    connect(m_closeButton, &QToolButton::clicked, this, &MessageBanner::dismiss);
    retranslate();
    hide();
}

void MessageBanner::arrange(Buttons place)
{
    const bool isBelow = place == Buttons::Below;
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    texts->addWidget(m_details);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (auto *button : {m_retryButton, m_detailsButton, m_copyButton})
        buttons->addWidget(button, 0, Qt::AlignTop);
    if (isBelow)
        buttons->addStretch();
    auto *content = new QBoxLayout(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    content->setSpacing(10);
    content->addLayout(texts, 1);
    content->addLayout(buttons);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 10, 10);
    layout->setSpacing(10);
    layout->addWidget(m_symbol, 0, Qt::AlignTop);
    layout->addLayout(content, 1);
    layout->addWidget(m_closeButton, 0, Qt::AlignTop);
}

void MessageBanner::showError(const QString &failed, const Error &error,
                              std::function<void()> retry)
{
    m_retry = std::move(retry);
    m_report = failed + u'\n' + errorReport(error);
    m_details->setPlainText(redacted(error.detail()));
    m_retryButton->setVisible(m_retry != nullptr);
    m_detailsButton->setVisible(!error.detail().isEmpty());
    m_copyButton->show();
    setTone(Tone::Danger);
    setContent(failed, errorText(error).whole());
}

void MessageBanner::showMessage(Tone tone, const QString &title, const QString &text)
{
    m_retry = nullptr;
    for (auto *button : {m_retryButton, m_detailsButton, m_copyButton})
        button->hide();
    setTone(tone);
    setContent(title, text);
}

void MessageBanner::dismiss()
{
    m_retry = nullptr;
    hide();
}

QString MessageBanner::title() const
{
    return m_title->text();
}

void MessageBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        setTone(m_tone);
    QFrame::changeEvent(event);
}

void MessageBanner::retranslate()
{
    m_retryButton->setText(tr("&Retry"));
    m_detailsButton->setText(tr("&Details"));
    m_copyButton->setText(tr("Cop&y"));
    m_copyButton->setToolTip(tr("Copies the message with its technical details"));
    m_details->setAccessibleName(tr("Technical details"));
    m_closeButton->setAccessibleName(tr("Close the message"));
    m_closeButton->setToolTip(tr("Close the message"));
}

void MessageBanner::setTone(Tone tone)
{
    m_tone = tone;
    constexpr int symbolSize = 20;
    m_symbol->setPixmap(icon(toneSymbol(tone), tone).pixmap(symbolSize, symbolSize));
    const auto colors = QGuiApplication::palette();
    const auto sheet = u"#messageBanner { background: %1; border: 1px solid %2; "
                       "border-radius: 6px; }"_s.arg(Theme::toneBackground(tone, colors).name(),
                                                     Theme::toneColor(tone, colors).name());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

void MessageBanner::setContent(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_detailsButton->setChecked(false);
    setAccessibleName(title);
    setAccessibleDescription(text);
    show();
}

void MessageBanner::copyReport() const
{
    QGuiApplication::clipboard()->setText(m_report);
}

void MessageBanner::retry()
{
    const auto again = std::exchange(m_retry, nullptr);
    hide();
    again();
}

} // namespace VeilDesk
