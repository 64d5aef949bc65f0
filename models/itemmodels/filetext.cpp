#include "models/itemmodels/filetext.h"

#include <cstdlib>

namespace VeilDesk::FileText {

using namespace Qt::StringLiterals;

QString time(std::optional<Timestamp> time)
{
    return time ? toDateTime(*time).toString(Qt::ISODate) : QString();
}

QString amount(const Money &money)
{
    constexpr qint64 minorPerMajor = 100;
    const auto major = money.minorUnits / minorPerMajor;
    const auto minor = money.minorUnits % minorPerMajor;
    const auto sign = money.minorUnits < 0 ? u"-"_s : QString();
    return u"%1%2.%3"_s.arg(sign).arg(std::abs(major)).arg(std::abs(minor), 2, 10, QChar(u'0'));
}

} // namespace VeilDesk::FileText
