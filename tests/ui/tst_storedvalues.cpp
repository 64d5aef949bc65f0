#include "ui/payments/paymentdetails.h"
#include "ui/subscriptions/timeline.h"
#include "ui/users/dossiertext.h"

#include <QLabel>
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

QTEST_MAIN(TestStoredValues)
#include "tst_storedvalues.moc"
