#include "models/storage/keyexpiryrepository.h"

namespace VeilDesk::KeyExpiryRepository {

using namespace Qt::StringLiterals;

Result<> extend(Transaction &transaction, SubscriptionId subscription, Timestamp expiresAt)
{
    const auto &capabilities = transaction.capabilities();
    if (!capabilities.keyExpiryAlive
        || !capabilities.hasColumn(u"v2ray_keys"_s, u"subscription_id"_s))
        return {};
    const auto changed = transaction.change(
        u"UPDATE v2ray_keys SET expiry_at = :expires WHERE subscription_id = :subscription"_s,
        {{":expires"_L1, toUnix(expiresAt)}, {":subscription"_L1, subscription.value}});
    return changed.map([](int) {});
}

} // namespace VeilDesk::KeyExpiryRepository
