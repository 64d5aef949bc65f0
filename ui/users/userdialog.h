#pragma once

#include "models/domain/catalog.h"
#include "models/domain/databasefeature.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace VeilDesk {

class MessageBanner;

/// A new customer or one to be changed. Checks while typing; stays open until it is stored.
class UserDialog final : public QDialog
{
    Q_OBJECT

public:
    /// To add a customer.
    explicit UserDialog(QWidget *parent = nullptr);
    /// To change one, whose id stays.
    explicit UserDialog(const Customer &customer, QWidget *parent = nullptr);

    /// What the database has no place for cannot be entered.
    void setMissing(const DatabaseFeatures &features);
    /// The customer was not stored.
    void showFailure(const Error &error);

signals:
    void submitted(const VeilDesk::Customer &customer);

private:
    UserDialog(std::optional<Customer> original, QWidget *parent);

    [[nodiscard]] Customer customer() const;
    [[nodiscard]] QFormLayout *createFields();
    void fill(const Customer &customer);
    void validateInput();
    void submit();

    const std::optional<Customer> m_original;
    MessageBanner *m_banner;
    QLineEdit *m_idEdit;
    QLineEdit *m_usernameEdit;
    QLineEdit *m_firstNameEdit;
    QLineEdit *m_lastNameEdit;
    QCheckBox *m_vipCheck;
    QLabel *m_problemLabel;
    QPushButton *m_submitButton;
};

} // namespace VeilDesk
