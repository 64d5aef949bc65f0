#pragma once

#include "models/domain/linkforms.h"
#include "ui/share/keyshare.h"
#include "ui/share/sharecontext.h"

#include <QFrame>

class QComboBox;
class QFormLayout;
class QLabel;

namespace VeilDesk {

class CodeView;
class MaskedText;
class ShareActions;

/// One key to hand out: QR code, hidden link in the form one chooses, and what to do with it.
class KeyCard final : public QFrame
{
    Q_OBJECT

public:
    explicit KeyCard(ShareContext context, QWidget *parent = nullptr);

    void showKey(const KeyShare &key, Timestamp now);
    void focusCopy();

private:
    QWidget *createFacts();
    QFormLayout *createFields();
    QWidget *createWarningArea();
    void showForms();
    void showForm(int row);
    void showWarnings();

    KeyShare m_key;
    std::vector<LinkForm> m_forms;
    CodeView *m_code;
    QLabel *m_serverLabel;
    QLabel *m_emailLabel;
    QLabel *m_expiryLabel;
    QFormLayout *m_fields;
    QComboBox *m_formCombo;
    MaskedText *m_link;
    ShareActions *m_actions;
    QWidget *m_warningArea;
    QLabel *m_warningsLabel;
};

} // namespace VeilDesk
