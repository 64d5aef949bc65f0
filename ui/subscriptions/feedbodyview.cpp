#include "ui/subscriptions/feedbodyview.h"

#include "ui/share/clipboardnote.h"
#include "ui/share/secretclipboard.h"
#include "ui/share/secrettextedit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/maskedtext.h"
#include "ui/widgets/theme.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Whatever is no comment counts as a link: also what a line break in a name has smuggled in.
QString withoutLinks(const QString &body)
{
    auto lines = body.split(u'\n');
    for (auto &line : lines) {
        if (!line.startsWith(u'#') && !line.isEmpty())
            line = MaskedText::dots();
    }
    return lines.join(u'\n');
}

QString noteOn(const SubscriptionFeed &feed)
{
    QStringList sentences;
    const auto missing =
        static_cast<int>(static_cast<qsizetype>(feed.lines.size()) - linksOf(feed).size());
    if (missing > 0)
        sentences += FeedBodyView::tr("%n link(s) are not in the database: the bot asks the "
                                      "servers for them and sends them, too.",
                                      nullptr, missing);
    sentences += FeedBodyView::tr("Times are those of this computer; the bot writes its server's.");
    return sentences.join(u' ');
}

} // namespace

FeedBodyView::FeedBodyView(const SubscriptionFeed &feed, SecretClipboard &clipboard,
                           QWidget *parent)
    : QWidget(parent)
    , m_body(decodedBody(feed))
    , m_text(new SecretTextEdit(clipboard, this))
    , m_revealButton(new QToolButton(this))
{
    setObjectName(u"feedBodyView"_s);
    m_text->setObjectName(u"feedBodyText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("There is no text: the bot refuses."));
    auto *note = new QLabel(noteOn(feed), this);
    note->setObjectName(u"feedBodyNote"_s);
    note->setWordWrap(true);
    note->setVisible(!m_body.isEmpty());
    Theme::setRole(note, u"secondary"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(note);
    layout->addLayout(createButtons(feed, clipboard));
    refresh();
}

QHBoxLayout *FeedBodyView::createButtons(const SubscriptionFeed &feed, SecretClipboard &clipboard)
{
    m_revealButton->setObjectName(u"revealBodyButton"_s);
    m_revealButton->setCheckable(true);
    m_revealButton->setFocusPolicy(Qt::StrongFocus);
    m_revealButton->setEnabled(!m_body.isEmpty());
    connect(m_revealButton, &QToolButton::toggled, this, &FeedBodyView::refresh);
    auto *row = new QHBoxLayout;
    row->addWidget(m_revealButton);
    row->addWidget(createCopyButton(u"copyBodyButton"_s, tr("Copy te&xt"), m_body, clipboard));
    row->addWidget(createCopyButton(u"copyEncodedBodyButton"_s, tr("Copy &Base64"),
                                    encodedBody(feed), clipboard));
    row->addWidget(new ClipboardNote(clipboard, this), 1);
    return row;
}

QPushButton *FeedBodyView::createCopyButton(const QString &name, const QString &text,
                                            const QString &secret, SecretClipboard &clipboard)
{
    auto *button = new QPushButton(icon(u"copy"_s), text, this);
    button->setObjectName(name);
    button->setEnabled(!secret.isEmpty());
    connect(button, &QPushButton::clicked, this, [secret, &clipboard] { clipboard.copy(secret); });
    return button;
}

void FeedBodyView::refresh()
{
    const bool isRevealed = m_revealButton->isChecked();
    m_text->setPlainText(isRevealed ? m_body : withoutLinks(m_body));
    m_text->setAccessibleName(isRevealed ? tr("Text that the bot sends")
                                         : tr("Text that the bot sends, its links hidden"));
    m_revealButton->setText(isRevealed ? tr("Hide links") : tr("Reveal links"));
}

} // namespace VeilDesk
