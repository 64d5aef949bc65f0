#include "ui/tariffs/tariffdialog.h"

#include "ui/widgets/form.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/validationtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QSpinBox *createSpin(const QString &name, int least, int most, int value, QWidget *parent)
{
    auto *spin = new QSpinBox(parent);
    spin->setObjectName(name);
    spin->setRange(least, most);
    spin->setValue(value);
    spin->setGroupSeparatorShown(true);
    spin->setAlignment(Qt::AlignRight);
    return spin;
}

} // namespace

TariffDialog::TariffDialog(QWidget *parent)
    : QDialog(parent)
    , m_banner(new MessageBanner(this))
    , m_nameEdit(new QLineEdit(this))
    , m_durationSpin(createSpin(u"durationSpin"_s, 1, 36'500, 30, this))
    , m_durationUnit(new QComboBox(this))
    , m_priceSpin(createSpin(u"priceSpin"_s, 0, 1'000'000, 0, this))
    , m_unlimitedCheck(new QCheckBox(tr("&Unlimited"), this))
    , m_trafficSpin(createSpin(u"trafficSpin"_s, 1, 1'000'000, 100, this))
    , m_trafficUnit(new QComboBox(this))
    , m_problemLabel(new QLabel(this))
    , m_addButton(nullptr)
{
    setObjectName(u"tariffDialog"_s);
    setWindowTitle(tr("Add tariff"));
    m_problemLabel->setObjectName(u"problemLabel"_s);
    Theme::setRole(m_problemLabel, u"problem"_s);
    m_problemLabel->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_addButton = buttons->addButton(tr("Add tariff"), QDialogButtonBox::AcceptRole);
    m_addButton->setObjectName(u"addButton"_s);
    Theme::setRole(m_addButton, u"primary"_s);
    m_addButton->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addLayout(createFields());
    layout->addWidget(m_problemLabel);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(m_nameEdit, &QLineEdit::textChanged, this, &TariffDialog::validateInput);
    connect(m_durationSpin, &QSpinBox::valueChanged, this, &TariffDialog::validateInput);
    connect(m_durationUnit, &QComboBox::currentIndexChanged, this, &TariffDialog::validateInput);
    connect(m_unlimitedCheck, &QCheckBox::toggled, m_trafficSpin, &QWidget::setDisabled);
    connect(m_unlimitedCheck, &QCheckBox::toggled, m_trafficUnit, &QWidget::setDisabled);
    connect(buttons, &QDialogButtonBox::accepted, this, &TariffDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_unlimitedCheck->setChecked(true);
    validateInput();
}

void TariffDialog::showFailure(const Error &error)
{
    setEnabled(true);
    m_banner->showError(tr("The tariff was not added"), error);
}

Tariff TariffDialog::tariff() const
{
    Tariff result;
    result.name = m_nameEdit->text().trimmed();
    result.duration =
        std::chrono::seconds(m_durationSpin->value() * m_durationUnit->currentData().toLongLong());
    result.priceRub = m_priceSpin->value();
    if (!m_unlimitedCheck->isChecked())
        result.trafficLimitMb = m_trafficSpin->value() * m_trafficUnit->currentData().toLongLong();
    return result;
}

QLayout *TariffDialog::createDurationRow()
{
    using namespace std::chrono;
    m_durationUnit->setObjectName(u"durationUnitCombo"_s);
    m_durationUnit->setAccessibleName(tr("Unit of the duration"));
    m_durationUnit->addItem(tr("minutes"), static_cast<qint64>(seconds(minutes(1)).count()));
    m_durationUnit->addItem(tr("hours"), static_cast<qint64>(seconds(hours(1)).count()));
    m_durationUnit->addItem(tr("days"), static_cast<qint64>(seconds(days(1)).count()));
    m_durationUnit->addItem(tr("weeks"), static_cast<qint64>(seconds(weeks(1)).count()));
    m_durationUnit->setCurrentText(tr("days"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_durationSpin, 1);
    row->addWidget(m_durationUnit, 1);
    return row;
}

QLayout *TariffDialog::createTrafficRow()
{
    constexpr qint64 mebibytesPerGibibyte = 1024;
    m_unlimitedCheck->setObjectName(u"unlimitedCheck"_s);
    m_trafficSpin->setAccessibleName(tr("Traffic allowance"));
    m_trafficUnit->setObjectName(u"trafficUnitCombo"_s);
    m_trafficUnit->setAccessibleName(tr("Unit of the traffic allowance"));
    m_trafficUnit->addItem(tr("GiB"), mebibytesPerGibibyte);
    m_trafficUnit->addItem(tr("MiB"), qint64(1));
    auto *row = new QHBoxLayout;
    row->addWidget(m_trafficSpin, 1);
    row->addWidget(m_trafficUnit, 1);
    return row;
}

QFormLayout *TariffDialog::createFields()
{
    constexpr int longestName = 256;
    constexpr int fieldWidth = 280;
    m_nameEdit->setObjectName(u"nameEdit"_s);
    m_nameEdit->setMaxLength(longestName);
    m_nameEdit->setMinimumWidth(fieldWidth);
    m_priceSpin->setSuffix(u" ₽"_s);
    m_priceSpin->setSpecialValueText(tr("Free"));

    auto *form = createForm();
    addFormRow(form, tr("&Name:"), m_nameEdit);
    addFormRow(form, tr("&Duration:"), createDurationRow(), m_durationSpin);
    addFormRow(form, tr("&Price:"), m_priceSpin);
    addFormRow(form, tr("Traffic:"), m_unlimitedCheck);
    form->addRow(QString(), createTrafficRow());
    return form;
}

void TariffDialog::validateInput()
{
    const auto problem = validate(tariff());
    m_addButton->setEnabled(!problem);
    const bool isUntouched = m_nameEdit->text().isEmpty() && !m_nameEdit->isModified();
    m_problemLabel->setText(problem && !isUntouched ? validationText(*problem) : QString());
}

void TariffDialog::submit()
{
    m_banner->dismiss();
    setEnabled(false);
    emit addRequested(tariff());
}

} // namespace VeilDesk
