#include "models/itemmodels/paymentsmodel.h"
#include "models/itemmodels/subscriptionsmodel.h"
#include "models/itemmodels/usersmodel.h"
#include "tests/support/pagedrows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// The columns with a warning that says why.
class TestMarks : public QObject
{
    Q_OBJECT

private slots:
    void marksTheValuesOfAPayment_data();
    void marksTheValuesOfAPayment();
    void marksTheValuesOfASubscription_data();
    void marksTheValuesOfASubscription();
    void marksTheValuesOfAUser_data();
    void marksTheValuesOfAUser();
    void showsWhatIsStoredWhereNothingCanBeRead_data();
    void showsWhatIsStoredWhereNothingCanBeRead();
    void showsTheValueThatCanBeRead();
    void showsNoTimeWhereThereIsNone();
};

namespace {

std::vector<int> markedColumns(const QAbstractItemModel &model)
{
    std::vector<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto cell = model.index(0, column);
        if (!cell.data(Qt::AccessibleDescriptionRole).toString().isEmpty()
            && cell.data(SymbolRole).toString() == "warning"_L1)
            columns.push_back(column);
    }
    return columns;
}

} // namespace

void TestMarks::marksTheValuesOfAPayment_data()
{
    QTest::addColumn<RowDefect>("defect");
    QTest::addColumn<int>("column");

    QTest::newRow("customer") << RowDefect{u"payment_of_missing_user"_s, u"user_id"_s}
                              << int(PaymentsModel::CustomerColumn);
    QTest::newRow("tariff") << RowDefect{u"payment_of_missing_tariff"_s, u"tariff_id"_s}
                            << int(PaymentsModel::TariffColumn);
    QTest::newRow("amount") << RowDefect{u"number_of_wrong_type"_s, u"amount"_s}
                            << int(PaymentsModel::AmountColumn);
    QTest::newRow("time") << RowDefect{u"date_in_milliseconds"_s, u"paid_at"_s}
                          << int(PaymentsModel::PaidColumn);
    QTest::newRow("number at the provider") << RowDefect{u"duplicate_payment"_s, u"payment_id"_s}
                                            << int(PaymentsModel::ReferenceColumn);
    QTest::newRow("metadata, which has no column")
        << RowDefect{u"payment_with_unreadable_metadata"_s, u"metadata"_s}
        << int(PaymentsModel::StatusColumn);
}

void TestMarks::marksTheValuesOfAPayment()
{
    QFETCH(RowDefect, defect);
    QFETCH(int, column);
    PaymentsModel model([] { return Timestamp(); });
    const QAbstractItemModelTester tester(&model);
    PaymentSummary row;
    row.payment.id = {1};
    row.defects = {defect};

    fill(model, {row});

    QCOMPARE(markedColumns(model), std::vector{column});
    const bool isState = model.headerData(column, Qt::Horizontal, StateRole).toBool();
    QCOMPARE(isState, column == PaymentsModel::StatusColumn);
}

void TestMarks::marksTheValuesOfASubscription_data()
{
    QTest::addColumn<RowDefect>("defect");
    QTest::addColumn<int>("column");

    QTest::newRow("customer") << RowDefect{u"subscription_of_missing_user"_s, u"user_id"_s}
                              << int(SubscriptionsModel::CustomerColumn);
    QTest::newRow("tariff") << RowDefect{u"subscription_of_missing_tariff"_s, u"tariff_id"_s}
                            << int(SubscriptionsModel::TariffColumn);
    QTest::newRow("time") << RowDefect{u"date_of_wrong_type"_s, u"expires_at"_s}
                          << int(SubscriptionsModel::ExpiresColumn);
    QTest::newRow("what makes the state") << RowDefect{u"number_of_wrong_type"_s, u"is_active"_s}
                                          << int(SubscriptionsModel::HealthColumn);
}

void TestMarks::marksTheValuesOfASubscription()
{
    QFETCH(RowDefect, defect);
    QFETCH(int, column);
    SubscriptionsModel model([] { return Timestamp(); });
    const QAbstractItemModelTester tester(&model);
    SubscriptionSummary row;
    row.standing.subscription.id = {1};
    row.defects = {defect};

    fill(model, {row});

    QCOMPARE(markedColumns(model), std::vector{column});
}

void TestMarks::marksTheValuesOfAUser_data()
{
    QTest::addColumn<RowDefect>("defect");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");

    QTest::newRow("no time") << RowDefect{u"date_of_wrong_type"_s, u"created_at"_s, u"then"_s}
                             << int(UsersModel::CreatedColumn) << u"then"_s;
    QTest::newRow("no time of the last activity")
        << RowDefect{u"date_of_wrong_type"_s, u"last_active_at"_s, u"lately"_s}
        << int(UsersModel::LastActiveColumn) << u"lately"_s;
    QTest::newRow("no number") << RowDefect{u"number_of_wrong_type"_s, u"blocked"_s, u"no"_s}
                               << int(UsersModel::StateColumn) << u"Reachable"_s;
    QTest::newRow("no mark of a VIP") << RowDefect{u"number_of_wrong_type"_s, u"is_vip"_s, u"yes"_s}
                                      << int(UsersModel::VipColumn) << u"yes"_s;
}

void TestMarks::marksTheValuesOfAUser()
{
    QFETCH(RowDefect, defect);
    QFETCH(int, column);
    QFETCH(QString, text);
    UsersModel model([] { return Timestamp(); });
    const QAbstractItemModelTester tester(&model);
    CustomerSummary row;
    row.customer.id = {1};
    row.defects = {defect};

    fill(model, {row});

    QCOMPARE(markedColumns(model), std::vector{column});
    QCOMPARE(model.index(0, column).data().toString(), text);
}

void TestMarks::showsWhatIsStoredWhereNothingCanBeRead_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("column");

    QTest::newRow("customer") << u"payment_with_swapped_columns"_s << u"user_id"_s
                              << int(PaymentsModel::CustomerColumn);
    QTest::newRow("tariff") << u"number_of_wrong_type"_s << u"tariff_id"_s
                            << int(PaymentsModel::TariffColumn);
    QTest::newRow("amount") << u"number_of_wrong_type"_s << u"amount"_s
                            << int(PaymentsModel::AmountColumn);
    QTest::newRow("time") << u"date_of_wrong_type"_s << u"created_at"_s
                          << int(PaymentsModel::CreatedColumn);
    QTest::newRow("subscription") << u"number_of_wrong_type"_s << u"subscription_id"_s
                                  << int(PaymentsModel::SubscriptionColumn);
}

void TestMarks::showsWhatIsStoredWhereNothingCanBeRead()
{
    QFETCH(QString, kind);
    QFETCH(QString, place);
    QFETCH(int, column);
    PaymentsModel model([] { return Timestamp(); });
    PaymentSummary row;
    row.payment.id = {1};
    row.payment.isAmountKnown = false;
    row.defects = {{kind, place, u"2d5c\n1b0e"_s}};

    fill(model, {row});

    const auto cell = model.index(0, column);
    QCOMPARE(cell.data().toString(), u"2d5c 1b0e"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"Stored: 2d5c\n1b0e"_s));
    QVERIFY(model.index(0, PaymentsModel::StatusColumn).data().toString() != u"2d5c 1b0e"_s);
}

void TestMarks::showsTheValueThatCanBeRead()
{
    using namespace std::chrono_literals;
    const auto stored = Timestamp(1'758'700'000s);
    PaymentsModel model([=] { return stored + 48h; });
    PaymentSummary row;
    row.payment.id = {1};
    row.payment.paidAt = stored;
    row.defects = {{u"date_in_milliseconds"_s, u"paid_at"_s, u"1758700000000"_s}};

    fill(model, {row});

    const auto cell = model.index(0, PaymentsModel::PaidColumn);
    QCOMPARE(cell.data().toString(), u"2 day(s) ago"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"Stored: 1758700000000"_s));
}

void TestMarks::showsNoTimeWhereThereIsNone()
{
    SubscriptionsModel model([] { return Timestamp(std::chrono::seconds(1'780'000'000)); });
    SubscriptionSummary row;
    row.standing.subscription.id = {1};

    fill(model, {row});

    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(SubscriptionsModel::ExpiresColumn), u"—"_s);
    QCOMPARE(text(SubscriptionsModel::CreatedColumn), u"—"_s);
    QCOMPARE(text(SubscriptionsModel::CustomerColumn), QString());
}

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"
