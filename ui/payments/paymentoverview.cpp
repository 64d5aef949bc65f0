#include "ui/payments/paymentoverview.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/claimtext.h"
#include "models/itemmodels/defectmarks.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/paymentsmodel.h"
#include "ui/payments/paymenttimeline.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/form.h"
#include "ui/widgets/notificationtext.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString idText(std::optional<SubscriptionId> id)
{
    return id ? u'#' + QString::number(id->value) : QString();
}

QString timeText(std::optional<Timestamp> time)
{
    return time ? DisplayText::absoluteTime(*time) : QString();
}

QString faultText(const Error &error)
{
    //: %1: why a payment cannot be processed
    return PaymentOverview::tr("No. %1").arg(errorText(error).whole());
}

/// One of the texts of 2.152–2.156, which operators search for.
QString detailOf(const PaymentFault &fault)
{
    const auto &detail = fault.error.detail();
    return fault.reason.isEmpty() ? detail : u"%1: %2"_s.arg(detail, fault.reason);
}

const Operation *findRun(const PaymentDossier &dossier, OperationId id)
{
    const auto found =
        std::ranges::find(dossier.runs, id, [](const PaymentRun &run) { return run.operation.id; });
    return found == dossier.runs.end() ? nullptr : &found->operation;
}

bool canBeSentAgain(NotificationState state)
{
    return state == NotificationState::Queued || state == NotificationState::Failed
        || state == NotificationState::Unknown;
}

} // namespace

PaymentOverview::PaymentOverview(const PaymentDossier &dossier, QWidget *parent)
    : QWidget(parent)
    , m_isWritable(dossier.isWritable)
    , m_form(createForm())
{
    m_form->setContentsMargins(0, 12, 0, 0);
    setLayout(m_form);
    addStanding(dossier);
    addClaim(dossier);
    addNotification(dossier);
    addRow(dossier.summary);
}

void PaymentOverview::addStanding(const PaymentDossier &dossier)
{
    const auto &payment = dossier.summary.payment;
    add(tr("Payment id:"), u"referenceLabel"_s, DisplayText::paymentReference(payment.reference));
    add(tr("Status:"), u"statusLabel"_s, PaymentsModel::statusText(payment));
    if (payment.status != PaymentStatus::Paid)
        return;
    const auto standing = dossier.fault ? faultText(dossier.fault->error) : tr("Yes");
    if (dossier.onlyCustomerUnknown)
        addWithButton(tr("Can be processed:"), u"validationLabel"_s, standing,
                      u"processAnywayButton"_s, tr("Process all the same…"),
                      &PaymentOverview::processAnywayRequested);
    else
        add(tr("Can be processed:"), u"validationLabel"_s, standing);
    if (dossier.fault)
        add(tr("Technical detail:"), u"faultDetailLabel"_s, detailOf(*dossier.fault));
}

void PaymentOverview::addClaim(const PaymentDossier &dossier)
{
    const auto &claim = dossier.summary.claim;
    const auto holder = ClaimText::holder(dossier.summary, dossier.now);
    if (!holder.isEmpty())
        addWithButton(tr("Processed by:"), u"claimLabel"_s, holder, u"takeOverButton"_s,
                      tr("Take &over"), &PaymentOverview::takeOverRequested);
    const auto owner = ClaimText::ownerName(dossier.summary);
    if (!owner.isEmpty())
        add(tr("Its name:"), u"claimOwnerLabel"_s, owner);
    if (claim && !claim->message.isEmpty()) {
        if (const auto *last = findRun(dossier, claim->operation))
            add(tr("Last attempt:"), u"attemptLabel"_s, PaymentTimeline::resultText(*last));
        add(tr("Technical detail:"), u"attemptDetailLabel"_s, redacted(claim->message));
    }
}

void PaymentOverview::addNotification(const PaymentDossier &dossier)
{
    if (!dossier.notification)
        return;
    const auto text = NotificationText::standing(*dossier.notification, dossier.obstacle);
    if (canBeSentAgain(dossier.notification->state))
        addWithButton(tr("Message:"), u"notificationLabel"_s, text, u"sendAgainButton"_s,
                      dossier.notification->attempts > 0 ? tr("&Send again") : tr("&Send now"),
                      &PaymentOverview::sendAgainRequested);
    else
        add(tr("Message:"), u"notificationLabel"_s, text);
}

void PaymentOverview::addRow(const PaymentSummary &summary)
{
    const auto &payment = summary.payment;
    const auto addColumn = [&](const QString &label, const QString &name, const QString &text,
                               const QString &column) {
        add(label, name, DefectMarks::orStored(text, summary.defects, column));
    };
    addColumn(tr("Customer:"), u"customerLabel"_s,
              summary.customerName.isEmpty() && payment.customer
                  ? QString::number(payment.customer->value)
                  : summary.customerName,
              u"user_id"_s);
    addColumn(tr("Tariff:"), u"tariffLabel"_s, summary.tariffName, u"tariff_id"_s);
    addColumn(tr("Amount:"), u"amountLabel"_s, PaymentsModel::amountText(payment), u"amount"_s);
    add(tr("E-mail:"), u"emailLabel"_s, payment.email);
    addColumn(tr("Subscription:"), u"subscriptionLabel"_s, idText(payment.subscription),
              u"subscription_id"_s);
    addColumn(tr("Created:"), u"createdLabel"_s, timeText(payment.createdAt), u"created_at"_s);
    addColumn(tr("Paid:"), u"paidLabel"_s, timeText(payment.paidAt), u"paid_at"_s);
    addColumn(tr("Changed:"), u"updatedLabel"_s, timeText(payment.updatedAt), u"updated_at"_s);
    if (!summary.defects.empty())
        add(tr("Defects:"), u"defectsLabel"_s, DefectMarks::explanations(summary.defects));
}

void PaymentOverview::add(const QString &label, const QString &name, const QString &text)
{
    m_content << label << text;
    addFormRow(m_form, label, createFact(name, text));
}

void PaymentOverview::addWithButton(const QString &label, const QString &name, const QString &text,
                                    const QString &buttonName, const QString &buttonText,
                                    Signal clicked)
{
    m_content << label << text << buttonText;
    auto *fact = createFact(name, text);
    auto *button = new QPushButton(buttonText);
    button->setObjectName(buttonName);
    button->setEnabled(m_isWritable);
    if (!m_isWritable)
        button->setToolTip(tr("The database is open read-only"));
    auto *row = new QHBoxLayout;
    row->addWidget(fact, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    addFormRow(m_form, label, row, fact);
    connect(button, &QPushButton::clicked, this, clicked);
}

} // namespace VeilDesk
