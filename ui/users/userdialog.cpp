#include "ui/users/userdialog.h"

#include "ui/widgets/featuretext.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/validationtext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *createLineEdit(const QString &name, QWidget *parent)
{
    constexpr int longestText = 256;
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setMaxLength(longestText);
    return edit;
}

} // namespace

UserDialog::UserDialog(QWidget *parent)
    : UserDialog(std::nullopt, parent)
{ }

UserDialog::UserDialog(const Customer &customer, QWidget *parent)
    : UserDialog(std::optional(customer), parent)
{ }

UserDialog::UserDialog(std::optional<Customer> original, QWidget *parent)
    : QDialog(parent)
    , m_original(std::move(original))
    , m_banner(new MessageBanner(this))
    , m_idEdit(createLineEdit(u"idEdit"_s, this))
    , m_usernameEdit(createLineEdit(u"usernameEdit"_s, this))
    , m_firstNameEdit(createLineEdit(u"firstNameEdit"_s, this))
    , m_lastNameEdit(createLineEdit(u"lastNameEdit"_s, this))
    , m_vipCheck(new QCheckBox(tr("&VIP: sees the servers kept for VIPs"), this))
    , m_problemLabel(new QLabel(this))
    , m_submitButton(nullptr)
{
    setObjectName(u"userDialog"_s);
    setWindowTitle(m_original ? tr("Edit user") : tr("Add user"));
    m_problemLabel->setObjectName(u"problemLabel"_s);
    Theme::setRole(m_problemLabel, u"problem"_s);
    m_problemLabel->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_submitButton = buttons->addButton(m_original ? tr("Save changes") : tr("Add user"),
                                        QDialogButtonBox::AcceptRole);
    m_submitButton->setObjectName(m_original ? u"saveButton"_s : u"addButton"_s);
    Theme::setRole(m_submitButton, u"primary"_s);
    m_submitButton->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addLayout(createFields());
    layout->addWidget(m_problemLabel);
    layout->addStretch();
    layout->addWidget(buttons);

    for (auto *edit : findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textChanged, this, &UserDialog::validateInput);
    connect(buttons, &QDialogButtonBox::accepted, this, &UserDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (m_original)
        fill(*m_original);
    validateInput();
}

void UserDialog::setMissing(const DatabaseFeatures &features)
{
    if (!features.contains(DatabaseFeature::Vip))
        return;
    m_vipCheck->setEnabled(false);
    m_vipCheck->setToolTip(missingFeatureText(DatabaseFeature::Vip));
}

void UserDialog::showFailure(const Error &error)
{
    setEnabled(true);
    m_banner->showError(m_original ? tr("The user was not changed") : tr("The user was not added"),
                        error);
}

Customer UserDialog::customer() const
{
    auto result = m_original.value_or(Customer());
    if (!m_original)
        result.id = {m_idEdit->text().toLongLong()};
    result.username = m_usernameEdit->text().trimmed();
    if (result.username.startsWith(u'@'))
        result.username.remove(0, 1);
    result.firstName = m_firstNameEdit->text().trimmed();
    result.lastName = m_lastNameEdit->text().trimmed();
    result.vip = m_vipCheck->isChecked();
    return result;
}

QFormLayout *UserDialog::createFields()
{
    constexpr int fieldWidth = 280;
    m_idEdit->setMinimumWidth(fieldWidth);
    m_idEdit->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,18}"_s), m_idEdit));
    m_idEdit->setReadOnly(m_original.has_value());
    m_vipCheck->setObjectName(u"vipCheck"_s);
    auto *form = createForm();
    addFormRow(form, tr("&Telegram id:"), m_idEdit);
    addFormRow(form, tr("&User name:"), m_usernameEdit);
    addFormRow(form, tr("&First name:"), m_firstNameEdit);
    addFormRow(form, tr("&Last name:"), m_lastNameEdit);
    form->addRow(QString(), m_vipCheck);
    return form;
}

void UserDialog::fill(const Customer &customer)
{
    m_idEdit->setText(QString::number(customer.id.value));
    m_usernameEdit->setText(customer.username);
    m_firstNameEdit->setText(customer.firstName);
    m_lastNameEdit->setText(customer.lastName);
    m_vipCheck->setChecked(customer.vip);
    m_usernameEdit->setFocus();
}

void UserDialog::validateInput()
{
    const auto problem = validate(customer());
    m_submitButton->setEnabled(!problem);
    const bool isUntouched = m_idEdit->text().isEmpty() && !m_idEdit->isModified();
    m_problemLabel->setText(problem && !isUntouched ? validationText(*problem) : QString());
}

void UserDialog::submit()
{
    m_banner->dismiss();
    setEnabled(false);
    emit submitted(customer());
}

} // namespace VeilDesk
