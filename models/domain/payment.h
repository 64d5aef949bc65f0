#pragma once

#include "models/domain/catalog.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace VeilDesk {

/// A row of `payments`; what the provider calls it is Payment::reference.
using PaymentId = Id<struct PaymentTag>;

enum class PaymentStatus {
    Pending, ///< Asked for, not paid.
    Paid, ///< The money is there, the goods are not issued.
    Processing, ///< Somebody issues them: "processing" or "processing_subscription" (D10).
    Completed,
    Failed,
    Cancelled,
    Refunded,
    Expired,
    Unknown, ///< NULL or a word that no release of the bot writes.
};

/// As the bot stores it, but "processing" for both of its words; "unknown" for Unknown.
[[nodiscard]] QString paymentStatusName(PaymentStatus status);
/// Of the text in the database, exactly as it is.
[[nodiscard]] PaymentStatus paymentStatusFromText(QStringView text);

/// An amount in the currency's minor units (kopecks, cents).
struct Money
{
    qint64 minorUnits = 0;
    QString currency;

    bool operator==(const Money &) const = default;
};

struct Payment
{
    PaymentId id;
    QString reference; ///< The provider's id: `payments.payment_id`.
    std::optional<CustomerId> customer; ///< Absent where the column holds no number.
    std::optional<TariffId> tariff;
    PaymentStatus status = PaymentStatus::Unknown;
    QString statusText; ///< As stored.
    Money amount;
    bool isAmountKnown = true; ///< False where the column holds no whole number.
    QString email;
    QString protocol; ///< Empty where the database does not say.
    QString metadata; ///< As stored: JSON, or anything else.
    std::optional<SubscriptionId> subscription;
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> updatedAt;
    std::optional<Timestamp> paidAt;

    bool operator==(const Payment &) const = default;
};

/// Whether the payment is linked to this live subscription of its customer, and the subscription
/// may have the term that the payment bought: the bot links before it extends, and creates keys
/// last.
[[nodiscard]] bool isTermDelivered(const Payment &payment, const Subscription &subscription,
                                   const Tariff &tariff);

/// What a payment's metadata say, as far as they can be read.
struct PaymentMetadata
{
    QString keyType;
    QString protocol;
    QString problem; ///< Why they cannot be read, in English; empty when they can.
};
[[nodiscard]] PaymentMetadata parseMetadata(const QString &metadata);

/// What is wrong with a payment's fields before it is stored; nothing when it can be.
[[nodiscard]] std::optional<Error> validate(const Payment &payment);

/// What the checks of D11 look at.
struct PaymentFacts
{
    QString reference; ///< As it was asked for.
    std::optional<Payment> payment;
    std::optional<Tariff> tariff; ///< Of the payment.
    bool customerKnown = false;
    bool unknownCustomerAllowed = false; ///< By the operator, for this payment.
};

/// Why a payment cannot be processed.
struct PaymentFault
{
    Error error; ///< One of the texts of 2.152–2.156, with the rule unless somebody processes it.
    QString reason; ///< More about it; empty when there is no more.
};

/// The first check of the payment's own row that fails.
[[nodiscard]] std::optional<PaymentFault> findRowFault(const Payment &payment);

/// The first check that fails (2.152–2.158, D11); nothing when the payment can be processed.
[[nodiscard]] std::optional<PaymentFault> findFault(const PaymentFacts &facts);

} // namespace VeilDesk
