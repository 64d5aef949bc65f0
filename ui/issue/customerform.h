#pragma once

#include "models/domain/catalog.h"

#include <QGroupBox>

class QLineEdit;
class QPushButton;

namespace VeilDesk {

class MessageBanner;

/// A new customer, typed in place.
class CustomerForm final : public QGroupBox
{
    Q_OBJECT

public:
    explicit CustomerForm(QWidget *parent = nullptr);

    /// Starts afresh; what was searched for becomes the id or the user name.
    void open(const QString &searched);
    void showFailure(const Error &error);

signals:
    void addRequested(const VeilDesk::Customer &customer);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] Customer customer() const;
    void refresh();
    void submit();

    QLineEdit *m_idField;
    QLineEdit *m_usernameField;
    QLineEdit *m_nameField;
    MessageBanner *m_banner;
    QPushButton *m_addButton;
};

} // namespace VeilDesk
