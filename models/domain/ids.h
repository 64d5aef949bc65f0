#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>
#include <optional>

namespace VeilDesk {

/// A row id that cannot be mistaken for the id of another kind of row.
template <typename Tag>
struct Id
{
    qint64 value = 0;

    auto operator<=>(const Id &) const = default;

    /// Whether the id came from a stored row (SQLite's ids start at 1).
    [[nodiscard]] bool isValid() const { return value > 0; }

    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

/// Nothing for the id that no row has, which stands for what a row of the bot's does not say.
template <typename Tag>
[[nodiscard]] std::optional<Id<Tag>> knownId(Id<Tag> id)
{
    return id == Id<Tag>() ? std::nullopt : std::optional(id);
}

using ServerId = Id<struct ServerTag>;
using TariffId = Id<struct TariffTag>;
using SubscriptionId = Id<struct SubscriptionTag>;
using KeyId = Id<struct KeyTag>;
using OperationId = Id<struct OperationTag>;
using StepId = Id<struct StepTag>;

/// A customer is the bot's user; the value is the Telegram id, which exceeds 32 bits.
using CustomerId = Id<struct CustomerTag>;

} // namespace VeilDesk
