#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"

#include <QGroupBox>

class QLabel;
class QLineEdit;
class QPushButton;

namespace VeilDesk {

class MessageBanner;
class SecretEdit;

/// The bot that writes to customers: its token, and a message to try it with.
class MessagesBox final : public QGroupBox
{
    Q_OBJECT

public:
    explicit MessagesBox(QWidget *parent = nullptr);

    void showToken(bool isStored);
    /// What was entered is in the keychain, or out of it.
    void showTokenSaved(bool isStored);
    void showTokenFailure(const Error &error);
    void showTextsFailure(const Error &error);
    void showTestSent();
    void showTestFailure(const Error &error);

signals:
    /// Somebody looks at it: only now the keychain is worth asking.
    void opened();
    /// Empty: it is to be removed.
    void tokenEntered(const QString &token);
    void textsRequested();
    void testRequested(VeilDesk::CustomerId recipient, const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void requestTest();
    void updateButtons();
    void retranslate();

    bool m_isTokenStored = false;
    QLabel *m_tokenLabel;
    SecretEdit *m_tokenEdit;
    QPushButton *m_saveButton;
    QPushButton *m_removeButton;
    QLabel *m_tokenHint;
    QLabel *m_testLabel;
    QLineEdit *m_recipientEdit;
    QPushButton *m_testButton;
    QPushButton *m_textsButton;
    MessageBanner *m_banner;
};

} // namespace VeilDesk
