#pragma once

#include "models/domain/error.h"

#include <QDialog>

#include <chrono>

class QFormLayout;
class QLabel;
class QPushButton;

namespace VeilDesk {

class SecretEdit;

/// Sets, changes or gives up the passphrase of the lock; the last two ask for the current one.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Set, Change, TurnOff };

    explicit PassphraseDialog(Purpose purpose, QWidget *parent = nullptr);

    void showChecking();
    void showWrongPassphrase(std::chrono::seconds delay);
    void showFailure(const Error &error);

signals:
    /// What the purpose does not ask for is empty.
    void submitted(const QString &current, const QString &wanted);

private:
    SecretEdit *addField(QFormLayout *form, const QString &name, const QString &label);
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QString verb() const;
    [[nodiscard]] QString problem() const;
    void updateButton();
    void submit();

    const Purpose m_purpose;
    SecretEdit *m_currentEdit = nullptr;
    SecretEdit *m_wantedEdit = nullptr;
    SecretEdit *m_repeatedEdit = nullptr;
    QLabel *m_message;
    QPushButton *m_button = nullptr;
    bool m_isWaiting = false;
};

} // namespace VeilDesk
