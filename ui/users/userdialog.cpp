#include "ui/users/userdialog.h"

#include "ui/widgets/featuretext.h"
#include "ui/widgets/form.h"
#include "ui/widgets/validationtext.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>

namespace VeilDesk {

using namespace Qt::StringLiterals;

UserDialog::UserDialog(QWidget *parent)
    : UserDialog(std::nullopt, parent)
{ }

UserDialog::UserDialog(const Customer &customer, QWidget *parent)
    : UserDialog(std::optional(customer), parent)
{ }

UserDialog::UserDialog(std::optional<Customer> original, QWidget *parent)
    : EntryDialog(u"userDialog"_s, parent)
    , m_original(std::move(original))
    , m_idEdit(createLineEdit(u"idEdit"_s))
    , m_usernameEdit(createLineEdit(u"usernameEdit"_s))
    , m_firstNameEdit(createLineEdit(u"firstNameEdit"_s))
    , m_lastNameEdit(createLineEdit(u"lastNameEdit"_s))
    , m_vipCheck(new QCheckBox(tr("&VIP: sees the servers kept for VIPs"), this))
{
    setWindowTitle(m_original ? tr("Edit user") : tr("Add user"));
    addFields(createFields(), m_original ? u"saveButton"_s : u"addButton"_s,
              m_original ? tr("Save changes") : tr("Add user"));

    for (auto *edit : findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textChanged, this, &UserDialog::validateInput);
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

QString UserDialog::failureTitle() const
{
    return m_original ? tr("The user was not changed") : tr("The user was not added");
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
    m_idEdit->setMinimumWidth(FieldWidth);
    acceptOnlyIds(m_idEdit);
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
    const bool isUntouched = m_idEdit->text().isEmpty() && !m_idEdit->isModified();
    setProblem(problem ? validationText(*problem) : QString(), isUntouched);
}

void UserDialog::submit()
{
    emit submitted(customer());
}

} // namespace VeilDesk
