#include "ui/lock/passphrasedialog.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/form.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int ShortestPassphrase = 6;

} // namespace

PassphraseDialog::PassphraseDialog(Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_message(new QLabel(this))
{
    constexpr int comfortable = 460;
    setObjectName(u"passphraseDialog"_s);
    setWindowTitle(tr("App lock"));
    setMinimumWidth(comfortable);
    auto *text = new QLabel(explanation(), this);
    text->setWordWrap(true);
    m_message->setObjectName(u"passphraseMessageLabel"_s);
    m_message->setWordWrap(true);
    Theme::setRole(m_message, u"problem"_s);

    auto *form = createForm();
    if (purpose != Purpose::Set)
        m_currentEdit = addField(form, u"currentPassphraseEdit"_s, tr("Current passphrase:"));
    if (purpose != Purpose::TurnOff) {
        m_wantedEdit = addField(form, u"newPassphraseEdit"_s, tr("New passphrase:"));
        m_repeatedEdit = addField(form, u"repeatedPassphraseEdit"_s, tr("Once more:"));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_button = buttons->addButton(verb(), QDialogButtonBox::AcceptRole);
    m_button->setObjectName(u"passphraseButton"_s);
    m_button->setDefault(true);
    Theme::setRole(m_button, u"primary"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(14);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateButton();
}

void PassphraseDialog::showChecking()
{
    m_isWaiting = true;
    m_message->clear();
    updateButton();
}

void PassphraseDialog::showWrongPassphrase(std::chrono::seconds delay)
{
    m_currentEdit->clear();
    m_message->setText(tr("The current passphrase is wrong. Try again in %n second(s).", nullptr,
                          static_cast<int>(delay.count())));
    m_currentEdit->setFocus();
    QTimer::singleShot(delay, this, [this] {
        m_isWaiting = false;
        updateButton();
    });
}

void PassphraseDialog::showFailure(const Error &error)
{
    m_message->setText(errorText(error).whole());
    m_isWaiting = false;
    updateButton();
}

SecretEdit *PassphraseDialog::addField(QFormLayout *form, const QString &name, const QString &label)
{
    auto *edit = new SecretEdit(this);
    edit->setObjectName(name);
    addFormRow(form, label, edit);
    connect(edit, &QLineEdit::textChanged, this, [this] {
        m_message->setText(problem());
        updateButton();
    });
    return edit;
}

QString PassphraseDialog::explanation() const
{
    switch (m_purpose) {
    case Purpose::Set:
        return tr("A locked window shows nothing until this passphrase is entered, also after a "
                  "restart. A hash of it is kept in the desktop's keychain. Nobody can recover a "
                  "forgotten passphrase.");
    case Purpose::Change:
        return tr("The new passphrase unlocks the window from now on.");
    case Purpose::TurnOff:
        return tr("The window is not locked any more, neither after a time nor by a shortcut.");
    }
    Q_UNREACHABLE();
}

QString PassphraseDialog::verb() const
{
    switch (m_purpose) {
    case Purpose::Set:
        return tr("&Set the passphrase");
    case Purpose::Change:
        return tr("C&hange the passphrase");
    case Purpose::TurnOff:
        return tr("&Turn off the lock");
    }
    Q_UNREACHABLE();
}

QString PassphraseDialog::problem() const
{
    if (!m_wantedEdit || m_wantedEdit->text().isEmpty())
        return {};
    if (m_wantedEdit->text().size() < ShortestPassphrase)
        return tr("At least %n character(s) are needed.", nullptr, ShortestPassphrase);
    if (!m_repeatedEdit->text().isEmpty() && m_repeatedEdit->text() != m_wantedEdit->text())
        return tr("The two new passphrases differ.");
    return {};
}

void PassphraseDialog::updateButton()
{
    const bool hasCurrent = !m_currentEdit || !m_currentEdit->text().isEmpty();
    const bool hasWanted = !m_wantedEdit
        || (m_wantedEdit->text().size() >= ShortestPassphrase
            && m_wantedEdit->text() == m_repeatedEdit->text());
    m_button->setEnabled(hasCurrent && hasWanted && !m_isWaiting);
}

void PassphraseDialog::submit()
{
    emit submitted(m_currentEdit ? m_currentEdit->text() : QString(),
                   m_wantedEdit ? m_wantedEdit->text() : QString());
}

} // namespace VeilDesk
