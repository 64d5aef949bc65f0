#include "ui/share/invitationdialog.h"

#include "models/domain/invitation.h"
#include "models/settings/windowsettings.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Invitation sampleFor(QLocale::Language language)
{
    const auto inAMonth = systemNow() + std::chrono::days(30);
    return {InvitationDialog::tr("Maria"), InvitationDialog::tr("Amsterdam 1"),
            invitationDate(inAMonth, language), u"vless://…"_s};
}

QString braced(const QString &placeholder)
{
    return u'{' + placeholder + u'}';
}

QPlainTextEdit *createEdit(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setTabChangesFocus(true);
    return edit;
}

} // namespace

InvitationDialog::InvitationDialog(WindowSettings &preferences, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_languageCombo(new QComboBox(this))
    , m_edit(createEdit(u"invitationEdit"_s, tr("Text"), this))
    , m_preview(createEdit(u"invitationPreview"_s, tr("Preview"), this))
    , m_problemLabel(new QLabel(this))
{
    setObjectName(u"invitationDialog"_s);
    setWindowTitle(tr("Texts of invitations"));
    m_languageCombo->setObjectName(u"invitationLanguageCombo"_s);
    m_languageCombo->addItem(u"Русский"_s, int(QLocale::Russian));
    m_languageCombo->addItem(u"English"_s, int(QLocale::English));
    m_preview->setReadOnly(true);
    m_problemLabel->setObjectName(u"invitationProblemLabel"_s);
    m_problemLabel->setWordWrap(true);
    Theme::setRole(m_problemLabel, u"problem"_s);
    for (const auto each : InvitationLanguages)
        m_texts[each] = preferences.invitation(each);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(createPlaceholderBar());
    layout->addWidget(createTexts(), 1);
    layout->addWidget(m_problemLabel);
    layout->addWidget(createButtons());
    resize(860, 480);

    connect(m_languageCombo, &QComboBox::currentIndexChanged, this,
            &InvitationDialog::showLanguage);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &InvitationDialog::keepText);
    showLanguage();
    m_edit->setFocus();
}

void InvitationDialog::accept()
{
    for (const auto each : InvitationLanguages)
        m_preferences.setInvitation(each, m_texts[each]);
    QDialog::accept();
}

QWidget *InvitationDialog::createPlaceholderBar()
{
    auto *bar = new QWidget(this);
    auto *languageLabel = new QLabel(tr("&Language:"), bar);
    languageLabel->setBuddy(m_languageCombo);
    m_languageCombo->setAccessibleName(tr("Language"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(languageLabel);
    layout->addWidget(m_languageCombo);
    layout->addStretch();
    layout->addWidget(new QLabel(tr("Insert:"), bar));
    for (const auto &placeholder : invitationPlaceholders()) {
        auto *button = new QToolButton(bar);
        button->setObjectName(u"insert-%1"_s.arg(placeholder));
        button->setText(braced(placeholder));
        button->setAccessibleName(tr("Insert %1").arg(placeholder));
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, placeholder] {
            m_edit->insertPlainText(braced(placeholder));
            m_edit->setFocus();
        });
        layout->addWidget(button);
    }
    return bar;
}

QWidget *InvitationDialog::createTexts()
{
    auto *texts = new QWidget(this);
    auto *editLabel = new QLabel(tr("&Text:"), texts);
    editLabel->setBuddy(m_edit);
    auto *previewLabel = new QLabel(tr("Pre&view:"), texts);
    previewLabel->setBuddy(m_preview);
    auto *grid = new QGridLayout(texts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->addWidget(editLabel, 0, 0);
    grid->addWidget(previewLabel, 0, 1);
    grid->addWidget(m_edit, 1, 0);
    grid->addWidget(m_preview, 1, 1);
    return texts;
}

QWidget *InvitationDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_saveButton = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_saveButton->setObjectName(u"saveButton"_s);
    Theme::setRole(m_saveButton, u"primary"_s);
    m_resetButton = buttons->addButton(tr("&Reset"), QDialogButtonBox::ResetRole);
    m_resetButton->setObjectName(u"resetButton"_s);
    m_resetButton->setToolTip(tr("Puts back the text that VeilDesk came with"));
    connect(buttons, &QDialogButtonBox::accepted, this, &InvitationDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_resetButton, &QPushButton::clicked, this, &InvitationDialog::reset);
    return buttons;
}

QLocale::Language InvitationDialog::language() const
{
    return static_cast<QLocale::Language>(m_languageCombo->currentData().toInt());
}

void InvitationDialog::showLanguage()
{
    const QSignalBlocker blocker(m_edit);
    m_edit->setPlainText(m_texts[language()]);
    showPreview();
    updateCommands();
}

void InvitationDialog::keepText()
{
    m_texts[language()] = m_edit->toPlainText();
    showPreview();
    updateCommands();
}

void InvitationDialog::showPreview()
{
    const auto written = writeInvitation(m_texts[language()], sampleFor(language()));
    m_preview->setPlainText(written ? *written : QString());
}

void InvitationDialog::updateCommands()
{
    const auto isWrong = [](const QString &text) { return !unknownPlaceholders(text).isEmpty(); };
    const auto unknown = unknownPlaceholders(m_texts[language()]);
    m_problemLabel->setText(unknown.isEmpty() ? QString()
                                              : tr("%1 stands for nothing. Use the placeholders "
                                                   "above.")
                                                    .arg(braced(unknown.first())));
    m_saveButton->setEnabled(std::ranges::none_of(m_texts, isWrong));
    m_resetButton->setEnabled(m_texts[language()] != defaultInvitation(language()));
}

void InvitationDialog::reset()
{
    m_edit->setPlainText(defaultInvitation(language()));
}

} // namespace VeilDesk
