#pragma once

#include <QtGlobal>

#include <optional>

namespace VeilDesk {

/// The traffic limit of a subscription after a purchase, in MiB (spec/database 2.4): 0, unlimited,
/// stays; a larger one than the tariff's holds a bonus and stays; else it becomes the tariff's.
[[nodiscard]] inline qint64 limitAfterPurchase(std::optional<qint64> current, qint64 ofTariff)
{
    const bool keeps = current && (*current == 0 || (ofTariff > 0 && *current > ofTariff));
    return keeps ? *current : ofTariff;
}

} // namespace VeilDesk
