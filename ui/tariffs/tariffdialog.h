#pragma once

#include "models/domain/catalog.h"
#include "ui/widgets/entrydialog.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace VeilDesk {

/// A new tariff or one to be changed. Checks while typing; stays open until it is stored.
class TariffDialog final : public EntryDialog
{
    Q_OBJECT

public:
    enum class Purpose { Add, Edit };

    explicit TariffDialog(Purpose purpose, QWidget *parent = nullptr);

    /// Fills the fields.
    void setTariff(const Tariff &tariff);

signals:
    void submitted(const VeilDesk::Tariff &tariff);

protected:
    void submit() override;
    [[nodiscard]] QString failureTitle() const override;

private:
    [[nodiscard]] Tariff tariff() const;
    [[nodiscard]] QLayout *createDurationRow();
    [[nodiscard]] QLayout *createTrafficRow();
    [[nodiscard]] QFormLayout *createFields();
    void validateInput();

    const Purpose m_purpose;
    Tariff m_original; ///< What the dialog does not show of it stays as it is.
    QLineEdit *m_nameEdit;
    QSpinBox *m_durationSpin;
    QComboBox *m_durationUnit;
    QSpinBox *m_priceSpin;
    QCheckBox *m_unlimitedCheck;
    QSpinBox *m_trafficSpin;
    QComboBox *m_trafficUnit;
};

} // namespace VeilDesk
