#include "ui/issue/keycard.h"

#include "models/domain/qrcode.h"
#include "ui/issue/issuetext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/maskedtext.h"
#include "ui/widgets/qrcodewidget.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImageWriter>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto feedbackDuration = std::chrono::seconds(4);
constexpr int savedModulePixels = 12;

QLabel *createLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// A file name every system accepts.
QString fileNameFor(const QString &serverName)
{
    QString name;
    for (const auto c : serverName)
        name += c.isLetterOrNumber() ? c : u'-';
    return name.isEmpty() ? u"key"_s : name.left(60);
}

} // namespace

KeyCard::KeyCard(QWidget *parent)
    : QFrame(parent)
    , m_code(new QrCodeWidget(this))
    , m_noCodeLabel(createLabel(u"noCodeLabel"_s, this))
    , m_serverLabel(createLabel(u"keyServerLabel"_s, this))
    , m_emailLabel(createLabel(u"keyEmailLabel"_s, this))
    , m_expiryLabel(createLabel(u"keyExpiryLabel"_s, this))
    , m_link(new MaskedText(this))
    , m_copyButton(new QPushButton(tr("&Copy link"), this))
    , m_saveButton(new QPushButton(tr("&Save PNG…"), this))
    , m_feedbackLabel(createLabel(u"keyFeedbackLabel"_s, this))
    , m_adviceLabel(createLabel(u"keyAdviceLabel"_s, this))
    , m_warningsLabel(createLabel(u"keyWarningsLabel"_s, this))
    , m_feedbackTimer(new QTimer(this))
{
    setObjectName(u"keyCard"_s);
    m_link->setObjectName(u"keyLink"_s);
    m_link->setSubject(tr("Link"));
    m_copyButton->setObjectName(u"copyButton"_s);
    m_saveButton->setObjectName(u"saveImageButton"_s);
    m_feedbackTimer->setSingleShot(true);
    m_feedbackTimer->setInterval(feedbackDuration);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addWidget(createCodeArea(), 0, Qt::AlignTop);
    layout->addWidget(createFacts(), 1);

    connect(m_copyButton, &QPushButton::clicked, this, &KeyCard::copyLink);
    connect(m_saveButton, &QPushButton::clicked, this, &KeyCard::askWhereToSave);
    connect(m_feedbackTimer, &QTimer::timeout, m_feedbackLabel, &QLabel::clear);
}

void KeyCard::showKey(const KeyShare &key, Timestamp now)
{
    m_key = key;
    m_serverLabel->setText(key.serverName);
    m_emailLabel->setText(key.email);
    m_expiryLabel->setText(key.expiresAt ? IssueText::expiry(*key.expiresAt, now) : tr("Unknown"));
    m_link->setText(key.link);
    m_copyButton->setEnabled(!key.link.isEmpty());
    showWarnings();
    m_feedbackLabel->clear();
    showCode(key.link);
}

void KeyCard::focusCopy()
{
    m_copyButton->setFocus();
}

QWidget *KeyCard::createCodeArea()
{
    auto *area = new QWidget(this);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_code);
    layout->addWidget(m_noCodeLabel);
    return area;
}

QWidget *KeyCard::createFacts()
{
    auto *facts = new QWidget(this);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Server:"), m_serverLabel);
    form->addRow(tr("E-mail:"), m_emailLabel);
    form->addRow(tr("Valid until:"), m_expiryLabel);
    form->addRow(tr("Link:"), m_link);

    auto *layout = new QVBoxLayout(facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addWidget(createButtons());
    layout->addWidget(m_feedbackLabel);
    layout->addWidget(m_adviceLabel);
    layout->addWidget(createWarningArea());
    layout->addStretch();
    return facts;
}

QWidget *KeyCard::createWarningArea()
{
    constexpr int symbolSize = 18;
    m_warningArea = new QWidget(this);
    auto *symbol = new QLabel(m_warningArea);
    symbol->setPixmap(icon(u"warning"_s, Tone::Warning).pixmap(symbolSize));
    auto *layout = new QHBoxLayout(m_warningArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(symbol, 0, Qt::AlignTop);
    layout->addWidget(m_warningsLabel, 1);
    return m_warningArea;
}

QWidget *KeyCard::createButtons()
{
    auto *buttons = new QWidget(this);
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_copyButton);
    layout->addWidget(m_saveButton);
    layout->addStretch();
    return buttons;
}

void KeyCard::showWarnings()
{
    auto warnings = m_key.warnings;
    if (!m_key.isPersisted)
        warnings.prepend(tr("The server did not save this key: it may vanish when the server "
                            "restarts."));
    m_warningsLabel->setText(warnings.join(u'\n'));
    m_warningArea->setVisible(!warnings.isEmpty());
}

void KeyCard::showCode(const QString &link)
{
    const auto encoded = encodeQrCode(link);
    const bool hasCode = encoded && !link.isEmpty();
    m_code->setCode(hasCode ? std::optional(*encoded) : std::nullopt);
    m_code->setVisible(hasCode);
    m_noCodeLabel->setVisible(!hasCode);
    m_noCodeLabel->setText(link.isEmpty() ? tr("There is no link to show.")
                                          : tr("The link is too long for a QR code."));
    m_saveButton->setEnabled(hasCode);
    m_adviceLabel->setText(tr("This QR code is dense and some cameras will not read it. "
                              "Send the link instead."));
    m_adviceLabel->setVisible(hasCode && encoded->isDense);
}

void KeyCard::copyLink()
{
    QGuiApplication::clipboard()->setText(m_key.link);
    announce(tr("Copied."));
}

void KeyCard::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save QR code"));
    dialog->setObjectName(u"saveImageDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PNG images (*.png)"));
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(fileNameFor(m_key.serverName) + u".png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &KeyCard::saveImage);
    dialog->open();
}

void KeyCard::saveImage(const QString &file)
{
    const auto code = encodeQrCode(m_key.link);
    if (!code)
        return;
    QImageWriter writer(file, "png");
    const bool saved = writer.write(renderQrCode(*code, savedModulePixels));
    announce(saved ? tr("Saved to %1.").arg(file)
                   : tr("The image could not be saved: %1").arg(writer.errorString()));
}

void KeyCard::announce(const QString &text)
{
    m_feedbackLabel->setText(text);
    m_feedbackTimer->start();
}

} // namespace VeilDesk
