#include "app/controllers/paymentscontroller.h"
#include "app/controllers/paymentsexportcontroller.h"
#include "app/payments/paymentexport.h"
#include "app/undo/undohistory.h"
#include "tests/app/pagetest.h"
#include "ui/widgets/filterchip.h"

#include <QDir>
#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int Payments = 700;

} // namespace

/// The page with a real database and real files.
class TestPaymentsExport final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void writesEveryPayment();
    void writesWrongValuesAsTheyAre();
    void writesTheCurrencyBesideTheAmount();
    void writesWhatTheFilterLeavesInItsOrder();
    void writesTheSelectionAlone();
    void leavesNothingWhenItStopsHalfway();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    QTableView *view() const { return child<QTableView>(u"paymentsView"_s); }
    /// The lines of the file.
    QStringList exported(const QString &command) const;

    UndoHistory m_history;
    std::unique_ptr<PaymentsModel> m_model;
    std::unique_ptr<PaymentsPage> m_page;
    std::unique_ptr<PaymentsController> m_controller;
    std::unique_ptr<PaymentsExportController> m_export;
};

void TestPaymentsExport::init()
{
    openServices();
    run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
        " INSERT INTO payments (id, user_id, tariff_id, payment_id, status, amount, currency,"
        " email, created_at) SELECT i, 404, 9, 'p-' || i, 'pending', i * 100, 'RUB',"
        " 'secret@example.org', 1700000000 FROM n;"
        "INSERT INTO users (user_id, username) VALUES (1, 'anna');"
        "INSERT INTO tariffs (id, name, duration_sec, price_rub) VALUES (1, 'Month', 2592000, 199);"
        "UPDATE payments SET user_id = 1, tariff_id = 1, payment_id = '=1+1', status = 'completed',"
        " amount = -450, currency = 'USD', paid_at = 1700000060, subscription_id = 3"
        " WHERE id = 4;"
        "UPDATE payments SET user_id = 'anna', tariff_id = NULL, payment_id = NULL,"
        " status = 'odd', amount = 'RUB', currency = NULL, created_at = 'soon' WHERE id = 3;"
        "UPDATE payments SET status = NULL, amount = NULL WHERE id = 2;"
        "UPDATE payments SET status = 'paid', subscription_id = 'x', amount = 12.5 WHERE id = 1"_s
            .arg(Payments));
    m_model = std::make_unique<PaymentsModel>(m_clock);
    m_page = std::make_unique<PaymentsPage>(*m_model);
    m_controller = std::make_unique<PaymentsController>(*m_services, m_history, *m_model, *m_page);
    m_export = std::make_unique<PaymentsExportController>(*m_services, *m_page);
    m_page->resize(1200, 700);
    m_page->show();
    m_controller->refresh();
    QTRY_COMPARE(m_model->rowCount(), Payments);
}

void TestPaymentsExport::cleanup()
{
    QCoro::waitFor(m_export->shutDown());
    QCoro::waitFor(m_controller->shutDown());
    m_export.reset();
    m_controller.reset();
    m_page.reset();
    m_model.reset();
    closeServices();
}

QStringList TestPaymentsExport::exported(const QString &command) const
{
    const auto path = m_folder->filePath(u"payments.csv"_s);
    exportTo(path, m_page.get(), command);
    return csvLines(path);
}

void TestPaymentsExport::writesEveryPayment()
{
    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.size(), Payments + 1);
    QCOMPARE(lines[0],
             u"Status,Customer,Tariff,Amount,Currency,Created,Paid,Subscription,Payment id"_s);
    QCOMPARE(lines[1], u"Not paid yet,404,9,700.00,RUB,2023-11-14T22:13:20Z,,,p-700"_s);
    QCOMPARE(lines[Payments - 3],
             u"Completed,\"'@anna\",Month,-4.50,USD,2023-11-14T22:13:20Z,"
             "2023-11-14T22:14:20Z,3,\"'=1+1\""_s);
}

void TestPaymentsExport::writesWrongValuesAsTheyAre()
{
    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.size(), Payments + 1);
    QCOMPARE(lines[Payments - 2], u"odd,anna,,RUB,,soon,,,"_s);
    QCOMPARE(lines[Payments - 1], u",404,9,,RUB,2023-11-14T22:13:20Z,,,p-2"_s);
    QCOMPARE(lines[Payments], u"Paid,404,9,12.5,RUB,2023-11-14T22:13:20Z,,x,p-1"_s);
}

void TestPaymentsExport::writesTheCurrencyBesideTheAmount()
{
    for (int column = 0; column < PaymentsModel::ColumnCount; ++column)
        view()->setColumnHidden(column, true);
    view()->setColumnHidden(PaymentsModel::ReferenceColumn, false);
    view()->setColumnHidden(PaymentsModel::AmountColumn, false);
    view()->horizontalHeader()->moveSection(
        view()->horizontalHeader()->visualIndex(PaymentsModel::ReferenceColumn), 0);

    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.size(), Payments + 1);
    QCOMPARE(lines[0], u"Payment id,Amount,Currency"_s);
    QCOMPARE(lines[1], u"p-700,700.00,RUB"_s);
}

void TestPaymentsExport::writesWhatTheFilterLeavesInItsOrder()
{
    child<FilterChip>(u"statusFilter"_s)->setValue(static_cast<int>(PaymentStatus::Pending));
    view()->sortByColumn(PaymentsModel::AmountColumn, Qt::AscendingOrder);
    QTRY_COMPARE(m_model->rowCount(), Payments - 4);

    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.size(), Payments - 4 + 1);
    QVERIFY2(lines[1].endsWith(u",p-5"_s), qPrintable(lines[1]));
    QVERIFY2(lines.last().endsWith(u",p-700"_s), qPrintable(lines.last()));
}

void TestPaymentsExport::writesTheSelectionAlone()
{
    view()->selectRow(2);

    const auto lines = exported(u"exportSelectionAction"_s);

    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[1].endsWith(u",p-698"_s), qPrintable(lines[1]));
}

void TestPaymentsExport::leavesNothingWhenItStopsHalfway()
{
    QueryStop stop;
    const JobProgress progress;
    PaymentExport what;
    what.target = {
        m_folder->filePath(u"payments.csv"_s), {u"Id"_s}, [&stop](const PaymentSummary &row) {
            stop.request();
            return QStringList{QString::number(row.id().value)};
        }};

    const auto written =
        QCoro::waitFor(exportPayments(m_services->database(), std::move(what), stop, progress));

    QVERIFY(!written);
    QCOMPARE(written.error().kind(), ErrorKind::Cancelled);
    QCOMPARE(progress.total(), Payments);
    QVERIFY2(progress.done() < Payments, "not more than one batch is in memory at a time");
    QVERIFY(QDir(m_folder->path()).entryList({u"payments*"_s}).isEmpty());
}

QTEST_MAIN(TestPaymentsExport)
#include "tst_paymentsexport.moc"
