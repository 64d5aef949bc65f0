#include "ui/issue/customerform.h"

#include "ui/widgets/form.h"
#include "ui/widgets/messagebanner.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

CustomerForm::CustomerForm(QWidget *parent)
    : QGroupBox(tr("New customer"), parent)
    , m_idField(new QLineEdit(this))
    , m_usernameField(new QLineEdit(this))
    , m_nameField(new QLineEdit(this))
    , m_banner(new MessageBanner(this))
    , m_addButton(new QPushButton(tr("&Add customer"), this))
{
    setObjectName(u"customerForm"_s);
    m_idField->setObjectName(u"newCustomerIdField"_s);
    m_idField->setPlaceholderText(tr("For example 123456789"));
    acceptOnlyIds(m_idField);
    m_usernameField->setObjectName(u"newCustomerUsernameField"_s);
    m_usernameField->setPlaceholderText(tr("Optional, without @"));
    m_nameField->setObjectName(u"newCustomerNameField"_s);
    m_nameField->setPlaceholderText(tr("Optional"));
    m_addButton->setObjectName(u"addCustomerButton"_s);
    auto *cancelButton = new QPushButton(tr("Do not add"), this);
    cancelButton->setObjectName(u"cancelCustomerButton"_s);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_addButton);
    buttons->addWidget(cancelButton);
    buttons->addStretch();
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Telegram id:"), m_idField);
    form->addRow(tr("&User name:"), m_usernameField);
    form->addRow(tr("&First name:"), m_nameField);
    form->addRow(m_banner);
    form->addRow(buttons);

    connect(m_idField, &QLineEdit::textChanged, this, &CustomerForm::refresh);
    connect(m_addButton, &QPushButton::clicked, this, &CustomerForm::submit);
    connect(cancelButton, &QPushButton::clicked, this, &CustomerForm::cancelled);
    refresh();
}

void CustomerForm::open(const QString &searched)
{
    bool isNumber = false;
    searched.toLongLong(&isNumber);
    m_idField->setText(isNumber ? searched : QString());
    m_usernameField->setText(searched.startsWith(u'@') ? searched.mid(1) : QString());
    m_nameField->clear();
    m_banner->dismiss();
    show();
    m_idField->setFocus();
}

void CustomerForm::showFailure(const Error &error)
{
    m_banner->showError(tr("The customer was not added"), error);
    refresh();
}

void CustomerForm::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        emit cancelled();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_addButton->isEnabled())
            submit();
        return;
    default:
        QGroupBox::keyPressEvent(event);
    }
}

Customer CustomerForm::customer() const
{
    Customer customer;
    customer.id = CustomerId{m_idField->text().toLongLong()};
    customer.username = m_usernameField->text().trimmed();
    if (customer.username.startsWith(u'@'))
        customer.username.remove(0, 1);
    customer.firstName = m_nameField->text().trimmed();
    return customer;
}

void CustomerForm::refresh()
{
    m_addButton->setEnabled(!validate(customer()));
}

void CustomerForm::submit()
{
    m_banner->dismiss();
    m_addButton->setEnabled(false);
    emit addRequested(customer());
}

} // namespace VeilDesk
