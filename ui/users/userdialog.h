#pragma once

#include "models/domain/catalog.h"
#include "models/domain/databasefeature.h"
#include "ui/widgets/entrydialog.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace VeilDesk {

/// A new customer or one to be changed. Checks while typing; stays open until it is stored.
class UserDialog final : public EntryDialog
{
    Q_OBJECT

public:
    /// To add a customer.
    explicit UserDialog(QWidget *parent = nullptr);
    /// To change one, whose id stays.
    explicit UserDialog(const Customer &customer, QWidget *parent = nullptr);

    /// What the database has no place for cannot be entered.
    void setMissing(const DatabaseFeatures &features);

signals:
    void submitted(const VeilDesk::Customer &customer);

protected:
    void submit() override;
    [[nodiscard]] QString failureTitle() const override;

private:
    UserDialog(std::optional<Customer> original, QWidget *parent);

    [[nodiscard]] Customer customer() const;
    [[nodiscard]] QFormLayout *createFields();
    void fill(const Customer &customer);
    void validateInput();

    const std::optional<Customer> m_original;
    QLineEdit *m_idEdit;
    QLineEdit *m_usernameEdit;
    QLineEdit *m_firstNameEdit;
    QLineEdit *m_lastNameEdit;
    QCheckBox *m_vipCheck;
};

} // namespace VeilDesk
