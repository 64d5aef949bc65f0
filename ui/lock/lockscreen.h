#pragma once

#include "models/domain/error.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QPushButton;

namespace VeilDesk {

class SecretEdit;

/// All that a locked window shows: a field for the passphrase.
class LockScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit LockScreen(QWidget *parent = nullptr);

    /// Empty and ready for a passphrase.
    void reset();
    void showChecking();
    /// The next attempt is possible after `delay`.
    void showWrongPassphrase(std::chrono::seconds delay);
    void showFailure(const Error &error);

signals:
    void unlockRequested(const QString &passphrase);

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void countDown();
    void showMessage(const QString &text);
    void setInputEnabled(bool enabled);
    void showSymbol();
    void retranslate();

    QLabel *m_symbol;
    QLabel *m_title;
    QLabel *m_text;
    SecretEdit *m_edit;
    QPushButton *m_button;
    QLabel *m_message;
    std::chrono::seconds m_left{0};
    QTimer m_second;
};

} // namespace VeilDesk
