#include "models/storage/database.h"
#include "models/storage/dataquality.h"
#include "models/storage/rowdefects.h"
#include "tests/e2e/botdatabase.h"
#include "tests/e2e/botshapes.h"
#include "tests/e2e/nastyrows.h"
#include "tests/support/cliprogram.h"

#include <QTest>

#include <map>
#include <set>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int firstWithUsers = 4;
constexpr int firstWithSubscriptions = 6;

struct Action
{
    QString command;
    int firstShape = 3; ///< That allows it.
};

/// The kinds of the defects that there are in each row of the lists.
using Marks = std::map<std::pair<QString, qint64>, std::multiset<QString>>;

Result<Marks> marksByCheck(const Connection &connection)
{
    return DataQuality::check(connection).map([](const DatabaseCheck &check) {
        Marks marks;
        for (const auto &finding : check.findings) {
            for (const auto id : finding.rows)
                marks[{finding.table, id}].insert(finding.kind);
        }
        return marks;
    });
}

Result<Marks> marksOfRows(const Connection &connection)
{
    Marks marks;
    for (const auto &table : {u"servers"_s, u"tariffs"_s, u"users"_s, u"subscriptions"_s,
                              u"v2ray_keys"_s, u"payments"_s}) {
        const auto rows = DataQuality::defectsOf(connection, table, {-5, 1, 2, 3, 4, 77000000001});
        if (!rows)
            return failure(rows.error());
        for (const auto &[id, defects] : *rows) {
            for (const auto &defect : defects)
                marks[{table, id}].insert(defect.kind);
        }
    }
    return marks;
}

} // namespace

/// Every form of the bot's database that an operator may hold, with the worst rows in it.
class TestShapes final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void readsEveryShapeWithoutChangingARow_data() { addShapeRows(); }
    void readsEveryShapeWithoutChangingARow();
    void adoptsEveryShapeWithoutChangingARow_data() { addShapeRows(); }
    void adoptsEveryShapeWithoutChangingARow();
    void namesTheRowsThatAreWrong_data() { addShapeRows(); }
    void namesTheRowsThatAreWrong();
    void marksTheSameRowsInTheLists_data() { addShapeRows(); }
    void marksTheSameRowsInTheLists();
    void refusesOnlyWhatAShapeLacks_data();
    void refusesOnlyWhatAShapeLacks();
    void issuesToACustomerOnlyWithSubscriptions_data();
    void issuesToACustomerOnlyWithSubscriptions();

private:
    void create(int shape);
    void verifyLists(int shape, const QString &mode);

    std::unique_ptr<CliProgram> m_cli;
};

void TestShapes::initTestCase()
{
    QVERIFY2(!qEnvironmentVariableIsEmpty("VEILDESK_BIN_DIR"), "run this test by ctest");
}

void TestShapes::init()
{
    m_cli = std::make_unique<CliProgram>();
}

void TestShapes::create(int shape)
{
    createNastyDatabase(m_cli->databasePath(), shape);
}

void TestShapes::verifyLists(int shape, const QString &mode)
{
    QStringList commands{u"db info"_s,    u"db check"_s,       u"server list"_s, u"tariff list"_s,
                         u"key list"_s,   u"key show 1"_s,     u"key show 2"_s,  u"key show 3"_s,
                         u"key show 4"_s, u"operations list"_s};
    if (shape >= firstWithUsers)
        commands += u"user list"_s;
    commands += u"payment list"_s;
    if (shape >= firstWithSubscriptions)
        commands += u"subscription list"_s;
    for (const auto &command : std::as_const(commands)) {
        const auto answer = m_cli->json(QStringList{mode} + command.split(u' '));
        QVERIFY2(answer.code == 0, command.toUtf8() + ": " + answer.out + answer.err);
    }
    const auto rowsOf = [&](const QString &what) {
        return m_cli->json({mode, what, u"list"_s}).data().toArray().size();
    };
    QCOMPARE(rowsOf(u"key"_s), 4);
    QCOMPARE(rowsOf(u"payment"_s), 4);
    QCOMPARE(rowsOf(u"subscription"_s), shape >= firstWithSubscriptions ? 2 : 0);
}

void TestShapes::readsEveryShapeWithoutChangingARow()
{
    QFETCH(int, shape);
    create(shape);
    const auto before = BotDatabase(m_cli->databasePath()).rows();

    verifyLists(shape, u"--read-only"_s);

    QCOMPARE(BotDatabase(m_cli->databasePath()).rows(), before);
}

void TestShapes::adoptsEveryShapeWithoutChangingARow()
{
    QFETCH(int, shape);
    create(shape);
    const auto before = BotDatabase(m_cli->databasePath()).rows();
    const auto schema = BotDatabase(m_cli->databasePath()).schema();

    verifyLists(shape, u"--adopt"_s);

    QCOMPARE(BotDatabase(m_cli->databasePath()).rows(), before);
    QCOMPARE(BotDatabase(m_cli->databasePath()).schema(), schema);
}

void TestShapes::namesTheRowsThatAreWrong()
{
    QFETCH(int, shape);
    create(shape);

    const auto answer = m_cli->json({u"db"_s, u"check"_s});

    const auto findings = answer.data()[u"findings"_s].toArray();
    QMap<QString, QJsonArray> ids;
    for (const auto &finding : findings) {
        const QStringList words{finding[u"kind"_s].toString(), finding[u"table"_s].toString(),
                                finding[u"column"_s].toString()};
        ids[words.join(u' ').trimmed()] = finding[u"ids"_s].toArray();
    }
    QCOMPARE(ids.value(u"key_of_missing_server v2ray_keys"_s), QJsonArray{3});
    QCOMPARE(ids.value(u"key_without_uuid v2ray_keys"_s), (QJsonArray{2, 4}));
    QCOMPARE(ids.value(u"date_in_milliseconds payments paid_at"_s), QJsonArray{3});
    QCOMPARE(ids.value(u"payment_with_swapped_columns payments"_s), QJsonArray{2});
    QCOMPARE(ids.value(u"payment_with_unreadable_metadata payments"_s), (QJsonArray{3, 4}));
    QCOMPARE(ids.value(u"payment_with_unknown_status payments"_s), (QJsonArray{3, 4}));
    QCOMPARE(ids.value(u"missing_value payments user_id"_s), QJsonArray{4});
    QCOMPARE(ids.value(u"missing_value payments tariff_id"_s), QJsonArray{4});
    QCOMPARE(ids.value(u"missing_value payments payment_id"_s), (QJsonArray{3, 4}));
    QVERIFY(!ids.contains(u"missing_value payments created_at"_s));
    QCOMPARE(ids.value(u"missing_value v2ray_keys server_id"_s), QJsonArray{4});
    QCOMPARE(ids.value(u"missing_value tariffs price_rub"_s), QJsonArray{2});
    QCOMPARE(ids.value(u"number_of_wrong_type servers max_keys"_s), QJsonArray{2});
    QVERIFY(ids.contains(u"leftover_table v2ray_keys_new"_s));
    QCOMPARE(ids.contains(u"broken_foreign_key v2ray_keys"_s), shape >= 5 && shape <= 8);
    const bool hasSubscriptions = shape >= firstWithSubscriptions;
    QCOMPARE(ids.value(u"duplicate_key v2ray_keys"_s),
             hasSubscriptions ? QJsonArray{2} : QJsonArray());
    QCOMPARE(ids.value(u"key_of_missing_subscription v2ray_keys"_s),
             hasSubscriptions ? QJsonArray{3} : QJsonArray());
    QCOMPARE(ids.value(u"subscription_of_missing_user subscriptions"_s),
             hasSubscriptions ? QJsonArray{2} : QJsonArray());
}

void TestShapes::marksTheSameRowsInTheLists()
{
    QFETCH(int, shape);
    create(shape);
    if (shape >= firstWithSubscriptions)
        BotDatabase(m_cli->databasePath())
            .change(u"CREATE INDEX IF NOT EXISTS idx_v2ray_keys_subscription_id ON"
                    " v2ray_keys(subscription_id)"_s);
    Database database(DatabaseOptions{.path = m_cli->databasePath(), .readOnly = true});
    const auto opened = database.open().result();
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail()));

    const auto named = database.scan(marksByCheck, {}).result();
    const auto marked = database.read(marksOfRows).result();

    QVERIFY(named && marked);
    QVERIFY(marked->contains({u"v2ray_keys"_s, 2}) && marked->contains({u"payments"_s, 3}));
    QCOMPARE(*marked, *named);
}

void TestShapes::refusesOnlyWhatAShapeLacks_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("possible");
    const std::vector<Action> actions{
        {u"user list"_s, firstWithUsers},
        {u"user add --id 42 --username bob"_s, firstWithUsers},
        {u"key extend 1 --days 3"_s},
        {u"server pause 1"_s},
        {u"tariff add --name N --duration-sec 60 --price-rub 1 --traffic-limit-mb 0"_s},
    };
    for (const auto &shape : botShapes()) {
        for (const auto &action : actions)
            QTest::addRow("%02d: %s", shape.number, qPrintable(action.command))
                << shape.number << action.command << (shape.number >= action.firstShape);
    }
}

void TestShapes::refusesOnlyWhatAShapeLacks()
{
    QFETCH(int, shape);
    QFETCH(QString, command);
    QFETCH(bool, possible);
    create(shape);

    const auto answer = m_cli->json(QStringList{u"--adopt"_s} + command.split(u' '));

    QVERIFY2(answer.code == (possible ? 0 : 7), answer.out + answer.err);
    QCOMPARE(answer.errorKind(), possible ? QString() : u"schema_missing"_s);
    QCOMPARE(answer.errorMessage().contains("no table \"users\""_L1), !possible);
}

void TestShapes::issuesToACustomerOnlyWithSubscriptions_data()
{
    addShapeRows();
}

/// The one server does not answer: that is as far as an issue gets where the shape allows it.
void TestShapes::issuesToACustomerOnlyWithSubscriptions()
{
    QFETCH(int, shape);
    create(shape);
    const QStringList words{u"--adopt"_s,      u"--set"_s,          u"retry.max_attempts=1"_s,
                            u"--set"_s,        u"retry.rounds=0"_s, u"key"_s,
                            u"issue"_s,        u"--tariff"_s,       u"1"_s,
                            u"--all-servers"_s};

    const auto answer = m_cli->json(words + QStringList{u"--user"_s, u"77000000001"_s});
    const auto standalone = m_cli->json(words + QStringList{u"--email"_s, u"guest@mail.example"_s});

    const bool isPossible = shape >= firstWithSubscriptions;
    QCOMPARE(answer.errorKind(), isPossible ? u"connection"_s : u"schema_missing"_s);
    QCOMPARE(standalone.errorKind(), u"connection"_s);
}

QTEST_GUILESS_MAIN(TestShapes)
#include "tst_shapes.moc"
