#include "ui/payments/paymentdetails.h"
#include "ui/share/secretclipboard.h"
#include "ui/subscriptions/subscriptiondetails.h"
#include "ui/subscriptions/timeline.h"
#include "ui/users/dossiertext.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Wherever one row is shown whole, what the bot's database holds is shown as it is.
class TestStoredValues : public QObject
{
    Q_OBJECT

private slots:
    void detailsNameAnUnknownStatus();
    void dossierNamesAnUnknownStatus();
    void timelineNamesAnUnknownStatus();
    void detailsOfAPaymentShowWhatCannotBeRead();
    void detailsOfASubscriptionShowWhatCannotBeRead();
    void manyDefectsOfASubscriptionScroll();
    void dossierShowsWhatCannotBeRead();
    void timelineKnowsNoTimeThatIsNone();
};

namespace {

constexpr Timestamp Now(1'780'000'000s);

PaymentSummary oddPayment()
{
    PaymentSummary row;
    row.payment.id = {1};
    row.payment.reference = u"p-anna"_s;
    row.payment.statusText = u"odd"_s;
    row.payment.amount = {19'900, u"RUB"_s};
    row.payment.createdAt = Now - 1h;
    return row;
}

PaymentSummary unreadablePayment()
{
    auto row = oddPayment();
    row.payment.isAmountKnown = false;
    row.payment.createdAt.reset();
    row.defects = {{u"payment_with_swapped_columns"_s, u"user_id"_s, u"2d5c-1b0e"_s},
                   {u"number_of_wrong_type"_s, u"amount"_s, u"RUB"_s},
                   {u"date_of_wrong_type"_s, u"created_at"_s, u"yesterday"_s}};
    return row;
}

SubscriptionSummary unreadableSubscription()
{
    SubscriptionSummary row;
    row.standing.subscription.id = {1};
    row.defects = {{u"number_of_wrong_type"_s, u"user_id"_s, u"anna"_s},
                   {u"date_of_wrong_type"_s, u"expires_at"_s, u"soon"_s}};
    return row;
}

SubscriptionSummary subscriptionOfManyDefects()
{
    auto row = unreadableSubscription();
    row.defects.push_back({u"number_of_wrong_type"_s, u"tariff_id"_s, u"weekend"_s});
    row.defects.push_back({u"date_of_wrong_type"_s, u"created_at"_s, u"yesterday"_s});
    return row;
}

QString fact(const QWidget &dialog, const QString &name)
{
    const auto *label = dialog.findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

QStringList paymentCells(const PaymentSummary &payment)
{
    constexpr size_t payments = 2;
    CustomerDossier dossier;
    dossier.payments = {{payment}, 1};
    return DossierText::sections(dossier, Now).at(payments).rows.front().cells;
}

} // namespace

void TestStoredValues::detailsNameAnUnknownStatus()
{
    PaymentDossier dossier;
    dossier.summary = oddPayment();

    const PaymentDetails dialog(dossier);

    QCOMPARE(fact(dialog, u"statusLabel"_s), u"odd"_s);
}

void TestStoredValues::dossierNamesAnUnknownStatus()
{
    QCOMPARE(paymentCells(oddPayment()).front(), u"odd"_s);
}

void TestStoredValues::timelineNamesAnUnknownStatus()
{
    const auto text = timelineEntry(oddPayment().payment).text;

    QVERIFY2(text.endsWith(u": odd"_s), qPrintable(text));
}

void TestStoredValues::detailsOfAPaymentShowWhatCannotBeRead()
{
    PaymentDossier dossier;
    dossier.summary = unreadablePayment();

    const PaymentDetails dialog(dossier);

    QCOMPARE(fact(dialog, u"customerLabel"_s), u"2d5c-1b0e"_s);
    QCOMPARE(fact(dialog, u"amountLabel"_s), u"RUB"_s);
    QCOMPARE(fact(dialog, u"createdLabel"_s), u"yesterday"_s);
    const auto defects = fact(dialog, u"defectsLabel"_s);
    QVERIFY2(defects.contains(u"Payment with swapped columns · user_id\nStored: 2d5c-1b0e"_s),
             qPrintable(defects));
    dossier.summary.defects.clear();
    QVERIFY(fact(PaymentDetails(dossier), u"defectsLabel"_s).isEmpty());
}

void TestStoredValues::detailsOfASubscriptionShowWhatCannotBeRead()
{
    SecretClipboard clipboard([] { return 45s; });
    SubscriptionRecord record;
    record.summary = unreadableSubscription();

    const SubscriptionDetails dialog(record, {}, clipboard, Now);

    QCOMPARE(fact(dialog, u"customerLabel"_s), u"anna"_s);
    QCOMPARE(fact(dialog, u"expiresLabel"_s), u"soon"_s);
    QCOMPARE(fact(dialog, u"createdLabel"_s), u"—"_s);
    QVERIFY(fact(dialog, u"defectsLabel"_s).contains(u"Stored: soon"_s));
}

void TestStoredValues::manyDefectsOfASubscriptionScroll()
{
    constexpr int lowest = 700;
    SecretClipboard clipboard([] { return 45s; });
    SubscriptionRecord record;
    record.summary = subscriptionOfManyDefects();
    SubscriptionDetails dialog(record, u"https://bot.example/api/subscription/0a1b2c3d"_s,
                               clipboard, Now);
    const auto *area = dialog.findChild<QScrollArea *>(u"factsArea"_s);
    QVERIFY(area);
    QVERIFY(area->isAncestorOf(dialog.findChild<QLabel *>(u"defectsLabel"_s)));

    const auto least = dialog.minimumSizeHint().height();
    QVERIFY2(least < lowest, qPrintable(QString::number(least)));
    dialog.resize(dialog.width(), lowest);
    dialog.show();

    QCOMPARE(dialog.height(), lowest);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
}

void TestStoredValues::dossierShowsWhatCannotBeRead()
{
    CustomerDossier dossier;
    dossier.subscriptions = {{unreadableSubscription()}, 1};

    const auto sections = DossierText::sections(dossier, Now);

    QCOMPARE(sections.front().rows.front().cells.back(), u"soon"_s);
    QCOMPARE(paymentCells(unreadablePayment()).at(1), u"RUB"_s);
}

void TestStoredValues::timelineKnowsNoTimeThatIsNone()
{
    SubscriptionRecord record;
    record.summary = unreadableSubscription();

    const auto entries = timelineOf(record, Now);

    QCOMPARE(std::ssize(entries), 1);
    QCOMPARE(entries.front().text, u"Created"_s);
    QVERIFY(!entries.front().at);
}

QTEST_MAIN(TestStoredValues)
#include "tst_storedvalues.moc"
