#include "tests/support/childof.h"
#include "ui/payments/paymentdialog.h"
#include "ui/widgets/resources.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What can be recorded by hand, and what the dialog says of the rest.
class TestPaymentDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void showsTheAmountThatWasTyped_data();
    void showsTheAmountThatWasTyped();
    void refusesWhatIsNoEMail();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_dialog.get(), name);
    }
    bool canRecord() const { return child<QPushButton>(u"recordButton"_s)->isEnabled(); }
    QString problem() const { return child<QLabel>(u"problemLabel"_s)->text(); }

    std::unique_ptr<PaymentDialog> m_dialog;
};

void TestPaymentDialog::init()
{
    const std::vector<Tariff> tariffs{{TariffId{1}, u"Month"_s, 720h, 199, 0, false}};
    m_dialog = std::make_unique<PaymentDialog>(tariffs, u"cash-1"_s);
    m_dialog->show();
    QTest::keyClicks(child<QLineEdit>(u"customerEdit"_s), u"42"_s);
    QVERIFY(canRecord());
}

void TestPaymentDialog::showsTheAmountThatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("shown");
    QTest::addColumn<QString>("complaint");
    const auto outOfRange = u"The amount is from 0.01 to 1,000,000"_s;
    QTest::newRow("too much") << u"5000000"_s << 5'000'000.0 << outOfRange;
    QTest::newRow("nothing") << u"0"_s << 0.0 << outOfRange;
    QTest::newRow("the most") << u"1000000"_s << 1'000'000.0 << QString();
}

void TestPaymentDialog::showsTheAmountThatWasTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, complaint);
    auto *amount = child<QDoubleSpinBox>(u"amountSpin"_s);

    amount->selectAll();
    QTest::keyClicks(amount, typed);

    QTEST(amount->value(), "shown");
    QCOMPARE(problem(), complaint);
    QCOMPARE(canRecord(), complaint.isEmpty());
}

void TestPaymentDialog::refusesWhatIsNoEMail()
{
    auto *email = child<QLineEdit>(u"emailEdit"_s);
    QTest::keyClicks(email, u"not mail"_s);
    QVERIFY(!canRecord());
    QCOMPARE(problem(), u"The e-mail is not an address like name@example.com"_s);

    email->setText(u"anna@example.com"_s);

    QVERIFY(canRecord());
}

QTEST_MAIN(TestPaymentDialog)
#include "tst_paymentdialog.moc"
