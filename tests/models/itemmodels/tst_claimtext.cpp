#include "models/itemmodels/claimtext.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/paymentsmodel.h"
#include "tests/support/pagedrows.h"

#include <QLocale>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);
constexpr auto FourMinutesAgo = Now - 4min;

PaymentSummary row(PaymentStatus status, const QString &stored)
{
    PaymentSummary row;
    row.payment.id = {1};
    row.payment.status = status;
    row.payment.statusText = stored;
    row.payment.createdAt = Now - 48h;
    row.payment.updatedAt = FourMinutesAgo;
    return row;
}

PaymentSummary claimed(OwnerPlace place)
{
    auto summary = row(PaymentStatus::Processing, u"processing"_s);
    PaymentClaim claim;
    claim.open = true;
    claim.owner = u"boot/1:2:3:4"_s;
    claim.place = place;
    claim.begunAt = FourMinutesAgo;
    claim.until = Now + 6min;
    summary.claim = claim;
    // The one who works on it touches the row to renew the claim.
    summary.payment.updatedAt = Now;
    return summary;
}

QString since(const QString &who, Timestamp begin, const QString &age)
{
    return u"%1, since %2 (%3)"_s.arg(who, DisplayText::absoluteTime(begin), age);
}

} // namespace

class TestClaimText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysWhereTheVeilDeskIs_data();
    void saysWhereTheVeilDeskIs();
    void tellsTheBotFromOtherPrograms();
    void believesNoTimeFarAhead();
    void promisesNoEndThatIsPastOrFarAhead_data();
    void promisesNoEndThatIsPastOrFarAhead();
    void saysThatNobodyGoesOn();
    void looksBeyondWhatOnlyCleansUp();
    void saysNothingWhereNobodyIs_data();
    void saysNothingWhereNobodyIs();
    void isInTheToolTipOfTheStatus();
};

void TestClaimText::saysWhereTheVeilDeskIs_data()
{
    QTest::addColumn<OwnerPlace>("place");
    QTest::addColumn<QString>("who");

    QTest::newRow("here") << OwnerPlace::ThisProcess << u"This window"_s;
    QTest::newRow("beside us") << OwnerPlace::ThisComputer
                               << u"Another VeilDesk on this computer"_s;
    QTest::newRow("elsewhere") << OwnerPlace::OutOfSight
                               << u"A VeilDesk on another computer or from before a restart"_s;
}

void TestClaimText::saysWhereTheVeilDeskIs()
{
    QFETCH(OwnerPlace, place);
    QFETCH(QString, who);
    const auto summary = claimed(place);

    QCOMPARE(ClaimText::holder(summary, Now),
             since(who, FourMinutesAgo, u"4 minute(s) ago"_s) + u", at least until "_s
                 + DisplayText::clockTime(summary.claim->until));
    QCOMPARE(ClaimText::ownerName(summary), u"boot/1:2:3:4"_s);
}

void TestClaimText::promisesNoEndThatIsPastOrFarAhead_data()
{
    QTest::addColumn<WallTime>("until");

    QTest::newRow("past") << WallTime(Now - 1h);
    QTest::newRow("by a clock that was wrong") << WallTime(Now + 100h);
}

void TestClaimText::promisesNoEndThatIsPastOrFarAhead()
{
    QFETCH(WallTime, until);
    auto summary = claimed(OwnerPlace::ThisComputer);
    summary.claim->until = until;

    QCOMPARE(ClaimText::holder(summary, Now),
             since(u"Another VeilDesk on this computer"_s, FourMinutesAgo, u"4 minute(s) ago"_s));
}

void TestClaimText::tellsTheBotFromOtherPrograms()
{
    const auto bots = row(PaymentStatus::Processing, u"processing_subscription"_s);
    auto others = row(PaymentStatus::Processing, u"processing"_s);

    QCOMPARE(ClaimText::holder(bots, Now),
             since(u"The bot"_s, FourMinutesAgo, u"4 minute(s) ago"_s));
    QCOMPARE(ClaimText::holder(bots, Now + 1h),
             since(u"The bot"_s, FourMinutesAgo, u"1 hour(s) ago"_s));
    QCOMPARE(ClaimText::holder(others, Now),
             since(u"Another program"_s, FourMinutesAgo, u"4 minute(s) ago"_s));
    QCOMPARE(ClaimText::ownerName(bots), QString());

    others.payment.updatedAt.reset();
    others.payment.createdAt.reset();
    QCOMPARE(ClaimText::holder(others, Now), u"Another program"_s);
}

void TestClaimText::believesNoTimeFarAhead()
{
    auto summary = row(PaymentStatus::Processing, u"processing_subscription"_s);
    summary.payment.updatedAt = Now + 48h;

    QCOMPARE(ClaimText::holder(summary, Now), since(u"The bot"_s, Now - 48h, u"2 day(s) ago"_s));
}

void TestClaimText::saysThatNobodyGoesOn()
{
    const auto ended = claimed(OwnerPlace::Gone);
    auto released = claimed(OwnerPlace::OutOfSight);
    released.claim->owner.clear();
    const auto text =
        u"Nobody now; begun %1 (4 minute(s) ago)"_s.arg(DisplayText::absoluteTime(FourMinutesAgo));

    QCOMPARE(ClaimText::holder(ended, Now), text);
    QCOMPARE(ClaimText::ownerName(ended), QString());
    QCOMPARE(ClaimText::holder(released, Now), text);
}

void TestClaimText::looksBeyondWhatOnlyCleansUp()
{
    auto summary = claimed(OwnerPlace::ThisProcess);
    summary.payment.statusText = u"processing_subscription"_s;
    summary.payment.updatedAt = Now - 2min;
    summary.claim->decided = true;

    QCOMPARE(ClaimText::holder(summary, Now),
             since(u"The bot"_s, Now - 2min, u"2 minute(s) ago"_s));
    QCOMPARE(ClaimText::ownerName(summary), QString());
}

void TestClaimText::saysNothingWhereNobodyIs_data()
{
    QTest::addColumn<PaymentStatus>("status");
    QTest::addColumn<bool>("hasClaim");

    QTest::newRow("paid") << PaymentStatus::Paid << false;
    QTest::newRow("paid again after an attempt") << PaymentStatus::Paid << true;
    QTest::newRow("completed") << PaymentStatus::Completed << true;
}

void TestClaimText::saysNothingWhereNobodyIs()
{
    QFETCH(PaymentStatus, status);
    QFETCH(bool, hasClaim);
    auto summary = row(status, paymentStatusName(status));
    if (hasClaim)
        summary.claim = PaymentClaim();

    QCOMPARE(ClaimText::holder(summary, Now), QString());
    QCOMPARE(ClaimText::ownerName(summary), QString());
}

void TestClaimText::isInTheToolTipOfTheStatus()
{
    auto now = Now;
    PaymentsModel model([&now] { return now; });
    auto summary = row(PaymentStatus::Processing, u"processing_subscription"_s);
    summary.claim = PaymentClaim();
    summary.claim->message = u"HTTP 503"_s;
    fill(model, {summary});
    const auto toolTip = [&model] {
        return model.index(0, PaymentsModel::StatusColumn).data(Qt::ToolTipRole).toString();
    };

    const auto lines = toolTip().split(u'\n');
    QCOMPARE(lines.first(),
             u"Processed by: "_s + since(u"The bot"_s, FourMinutesAgo, u"4 minute(s) ago"_s));
    QCOMPARE(lines.last(), u"HTTP 503"_s);

    now += 10min;
    QVERIFY2(toolTip().contains(u"(14 minute(s) ago)"_s), qPrintable(toolTip()));
}

QTEST_GUILESS_MAIN(TestClaimText)
#include "tst_claimtext.moc"
