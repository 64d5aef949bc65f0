#include "ui/share/keycard.h"

#include "models/domain/link.h"
#include "models/domain/qrcode.h"
#include "models/domain/redaction.h"
#include "ui/issue/issuetext.h"
#include "ui/share/codeview.h"
#include "ui/share/shareactions.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/linttext.h"
#include "ui/widgets/maskedtext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *createLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

std::vector<LintFinding> findingsOf(const QString &text)
{
    const auto link = parseLink(text);
    return link ? lintLink(*link) : std::vector<LintFinding>();
}

bool isReadable(const QString &text)
{
    const auto code = encodeQrCode(text);
    return code && !code->isDense;
}

} // namespace

KeyCard::KeyCard(ShareContext context, QWidget *parent)
    : QFrame(parent)
    , m_code(new CodeView(this))
    , m_serverLabel(createLabel(u"keyServerLabel"_s, this))
    , m_emailLabel(createLabel(u"keyEmailLabel"_s, this))
    , m_expiryLabel(createLabel(u"keyExpiryLabel"_s, this))
    , m_fields(nullptr)
    , m_formCombo(new QComboBox(this))
    , m_link(new MaskedText(this))
    , m_actions(new ShareActions(context, this))
    , m_warningsLabel(createLabel(u"keyWarningsLabel"_s, this))
{
    m_warningsLabel->setTextInteractionFlags(Qt::TextSelectableByMouse
                                             | Qt::TextSelectableByKeyboard);
    setObjectName(u"keyCard"_s);
    m_link->setObjectName(u"keyLink"_s);
    m_link->setSubject(tr("Link"));
    m_formCombo->setObjectName(u"formCombo"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addWidget(m_code, 0, Qt::AlignTop);
    layout->addWidget(createFacts(), 1);

    connect(m_formCombo, &QComboBox::currentIndexChanged, this, &KeyCard::showForm);
}

void KeyCard::showKey(const KeyShare &key, Timestamp now)
{
    m_key = key;
    m_serverLabel->setText(key.serverName);
    m_emailLabel->setText(key.email);
    m_expiryLabel->setText(key.expiresAt ? IssueText::expiry(*key.expiresAt, now) : tr("Unknown"));
    showWarnings();
    showForms();
}

void KeyCard::focusCopy()
{
    m_actions->focusCopy();
}

QWidget *KeyCard::createFacts()
{
    auto *facts = new QWidget(this);
    m_fields = createFields();
    auto *layout = new QVBoxLayout(facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addLayout(m_fields);
    layout->addWidget(m_actions);
    layout->addWidget(createWarningArea());
    layout->addStretch();
    return facts;
}

QFormLayout *KeyCard::createFields()
{
    auto *fields = createForm();
    fields->addRow(tr("Server:"), m_serverLabel);
    fields->addRow(tr("E-mail:"), m_emailLabel);
    fields->addRow(tr("Valid until:"), m_expiryLabel);
    addFormRow(fields, tr("&Form:"), m_formCombo);
    fields->addRow(tr("Link:"), m_link);
    return fields;
}

QWidget *KeyCard::createWarningArea()
{
    constexpr int symbolSize = 18;
    m_warningArea = new QWidget(this);
    auto *symbol = new QLabel(m_warningArea);
    symbol->setPixmap(icon(u"warning"_s, Tone::Warning).pixmap(symbolSize));
    auto *layout = new QHBoxLayout(m_warningArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(symbol, 0, Qt::AlignTop);
    layout->addWidget(m_warningsLabel, 1);
    return m_warningArea;
}

void KeyCard::showForms()
{
    m_forms = linkForms(m_key.link);
    const QSignalBlocker blocker(m_formCombo);
    m_formCombo->clear();
    for (const auto &form : m_forms)
        m_formCombo->addItem(form.kind == LinkForm::Kind::Whole
                                 ? tr("Whole link")
                                 : tr("Without the name: shorter, easier to scan"));
    const bool hasChoice = m_forms.size() > 1;
    m_formCombo->setVisible(hasChoice);
    m_fields->labelForField(m_formCombo)->setVisible(hasChoice);
    showForm(0);
}

void KeyCard::showForm(int row)
{
    auto shared = m_key;
    shared.link = m_forms[static_cast<size_t>(row)].text;
    m_link->setText(shared.link);
    const auto &shortest = m_forms.back().text;
    m_code->showText(shared.link, shared.link != shortest && isReadable(shortest));
    m_actions->showKey(shared, m_code->code());
}

void KeyCard::showWarnings()
{
    QStringList warnings;
    if (!m_key.isPersisted)
        warnings += tr("The server did not save this key: it may vanish when the server restarts.");
    auto details = m_key.warnings;
    for (const auto &finding : findingsOf(m_key.link)) {
        warnings += lintText(finding) + u'.';
        if (!details.contains(finding.message))
            details += finding.message;
    }
    if (!details.isEmpty())
        warnings += tr("Technical details: %1").arg(redacted(details.join(u"; "_s)));
    m_warningsLabel->setText(warnings.join(u'\n'));
    m_warningArea->setVisible(!warnings.isEmpty());
}

} // namespace VeilDesk
