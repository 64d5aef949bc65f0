#include "ui/servers/servereditor.h"

#include "ui/servers/addresstext.h"
#include "ui/widgets/form.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/validationtext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestText = 256;

QLineEdit *createLineEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setMaxLength(LongestText);
    return edit;
}

QLabel *createHint(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    Theme::setRole(label, u"secondary"_s);
    label->setWordWrap(true);
    return label;
}

} // namespace

ServerEditor::ServerEditor(QWidget *parent)
    : QWidget(parent)
    , m_urlEdit(createLineEdit(u"urlEdit"_s, this))
    , m_addressHint(createHint({}, this))
    , m_apiKeyEdit(new SecretEdit(this))
    , m_dialectCombo(new QComboBox(this))
    , m_nameEdit(createLineEdit(u"nameEdit"_s, this))
    , m_countryEdit(createLineEdit(u"countryEdit"_s, this))
    , m_capacitySpin(new QSpinBox(this))
    , m_domainEdit(createLineEdit(u"domainEdit"_s, this))
    , m_pathEdit(createLineEdit(u"pathEdit"_s, this))
    , m_keychainRadio(new QRadioButton(tr("In this computer's &keychain (recommended)"), this))
    , m_databaseRadio(new QRadioButton(tr("In the data&base, where the bot needs it"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(createConnectionGroup());
    layout->addWidget(createDescriptionGroup());
    layout->addWidget(createLinkGroup());
    layout->addWidget(createSecretGroup());
    layout->addStretch();
    alignFormLabels(this);

    for (auto *edit : findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textChanged, this, &ServerEditor::edited);
    connect(m_urlEdit, &QLineEdit::editingFinished, this, &ServerEditor::tidyAddress);
    connect(m_dialectCombo, &QComboBox::currentIndexChanged, this, &ServerEditor::edited);
    connect(m_capacitySpin, &QSpinBox::valueChanged, this, &ServerEditor::edited);
    connect(m_keychainRadio, &QRadioButton::toggled, this, &ServerEditor::edited);
}

ServerDraft ServerEditor::draft() const
{
    ServerDraft draft;
    draft.url = m_urlEdit->text().trimmed();
    draft.apiKey = m_apiKeyEdit->text().trimmed();
    draft.dialect = dialectFromName(m_dialectCombo->currentData().toString());
    draft.name = m_nameEdit->text().trimmed();
    draft.country = m_countryEdit->text().trimmed();
    if (m_capacitySpin->value() > 0)
        draft.maxKeys = m_capacitySpin->value();
    draft.domain = m_domainEdit->text().trimmed();
    draft.path = m_pathEdit->text().trimmed();
    draft.secretPlace =
        m_keychainRadio->isChecked() ? SecretPlace::Keychain : SecretPlace::Database;
    return draft;
}

void ServerEditor::setDraft(const ServerDraft &draft)
{
    m_urlEdit->setText(draft.url);
    m_apiKeyEdit->setText(draft.apiKey);
    const auto dialect = draft.dialect ? dialectName(*draft.dialect) : QString();
    m_dialectCombo->setCurrentIndex(m_dialectCombo->findData(dialect));
    m_nameEdit->setText(draft.name);
    m_countryEdit->setText(draft.country);
    m_capacitySpin->setValue(static_cast<int>(draft.maxKeys.value_or(0)));
    m_domainEdit->setText(draft.domain);
    m_pathEdit->setText(draft.path);
    m_keychainRadio->setChecked(draft.secretPlace == SecretPlace::Keychain);
    m_databaseRadio->setChecked(draft.secretPlace == SecretPlace::Database);
    proposeFromAddress();
}

void ServerEditor::setServer(const Server &server)
{
    m_apiKeyRule = ApiKeyRule::MayStay;
    m_apiKeyEdit->setPlaceholderText(tr("stays as it is"));
    setDraft(draftOf(server));
}

QString ServerEditor::problem() const
{
    const auto error = validate(draft(), m_apiKeyRule);
    return error ? validationText(*error) : QString();
}

QWidget *ServerEditor::createConnectionGroup()
{
    m_urlEdit->setPlaceholderText(u"https://vpn.example.com:8443"_s);
    m_urlEdit->setToolTip(tr("Paste it in any form: with or without https:// and /api"));
    m_urlEdit->setMaxLength(std::numeric_limits<short>::max());
    m_addressHint->setObjectName(u"addressHintLabel"_s);
    m_addressHint->hide();
    m_apiKeyEdit->setObjectName(u"apiKeyEdit"_s);
    m_dialectCombo->setObjectName(u"dialectCombo"_s);
    m_dialectCombo->addItem(tr("Detect automatically"), QString());
    m_dialectCombo->addItem(tr("users – /api/users, API v1.1"), dialectName(Dialect::Users));
    m_dialectCombo->addItem(tr("keys-apikey – /api/keys with X-API-Key"),
                            dialectName(Dialect::KeysApiKey));
    m_dialectCombo->addItem(tr("keys-bearer – /api/keys with a bearer token"),
                            dialectName(Dialect::KeysBearer));

    auto *group = new QGroupBox(tr("Connection"), this);
    auto *form = createForm();
    addFormRow(form, tr("&Address:"), m_urlEdit);
    form->addRow(QString(), m_addressHint);
    addFormRow(form, tr("API &key:"), m_apiKeyEdit);
    addFormRow(form, tr("&Dialect:"), m_dialectCombo);
    group->setLayout(form);
    return group;
}

QWidget *ServerEditor::createDescriptionGroup()
{
    m_countryEdit->setPlaceholderText(tr("for example Netherlands"));
    m_capacitySpin->setObjectName(u"capacitySpin"_s);
    m_capacitySpin->setRange(0, 1'000'000);
    m_capacitySpin->setValue(100);
    m_capacitySpin->setSpecialValueText(tr("No limit"));
    m_capacitySpin->setGroupSeparatorShown(true);

    auto *group = new QGroupBox(tr("Description"), this);
    auto *form = createForm();
    addFormRow(form, tr("&Name:"), m_nameEdit);
    addFormRow(form, tr("&Country:"), m_countryEdit);
    addFormRow(form, tr("Ca&pacity in keys:"), m_capacitySpin);
    group->setLayout(form);
    return group;
}

QWidget *ServerEditor::createLinkGroup()
{
    m_pathEdit->setPlaceholderText(u"/v2ray"_s);
    auto *group = new QGroupBox(tr("Customers' links"), this);
    auto *form = createForm();
    addFormRow(form, tr("D&omain:"), m_domainEdit);
    addFormRow(form, tr("&WebSocket path:"), m_pathEdit);
    group->setLayout(form);
    return group;
}

QWidget *ServerEditor::createSecretGroup()
{
    m_keychainRadio->setObjectName(u"keychainRadio"_s);
    m_keychainRadio->setAccessibleName(m_keychainRadio->text().remove(u'&'));
    m_databaseRadio->setObjectName(u"databaseRadio"_s);
    m_databaseRadio->setAccessibleName(m_databaseRadio->text().remove(u'&'));
    m_keychainRadio->setChecked(true);

    auto *group = new QGroupBox(tr("Where the API key is kept"), this);
    auto *layout = new QVBoxLayout(group);
    layout->setSpacing(4);
    layout->addWidget(m_keychainRadio);
    layout->addWidget(m_databaseRadio);
    layout->addWidget(createHint(
        tr("The bot can use this server only when the key is in the database, as plain text."),
        group));
    return group;
}

void ServerEditor::tidyAddress()
{
    if (!m_urlEdit->isModified())
        return;
    const auto address = parseServerAddress(m_urlEdit->text());
    const auto hint = addressText(address);
    m_addressHint->setText(hint);
    m_addressHint->setVisible(!hint.isEmpty());
    if (address.base.isValid())
        m_urlEdit->setText(address.base.toString());
    if (!address.apiKey.isEmpty())
        m_apiKeyEdit->setText(address.apiKey);
    proposeFromAddress();
}

void ServerEditor::proposeFromAddress()
{
    const auto host = serverBaseUrl(m_urlEdit->text()).host();
    m_domainEdit->setPlaceholderText(host);
    if (m_nameEdit->text().trimmed().isEmpty())
        m_nameEdit->setText(host);
}

} // namespace VeilDesk
