#pragma once

#include "models/domain/ids.h"

#include <QString>

namespace VeilDesk {

/// The buyer's own e-mail, else "user_{id}@{domain}" (1.31, D16).
[[nodiscard]] QString customerEmail(const QString &buyerEmail, CustomerId customer,
                                    const QString &domain);

/// "{customer}_subscription_{subscription}@{domain}" (D16).
[[nodiscard]] QString subscriptionEmail(CustomerId customer, SubscriptionId subscription,
                                        const QString &domain);

/// Whether text may be used as an e-mail: one "@" with something on both sides, no white space
/// or control characters, at most 254 characters.
[[nodiscard]] bool isEmail(const QString &text);

} // namespace VeilDesk
