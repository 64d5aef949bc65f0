#pragma once

#include "models/domain/catalog.h"
#include "models/domain/renewal.h"
#include "models/settings/settings.h"
#include "models/storage/connection.h"

namespace VeilDesk {

/// A term that is added to a subscription.
struct RenewalRequest
{
    SubscriptionId subscription;
    TariffId tariff;
    std::optional<Timestamp> paidAt = {}; ///< For the mode max (D12).
    std::optional<Timestamp> expected = {}; ///< The end that a preview was made of.
};

/// What adding it does.
struct RenewalPreview
{
    Subscription before;
    Tariff tariff;
    Renewal after;
};

/// ErrorKind::Conflict once somebody has switched it off: whoever did must not find it extended.
[[nodiscard]] Result<> requireStillActive(const Connection &connection, SubscriptionId id);
/// ErrorKind::Refused for one that is switched off: nothing is sold or repaired there.
[[nodiscard]] Result<> requireActive(const Subscription &subscription);

/// The rule of D12 on the subscription as it is stored; a VIP's is never changed.
[[nodiscard]] Result<RenewalPreview> previewRenewal(const Connection &connection,
                                                    const RenewalRequest &request,
                                                    const RenewalPolicy &policy, Timestamp now);

/// Carries it out as the bot expects it: expiry, tariff, cleared reminders, the keys' own expiry
/// where it is alive, the traffic limit, and traffic counted anew when the term has grown
/// (spec/database 2.1, 2.4).
[[nodiscard]] Result<RenewalPreview> renewSubscription(Transaction &transaction,
                                                       const RenewalRequest &request,
                                                       const Settings &settings, Timestamp now);

/// Activates a subscription that was created for its first term, which begins now.
[[nodiscard]] Result<Timestamp> startSubscription(Transaction &transaction, SubscriptionId id,
                                                  TariffId tariff, const Settings &settings,
                                                  Timestamp now);

} // namespace VeilDesk
