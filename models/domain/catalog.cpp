#include "models/domain/catalog.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

bool canBeSold(std::chrono::seconds term)
{
    return term > std::chrono::seconds(0) && term <= LongestTerm;
}

} // namespace

std::optional<Error> findTermFault(const Tariff &tariff)
{
    if (canBeSold(tariff.duration))
        return std::nullopt;
    return Error(ErrorKind::Refused,
                 u"Tariff %1 has no usable duration: it must last from 1 second to 10 years"_s.arg(
                     tariff.id.value))
        .withBrokenRule(PaymentRule::HasTerm);
}

std::optional<Error> validate(const Tariff &tariff)
{
    constexpr qsizetype longestName = 256;
    constexpr qint64 highestPrice = 1'000'000;
    if (tariff.name.trimmed().isEmpty() || tariff.name.size() > longestName)
        return Error(ErrorKind::Invalid, u"A tariff needs a name of 1 to 256 characters"_s);
    if (!canBeSold(tariff.duration))
        return Error(ErrorKind::Invalid, u"A tariff lasts from 1 second to 10 years"_s);
    if (tariff.priceRub < 0 || tariff.priceRub > highestPrice)
        return Error(ErrorKind::Invalid, u"A tariff costs from 0 to 1,000,000 roubles"_s);
    if (tariff.trafficLimitMb < 0)
        return Error(ErrorKind::Invalid,
                     u"The traffic allowance is 0 (unlimited) or a number of MiB"_s);
    return std::nullopt;
}

std::optional<Error> validate(const Customer &customer)
{
    constexpr qsizetype longestName = 256;
    if (!customer.id.isValid())
        return Error(ErrorKind::Invalid, u"A Telegram id is a positive whole number"_s);
    if (customer.username.size() > longestName)
        return Error(ErrorKind::Invalid, u"A username has at most 256 characters"_s);
    return std::nullopt;
}

} // namespace VeilDesk
