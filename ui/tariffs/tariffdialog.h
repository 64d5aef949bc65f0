#pragma once

#include "models/domain/catalog.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace VeilDesk {

class MessageBanner;

/// A new tariff or one to be changed. Checks while typing; stays open until it is stored.
class TariffDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Add, Edit };

    explicit TariffDialog(Purpose purpose, QWidget *parent = nullptr);

    /// Fills the fields.
    void setTariff(const Tariff &tariff);

    /// The tariff was not stored.
    void showFailure(const Error &error);

signals:
    void submitted(const VeilDesk::Tariff &tariff);

private:
    [[nodiscard]] Tariff tariff() const;
    [[nodiscard]] QLayout *createDurationRow();
    [[nodiscard]] QLayout *createTrafficRow();
    [[nodiscard]] QFormLayout *createFields();
    void validateInput();
    void submit();

    const Purpose m_purpose;
    Tariff m_original; ///< What the dialog does not show of it stays as it is.
    MessageBanner *m_banner;
    QLineEdit *m_nameEdit;
    QSpinBox *m_durationSpin;
    QComboBox *m_durationUnit;
    QSpinBox *m_priceSpin;
    QCheckBox *m_unlimitedCheck;
    QSpinBox *m_trafficSpin;
    QComboBox *m_trafficUnit;
    QLabel *m_problemLabel;
    QPushButton *m_submitButton;
};

} // namespace VeilDesk
