#include "models/itemmodels/claimtext.h"

#include "models/itemmodels/displaytext.h"
#include "models/storage/paymentlist.h"

#include <QCoreApplication>

namespace VeilDesk::ClaimText {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VeilDesk::ClaimText)
};

QString ownerText(OwnerPlace place)
{
    switch (place) {
    case OwnerPlace::ThisProcess:
        return Text::tr("This window");
    case OwnerPlace::ThisComputer:
        return Text::tr("Another VeilDesk on this computer");
    case OwnerPlace::OutOfSight:
        return Text::tr("A VeilDesk on another computer or from before a restart");
    case OwnerPlace::Gone:
        break;
    }
    Q_UNREACHABLE();
}

QString sinceText(const QString &who, Timestamp begin, Timestamp now)
{
    //: %1: who processes a payment, %2: a date and time, %3: "4 minutes ago"
    return Text::tr("%1, since %2 (%3)")
        .arg(who, DisplayText::absoluteTime(begin), DisplayText::relativeTime(begin, now));
}

/// Nothing where no VeilDesk works on it, or only cleans up what another program has claimed since.
const PaymentClaim *claimOfOurs(const PaymentSummary &row)
{
    const auto &claim = row.claim;
    const bool isOthers =
        claim && claim->decided && row.payment.status == PaymentStatus::Processing;
    return claim && claim->open && !isOthers ? &*claim : nullptr;
}

QString holderOf(const PaymentClaim &claim, Timestamp now)
{
    if (claim.owner.isEmpty() || claim.place == OwnerPlace::Gone)
        return Text::tr("Nobody now; begun %1 (%2)")
            .arg(DisplayText::absoluteTime(claim.begunAt),
                 DisplayText::relativeTime(claim.begunAt, now));
    const auto since = sinceText(ownerText(claim.place), claim.begunAt, now);
    const auto left = claim.until - WallTime(now);
    if (left <= std::chrono::milliseconds(0) || left > LongestLease)
        return since;
    //: %1: who processes a payment and since when, %2: a date and time
    return Text::tr("%1, at least until %2").arg(since, DisplayText::clockTime(claim.until));
}

/// Who wrote the status: of the programs that do, only the bot has a word of its own.
QString otherHolder(const Payment &payment, Timestamp now)
{
    const auto who = payment.statusText == "processing_subscription"_L1
        ? Text::tr("The bot")
        : Text::tr("Another program");
    const auto begin = claimBegin(payment, now + LongestLease);
    return begin ? sinceText(who, *begin, now) : who;
}

} // namespace

QString holder(const PaymentSummary &row, Timestamp now)
{
    if (const auto *claim = claimOfOurs(row))
        return holderOf(*claim, now);
    return row.payment.status == PaymentStatus::Processing ? otherHolder(row.payment, now)
                                                           : QString();
}

QString ownerName(const PaymentSummary &row)
{
    const auto *claim = claimOfOurs(row);
    return claim && claim->place != OwnerPlace::Gone ? claim->owner : QString();
}

} // namespace VeilDesk::ClaimText
