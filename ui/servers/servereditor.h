#pragma once

#include "models/domain/serverdraft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace VeilDesk {

class SecretEdit;

/// The fields of a server, for adding and for editing one.
class ServerEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerEditor(QWidget *parent = nullptr);

    [[nodiscard]] ServerDraft draft() const;
    void setDraft(const ServerDraft &draft);
    /// From now on the fields are those of a stored server, whose API key may stay as it is.
    void setServer(const Server &server);

    /// What is wrong with the fields, in the operator's language; empty when nothing is.
    [[nodiscard]] QString problem() const;

signals:
    void edited();

private:
    [[nodiscard]] QWidget *createConnectionGroup();
    [[nodiscard]] QWidget *createDescriptionGroup();
    [[nodiscard]] QWidget *createLinkGroup();
    [[nodiscard]] QWidget *createSecretGroup();
    void tidyAddress();
    void proposeFromAddress();

    ApiKeyRule m_apiKeyRule = ApiKeyRule::Required;
    QLineEdit *m_urlEdit;
    QLabel *m_addressHint;
    SecretEdit *m_apiKeyEdit;
    QComboBox *m_dialectCombo;
    QLineEdit *m_nameEdit;
    QLineEdit *m_countryEdit;
    QSpinBox *m_capacitySpin;
    QLineEdit *m_domainEdit;
    QLineEdit *m_pathEdit;
    QRadioButton *m_keychainRadio;
    QRadioButton *m_databaseRadio;
};

} // namespace VeilDesk
