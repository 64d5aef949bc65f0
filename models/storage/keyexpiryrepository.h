#pragma once

#include "models/domain/ids.h"
#include "models/storage/connection.h"

#include <deque>
#include <functional>

/// The keys' own expiry, `v2ray_keys.expiry_at`: it follows the subscription's in the shapes in
/// which it decides, and stays as it is in all others (2.179).
namespace VeilDesk::KeyExpiryRepository {

/// Ends the keys of the subscription with it (2.176), at most `limit` of them now; what is left is
/// marked for followNext().
[[nodiscard]] Result<> follow(Transaction &transaction, SubscriptionId subscription, int limit);

/// Leaves all of the subscription's keys to followNext().
[[nodiscard]] Result<> mark(Transaction &transaction, SubscriptionId subscription);

/// Whether followNext() has anything to do.
[[nodiscard]] Result<bool> isAnyMarked(const Connection &connection);

/// Some keys that follow each other by their ids.
struct Part
{
    qint64 last = 0;
    int keys = 0;
};

/// The parts that come next after the key `after`.
struct Outlook
{
    qint64 after = 0;
    std::deque<Part> parts;
};

/// Looks up where the next parts of at least `keys` keys end, for followNext() with `limit`, which
/// then has less to do; and brings those keys into the connection's memory.
[[nodiscard]] Outlook lookAhead(const Connection &connection, int keys, int limit);

/// Looks at the next keys of the database, at most `limit` and only while `hasTime`, and ends those
/// of marked subscriptions with them. How many it looked at: 0 when all have followed. Takes what
/// it goes through from `outlook`, and looks the rest up. Doing it again changes nothing, so a
/// program that ended in between goes on where it was.
[[nodiscard]] Result<int> followNext(
    Transaction &transaction, Outlook &outlook, int limit,
    const std::function<bool()> &hasTime = [] { return true; });

} // namespace VeilDesk::KeyExpiryRepository
