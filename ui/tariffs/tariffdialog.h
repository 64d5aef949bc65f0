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

/// A new tariff. Checks while typing; stays open until the tariff is stored.
class TariffDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TariffDialog(QWidget *parent = nullptr);

    void showFailure(const Error &error);

signals:
    void addRequested(const VeilDesk::Tariff &tariff);

private:
    [[nodiscard]] Tariff tariff() const;
    [[nodiscard]] QLayout *createDurationRow();
    [[nodiscard]] QLayout *createTrafficRow();
    [[nodiscard]] QFormLayout *createFields();
    void validateInput();
    void submit();

    MessageBanner *m_banner;
    QLineEdit *m_nameEdit;
    QSpinBox *m_durationSpin;
    QComboBox *m_durationUnit;
    QSpinBox *m_priceSpin;
    QCheckBox *m_unlimitedCheck;
    QSpinBox *m_trafficSpin;
    QComboBox *m_trafficUnit;
    QLabel *m_problemLabel;
    QPushButton *m_addButton;
};

} // namespace VeilDesk
