#include "ui/payments/paymentdialog.h"

#include "models/itemmodels/displaytext.h"
#include "ui/widgets/form.h"
#include "ui/widgets/validationtext.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>

#include <cmath>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int MinorPerMajor = 100;

} // namespace

PaymentDialog::PaymentDialog(const std::vector<Tariff> &tariffs, const QString &reference,
                             QWidget *parent)
    : EntryDialog(u"paymentDialog"_s, parent)
    , m_tariffs(tariffs)
    , m_customerEdit(createLineEdit(u"customerEdit"_s))
    , m_tariffCombo(new QComboBox(this))
    , m_amountSpin(new QDoubleSpinBox(this))
    , m_currencyCombo(new QComboBox(this))
    , m_emailEdit(createLineEdit(u"emailEdit"_s))
    , m_referenceEdit(createLineEdit(u"referenceEdit"_s))
{
    setWindowTitle(tr("Record a payment"));
    m_referenceEdit->setText(reference);
    addFields(createFields(tariffs), u"recordButton"_s, tr("Record as paid"));

    for (auto *edit : {m_customerEdit, m_emailEdit, m_referenceEdit})
        connect(edit, &QLineEdit::textChanged, this, &PaymentDialog::validateInput);
    connect(m_amountSpin, &QDoubleSpinBox::valueChanged, this, &PaymentDialog::validateInput);
    connect(m_tariffCombo, &QComboBox::currentIndexChanged, this, &PaymentDialog::proposePrice);
    proposePrice();
    m_customerEdit->setFocus();
}

QString PaymentDialog::failureTitle() const
{
    return tr("The payment was not recorded");
}

Payment PaymentDialog::payment() const
{
    Payment payment;
    payment.reference = m_referenceEdit->text().trimmed();
    if (!m_customerEdit->text().isEmpty())
        payment.customer = CustomerId{m_customerEdit->text().toLongLong()};
    if (m_tariffCombo->currentIndex() >= 0)
        payment.tariff = TariffId{m_tariffCombo->currentData().toLongLong()};
    payment.status = PaymentStatus::Paid;
    payment.amount = {std::llround(m_amountSpin->value() * MinorPerMajor),
                      m_currencyCombo->currentText()};
    payment.email = m_emailEdit->text().trimmed();
    payment.protocol = u"v2ray"_s;
    payment.metadata = u"{\"key_type\": \"subscription\", \"protocol\": \"v2ray\"}"_s;
    return payment;
}

QFormLayout *PaymentDialog::createFields(const std::vector<Tariff> &tariffs)
{
    // Beyond what may be recorded: a field that drops a digit shows another amount than was typed.
    constexpr double largestAmount = 999'999'999.99;
    m_customerEdit->setMinimumWidth(FieldWidth);
    acceptOnlyIds(m_customerEdit);
    m_customerEdit->setPlaceholderText(tr("For example 123456789"));
    m_tariffCombo->setObjectName(u"tariffCombo"_s);
    for (const auto &tariff : tariffs) {
        if (!tariff.archived && tariff.priceRub > 0)
            m_tariffCombo->addItem(
                u"%1 – %2"_s.arg(tariff.name, DisplayText::price(tariff.priceRub)),
                tariff.id.value);
    }
    m_amountSpin->setObjectName(u"amountSpin"_s);
    m_amountSpin->setRange(0, largestAmount);
    m_amountSpin->setGroupSeparatorShown(true);
    m_amountSpin->setAlignment(Qt::AlignRight);
    m_currencyCombo->setObjectName(u"currencyCombo"_s);
    m_currencyCombo->setAccessibleName(tr("Currency"));
    m_currencyCombo->addItems({u"RUB"_s, u"USD"_s, u"EUR"_s});
    m_emailEdit->setPlaceholderText(tr("Optional, for the receipt"));

    auto *amountRow = new QHBoxLayout;
    amountRow->addWidget(m_amountSpin, 1);
    amountRow->addWidget(m_currencyCombo);
    auto *form = createForm();
    addFormRow(form, tr("&Telegram id:"), m_customerEdit);
    addFormRow(form, tr("Ta&riff:"), m_tariffCombo);
    addFormRow(form, tr("&Amount:"), amountRow, m_amountSpin);
    addFormRow(form, tr("&E-mail:"), m_emailEdit);
    addFormRow(form, tr("&Payment id:"), m_referenceEdit);
    return form;
}

void PaymentDialog::proposePrice()
{
    const TariffId chosen{m_tariffCombo->currentData().toLongLong()};
    for (const auto &tariff : m_tariffs) {
        if (tariff.id == chosen)
            m_amountSpin->setValue(static_cast<double>(tariff.priceRub));
    }
    validateInput();
}

void PaymentDialog::validateInput()
{
    const auto entered = payment();
    QString problem;
    if (!entered.tariff)
        problem = tr("There is no tariff to sell. Add one first.");
    else if (!entered.customer)
        problem = tr("Whose payment is it? Enter the customer's Telegram id.");
    else if (const auto invalid = validate(entered))
        problem = validationText(*invalid);
    const bool isUntouched = !m_customerEdit->isModified() && entered.tariff;
    setProblem(problem, isUntouched);
}

void PaymentDialog::submit()
{
    emit submitted(payment());
}

} // namespace VeilDesk
