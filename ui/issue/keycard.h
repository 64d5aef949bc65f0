#pragma once

#include "models/domain/time.h"

#include <QFrame>
#include <QStringList>

#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace VeilDesk {

class MaskedText;
class QrCodeWidget;

/// What the operator hands to a customer, and what to know about it.
struct KeyShare
{
    QString serverName;
    QString email;
    QString link;
    std::optional<Timestamp> expiresAt; ///< Nothing: it never ends, or nobody knows.
    QStringList warnings; ///< English, from the server or the link's check.
    bool isPersisted = true; ///< False: the server reported that it did not save the key (D2).
};

/// One key to hand out: QR code, hidden link, copy and save.
class KeyCard final : public QFrame
{
    Q_OBJECT

public:
    explicit KeyCard(QWidget *parent = nullptr);

    void showKey(const KeyShare &key, Timestamp now);
    void focusCopy();

private:
    QWidget *createCodeArea();
    QWidget *createFacts();
    QWidget *createButtons();
    QWidget *createWarningArea();
    void showWarnings();
    void showCode(const QString &link);
    void copyLink();
    void askWhereToSave();
    void saveImage(const QString &file);
    void announce(const QString &text);

    KeyShare m_key;
    QrCodeWidget *m_code;
    QLabel *m_noCodeLabel;
    QLabel *m_serverLabel;
    QLabel *m_emailLabel;
    QLabel *m_expiryLabel;
    MaskedText *m_link;
    QPushButton *m_copyButton;
    QPushButton *m_saveButton;
    QLabel *m_feedbackLabel;
    QLabel *m_adviceLabel;
    QWidget *m_warningArea;
    QLabel *m_warningsLabel;
    QTimer *m_feedbackTimer;
};

} // namespace VeilDesk
