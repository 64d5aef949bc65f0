#pragma once

#include "models/domain/payment.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace VeilDesk {

class MessageBanner;

/// A sale outside the bot, to be delivered like any other payment. Checks while typing; stays
/// open until it is stored.
class PaymentDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `reference` is proposed as the payment's id.
    PaymentDialog(const std::vector<Tariff> &tariffs, const QString &reference,
                  QWidget *parent = nullptr);

    /// The payment was not stored.
    void showFailure(const Error &error);

signals:
    void submitted(const VeilDesk::Payment &payment);

private:
    [[nodiscard]] Payment payment() const;
    [[nodiscard]] QFormLayout *createFields(const std::vector<Tariff> &tariffs);
    void proposePrice();
    void validateInput();
    void submit();

    const std::vector<Tariff> m_tariffs;
    MessageBanner *m_banner;
    QLineEdit *m_customerEdit;
    QComboBox *m_tariffCombo;
    QDoubleSpinBox *m_amountSpin;
    QComboBox *m_currencyCombo;
    QLineEdit *m_emailEdit;
    QLineEdit *m_referenceEdit;
    QLabel *m_problemLabel;
    QPushButton *m_submitButton;
};

} // namespace VeilDesk
