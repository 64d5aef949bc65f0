#include "models/itemmodels/keysmodel.h"
#include "models/itemmodels/roles.h"
#include "tests/support/pagedrows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);

AccessKey key(qint64 id, const QString &uuid = u"11111111-2222-3333-4444-555555555555"_s)
{
    AccessKey result;
    result.id = {id};
    result.serverName = u"Amsterdam"_s;
    result.uuid = uuid;
    result.email = u"anna@example.org"_s;
    result.link = u"vless://link-of-%1"_s.arg(id);
    result.createdAt = Now - 3h;
    result.expiresAt = Now + 240h;
    return result;
}

} // namespace

class TestKeysModel : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsKnownOfAKey();
    void masksTheUuid();
    void namesACustomerWithoutANameByTheId();
    void neverShows1970ForAMissingDate();
    void tellsStatesByWordAndSymbol_data();
    void tellsStatesByWordAndSymbol();
    void marksAWrongValueWhereItIs();
    void saysThatAKeyHasNoServer();
    void saysThatAKeyHasNoSubscription();
    void showsWhatIsStoredWhereNothingCanBeRead_data();
    void showsWhatIsStoredWhereNothingCanBeRead();
    void marksInTheFirstColumnWhatNoColumnShows();
    void ordersByWhatTheHeaderShows_data();
    void ordersByWhatTheHeaderShows();
};

void TestKeysModel::showsWhatIsKnownOfAKey()
{
    KeysModel model([] { return Now; });
    const QAbstractItemModelTester tester(&model);
    auto row = key(1);
    row.subscription = SubscriptionId{42};
    row.customer = CustomerId{7'000'000'001};
    row.customerName = u"@anna"_s;

    fill(model, {row});

    const auto text = [&](KeysModel::Column column) {
        return model.index(0, column).data().toString();
    };
    QCOMPARE(text(KeysModel::StateColumn), u"Active"_s);
    QCOMPARE(text(KeysModel::CustomerColumn), u"@anna"_s);
    QCOMPARE(text(KeysModel::SubscriptionColumn), u"#42"_s);
    QCOMPARE(text(KeysModel::ServerColumn), u"Amsterdam"_s);
    QCOMPARE(text(KeysModel::EmailColumn), u"anna@example.org"_s);
    QCOMPARE(text(KeysModel::ExpiresColumn), u"in 10 day(s)"_s);
    QCOMPARE(model.index(0, 0).data(LinkRole).toString(), u"vless://link-of-1"_s);
}

void TestKeysModel::masksTheUuid()
{
    KeysModel model([] { return Now; });
    fill(model, {key(1)});

    QCOMPARE(model.index(0, KeysModel::UuidColumn).data().toString(), u"11111111…"_s);
}

void TestKeysModel::namesACustomerWithoutANameByTheId()
{
    KeysModel model([] { return Now; });
    auto row = key(1);
    row.customer = CustomerId{5};

    fill(model, {row, key(2)});

    QCOMPARE(model.index(0, KeysModel::CustomerColumn).data().toString(), u"5"_s);
    QCOMPARE(model.index(1, KeysModel::CustomerColumn).data().toString(), QString());
}

void TestKeysModel::neverShows1970ForAMissingDate()
{
    KeysModel model([] { return Now; });
    auto row = key(1);
    row.createdAt.reset();
    row.expiresAt.reset();

    fill(model, {row});

    QCOMPARE(model.index(0, KeysModel::CreatedColumn).data().toString(), u"—"_s);
    QCOMPARE(model.index(0, KeysModel::ExpiresColumn).data().toString(), u"—"_s);
}

void TestKeysModel::tellsStatesByWordAndSymbol_data()
{
    QTest::addColumn<bool>("subscriptionActive");
    QTest::addColumn<bool>("deleting");
    QTest::addColumn<bool>("persisted");
    QTest::addColumn<qint64>("secondsLeft");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("symbol");

    QTest::newRow("alive") << true << false << true << qint64(60) << u"Active"_s << u"success"_s;
    QTest::newRow("over") << true << false << true << qint64(-60) << u"Expired"_s << u"clock"_s;
    QTest::newRow("deactivated") << false << false << true << qint64(60) << u"Deactivated"_s
                                 << u"disabled"_s;
    QTest::newRow("being deleted")
        << true << true << true << qint64(60) << u"Deleting…"_s << u"trash"_s;
    QTest::newRow("not saved by the server")
        << true << false << false << qint64(60) << u"Not saved on the server"_s << u"warning"_s;
}

void TestKeysModel::tellsStatesByWordAndSymbol()
{
    QFETCH(bool, subscriptionActive);
    QFETCH(bool, deleting);
    QFETCH(bool, persisted);
    QFETCH(qint64, secondsLeft);
    KeysModel model([] { return Now; });
    auto row = key(1);
    row.subscriptionActive = subscriptionActive;
    row.deleting = deleting;
    row.persisted = persisted;
    row.expiresAt = Now + std::chrono::seconds(secondsLeft);

    fill(model, {row});

    const auto cell = model.index(0, KeysModel::StateColumn);
    QTEST(cell.data().toString(), "text");
    QTEST(cell.data(SymbolRole).toString(), "symbol");
    QVERIFY(cell.data(ToneRole).isValid());
}

void TestKeysModel::marksAWrongValueWhereItIs()
{
    KeysModel model([] { return Now; });
    const QAbstractItemModelTester tester(&model);
    auto row = key(1);
    row.server = {404};
    row.serverName.clear();
    row.defects = {{u"key_of_missing_server"_s, u"server_id"_s}};

    fill(model, {row, key(2)});

    const auto cell = model.index(0, KeysModel::ServerColumn);
    QCOMPARE(cell.data().toString(), u"Server 404"_s);
    QCOMPARE(cell.data(SymbolRole).toString(), u"warning"_s);
    QCOMPARE(cell.data(ToneRole).toInt(), static_cast<int>(Tone::Warning));
    const auto why = cell.data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(why.startsWith(u"Key on a server that is gone · server_id\n"_s), qPrintable(why));
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(), u"Server 404\n\n"_s + why);
    QCOMPARE(cell.siblingAtColumn(KeysModel::StateColumn).data(SymbolRole).toString(),
             u"success"_s);
    const auto sound = model.index(1, KeysModel::ServerColumn);
    QVERIFY(!sound.data(SymbolRole).isValid());
    QVERIFY(!sound.data(Qt::AccessibleDescriptionRole).isValid());
}

void TestKeysModel::saysThatAKeyHasNoServer()
{
    KeysModel model([] { return Now; });
    auto row = key(1);
    row.server = {};
    row.serverName.clear();

    fill(model, {row});

    QCOMPARE(model.index(0, KeysModel::ServerColumn).data().toString(), u"No server"_s);
    QCOMPARE(KeysModel::exportText(row, KeysModel::ServerColumn, Now), QString());
}

void TestKeysModel::saysThatAKeyHasNoSubscription()
{
    KeysModel model([] { return Now; });
    const auto row = key(1);

    fill(model, {row});

    QCOMPARE(model.index(0, KeysModel::SubscriptionColumn).data().toString(), u"none"_s);
    QCOMPARE(KeysModel::exportText(row, KeysModel::SubscriptionColumn, Now), QString());
}

void TestKeysModel::showsWhatIsStoredWhereNothingCanBeRead_data()
{
    QTest::addColumn<RowDefect>("defect");
    QTest::addColumn<int>("column");

    const auto number = [](const QString &column) {
        return RowDefect{u"number_of_wrong_type"_s, column, u"some\ntext"_s};
    };
    const auto date = [](const QString &column) {
        return RowDefect{u"date_of_wrong_type"_s, column, u"some\ntext"_s};
    };
    QTest::newRow("customer") << number(u"user_id"_s) << int(KeysModel::CustomerColumn);
    QTest::newRow("subscription") << number(u"subscription_id"_s)
                                  << int(KeysModel::SubscriptionColumn);
    QTest::newRow("server") << number(u"server_id"_s) << int(KeysModel::ServerColumn);
    QTest::newRow("creation") << date(u"created_at"_s) << int(KeysModel::CreatedColumn);
    QTest::newRow("end") << date(u"expiry_at"_s) << int(KeysModel::ExpiresColumn);
}

void TestKeysModel::showsWhatIsStoredWhereNothingCanBeRead()
{
    QFETCH(RowDefect, defect);
    QFETCH(int, column);
    KeysModel model([] { return Now; });
    auto row = key(1);
    row.serverName.clear();
    row.createdAt.reset();
    row.expiresAt.reset();
    row.defects = {defect};

    fill(model, {row});

    QCOMPARE(model.index(0, column).data().toString(), u"some text"_s);
    QCOMPARE(KeysModel::exportText(row, column, Now), u"some text"_s);
    QVERIFY(model.index(0, KeysModel::StateColumn).data().toString() != u"some text"_s);
}

void TestKeysModel::marksInTheFirstColumnWhatNoColumnShows()
{
    KeysModel model([] { return Now; });
    auto row = key(1);
    row.defects = {{u"key_of_missing_tariff"_s, u"tariff_id"_s}};

    fill(model, {row});

    const auto cell = model.index(0, KeysModel::StateColumn);
    QCOMPARE(cell.data().toString(), u"Active"_s);
    QCOMPARE(cell.data(SymbolRole).toString(), u"warning"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains("Key of a tariff that is gone"_L1));
}

void TestKeysModel::ordersByWhatTheHeaderShows_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<KeySort>("sort");

    QTest::newRow("state") << int(KeysModel::StateColumn) << KeySort::State;
    QTest::newRow("customer") << int(KeysModel::CustomerColumn) << KeySort::Customer;
    QTest::newRow("subscription") << int(KeysModel::SubscriptionColumn) << KeySort::Subscription;
    QTest::newRow("server") << int(KeysModel::ServerColumn) << KeySort::Server;
    QTest::newRow("e-mail") << int(KeysModel::EmailColumn) << KeySort::Email;
    QTest::newRow("uuid") << int(KeysModel::UuidColumn) << KeySort::Uuid;
    QTest::newRow("created") << int(KeysModel::CreatedColumn) << KeySort::Created;
    QTest::newRow("expires") << int(KeysModel::ExpiresColumn) << KeySort::Expires;
    QTest::newRow("verified") << int(KeysModel::VerifiedColumn) << KeySort::Verified;
    QTest::newRow("no column") << -1 << KeySort::Id;
}

void TestKeysModel::ordersByWhatTheHeaderShows()
{
    QFETCH(int, column);

    QTEST(KeysModel::orderBy(column, Qt::AscendingOrder).by, "sort");
}

QTEST_GUILESS_MAIN(TestKeysModel)
#include "tst_keysmodel.moc"
