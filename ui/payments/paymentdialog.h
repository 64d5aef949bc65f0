#pragma once

#include "models/domain/payment.h"
#include "ui/widgets/entrydialog.h"

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;

namespace VeilDesk {

/// A sale outside the bot, to be delivered like any other payment. Checks while typing; stays
/// open until it is stored.
class PaymentDialog final : public EntryDialog
{
    Q_OBJECT

public:
    /// `reference` is proposed as the payment's id.
    PaymentDialog(const std::vector<Tariff> &tariffs, const QString &reference,
                  QWidget *parent = nullptr);

signals:
    void submitted(const VeilDesk::Payment &payment);

protected:
    void submit() override;
    [[nodiscard]] QString failureTitle() const override;

private:
    [[nodiscard]] Payment payment() const;
    [[nodiscard]] QFormLayout *createFields(const std::vector<Tariff> &tariffs);
    void proposePrice();
    void validateInput();

    const std::vector<Tariff> m_tariffs;
    QLineEdit *m_customerEdit;
    QComboBox *m_tariffCombo;
    QDoubleSpinBox *m_amountSpin;
    QComboBox *m_currencyCombo;
    QLineEdit *m_emailEdit;
    QLineEdit *m_referenceEdit;
};

} // namespace VeilDesk
