#include "app/controllers/paymentscontroller.h"
#include "app/provisioning/processidentity.h"
#include "tests/app/pagetest.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/resultsheet.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The payments page with real services, a real database and a simulated server.
class TestPaymentsController final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsAllPaymentsWithTheirCustomers();
    void saysInTheToolTipWhoProcessesAPayment();
    void filtersByACard();
    void searchesAndSortsInTheDatabase();
    void staysNewestFirstWhenItsLayoutIsRestored();
    void deliversEverythingThatIsPaidAndSaysWhatWasNot();
    void countsOnlyWhatIsDeliveredNow();
    void namesAPaymentThatIsGoneByItsRow();
    void triesAgainWithThoseThatFailed();
    void saysWhichServerTakesFewKeysAMinuteUntilItIsStopped();
    void recordsASaleAndDeliversIt();
    void takesARecordedSaleBackUntilItIsUsed();
    void saysWhyAPaymentWasNotRecorded();

private:
    static QStringList namesUnder(const QAbstractItemModel *outcomes, int group);
    template <typename Type>
    Type *child(const QString &name, const QWidget *parent = nullptr) const
    {
        return childOf<Type>(parent ? parent : m_page.get(), name);
    }
    void trigger(const QString &command) const { child<QAction>(command)->trigger(); }
    void recordSale(const QString &reference) const;
    int rows() const { return view()->model()->rowCount(); }
    QTableView *view() const { return child<QTableView>(u"paymentsView"_s); }
    QString text(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    ResultSheet *sheet() const { return m_page->findChild<ResultSheet *>(); }
    QString sheetTitle() const
    {
        return sheet() ? child<QLabel>(u"resultTitle"_s, sheet())->text() : QString();
    }

    UndoHistory m_history;
    std::unique_ptr<PaymentsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<PaymentsPage> m_page;
    std::unique_ptr<PaymentsController> m_controller;
};

void TestPaymentsController::init()
{
    openServices();
    addServer();
    run(u"INSERT INTO tariffs (id, name, duration_sec, price_rub) VALUES (1, 'Month', 2592000, "
        u"199);"
        "INSERT INTO users (user_id, username) VALUES (1, 'anna'), (2, 'boris');"
        "INSERT INTO payments (user_id, tariff_id, payment_id, status, amount, currency, protocol,"
        " created_at, paid_at, metadata) VALUES"
        " (1, 1, 'p-anna', 'paid', 19900, 'RUB', 'v2ray', 1779990000, 1779990060,"
        "  '{\"key_type\": \"subscription\", \"referral\": {\"from\": 7}}'),"
        " (2, 9, 'p-boris', 'paid', 450, 'USD', 'v2ray', 1779990001, 1779990061,"
        "  '{\"key_type\": \"subscription\"}'),"
        " (1, 1, 'p-old', 'completed', 19900, 'RUB', 'v2ray', 1770000000, 1770000060, NULL),"
        " (3, 1, 'p-odd', 'strange', 19900, 'RUB', 'v2ray', NULL, NULL, '{broken')"_s);
    m_model = std::make_unique<PaymentsModel>(m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_page = std::make_unique<PaymentsPage>(*m_model);
    m_controller = std::make_unique<PaymentsController>(*m_services, m_history, *m_model, *m_page);
    m_page->resize(1000, 600);
    m_page->show();
    m_controller->refresh();
    QTRY_COMPARE(rows(), 4);
    QTRY_COMPARE(text(0, PaymentsModel::ReferenceColumn), u"p-odd"_s);
}

void TestPaymentsController::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    m_controller.reset();
    m_page.reset();
    m_tester.reset();
    m_model.reset();
    closeServices();
}

void TestPaymentsController::showsAllPaymentsWithTheirCustomers()
{
    QCOMPARE(text(3, PaymentsModel::CustomerColumn), u"@anna"_s);
    QCOMPARE(text(3, PaymentsModel::TariffColumn), u"Month"_s);
    QCOMPARE(text(3, PaymentsModel::AmountColumn), u"199 ₽"_s);
    QCOMPARE(text(2, PaymentsModel::AmountColumn), u"4.50 $"_s);
    QCOMPARE(text(2, PaymentsModel::TariffColumn), u"#9"_s);
    // What the bot never wrote is shown as it is.
    QCOMPARE(text(0, PaymentsModel::StatusColumn), u"strange"_s);
    QCOMPARE(text(0, PaymentsModel::CustomerColumn), u"3"_s);
    QTRY_VERIFY(child<QToolButton>(u"paidCard"_s)->text().endsWith(u"2"_s));
    QVERIFY(child<QAction>(u"processAllPaymentsAction"_s)->isEnabled());
}

void TestPaymentsController::saysInTheToolTipWhoProcessesAPayment()
{
    run(u"UPDATE payments SET status = 'processing' WHERE id = 1;"
        "UPDATE payments SET status = 'processing_subscription', updated_at = %2 WHERE id = 2;"
        "INSERT INTO veildesk_operations (marker, kind, state, payment_id, lease_owner,"
        " lease_until_ms, created_at) VALUES ('m', 'purchase', 'running', 1, '%1', 4000000000000,"
        " %2)"_s.arg(processIdentity())
            .arg(toUnix(Now - 4min)));
    m_controller->refresh();
    const auto toolTip = [this](int row) {
        return view()
            ->model()
            ->index(row, PaymentsModel::StatusColumn)
            .data(Qt::ToolTipRole)
            .toString();
    };

    QTRY_VERIFY2(toolTip(3).startsWith(u"Processed by: This window, since "_s),
                 qPrintable(toolTip(3)));
    QTRY_VERIFY2(toolTip(2).startsWith(u"Processed by: The bot, since "_s), qPrintable(toolTip(2)));
    QVERIFY2(toolTip(2).contains(u"(4 minute(s) ago)"_s), qPrintable(toolTip(2)));
}

void TestPaymentsController::filtersByACard()
{
    child<QToolButton>(u"paidCard"_s)->click();
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(child<FilterChip>(u"statusFilter"_s)->value().toInt(), int(PaymentStatus::Paid));

    child<FilterChip>(u"statusFilter"_s)->setValue(int(PaymentStatus::Completed));
    QTRY_COMPARE(rows(), 1);
    QVERIFY(child<QToolButton>(u"completedCard"_s)->isChecked());
    QVERIFY(!child<QToolButton>(u"paidCard"_s)->isChecked());

    child<FilterChip>(u"statusFilter"_s)->setValue(int(PaymentStatus::Unknown));
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(text(0, PaymentsModel::ReferenceColumn), u"p-odd"_s);

    child<FilterChip>(u"statusFilter"_s)->clear();
    QTRY_COMPARE(rows(), 4);
}

void TestPaymentsController::searchesAndSortsInTheDatabase()
{
    view()->sortByColumn(PaymentsModel::AmountColumn, Qt::AscendingOrder);
    QTRY_COMPARE(text(0, PaymentsModel::ReferenceColumn), u"p-boris"_s);

    child<QLineEdit>(u"searchEdit"_s)->setText(u"anna"_s);
    QTRY_COMPARE(rows(), 2);
}

void TestPaymentsController::staysNewestFirstWhenItsLayoutIsRestored()
{
    QCOMPARE(view()->horizontalHeader()->sortIndicatorSection(), -1);

    m_page->restoreState(m_page->saveState());

    QCOMPARE(child<QToolButton>(u"viewButton"_s)->text(), u"All payments"_s);
}

void TestPaymentsController::deliversEverythingThatIsPaidAndSaysWhatWasNot()
{
    trigger(u"processAllPaymentsAction"_s);

    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"1 of 2 payment(s) delivered"_s, 60'000);
    const auto *outcomes = child<QTreeView>(u"outcomesView"_s, sheet())->model();
    QCOMPARE(outcomes->rowCount(), 2);
    const auto failed = outcomes->index(0, 0);
    QVERIFY(failed.data().toString().startsWith(u"Its tariff is not in the database"_s));
    QCOMPARE(outcomes->index(0, OutcomesModel::NameColumn, failed).data().toString(),
             u"@boris, p-boris"_s);
    const auto detail = outcomes->index(0, OutcomesModel::DetailColumn, failed);
    QVERIFY(detail.data().toString().startsWith(u"Without it nobody knows"_s));
    QVERIFY(detail.data(Qt::ToolTipRole).toString().endsWith(u"Tariff 9 not found"_s));
    QCOMPARE(int(m_simulator->keys().keys().size()), 1);
    QTRY_COMPARE(text(3, PaymentsModel::StatusColumn), u"Completed"_s);
    QCOMPARE(text(2, PaymentsModel::StatusColumn), u"Paid"_s);
    QTRY_VERIFY(text(3, PaymentsModel::SubscriptionColumn).startsWith(u'#'));
}

void TestPaymentsController::countsOnlyWhatIsDeliveredNow()
{
    view()->selectRow(1);
    trigger(u"processPaymentsAction"_s);

    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"0 of 1 payment(s) delivered"_s, 60'000);
    const auto *outcomes = child<QTreeView>(u"outcomesView"_s, sheet())->model();
    QCOMPARE(outcomes->index(0, 0).data().toString(), u"Was completed already: 1"_s);
}

QStringList TestPaymentsController::namesUnder(const QAbstractItemModel *outcomes, int group)
{
    const auto parent = outcomes->index(group, 0);
    QStringList names;
    for (int row = 0; row < outcomes->rowCount(parent); ++row)
        names += outcomes->index(row, OutcomesModel::NameColumn, parent).data().toString();
    return names;
}

void TestPaymentsController::namesAPaymentThatIsGoneByItsRow()
{
    view()->selectAll();
    run(u"DELETE FROM payments WHERE payment_id <> 'p-boris';"
        "UPDATE payments SET payment_id = NULL"_s);

    trigger(u"processPaymentsAction"_s);

    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"0 of 4 payment(s) delivered"_s, 60'000);
    const auto *outcomes = child<QTreeView>(u"outcomesView"_s, sheet())->model();
    QCOMPARE(namesUnder(outcomes, 0), (QStringList{u"#4"_s, u"#3"_s, u"#1"_s}));
    QCOMPARE(namesUnder(outcomes, 1), QStringList{u"@boris, No id"_s});
}

void TestPaymentsController::triesAgainWithThoseThatFailed()
{
    trigger(u"processAllPaymentsAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"1 of 2 payment(s) delivered"_s, 60'000);
    run(u"UPDATE payments SET tariff_id = 1 WHERE payment_id = 'p-boris'"_s);

    child<QPushButton>(u"retryFailedButton"_s, sheet())->click();

    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"1 of 1 payment(s) delivered"_s, 60'000);
    QCOMPARE(int(m_simulator->keys().keys().size()), 2);
    QTRY_VERIFY(child<QToolButton>(u"paidCard"_s)->text().endsWith(u"0"_s));
}

void TestPaymentsController::saysWhichServerTakesFewKeysAMinuteUntilItIsStopped()
{
    run(u"DELETE FROM servers;"
        "INSERT INTO users (user_id) VALUES (11), (12), (13), (14), (15), (16);"
        "DELETE FROM payments;"
        "INSERT INTO payments (user_id, tariff_id, payment_id, status, amount, currency, protocol,"
        " created_at, paid_at, metadata) SELECT user_id, 1, 'p-' || user_id, 'paid', 19900, 'RUB',"
        " 'v2ray', 1779990000, 1779990060, '{\"key_type\": \"subscription\"}'"
        " FROM users WHERE user_id > 10"_s);
    addServer(Dialect::KeysApiKey);
    m_controller->refresh();
    QTRY_COMPARE(rows(), 6);

    trigger(u"processAllPaymentsAction"_s);

    QTRY_VERIFY(sheet());
    const auto *turn = child<QLabel>(u"turnLabel"_s, sheet());
    QTRY_VERIFY_WITH_TIMEOUT(turn->isVisible(), 60'000);
    QVERIFY2(turn->text().endsWith(u" s more: Amsterdam"_s), qPrintable(turn->text()));
    QTRY_COMPARE_WITH_TIMEOUT(child<QLabel>(u"resultProgressLabel"_s, sheet())->text(), u"5 of 6"_s,
                              60'000);

    child<QPushButton>(u"closeButton"_s, sheet())->click();

    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"5 of 6 payment(s) delivered"_s, 60'000);
    QVERIFY(!turn->isVisible());
}

void TestPaymentsController::recordSale(const QString &reference) const
{
    trigger(u"recordPaymentAction"_s);
    QTRY_VERIFY(m_page->findChild<QDialog *>(u"paymentDialog"_s));
    auto *dialog = child<QDialog>(u"paymentDialog"_s);
    auto *record = child<QPushButton>(u"recordButton"_s, dialog);
    QVERIFY(!record->isEnabled());
    QCOMPARE(child<QDoubleSpinBox>(u"amountSpin"_s, dialog)->value(), 199.0);
    child<QLineEdit>(u"referenceEdit"_s, dialog)->setText(reference);
    child<QLineEdit>(u"customerEdit"_s, dialog)->setText(u"2"_s);
    QVERIFY(record->isEnabled());
    record->click();
}

void TestPaymentsController::recordsASaleAndDeliversIt()
{
    recordSale(u"cash-1"_s);
    QTRY_COMPARE(rows(), 5);
    QTRY_COMPARE(text(0, PaymentsModel::ReferenceColumn), u"cash-1"_s);
    QVERIFY(view()->selectionModel()->isRowSelected(0));

    trigger(u"processPaymentsAction"_s);

    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"1 of 1 payment(s) delivered"_s, 60'000);
    QTRY_COMPARE(text(0, PaymentsModel::StatusColumn), u"Completed"_s);
    QCOMPARE(int(m_simulator->keys().keys().size()), 1);
}

void TestPaymentsController::takesARecordedSaleBackUntilItIsUsed()
{
    recordSale(u"cash-1"_s);
    QTRY_COMPARE(rows(), 5);
    QCOMPARE(m_history.undoText(), u"recording payment cash-1"_s);

    QVERIFY(QCoro::waitFor(m_history.undo()));
    QTRY_COMPARE(rows(), 4);
    QVERIFY(QCoro::waitFor(m_history.redo()));
    QTRY_COMPARE(rows(), 5);
    run(u"UPDATE payments SET status = 'refunded' WHERE payment_id = 'cash-1'"_s);
    const auto late = QCoro::waitFor(m_history.undo());

    QVERIFY(!late);
    QCOMPARE(late.error().kind(), ErrorKind::Conflict);
    QTRY_COMPARE(rows(), 5);
}

void TestPaymentsController::saysWhyAPaymentWasNotRecorded()
{
    trigger(u"recordPaymentAction"_s);
    QTRY_VERIFY(m_page->findChild<QDialog *>(u"paymentDialog"_s));
    auto *dialog = child<QDialog>(u"paymentDialog"_s);
    child<QLineEdit>(u"customerEdit"_s, dialog)->setText(u"2"_s);
    child<QLineEdit>(u"referenceEdit"_s, dialog)->setText(u"p-anna"_s);

    child<QPushButton>(u"recordButton"_s, dialog)->click();

    QTRY_VERIFY(dialog->isEnabled());
    QVERIFY(dialog->isVisible());
    QVERIFY(child<QLabel>(u"bannerTextLabel"_s, dialog)
                ->text()
                .startsWith(u"There is already one with this id"_s));
    QCOMPARE(child<QLineEdit>(u"customerEdit"_s, dialog)->text(), u"2"_s);
    QCOMPARE(rows(), 4);
}

QTEST_MAIN(TestPaymentsController)
#include "tst_paymentscontroller.moc"
