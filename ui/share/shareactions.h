#pragma once

#include "models/domain/qrcode.h"
#include "ui/share/keyshare.h"
#include "ui/share/sharecontext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QPrinter;
class QPushButton;
class QTimer;

namespace VeilDesk {

/// Everything one can do with a key's link and its QR code.
class ShareActions final : public QWidget
{
    Q_OBJECT

public:
    explicit ShareActions(ShareContext context, QWidget *parent = nullptr);

    /// `key.link` is the form that was chosen; without `code` there is nothing to save or print.
    void showKey(const KeyShare &key, std::optional<QrCode> code);
    void focusCopy();

private:
    QPushButton *createButton(const QString &name, const QString &text);
    QMenu *createInvitationMenu();
    void arrange();
    void copyLink();
    void copyInvitation(QLocale::Language language);
    void editInvitations();
    void askWhereToSave(const QString &suffix, const QString &filter);
    void saveCode(const QString &file);
    void askWhereToPrint();
    void print(QPrinter &printer);
    void announce(const QString &text, const QString &technicalDetail = {});

    ShareContext m_context;
    KeyShare m_key;
    std::optional<QrCode> m_code;
    QPushButton *m_copyButton;
    QPushButton *m_invitationButton;
    QPushButton *m_saveImageButton;
    QPushButton *m_saveDrawingButton;
    QPushButton *m_printButton;
    QLabel *m_feedbackLabel;
    QTimer *m_feedbackTimer;
};

} // namespace VeilDesk
