#pragma once

#include "models/domain/accesskey.h"
#include "models/storage/columncondition.h"

#include <QMetaType>

#include <map>
#include <optional>

namespace VeilDesk {

/// What keys can be ordered and filtered by; equal ones are newest first.
enum class KeySort {
    Id,
    State,
    Customer,
    Subscription,
    Server,
    Email,
    Uuid,
    Created,
    Expires,
    Verified,
};

/// Which keys to load; an empty field does not restrict.
struct KeyFilter
{
    std::optional<ServerId> server;
    std::optional<CustomerId> customer;
    std::optional<SubscriptionId> subscription;
    std::optional<TariffId> tariff;
    std::optional<KeyState> state;
    std::optional<Timestamp> expiresFrom; ///< Keys without an end are not meant.
    std::optional<Timestamp> expiresBefore; ///< Keys without an end are not meant.
    std::optional<Timestamp> unverifiedSince; ///< Not seen on the server since then, or never.
    /// Words, each of which e-mail, uuid, customer, server, or — as a number — an id contains;
    /// case-insensitive.
    QString search;
    std::map<KeySort, ColumnCondition> columns; ///< State is none of them: it has a field above.
    int limit = -1;
    int offset = 0;

    bool operator==(const KeyFilter &) const = default;
};

struct KeyOrder
{
    KeySort by = KeySort::Id;
    Qt::SortOrder direction = Qt::DescendingOrder;

    bool operator==(const KeyOrder &) const = default;
};

} // namespace VeilDesk
