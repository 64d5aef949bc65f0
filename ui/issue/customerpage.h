#pragma once

#include "models/domain/catalog.h"
#include "models/domain/databasefeature.h"
#include "ui/issue/issuepage.h"

class QLabel;
class QLineEdit;
class QRadioButton;
class QStackedWidget;
class QTimer;

namespace VeilDesk {

class CustomerForm;
class CustomersModel;
class DataTable;

/// Who gets the key: a customer of the bot, or just an e-mail.
class CustomerPage final : public IssuePage
{
    Q_OBJECT

public:
    explicit CustomerPage(QWidget *parent = nullptr);

    /// Without what a customer's key needs, only an e-mail can be entered.
    void setMissing(const DatabaseFeatures &features);

    void showCustomers(std::vector<Customer> customers);
    /// The customer who was added is found, listed and chosen.
    void showAdded(const Customer &customer);
    /// Nobody is chosen and nothing searched for.
    void clear();
    void showAddFailure(const Error &error);

    /// Nothing while the page asks for an e-mail.
    [[nodiscard]] std::optional<Customer> customer() const;
    /// Empty while the page asks for a customer.
    [[nodiscard]] QString email() const;

    [[nodiscard]] bool isComplete() const override;
    void focusFirst() override;

signals:
    /// Some time after the last keystroke.
    void searchChanged(const QString &text);
    void addRequested(const VeilDesk::Customer &customer);
    void accepted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createCustomerArea();
    QWidget *createEmailArea();
    void showMode();
    void openForm();
    void closeForm();
    void choose(CustomerId id);
    void refreshHints();

    CustomersModel *m_model;
    QRadioButton *m_customerButton;
    QRadioButton *m_emailButton;
    QStackedWidget *m_stack;
    QLineEdit *m_searchField;
    DataTable *m_table;
    QLabel *m_emptyLabel;
    CustomerForm *m_form;
    QWidget *m_addRow;
    QLineEdit *m_emailField;
    QLabel *m_emailHint;
    QTimer *m_searchTimer;
};

} // namespace VeilDesk
