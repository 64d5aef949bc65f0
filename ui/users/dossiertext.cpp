#include "ui/users/dossiertext.h"

#include "models/domain/activity.h"
#include "models/domain/redaction.h"
#include "models/itemmodels/defectmarks.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/healthtext.h"
#include "models/itemmodels/keysmodel.h"
#include "models/itemmodels/paymentsmodel.h"
#include "models/itemmodels/standingtext.h"
#include "models/itemmodels/usersmodel.h"
#include "ui/subscriptions/subscriptiontext.h"
#include "ui/subscriptions/timeline.h"

#include <QCoreApplication>

namespace VeilDesk::DossierText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::DossierText)
};

QString timeText(std::optional<Timestamp> time, Timestamp now)
{
    return time ? SubscriptionText::time(*time, now) : u"—"_s;
}

QString textOrDash(const QString &text)
{
    return text.isEmpty() ? u"—"_s : text;
}

template <typename IdType>
QString numberText(std::optional<IdType> id)
{
    return id && id->isValid() ? u'#' + QString::number(id->value) : u"—"_s;
}

DossierRow rowOf(const SubscriptionSummary &row, Timestamp now)
{
    const auto &subscription = row.standing.subscription;
    return {
        row.id().value,
        HealthText::symbol(row.health),
        HealthText::tone(row.health),
        {HealthText::name(row.health), numberText(std::optional(row.id())),
         row.tariffName.isEmpty() ? numberText(std::optional(subscription.tariff)) : row.tariffName,
         SubscriptionText::keys(row),
         DefectMarks::orStored(SubscriptionText::time(subscription.expiresAt, now), row.defects,
                               u"expires_at"_s)}};
}

DossierRow rowOf(const AccessKey &key, Timestamp now)
{
    const auto state = keyState(key, now);
    return {key.id.value,
            KeysModel::stateSymbol(state),
            KeysModel::stateTone(state),
            {KeysModel::stateText(state), numberText(std::optional(key.id)),
             KeysModel::serverText(key), numberText(key.subscription),
             timeText(key.expiresAt, now)}};
}

DossierRow rowOf(const PaymentSummary &row, Timestamp now)
{
    const auto &payment = row.payment;
    return {payment.id.value,
            PaymentsModel::statusSymbol(payment.status),
            PaymentsModel::statusTone(payment.status),
            {PaymentsModel::statusText(payment),
             DefectMarks::orStored(PaymentsModel::amountText(payment), row.defects, u"amount"_s),
             DisplayText::paymentReference(payment.reference),
             timeText(payment.paidAt ? payment.paidAt : payment.createdAt, now)}};
}

DossierRow rowOf(const Operation &operation, Timestamp now)
{
    const auto event = timelineEntry(operation);
    const auto standing = standingOf(operation.state, operation.outcome);
    return {operation.id.value,
            event.symbol,
            event.tone,
            {StandingText::name(standing), StandingText::kindName(operation.kind),
             SubscriptionText::time(operation.createdAt, now), event.detail},
            event.technicalDetail};
}

template <typename Row>
DossierSection filled(DossierSection section, const NewestRows<Row> &newest, Timestamp now)
{
    for (const auto &row : newest.rows)
        section.rows.push_back(rowOf(row, now));
    section.total = newest.total;
    return section;
}

DossierSection subscriptionsSection()
{
    return {u"subscriptions"_s,
            u"subscriptions"_s,
            Text::tr("Subscriptions"),
            Text::tr("No subscriptions"),
            Text::tr("A paid payment or an issued key begins the first one."),
            {Text::tr("State"), Text::tr("Number"), Text::tr("Tariff"), Text::tr("Keys"),
             Text::tr("Ends")}};
}

DossierSection keysSection()
{
    return {u"v2ray_keys"_s,
            u"keys"_s,
            Text::tr("Keys"),
            Text::tr("No keys"),
            Text::tr("The customer cannot connect to any server."),
            {Text::tr("State"), Text::tr("Number"), Text::tr("Server"), Text::tr("Subscription"),
             Text::tr("Ends")}};
}

DossierSection paymentsSection()
{
    return {u"payments"_s,
            u"payments"_s,
            Text::tr("Payments"),
            Text::tr("No payments"),
            Text::tr("The customer has neither paid nor begun to."),
            {Text::tr("Status"), Text::tr("Amount"), Text::tr("Payment id"), Text::tr("When")}};
}

DossierSection operationsSection()
{
    return {u"veildesk_operations"_s,
            u"activity"_s,
            Text::tr("Operations"),
            Text::tr("No operations"),
            Text::tr("VeilDesk has done nothing for the customer yet."),
            {Text::tr("State"), Text::tr("What"), Text::tr("When"), Text::tr("Details")}};
}

QString sectionReport(const DossierSection &section)
{
    QStringList lines{u"%1 (%2)"_s.arg(section.title).arg(section.total)};
    if (section.rows.empty())
        lines += section.emptyTitle;
    for (const auto &row : section.rows) {
        auto cells = row.cells;
        if (!row.technicalDetail.isEmpty())
            cells += row.technicalDetail;
        lines += cells.join(u'\t');
    }
    if (const auto rest = more(section); !rest.isEmpty())
        lines += rest;
    return lines.join(u'\n');
}

} // namespace

std::vector<DossierFact> facts(const Customer &customer, Timestamp now)
{
    const auto username = customer.username.simplified();
    return {
        {Text::tr("Name:"), u"nameLabel"_s, textOrDash(DisplayText::fullName(customer))},
        {Text::tr("User name:"), u"usernameLabel"_s, username.isEmpty() ? u"—"_s : u'@' + username},
        {Text::tr("Telegram id:"), u"idLabel"_s, QString::number(customer.id.value)},
        {Text::tr("VIP:"), u"vipLabel"_s, customer.vip ? Text::tr("Yes") : Text::tr("No")},
        {Text::tr("Bot:"), u"blockedLabel"_s, UsersModel::stateText(customer.blocked)},
        {Text::tr("Since:"), u"createdLabel"_s, timeText(customer.createdAt, now)}};
}

std::vector<DossierSection> sections(const CustomerDossier &dossier, Timestamp now)
{
    return {filled(subscriptionsSection(), dossier.subscriptions, now),
            filled(keysSection(), dossier.keys, now),
            filled(paymentsSection(), dossier.payments, now),
            filled(operationsSection(), dossier.operations, now)};
}

QString more(const DossierSection &section)
{
    const auto rest = static_cast<int>(section.total - std::ssize(section.rows));
    return rest > 0 ? Text::tr("and %n more", nullptr, rest) : QString();
}

QString report(const CustomerDossier &dossier, Timestamp now)
{
    QStringList lines;
    for (const auto &fact : facts(dossier.customer, now))
        lines += fact.label + u' ' + fact.text;
    QStringList parts{lines.join(u'\n')};
    for (const auto &section : sections(dossier, now))
        parts += sectionReport(section);
    return redacted(parts.join(u"\n\n"_s)) + u'\n';
}

} // namespace VeilDesk::DossierText
