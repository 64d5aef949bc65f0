#include "models/domain/payment.h"

#include "models/domain/email.h"
#include "models/domain/renewal.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto v2ray = "v2ray"_L1;

PaymentFault fault(PaymentRule broken, ErrorKind kind, const QString &text,
                   const QString &reason = {})
{
    return {Error(kind, text).withBrokenRule(broken), reason};
}

QString reasonForOtherKind(const PaymentMetadata &metadata)
{
    if (!metadata.problem.isEmpty())
        return metadata.problem;
    if (metadata.keyType.isEmpty())
        return u"The metadata have no key_type"_s;
    return u"Its key_type is \"%1\""_s.arg(metadata.keyType);
}

/// What both of them leave out is no V2Ray: the bot takes a payment without a protocol for Outline.
bool isV2ray(const QString &stored, const QString &inMetadata)
{
    const auto isOther = [](const QString &protocol) {
        return !protocol.isEmpty() && protocol != v2ray;
    };
    const bool isMissing = stored.isEmpty() && inMetadata.isEmpty();
    return !isMissing && !isOther(stored) && !isOther(inMetadata);
}

} // namespace

QString paymentStatusName(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Pending:
        return u"pending"_s;
    case PaymentStatus::Paid:
        return u"paid"_s;
    case PaymentStatus::Processing:
        return u"processing"_s;
    case PaymentStatus::Completed:
        return u"completed"_s;
    case PaymentStatus::Failed:
        return u"failed"_s;
    case PaymentStatus::Cancelled:
        return u"cancelled"_s;
    case PaymentStatus::Refunded:
        return u"refunded"_s;
    case PaymentStatus::Expired:
        return u"expired"_s;
    case PaymentStatus::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

PaymentStatus paymentStatusFromText(QStringView text)
{
    static constexpr std::array stored{PaymentStatus::Pending,    PaymentStatus::Paid,
                                       PaymentStatus::Processing, PaymentStatus::Completed,
                                       PaymentStatus::Failed,     PaymentStatus::Cancelled,
                                       PaymentStatus::Refunded,   PaymentStatus::Expired};
    for (const auto status : stored) {
        if (text == paymentStatusName(status))
            return status;
    }
    return text == "processing_subscription"_L1 ? PaymentStatus::Processing
                                                : PaymentStatus::Unknown;
}

bool isTermDelivered(const Payment &payment, const Subscription &subscription, const Tariff &tariff)
{
    const bool isLinked = payment.subscription == subscription.id
        && payment.customer == subscription.customer && subscription.active;
    const auto paidAt = payment.paidAt ? payment.paidAt : payment.createdAt;
    return isLinked && isTermIncluded(subscription.expiresAt, paidAt, tariff.duration);
}

PaymentMetadata parseMetadata(const QString &metadata)
{
    if (metadata.trimmed().isEmpty())
        return {{}, {}, u"It has no metadata"_s};
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(metadata.toUtf8(), &error);
    if (document.isNull())
        return {{}, {}, u"Its metadata are not JSON: %1"_s.arg(error.errorString())};
    if (!document.isObject())
        return {{}, {}, u"Its metadata are not a JSON object"_s};
    const auto object = document.object();
    return {object[u"key_type"_s].toString(), object[u"protocol"_s].toString(), {}};
}

std::optional<Error> validate(const Payment &payment)
{
    constexpr qint64 largestAmount = 100'000'000;
    if (payment.reference.trimmed().isEmpty())
        return Error(ErrorKind::Invalid, u"A payment needs an id"_s);
    if (payment.amount.minorUnits <= 0 || payment.amount.minorUnits > largestAmount)
        return Error(ErrorKind::Invalid, u"The amount is from 0.01 to 1,000,000"_s);
    if (const auto email = payment.email.trimmed(); !email.isEmpty() && !isEmail(email))
        return Error(ErrorKind::Invalid, u"The e-mail is not an address like name@example.com"_s);
    if (payment.status == PaymentStatus::Unknown)
        return Error(ErrorKind::Invalid, u"A payment needs a status"_s);
    if (const auto metadata = parseMetadata(payment.metadata); !metadata.problem.isEmpty())
        return Error(ErrorKind::Invalid, metadata.problem);
    return std::nullopt;
}

std::optional<PaymentFault> findRowFault(const Payment &payment)
{
    const auto &reference = payment.reference;
    if (reference.isEmpty())
        return fault(PaymentRule::HasId, ErrorKind::NotFound,
                     u"Payment row %1 has no id"_s.arg(payment.id.value));
    const auto metadata = parseMetadata(payment.metadata);
    if (metadata.keyType != "subscription"_L1)
        return fault(PaymentRule::IsSubscription, ErrorKind::Refused,
                     u"Payment %1 is not a subscription payment"_s.arg(reference),
                     reasonForOtherKind(metadata));
    if (!isV2ray(payment.protocol, metadata.protocol))
        return fault(PaymentRule::IsV2ray, ErrorKind::Refused,
                     u"Payment %1 protocol is not v2ray"_s.arg(reference));
    if (payment.status == PaymentStatus::Paid)
        return std::nullopt;
    const auto text = u"Payment %1 is not paid (status: %2)"_s.arg(reference, payment.statusText);
    if (payment.status == PaymentStatus::Processing)
        return PaymentFault{Error(ErrorKind::Busy, text), {}};
    return fault(PaymentRule::IsPaid, ErrorKind::Refused, text);
}

std::optional<PaymentFault> findFault(const PaymentFacts &facts)
{
    if (!facts.payment)
        return fault(PaymentRule::IsThere, ErrorKind::NotFound,
                     u"Payment %1 not found"_s.arg(facts.reference));
    if (auto found = findRowFault(*facts.payment))
        return found;
    const auto &tariff = facts.payment->tariff;
    if (!facts.tariff)
        return fault(
            PaymentRule::HasTariff, ErrorKind::NotFound,
            u"Tariff %1 not found"_s.arg(tariff ? QString::number(tariff->value) : u"NULL"_s));
    if (const auto error = findTermFault(*facts.tariff))
        return PaymentFault{*error, {}};
    const auto &customer = facts.payment->customer;
    if (!customer)
        return fault(PaymentRule::HasCustomer, ErrorKind::NotFound, u"User NULL not found"_s,
                     u"The payment's user is not a number"_s);
    if (!facts.customerKnown && !facts.unknownCustomerAllowed)
        return fault(PaymentRule::HasCustomer, ErrorKind::NotFound,
                     u"User %1 not found"_s.arg(customer->value));
    return std::nullopt;
}

} // namespace VeilDesk
