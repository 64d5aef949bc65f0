#include "ui/subscriptions/renewaldialog.h"

#include "models/itemmodels/displaytext.h"
#include "ui/subscriptions/subscriptiontext.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace VeilDesk {

using namespace Qt::StringLiterals;

RenewalDialog::RenewalDialog(const SubscriptionSummary &subscription,
                             const std::vector<Tariff> &tariffs, Timestamp now, QWidget *parent)
    : QDialog(parent)
    , m_now(now)
    , m_banner(new MessageBanner(this))
    , m_tariffCombo(new QComboBox(this))
    , m_afterLabel(createFact(u"afterLabel"_s, QString()))
    , m_reasonLabel(createFact(u"reasonLabel"_s, QString()))
{
    constexpr int comfortable = 520;
    setObjectName(u"renewalDialog"_s);
    setWindowTitle(tr("Renew subscription %1").arg(subscription.id().value));
    setMinimumWidth(comfortable);
    m_tariffCombo->setObjectName(u"tariffCombo"_s);
    addTariffs(tariffs, subscription.standing.subscription.tariff);

    auto *note = new QLabel(tr("Nothing is paid by this, and no key is created: only the end and "
                               "the tariff change. A tariff with a traffic limit counts the "
                               "traffic anew."),
                            this);
    note->setWordWrap(true);
    Theme::setRole(note, u"secondary"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_renewButton = buttons->addButton(tr("Renew"), QDialogButtonBox::AcceptRole);
    m_renewButton->setObjectName(u"renewButton"_s);
    Theme::setRole(m_renewButton, u"primary"_s);
    m_renewButton->setDefault(true);
    m_renewButton->setEnabled(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addLayout(createFields(subscription));
    layout->addWidget(note);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(m_tariffCombo, &QComboBox::currentIndexChanged, this, &RenewalDialog::requestPreview);
    connect(buttons, &QDialogButtonBox::accepted, this, &RenewalDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QFormLayout *RenewalDialog::createFields(const SubscriptionSummary &subscription)
{
    const auto &stored = subscription.standing.subscription;
    auto *form = createForm();
    addFormRow(form, tr("Customer:"),
               createFact(u"customerLabel"_s, SubscriptionText::customer(subscription)));
    addFormRow(form, tr("&Tariff:"), m_tariffCombo);
    addFormRow(form, tr("Ends now:"),
               createFact(u"beforeLabel"_s, SubscriptionText::time(stored.expiresAt, m_now)));
    addFormRow(form, tr("Ends then:"), m_afterLabel);
    addFormRow(form, tr("Why:"), m_reasonLabel);
    return form;
}

void RenewalDialog::addTariffs(const std::vector<Tariff> &tariffs, TariffId current)
{
    for (const auto &tariff : tariffs) {
        if (tariff.archived && tariff.id != current)
            continue;
        m_tariffCombo->addItem(
            u"%1 – %2"_s.arg(tariff.name, DisplayText::duration(tariff.duration)), tariff.id.value);
        if (tariff.id == current)
            m_tariffCombo->setCurrentIndex(m_tariffCombo->count() - 1);
    }
    if (m_tariffCombo->count() == 0)
        m_reasonLabel->setText(tr("There is no tariff. Add one first."));
}

TariffId RenewalDialog::tariff() const
{
    return {m_tariffCombo->currentData().toLongLong()};
}

void RenewalDialog::showPreview(const Renewal &renewal, Timestamp before)
{
    m_previewedEnd = before;
    m_afterLabel->setText(SubscriptionText::time(renewal.expiresAt, m_now));
    m_reasonLabel->setText(SubscriptionText::reason(renewal.rule));
    m_renewButton->setEnabled(true);
}

void RenewalDialog::showPreviewFailure(const Error &error)
{
    m_banner->showError(tr("The subscription cannot be renewed"), error);
}

void RenewalDialog::showFailure(const Error &error)
{
    setEnabled(true);
    m_banner->showError(tr("The subscription was not renewed"), error);
}

void RenewalDialog::requestPreview()
{
    m_renewButton->setEnabled(false);
    m_banner->dismiss();
    emit previewRequested(tariff());
}

void RenewalDialog::submit()
{
    m_banner->dismiss();
    setEnabled(false);
    emit submitted(tariff());
}

} // namespace VeilDesk
