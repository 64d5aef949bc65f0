#include "ui/tariffs/tariffdialog.h"

#include "ui/widgets/form.h"
#include "ui/widgets/validationtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Wide enough for every tariff that the bot may have stored; validate() knows what is sensible.
QSpinBox *createSpin(const QString &name, int least, int value, QWidget *parent)
{
    constexpr int most = 1'000'000'000;
    auto *spin = new QSpinBox(parent);
    spin->setObjectName(name);
    spin->setRange(least, most);
    spin->setValue(value);
    spin->setGroupSeparatorShown(true);
    spin->setAlignment(Qt::AlignRight);
    return spin;
}

/// Shows the value in the largest of the units that divides it.
void showInUnits(qint64 value, QSpinBox *spin, QComboBox *units)
{
    qint64 largest = 1;
    for (int row = 0; row < units->count(); ++row) {
        const auto unit = units->itemData(row).toLongLong();
        if (value % unit == 0)
            largest = std::max(largest, unit);
    }
    units->setCurrentIndex(units->findData(largest));
    spin->setValue(static_cast<int>(value / largest));
}

qint64 valueInUnits(const QSpinBox *spin, const QComboBox *units)
{
    return spin->value() * units->currentData().toLongLong();
}

} // namespace

TariffDialog::TariffDialog(Purpose purpose, QWidget *parent)
    : EntryDialog(u"tariffDialog"_s, parent)
    , m_purpose(purpose)
    , m_nameEdit(createLineEdit(u"nameEdit"_s))
    , m_durationSpin(createSpin(u"durationSpin"_s, 0, 30, this))
    , m_durationUnit(new QComboBox(this))
    , m_priceSpin(createSpin(u"priceSpin"_s, 0, 0, this))
    , m_unlimitedCheck(new QCheckBox(tr("&Unlimited"), this))
    , m_trafficSpin(createSpin(u"trafficSpin"_s, 1, 100, this))
    , m_trafficUnit(new QComboBox(this))
{
    const bool isEdit = purpose == Purpose::Edit;
    setWindowTitle(isEdit ? tr("Edit tariff") : tr("Add tariff"));
    addFields(createFields(), isEdit ? u"saveButton"_s : u"addButton"_s,
              isEdit ? tr("Save changes") : tr("Add tariff"));

    connect(m_nameEdit, &QLineEdit::textChanged, this, &TariffDialog::validateInput);
    connect(m_durationSpin, &QSpinBox::valueChanged, this, &TariffDialog::validateInput);
    connect(m_durationUnit, &QComboBox::currentIndexChanged, this, &TariffDialog::validateInput);
    connect(m_priceSpin, &QSpinBox::valueChanged, this, &TariffDialog::validateInput);
    connect(m_unlimitedCheck, &QCheckBox::toggled, m_trafficSpin, &QWidget::setDisabled);
    connect(m_unlimitedCheck, &QCheckBox::toggled, m_trafficUnit, &QWidget::setDisabled);
    m_unlimitedCheck->setChecked(true);
    validateInput();
}

void TariffDialog::setTariff(const Tariff &tariff)
{
    m_original = tariff;
    m_nameEdit->setText(tariff.name);
    showInUnits(tariff.duration.count(), m_durationSpin, m_durationUnit);
    m_priceSpin->setValue(static_cast<int>(tariff.priceRub));
    m_unlimitedCheck->setChecked(tariff.trafficLimitMb == 0);
    if (tariff.trafficLimitMb > 0)
        showInUnits(tariff.trafficLimitMb, m_trafficSpin, m_trafficUnit);
    validateInput();
}

QString TariffDialog::failureTitle() const
{
    return m_purpose == Purpose::Edit ? tr("The tariff was not changed")
                                      : tr("The tariff was not added");
}

Tariff TariffDialog::tariff() const
{
    auto result = m_original;
    result.name = m_nameEdit->text().trimmed();
    result.duration = std::chrono::seconds(valueInUnits(m_durationSpin, m_durationUnit));
    result.priceRub = m_priceSpin->value();
    result.trafficLimitMb =
        m_unlimitedCheck->isChecked() ? 0 : valueInUnits(m_trafficSpin, m_trafficUnit);
    return result;
}

QLayout *TariffDialog::createDurationRow()
{
    using namespace std::chrono;
    m_durationUnit->setObjectName(u"durationUnitCombo"_s);
    m_durationUnit->setAccessibleName(tr("Unit of the duration"));
    m_durationUnit->addItem(tr("seconds"), qint64(1));
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
    m_nameEdit->setMinimumWidth(FieldWidth);
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
    const bool isUntouched = m_nameEdit->text().isEmpty() && !m_nameEdit->isModified();
    setProblem(problem ? validationText(*problem) : QString(), isUntouched);
}

void TariffDialog::submit()
{
    emit submitted(tariff());
}

} // namespace VeilDesk
