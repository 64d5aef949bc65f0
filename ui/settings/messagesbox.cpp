#include "ui/settings/messagesbox.h"

#include "ui/widgets/form.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/notificationtext.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

MessagesBox::MessagesBox(QWidget *parent)
    : QGroupBox(parent)
    , m_tokenLabel(new QLabel(this))
    , m_tokenEdit(new SecretEdit(this))
    , m_saveButton(new QPushButton(this))
    , m_removeButton(new QPushButton(this))
    , m_tokenHint(new QLabel(this))
    , m_testLabel(new QLabel(this))
    , m_recipientEdit(new QLineEdit(this))
    , m_testButton(new QPushButton(this))
    , m_textsButton(new QPushButton(this))
    , m_banner(new MessageBanner(this))
{
    setObjectName(u"messagesBox"_s);
    m_tokenEdit->setObjectName(u"botTokenEdit"_s);
    m_saveButton->setObjectName(u"saveBotTokenButton"_s);
    m_removeButton->setObjectName(u"removeBotTokenButton"_s);
    m_tokenHint->setObjectName(u"botTokenHint"_s);
    m_recipientEdit->setObjectName(u"testRecipientEdit"_s);
    acceptOnlyIds(m_recipientEdit);
    m_testButton->setObjectName(u"sendTestButton"_s);
    m_textsButton->setObjectName(u"messageTextsButton"_s);
    m_tokenLabel->setBuddy(m_tokenEdit);
    m_testLabel->setBuddy(m_recipientEdit);
    arrange();
    for (auto *edit : {static_cast<QLineEdit *>(m_tokenEdit), m_recipientEdit})
        connect(edit, &QLineEdit::textChanged, this, &MessagesBox::updateButtons);
    connect(m_saveButton, &QPushButton::clicked, this,
            [this] { emit tokenEntered(m_tokenEdit->text().trimmed()); });
    connect(m_removeButton, &QPushButton::clicked, this, [this] { emit tokenEntered({}); });
    connect(m_textsButton, &QPushButton::clicked, this, &MessagesBox::textsRequested);
    connect(m_testButton, &QPushButton::clicked, this, &MessagesBox::requestTest);
    retranslate();
}

void MessagesBox::showToken(bool isStored)
{
    m_isTokenStored = isStored;
    retranslate();
}

void MessagesBox::showTokenSaved(bool isStored)
{
    m_tokenEdit->clear();
    m_banner->dismiss();
    showToken(isStored);
}

void MessagesBox::showTokenFailure(const Error &error)
{
    m_banner->showError(tr("The bot's token was not stored or read"), error);
}

void MessagesBox::showTextsFailure(const Error &error)
{
    m_banner->showError(tr("The texts of messages were not read or stored"), error);
}

void MessagesBox::showTestSent()
{
    m_banner->showMessage(Tone::Success, tr("The test message was sent"),
                          tr("Telegram has taken it."));
    updateButtons();
}

void MessagesBox::showTestFailure(const Error &error)
{
    m_banner->showMessage(Tone::Danger, tr("The test message was not confirmed"),
                          NotificationText::explanation(error));
    updateButtons();
}

void MessagesBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QGroupBox::changeEvent(event);
}

void MessagesBox::showEvent(QShowEvent *event)
{
    emit opened();
    QGroupBox::showEvent(event);
}

void MessagesBox::arrange()
{
    constexpr int labelWidth = 210;
    constexpr int editorWidth = 260;
    for (auto *label : {m_tokenLabel, m_testLabel})
        label->setFixedWidth(labelWidth);
    for (auto *edit : {static_cast<QLineEdit *>(m_tokenEdit), m_recipientEdit})
        edit->setFixedWidth(editorWidth);
    Theme::setRole(m_tokenHint, u"secondary"_s);
    m_tokenHint->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_tokenLabel, 0, 0);
    grid->addWidget(m_tokenEdit, 0, 1);
    grid->addWidget(m_saveButton, 0, 2);
    grid->addWidget(m_removeButton, 0, 3);
    grid->addWidget(m_tokenHint, 1, 1, 1, 4);
    grid->addWidget(m_testLabel, 2, 0);
    grid->addWidget(m_recipientEdit, 2, 1);
    grid->addWidget(m_testButton, 2, 2, 1, 2);
    grid->addWidget(m_textsButton, 3, 1, Qt::AlignLeft);
    grid->addWidget(m_banner, 4, 0, 1, 5);
    grid->setColumnStretch(4, 1);
}

void MessagesBox::requestTest()
{
    m_banner->dismiss();
    m_testButton->setEnabled(false);
    emit testRequested({m_recipientEdit->text().toLongLong()},
                       tr("This is a test message of VeilDesk."));
}

void MessagesBox::updateButtons()
{
    m_saveButton->setEnabled(!m_tokenEdit->text().trimmed().isEmpty());
    m_removeButton->setEnabled(m_isTokenStored);
    m_testButton->setEnabled(m_isTokenStored && !m_recipientEdit->text().isEmpty());
}

void MessagesBox::retranslate()
{
    setTitle(tr("Telegram bot"));
    m_tokenLabel->setText(tr("Bot's &token"));
    m_tokenEdit->setAccessibleName(tr("Bot's token"));
    m_tokenEdit->setPlaceholderText(m_isTokenStored ? u"••••••••••••"_s
                                                    : tr("For example 123456:ABC…"));
    m_saveButton->setText(tr("St&ore"));
    m_saveButton->setToolTip(tr("Stores the token in the keychain"));
    m_removeButton->setText(tr("Re&move"));
    m_removeButton->setToolTip(tr("Removes the token from the keychain"));
    m_tokenHint->setText(m_isTokenStored
                             ? tr("The keychain keeps the token. A new one replaces it.")
                             : tr("No token is stored: messages wait. BotFather gives out the "
                                  "token of the bot that your customers use."));
    m_testLabel->setText(tr("Test message to"));
    m_recipientEdit->setAccessibleName(tr("Telegram id for the test message"));
    m_recipientEdit->setPlaceholderText(tr("Your own Telegram id"));
    m_testButton->setText(tr("Send a &test message"));
    m_textsButton->setText(tr("Te&xts of messages…"));
    updateButtons();
}

} // namespace VeilDesk
