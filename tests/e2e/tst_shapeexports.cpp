#include "app/catalog/customerexport.h"
#include "app/keys/keyexport.h"
#include "app/payments/paymentexport.h"
#include "app/subscriptions/subscriptionexport.h"
#include "models/itemmodels/keysmodel.h"
#include "models/itemmodels/paymentsmodel.h"
#include "models/itemmodels/subscriptionsmodel.h"
#include "models/itemmodels/usersmodel.h"
#include "tests/e2e/nastyrows.h"
#include "tests/support/cliprogram.h"

#include <QFile>
#include <QTest>

#include <functional>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);
constexpr qint64 anna = 77'000'000'001;
constexpr int firstWithUsers = 4;
constexpr int firstWithSubscriptions = 6;
constexpr int firstWithLinkedPayments = 10;
constexpr int lastWithKeyEnds = 12;
constexpr int withoutKeyEnds = 18;

/// The lines of the file behind its titles.
QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts).mid(1);
}

QStringList expectedKeys(int shape)
{
    const bool hasSubscriptions = shape >= firstWithSubscriptions;
    const auto subscribed = hasSubscriptions ? u"1"_s : QString();
    const auto ofFirst = hasSubscriptions ? u"2026-01-01T00:00:00Z"_s : u"2026-09-21T14:13:20Z"_s;
    const auto ofSecond = hasSubscriptions ? u"2026-01-01T00:00:00Z"_s : u"2025-12-31T00:00:00Z"_s;
    const bool hasEnds = shape != withoutKeyEnds;
    const auto storedOfThird = hasEnds ? u"1790000000000"_s : QString();
    const auto ofThird = shape <= lastWithKeyEnds ? u"2026-09-21T14:13:20Z"_s : storedOfThird;
    const auto ofFourth = hasEnds ? u"9223372036854775807"_s : QString();
    return {
        u",,,1.0e+300,%1"_s.arg(ofFourth),
        u"%1,404,,2025-06-15T15:06:40Z,%2"_s.arg(hasSubscriptions ? u"404"_s : QString(), ofThird),
        u"%1,Amsterdam,,yesterday,%2"_s.arg(subscribed, ofSecond),
        u"%1,Amsterdam,anna@mail.example,2025-06-15T15:06:40Z,%2"_s.arg(subscribed, ofFirst)};
}

QStringList expectedPayments(int shape)
{
    const auto customer = shape < firstWithUsers ? QString::number(anna) : u"\"'@anna\""_s;
    const auto linked = shape < firstWithLinkedPayments ? QString() : u"404"_s;
    return {u",,,0.00,,,,,"_s,
            u"odd,404,404,RUB,RUB,2025-09-24T10:00:00Z,2025-09-24T07:46:40Z,%1,"_s.arg(linked),
            u"Paid,2d5c1b0e-000f-5000-8000-1a2b3c4d5e6f,77000000001,0.00,RUB,,,,1"_s,
            u"Completed,%1,Month,300.00,RUB,,,,p-1"_s.arg(customer)};
}

/// The cells of these columns.
template <typename Row, typename Text>
std::function<QStringList(const Row &)> cellsOf(const std::vector<int> &columns, Text text)
{
    return [columns, text](const Row &row) {
        QStringList cells;
        for (const int column : columns)
            cells += text(row, column);
        return cells;
    };
}

/// One member of each object, in the order of the list.
QJsonArray column(const QJsonArray &rows, const QString &name)
{
    QJsonArray values;
    for (const auto &row : rows)
        values.append(row[name]);
    return values;
}

} // namespace

/// Files and listings made of every form of the bot's database, with the worst rows in it: each
/// row is there, with what is stored and nothing in the place of what is not.
class TestShapeExports final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void writesEveryKey_data() { addShapeRows(); }
    void writesEveryKey();
    void writesEveryUser_data() { addShapeRows(); }
    void writesEveryUser();
    void writesEverySubscription_data() { addShapeRows(); }
    void writesEverySubscription();
    void writesEveryPayment_data() { addShapeRows(); }
    void writesEveryPayment();
    void listsEveryKey_data() { addShapeRows(); }
    void listsEveryKey();
    void listsEveryPayment_data() { addShapeRows(); }
    void listsEveryPayment();
    void listsEverySubscription_data() { addShapeRows(); }
    void listsEverySubscription();

private:
    [[nodiscard]] std::unique_ptr<Database> open(int shape) const;
    [[nodiscard]] QJsonArray list(int shape, const QString &what) const;
    [[nodiscard]] QString file() const { return m_cli->path(u"export.csv"_s); }

    std::unique_ptr<CliProgram> m_cli;
};

void TestShapeExports::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
}

void TestShapeExports::init()
{
    m_cli = std::make_unique<CliProgram>();
}

std::unique_ptr<Database> TestShapeExports::open(int shape) const
{
    createNastyDatabase(m_cli->databasePath(), shape);
    auto database = std::make_unique<Database>(
        DatabaseOptions{.path = m_cli->databasePath(), .readOnly = true});
    if (const auto opened = database->open().result(); !opened)
        qFatal("%s", qPrintable(opened.error().detail()));
    return database;
}

QJsonArray TestShapeExports::list(int shape, const QString &what) const
{
    createNastyDatabase(m_cli->databasePath(), shape);
    const auto now = QString::number(toUnix(Now));
    return m_cli->json({u"--read-only"_s, u"--now"_s, now, what, u"list"_s}).data().toArray();
}

void TestShapeExports::writesEveryKey()
{
    QFETCH(int, shape);
    const auto database = open(shape);
    KeyExport what;
    what.now = Now;
    const auto text = [](const AccessKey &key, int column) {
        return KeysModel::exportText(key, column, Now);
    };
    what.target = {file(),
                   {u"Subscription"_s, u"Server"_s, u"Email"_s, u"Created"_s, u"Expires"_s},
                   cellsOf<AccessKey>({KeysModel::SubscriptionColumn, KeysModel::ServerColumn,
                                       KeysModel::EmailColumn, KeysModel::CreatedColumn,
                                       KeysModel::ExpiresColumn},
                                      text)};

    const auto written = QCoro::waitFor(exportKeys(*database, what, {}, {}));

    QVERIFY2(written, written ? "" : qPrintable(written.error().detail()));
    QCOMPARE(*written, 4);
    QCOMPARE(linesOf(file()), expectedKeys(shape));
}

void TestShapeExports::writesEveryUser()
{
    QFETCH(int, shape);
    const auto database = open(shape);
    CustomerExport what;
    what.now = Now;
    what.target = {file(),
                   {u"Id"_s, u"Username"_s, u"Keys"_s, u"Bot"_s, u"VIP"_s, u"Since"_s},
                   cellsOf<CustomerSummary>({UsersModel::IdColumn, UsersModel::UsernameColumn,
                                             UsersModel::KeysColumn, UsersModel::StateColumn,
                                             UsersModel::VipColumn, UsersModel::CreatedColumn},
                                            UsersModel::exportText)};

    const auto written = QCoro::waitFor(exportCustomers(*database, what, {}, {}));

    if (shape < firstWithUsers) {
        QCOMPARE(written.error().kind(), ErrorKind::SchemaMissing);
        QVERIFY(!QFile::exists(file()));
        return;
    }
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail()));
    QCOMPARE(*written, 2);
    auto lines = linesOf(file());
    lines.sort();
    QCOMPARE(lines,
             (QStringList{u"-5,,0,Reachable,,2025-06-15T15:06:40Z"_s,
                          u"77000000001,anna,1,Reachable,,2025-11-05T10:00:00Z"_s}));
}

void TestShapeExports::writesEverySubscription()
{
    QFETCH(int, shape);
    const auto database = open(shape);
    SubscriptionExport what;
    what.now = Now;
    what.target = {file(),
                   {u"Number"_s, u"Customer"_s, u"Tariff"_s, u"Created"_s, u"Expires"_s},
                   cellsOf<SubscriptionSummary>(
                       {SubscriptionsModel::NumberColumn, SubscriptionsModel::CustomerColumn,
                        SubscriptionsModel::TariffColumn, SubscriptionsModel::CreatedColumn,
                        SubscriptionsModel::ExpiresColumn},
                       SubscriptionsModel::exportText)};

    const auto written = QCoro::waitFor(exportSubscriptions(*database, what, {}, {}));

    if (shape < firstWithSubscriptions) {
        QVERIFY(!written);
        QCOMPARE(written.error().kind(), ErrorKind::SchemaMissing);
        QVERIFY(!QFile::exists(file()));
        return;
    }
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail()));
    QCOMPARE(*written, 2);
    QCOMPARE(linesOf(file()),
             (QStringList{u"2,404,404,2025-06-15T15:06:40Z,2026-09-21T14:13:20Z"_s,
                          u"1,\"'@anna\",Month,2025-06-15T15:06:40Z,2026-01-01T00:00:00Z"_s}));
}

void TestShapeExports::writesEveryPayment()
{
    QFETCH(int, shape);
    const auto database = open(shape);
    PaymentExport what;
    const std::vector<int> columns{PaymentsModel::StatusColumn,   PaymentsModel::CustomerColumn,
                                   PaymentsModel::TariffColumn,   PaymentsModel::AmountColumn,
                                   PaymentsModel::CurrencyColumn, PaymentsModel::CreatedColumn,
                                   PaymentsModel::PaidColumn,     PaymentsModel::SubscriptionColumn,
                                   PaymentsModel::ReferenceColumn};
    what.target = {
        file(), {u"Status"_s}, cellsOf<PaymentSummary>(columns, PaymentsModel::exportText)};

    const auto written = QCoro::waitFor(exportPayments(*database, what, {}, {}));

    QVERIFY2(written, written ? "" : qPrintable(written.error().detail()));
    QCOMPARE(*written, 4);
    QCOMPARE(linesOf(file()), expectedPayments(shape));
}

void TestShapeExports::listsEveryKey()
{
    QFETCH(int, shape);

    const auto keys = list(shape, u"key"_s);

    const QJsonValue nothing;
    const bool hasSubscriptions = shape >= firstWithSubscriptions;
    QCOMPARE(column(keys, u"id"_s), (QJsonArray{4, 3, 2, 1}));
    QCOMPARE(column(keys, u"server_id"_s), (QJsonArray{nothing, 404, 1, 1}));
    QCOMPARE(column(keys, u"user_id"_s), (QJsonArray{nothing, nothing, 404, anna}));
    QCOMPARE(column(keys, u"tariff_id"_s), (QJsonArray{nothing, nothing, nothing, 1}));
    QCOMPARE(column(keys, u"subscription_id"_s),
             hasSubscriptions ? (QJsonArray{nothing, 404, 1, 1})
                              : (QJsonArray{nothing, nothing, nothing, nothing}));
    QCOMPARE(
        column(keys, u"uuid"_s),
        (QJsonArray{nothing, u"not a uuid"_s, nothing, u"aaaaaaaa-0000-4000-8000-000000000001"_s}));
    QCOMPARE(column(keys, u"created_at"_s).at(2), nothing);
    QCOMPARE(column(keys, u"link"_s).at(3),
             shape >= firstWithUsers ? QJsonValue(u"vless://one@h:443#A\nsecond line"_s) : nothing);
}

void TestShapeExports::listsEveryPayment()
{
    QFETCH(int, shape);

    const auto payments = list(shape, u"payment"_s);

    const QJsonValue nothing;
    QCOMPARE(column(payments, u"id"_s), (QJsonArray{4, 3, 2, 1}));
    QCOMPARE(column(payments, u"status"_s),
             (QJsonArray{nothing, u"odd"_s, u"paid"_s, u"completed"_s}));
    QCOMPARE(column(payments, u"user_id"_s), (QJsonArray{nothing, 404, nothing, anna}));
    QCOMPARE(column(payments, u"tariff_id"_s), (QJsonArray{nothing, 404, anna, 1}));
    QCOMPARE(column(payments, u"amount"_s), (QJsonArray{0, nothing, 0, 30000}));
    QCOMPARE(column(payments, u"created_at"_s),
             (QJsonArray{nothing, 1758708000, nothing, nothing}));
    QCOMPARE(column(payments, u"metadata"_s),
             (QJsonArray{u"{"_s, u"{'key_type': None}"_s, nothing,
                         u"{\"key_type\": \"subscription\"}"_s}));
}

void TestShapeExports::listsEverySubscription()
{
    QFETCH(int, shape);

    const auto subscriptions = list(shape, u"subscription"_s);

    if (shape < firstWithSubscriptions) {
        QVERIFY(subscriptions.isEmpty());
        return;
    }
    QCOMPARE(column(subscriptions, u"id"_s), (QJsonArray{2, 1}));
    QCOMPARE(column(subscriptions, u"user_id"_s), (QJsonArray{404, anna}));
    QCOMPARE(column(subscriptions, u"tariff_id"_s), (QJsonArray{404, 1}));
    QCOMPARE(column(subscriptions, u"state"_s), (QJsonArray{u"active"_s, u"expired"_s}));
    QCOMPARE(column(subscriptions, u"created_at"_s), (QJsonArray{1750000000, 1750000000}));
    QCOMPARE(column(subscriptions, u"expires_at"_s), (QJsonArray{1790000000, 1767225600}));
}

QTEST_GUILESS_MAIN(TestShapeExports)
#include "tst_shapeexports.moc"
