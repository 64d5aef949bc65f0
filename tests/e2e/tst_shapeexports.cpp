#include "app/catalog/customerexport.h"
#include "app/keys/keyexport.h"
#include "models/itemmodels/keysmodel.h"
#include "models/itemmodels/usersmodel.h"
#include "tests/e2e/nastyrows.h"
#include "tests/support/cliprogram.h"

#include <QFile>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);
constexpr qint64 anna = 77'000'000'001;
constexpr int firstWithUsers = 4;
constexpr int firstWithSubscriptions = 6;
constexpr int lastWithKeyEnds = 12;

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
    const auto ofThird = shape <= lastWithKeyEnds ? u"2026-09-21T14:13:20Z"_s : QString();
    return {
        u",,,,"_s,
        u"%1,404,,2025-06-15T15:06:40Z,%2"_s.arg(hasSubscriptions ? u"404"_s : QString(), ofThird),
        u"%1,Amsterdam,,,%2"_s.arg(subscribed, ofSecond),
        u"%1,Amsterdam,anna@mail.example,2025-06-15T15:06:40Z,%2"_s.arg(subscribed, ofFirst)};
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
    what.target = {file(),
                   {u"Subscription"_s, u"Server"_s, u"Email"_s, u"Created"_s, u"Expires"_s},
                   [](const AccessKey &key) {
                       QStringList cells;
                       for (const int each : {KeysModel::SubscriptionColumn,
                                              KeysModel::ServerColumn, KeysModel::EmailColumn,
                                              KeysModel::CreatedColumn, KeysModel::ExpiresColumn})
                           cells += KeysModel::exportText(key, each, Now);
                       return cells;
                   }};

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
                   [](const CustomerSummary &user) {
                       QStringList cells;
                       for (const int each : {UsersModel::IdColumn, UsersModel::UsernameColumn,
                                              UsersModel::KeysColumn, UsersModel::StateColumn,
                                              UsersModel::VipColumn, UsersModel::CreatedColumn})
                           cells += UsersModel::exportText(user, each);
                       return cells;
                   }};

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
