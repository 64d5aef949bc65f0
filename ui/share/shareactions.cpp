#include "ui/share/shareactions.h"

#include "models/domain/invitation.h"
#include "models/presentation/qrfile.h"
#include "models/settings/windowsettings.h"
#include "ui/share/clipboardnote.h"
#include "ui/share/invitationdialog.h"
#include "ui/share/keyprint.h"
#include "ui/share/secretclipboard.h"
#include "ui/widgets/errortext.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTimer>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto feedbackDuration = std::chrono::seconds(4);

/// A file name every system accepts.
QString fileNameFor(const QString &serverName)
{
    QString name;
    for (const auto c : serverName)
        name += c.isLetterOrNumber() ? c : u'-';
    return name.isEmpty() ? u"key"_s : name.left(60);
}

Invitation invitationOf(const KeyShare &key, QLocale::Language language)
{
    return {key.customerName, key.serverName, invitationDate(key.expiresAt, language), key.link};
}

} // namespace

ShareActions::ShareActions(ShareContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_copyButton(createButton(u"copyButton"_s, tr("&Copy link")))
    , m_invitationButton(createButton(u"invitationButton"_s, tr("Copy &invitation")))
    , m_saveImageButton(createButton(u"saveImageButton"_s, tr("&Save PNG…")))
    , m_saveDrawingButton(createButton(u"saveDrawingButton"_s, tr("Save S&VG…")))
    , m_printButton(createButton(u"printButton"_s, tr("&Print…")))
    , m_feedbackLabel(new QLabel(this))
    , m_feedbackTimer(new QTimer(this))
{
    setObjectName(u"shareActions"_s);
    m_invitationButton->setMenu(createInvitationMenu());
    m_feedbackLabel->setObjectName(u"keyFeedbackLabel"_s);
    m_feedbackLabel->setTextFormat(Qt::PlainText);
    m_feedbackLabel->setWordWrap(true);
    m_feedbackTimer->setSingleShot(true);
    m_feedbackTimer->setInterval(feedbackDuration);
    arrange();

    connect(m_copyButton, &QPushButton::clicked, this, &ShareActions::copyLink);
    connect(m_saveImageButton, &QPushButton::clicked, this,
            [this] { askWhereToSave(u"png"_s, tr("PNG images (*.png)")); });
    connect(m_saveDrawingButton, &QPushButton::clicked, this,
            [this] { askWhereToSave(u"svg"_s, tr("SVG drawings (*.svg)")); });
    connect(m_printButton, &QPushButton::clicked, this, &ShareActions::askWhereToPrint);
    connect(m_feedbackTimer, &QTimer::timeout, m_feedbackLabel, &QLabel::clear);
}

void ShareActions::showKey(const KeyShare &key, std::optional<QrCode> code)
{
    m_key = key;
    m_code = std::move(code);
    for (auto *button : {m_copyButton, m_invitationButton})
        button->setEnabled(!key.link.isEmpty());
    for (auto *button : {m_saveImageButton, m_saveDrawingButton, m_printButton})
        button->setEnabled(m_code.has_value());
    m_feedbackLabel->clear();
}

void ShareActions::focusCopy()
{
    m_copyButton->setFocus();
}

QPushButton *ShareActions::createButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    return button;
}

QMenu *ShareActions::createInvitationMenu()
{
    auto *menu = new QMenu(m_invitationButton);
    const auto addLanguage = [&](const QString &text, QLocale::Language language) {
        auto *action = menu->addAction(text, this, [this, language] { copyInvitation(language); });
        action->setObjectName(u"copyInvitation-%1"_s.arg(QLocale::languageToCode(language)));
    };
    addLanguage(tr("In &Russian"), QLocale::Russian);
    addLanguage(tr("In &English"), QLocale::English);
    menu->addSeparator();
    auto *edit = menu->addAction(tr("E&dit the texts…"), this, &ShareActions::editInvitations);
    edit->setObjectName(u"editInvitations"_s);
    return menu;
}

void ShareActions::arrange()
{
    auto *copying = new QHBoxLayout;
    copying->addWidget(m_copyButton);
    copying->addWidget(m_invitationButton);
    copying->addStretch();
    auto *keeping = new QHBoxLayout;
    keeping->addWidget(m_saveImageButton);
    keeping->addWidget(m_saveDrawingButton);
    keeping->addWidget(m_printButton);
    keeping->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(copying);
    layout->addLayout(keeping);
    layout->addWidget(m_feedbackLabel);
    layout->addWidget(new ClipboardNote(m_context.clipboard, this));
}

void ShareActions::copyLink()
{
    m_context.clipboard.copy(m_key.link);
    announce(tr("The link is on the clipboard."));
}

void ShareActions::copyInvitation(QLocale::Language language)
{
    const auto text =
        writeInvitation(m_context.preferences.invitation(language), invitationOf(m_key, language));
    if (!text) {
        announce(
            tr("The invitation's text has an unknown placeholder. Edit the texts to mend it."));
        return;
    }
    m_context.clipboard.copy(*text);
    announce(tr("The invitation is on the clipboard."));
}

void ShareActions::editInvitations()
{
    auto *dialog = new InvitationDialog(m_context.preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ShareActions::askWhereToSave(const QString &suffix, const QString &filter)
{
    auto *dialog = new QFileDialog(this, tr("Save QR code"));
    dialog->setObjectName(u"saveImageDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(fileNameFor(m_key.serverName) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ShareActions::saveCode);
    dialog->open();
}

void ShareActions::saveCode(const QString &file)
{
    if (!m_code)
        return;
    const auto saved = saveQrCode(*m_code, file);
    announce(saved ? tr("Saved to %1. Only you can read the file.").arg(file)
                   : tr("The QR code could not be saved. %1").arg(errorText(saved.error()).whole()),
             saved ? QString() : saved.error().detail());
}

void ShareActions::askWhereToPrint()
{
    auto *dialog = new QPrintDialog(this);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this](QPrinter *printer) { print(*printer); });
    dialog->open();
}

void ShareActions::print(QPrinter &printer)
{
    if (!m_code)
        return;
    const bool isPrinted = printKey(printer, m_key, *m_code);
    announce(isPrinted ? tr("Sent to the printer.")
                       : tr("The printer did not take the page. Is it connected and switched on?"));
}

void ShareActions::announce(const QString &text, const QString &technicalDetail)
{
    m_feedbackLabel->setText(text);
    m_feedbackLabel->setToolTip(technicalDetail);
    m_feedbackTimer->start();
}

} // namespace VeilDesk
