#include "models/domain/payment.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto v2ray = "v2ray"_L1;

PaymentFault fault(ErrorKind kind, const QString &text, const QString &reason = {})
{
    return {Error(kind, text), reason};
}

QString reasonForOtherKind(const PaymentMetadata &metadata)
{
    if (!metadata.problem.isEmpty())
        return metadata.problem;
    if (metadata.keyType.isEmpty())
        return u"The metadata have no key_type"_s;
    return u"Its key_type is \"%1\""_s.arg(metadata.keyType);
}

bool isOtherProtocol(const QString &protocol)
{
    return !protocol.isEmpty() && protocol != v2ray;
}

std::optional<PaymentFault> findFaultOfRow(const Payment &payment, const QString &reference)
{
    const auto metadata = parseMetadata(payment.metadata);
    if (metadata.keyType != "subscription"_L1)
        return fault(ErrorKind::Refused,
                     u"Payment %1 is not a subscription payment"_s.arg(reference),
                     reasonForOtherKind(metadata));
    if (isOtherProtocol(payment.protocol) || isOtherProtocol(metadata.protocol))
        return fault(ErrorKind::Refused, u"Payment %1 protocol is not v2ray"_s.arg(reference));
    if (payment.status == PaymentStatus::Paid)
        return std::nullopt;
    const bool isHeld = payment.status == PaymentStatus::Processing;
    return fault(isHeld ? ErrorKind::Busy : ErrorKind::Refused,
                 u"Payment %1 is not paid (status: %2)"_s.arg(reference, payment.statusText));
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
        return Error(ErrorKind::Invalid,
                     u"The amount is from 1 to %1 minor units"_s.arg(largestAmount));
    if (payment.status == PaymentStatus::Unknown)
        return Error(ErrorKind::Invalid, u"A payment needs a status"_s);
    if (const auto metadata = parseMetadata(payment.metadata); !metadata.problem.isEmpty())
        return Error(ErrorKind::Invalid, metadata.problem);
    return std::nullopt;
}

std::optional<PaymentFault> findFault(const PaymentFacts &facts)
{
    if (!facts.payment)
        return fault(ErrorKind::NotFound, u"Payment %1 not found"_s.arg(facts.reference));
    if (auto found = findFaultOfRow(*facts.payment, facts.reference))
        return found;
    const auto &tariff = facts.payment->tariff;
    if (!facts.tariff)
        return fault(
            ErrorKind::NotFound,
            u"Tariff %1 not found"_s.arg(tariff ? QString::number(tariff->value) : u"NULL"_s));
    const auto &customer = facts.payment->customer;
    if (!customer)
        return fault(ErrorKind::NotFound, u"User NULL not found"_s,
                     u"The payment's user is not a number"_s);
    if (!facts.customerKnown && !facts.unknownCustomerAllowed)
        return fault(ErrorKind::NotFound, u"User %1 not found"_s.arg(customer->value));
    return std::nullopt;
}

std::optional<PaymentRule> brokenRule(const Error &error)
{
    // Whoever processes it right now leaves it in a state that no rule allows.
    if (error.kind() == ErrorKind::Busy)
        return std::nullopt;
    struct Rule
    {
        PaymentRule rule;
        QRegularExpression text;
    };
    static const std::array rules{
        Rule{PaymentRule::IsThere, QRegularExpression(u"^Payment .* not found$"_s)},
        Rule{PaymentRule::IsSubscription,
             QRegularExpression(u"^Payment .* is not a subscription payment$"_s)},
        Rule{PaymentRule::IsV2ray, QRegularExpression(u"^Payment .* protocol is not v2ray$"_s)},
        Rule{PaymentRule::IsPaid, QRegularExpression(u"^Payment .* is not paid \\(status: "_s)},
        Rule{PaymentRule::HasTariff, QRegularExpression(u"^Tariff \\S+ not found$"_s)},
        Rule{PaymentRule::HasCustomer, QRegularExpression(u"^User \\S+ not found$"_s)}};
    const auto found = std::ranges::find_if(
        rules, [&](const Rule &rule) { return rule.text.match(error.detail()).hasMatch(); });
    return found == rules.end() ? std::nullopt : std::optional(found->rule);
}

} // namespace VeilDesk
