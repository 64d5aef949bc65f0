#include "ui/issue/reviewpage.h"

#include "models/domain/email.h"
#include "models/itemmodels/displaytext.h"
#include "ui/issue/issuetext.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

ReviewPage::ReviewPage(Settings settings, QWidget *parent)
    : IssuePage(parent)
    , m_settings(std::move(settings))
{
    setObjectName(u"reviewPage"_s);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_customerLabel = addFact(form, tr("For:"), u"reviewCustomerLabel"_s);
    m_tariffLabel = addFact(form, tr("Tariff:"), u"reviewTariffLabel"_s);
    m_serversLabel = addFact(form, tr("Servers:"), u"reviewServersLabel"_s);
    m_emailLabel = addFact(form, tr("E-mail of the keys:"), u"reviewEmailLabel"_s);
    m_expiryLabel = addFact(form, tr("Valid until:"), u"reviewExpiryLabel"_s);
    m_policyLabel = addFact(form, tr("If a server fails:"), u"reviewPolicyLabel"_s);
    m_liveBox = createLiveBox();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_liveBox);
    layout->addLayout(form);
    layout->addStretch();
}

void ReviewPage::showDraft(const IssueDraft &draft, Timestamp now)
{
    const auto live = findLiveSubscription(draft, now);
    if (live != m_live)
        forgetChoice();
    m_draft = draft;
    m_now = now;
    m_live = live;
    showLive();
    refresh();
}

LiveSubscription ReviewPage::live() const
{
    if (!m_live)
        return LiveSubscription::Refuse;
    if (m_extendButton->isChecked())
        return LiveSubscription::Extend;
    return m_newButton->isChecked() ? LiveSubscription::CreateNew : LiveSubscription::Refuse;
}

bool ReviewPage::isComplete() const
{
    const bool chosen = !m_live || live() != LiveSubscription::Refuse;
    return chosen && IssueText::requiredKeys(m_settings.policy, int(m_draft.servers.size()));
}

void ReviewPage::focusFirst()
{
    if (m_live && live() != LiveSubscription::CreateNew)
        m_extendButton->setFocus();
    else if (m_live)
        m_newButton->setFocus();
}

QGroupBox *ReviewPage::createLiveBox()
{
    auto *box = new QGroupBox(this);
    box->setObjectName(u"liveBox"_s);
    m_liveLabel = new QLabel(box);
    m_liveLabel->setObjectName(u"liveLabel"_s);
    m_liveLabel->setWordWrap(true);
    m_liveLabel->setProperty("role", u"heading"_s);
    m_extendButton = new QRadioButton(tr("E&xtend it"), box);
    m_extendButton->setObjectName(u"extendButton"_s);
    m_extendLabel = new QLabel(box);
    m_extendLabel->setObjectName(u"extendLabel"_s);
    m_newButton = new QRadioButton(tr("Create a ne&w subscription beside it"), box);
    m_newButton->setObjectName(u"createNewButton"_s);
    m_newLabel = new QLabel(box);
    m_newLabel->setObjectName(u"createNewLabel"_s);

    auto *layout = new QVBoxLayout(box);
    layout->addWidget(m_liveLabel);
    for (auto [button, label] :
         {std::pair(m_extendButton, m_extendLabel), std::pair(m_newButton, m_newLabel)}) {
        label->setWordWrap(true);
        label->setIndent(24);
        layout->addWidget(button);
        layout->addWidget(label);
        connect(button, &QRadioButton::toggled, this, &ReviewPage::refresh);
    }
    return box;
}

QLabel *ReviewPage::addFact(QFormLayout *form, const QString &title, const QString &objectName)
{
    auto *value = new QLabel(this);
    value->setObjectName(objectName);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    form->addRow(title, value);
    return value;
}

void ReviewPage::forgetChoice()
{
    for (auto *button : {m_extendButton, m_newButton}) {
        button->setAutoExclusive(false);
        button->setChecked(false);
        button->setAutoExclusive(true);
    }
}

void ReviewPage::showLive()
{
    m_liveBox->setVisible(m_live.has_value());
    if (!m_live)
        return;
    m_liveLabel->setText(tr("The customer has subscription #%1 under this tariff, valid until %2. "
                            "What shall happen to it?")
                             .arg(m_live->id.value)
                             .arg(IssueText::expiry(m_live->expiresAt, m_now)));
    const auto extended = renewal();
    m_extendLabel->setText(tr("%1 → %2. %3")
                               .arg(IssueText::expiry(m_live->expiresAt, m_now),
                                    IssueText::expiry(extended.expiresAt, m_now),
                                    IssueText::renewalRule(extended.rule)));
    m_newLabel->setText(tr("Valid until %1; the present one stays as it is.")
                            .arg(IssueText::expiry(newExpiry(), m_now)));
    m_liveBox->setAccessibleName(m_liveLabel->text());
}

void ReviewPage::refresh()
{
    if (!m_draft.tariff)
        return;
    const auto &tariff = *m_draft.tariff;
    m_customerLabel->setText(customerText());
    m_tariffLabel->setText(tr("%1: %2, %3, traffic %4")
                               .arg(tariff.name, DisplayText::duration(tariff.duration),
                                    DisplayText::price(tariff.priceRub),
                                    DisplayText::trafficAllowance(tariff.trafficLimitMb)));
    m_serversLabel->setText(serversText());
    m_emailLabel->setText(emailText());
    m_expiryLabel->setText(expiryText());
    m_policyLabel->setText(IssueText::policy(m_settings.policy, int(m_draft.servers.size())));
    emit completeChanged();
}

QString ReviewPage::customerText() const
{
    if (!m_draft.customer)
        return tr("Nobody in particular: a key of its own");
    const auto &customer = *m_draft.customer;
    const auto fullName = (customer.firstName + u' ' + customer.lastName).simplified();
    const auto id = tr("Telegram id %1").arg(customer.id.value);
    return QStringList{DisplayText::customerName(customer), fullName, id}.join(u", "_s);
}

QString ReviewPage::emailText() const
{
    if (!m_draft.customer)
        return m_draft.email;
    if (live() == LiveSubscription::Extend)
        return subscriptionEmail(m_draft.customer->id, m_live->id, m_settings.emailDomain);
    //: The subscription's number is not known before it is created.
    return tr("%1_subscription_<number>@%2")
        .arg(m_draft.customer->id.value)
        .arg(m_settings.emailDomain);
}

QString ReviewPage::serversText() const
{
    constexpr size_t shown = 8;
    QStringList names;
    for (const auto &server : m_draft.servers) {
        if (size_t(names.size()) < shown)
            names.append(server.name);
    }
    const auto count = tr("%n server(s)", nullptr, int(m_draft.servers.size()));
    const auto rest = int(m_draft.servers.size()) - int(names.size());
    const auto list = names.join(u", "_s);
    return rest == 0 ? u"%1: %2"_s.arg(count, list)
                     : tr("%1: %2 and %3 more").arg(count, list).arg(rest);
}

QString ReviewPage::expiryText() const
{
    if (live() == LiveSubscription::Extend)
        return tr("%1 instead of %2")
            .arg(IssueText::expiry(renewal().expiresAt, m_now),
                 DisplayText::absoluteTime(m_live->expiresAt));
    if (m_live && live() == LiveSubscription::Refuse)
        return tr("Choose above what happens to the subscription.");
    return IssueText::expiry(newExpiry(), m_now);
}

Timestamp ReviewPage::newExpiry() const
{
    // The bot never ends what a VIP has (D12).
    const bool endless = m_draft.customer && m_draft.customer->vip;
    return endless ? UnlimitedExpiry : endOfTerm(m_now, m_draft.tariff->duration);
}

Renewal ReviewPage::renewal() const
{
    return renew(m_live->expiresAt, m_draft.tariff->duration, m_now, m_settings.renewal);
}

} // namespace VeilDesk
