#include "models/itemmodels/roles.h"
#include "models/itemmodels/serversmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);

Server server(qint64 id)
{
    Server result;
    result.id = {id};
    result.name = u"Server %1"_s.arg(id);
    result.apiUrl = u"https://vpn.example:8443/api"_s;
    result.maxKeys = 200;
    result.keys = 50;
    return result;
}

QString reason(const Error &error)
{
    return errorKindName(error.kind()) + u'!';
}

} // namespace

class TestServersModel : public QObject
{
    Q_OBJECT

private slots:
    void showsTheFiguresOfTheLastDay();
    void warnsOfAServerThatIsNearlyFull();
    void showsAddressAndUseOfAServer();
    void showsHowTheCertificateIsTrusted();
    void derivesTheStateFromRowAndLatestTest();
    void saysWhyTheLatestTestFailed();
    void touchesOnlyTheTestedRow();
    void marksWrongValues();
};

void TestServersModel::marksWrongValues()
{
    ServersModel model([] { return Now; }, reason);
    const QAbstractItemModelTester tester(&model);
    model.setRows({server(1), server(2)});
    const auto keys = model.index(1, ServersModel::KeysColumn);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const DefectsById defects{{2, {{u"number_of_wrong_type"_s, u"max_keys"_s, u"many"_s}}}};

    model.setDefects(defects);
    model.setDefects(defects);

    QCOMPARE(changed.size(), 1);
    QCOMPARE(keys.data(SymbolRole).toString(), u"warning"_s);
    QVERIFY(keys.data(Qt::ToolTipRole).toString().contains(u"Stored: many"_s));
    QVERIFY(!model.index(0, ServersModel::KeysColumn).data(SymbolRole).isValid());
    QVERIFY(model.index(1, ServersModel::NameColumn)
                .data(Qt::AccessibleDescriptionRole)
                .toString()
                .isEmpty());
}

void TestServersModel::showsAddressAndUseOfAServer()
{
    ServersModel model([] { return Now; }, reason);
    const QAbstractItemModelTester tester(&model);
    auto unlimited = server(2);
    unlimited.maxKeys.reset();

    model.setRows({server(1), unlimited});

    QCOMPARE(model.index(0, ServersModel::KeysColumn).data().toString(), u"50 of 200"_s);
    QCOMPARE(model.index(0, ServersModel::KeysColumn).data(FractionRole).toDouble(), 0.25);
    QCOMPARE(model.index(1, ServersModel::KeysColumn).data().toString(), u"50"_s);
    QVERIFY(!model.index(1, ServersModel::KeysColumn).data(FractionRole).isValid());
    QCOMPARE(model.index(0, ServersModel::AddressColumn).data().toString(),
             u"https://vpn.example:8443"_s);
    QCOMPARE(model.index(0, ServersModel::DialectColumn).data().toString(), u"not detected yet"_s);
}

void TestServersModel::showsHowTheCertificateIsTrusted()
{
    ServersModel model([] { return Now; }, reason);
    auto pinned = server(1);
    pinned.pin = QByteArray(32, '\xab');
    auto plain = server(2);
    plain.apiUrl = u"http://10.0.0.1"_s;

    model.setRows({pinned, plain, server(3)});

    const auto text = [&](int row) {
        return model.index(row, ServersModel::CertificateColumn).data().toString();
    };
    QCOMPARE(text(0), u"Pinned"_s);
    QCOMPARE(text(1), u"Not encrypted"_s);
    QCOMPARE(text(2), u"By authority"_s);
    QVERIFY(model.index(0, ServersModel::CertificateColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .startsWith(u"AB:AB"_s));
}

void TestServersModel::derivesTheStateFromRowAndLatestTest()
{
    ServersModel model([] { return Now; }, reason);
    auto paused = server(2);
    paused.paused = true;
    auto disabled = server(3);
    disabled.active = false;
    model.setRows({server(1), paused, disabled});

    QCOMPARE(model.state(model.rows()[0]), ServerState::Untested);
    model.setTest({1}, {ServerState::Failing, Error(ErrorKind::Connection, u"refused"_s), Now});
    model.setTest({2}, {ServerState::Reachable, {}, Now});
    model.setTest({3}, {ServerState::Reachable, {}, Now});

    QCOMPARE(model.state(model.rows()[0]), ServerState::Failing);
    QCOMPARE(model.state(model.rows()[1]), ServerState::Paused);
    QCOMPARE(model.state(model.rows()[2]), ServerState::Disabled);
}

void TestServersModel::saysWhyTheLatestTestFailed()
{
    ServersModel model([] { return Now; }, reason);
    model.setRows({server(1)});
    const auto toolTip = [&model] {
        return model.index(0, ServersModel::StateColumn).data(Qt::ToolTipRole).toString();
    };

    model.setTest(
        {1},
        {ServerState::Failing, Error(ErrorKind::Rejected, u"anna@example.org is taken"_s), Now});
    QCOMPARE(toolTip(), u"Tested now\nrejected!\na***@example.org is taken"_s);

    model.setTest({1}, {ServerState::Reachable, {}, Now});
    QCOMPARE(toolTip(), u"Tested now"_s);
}

void TestServersModel::touchesOnlyTheTestedRow()
{
    ServersModel model([] { return Now; }, reason);
    model.setRows({server(1), server(2)});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.setTest({2}, {ServerState::Testing});

    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
}

void TestServersModel::showsTheFiguresOfTheLastDay()
{
    ServersModel model([] { return Now; }, reason);
    const QAbstractItemModelTester tester(&model);
    model.setRows({server(1), server(2)});

    model.setFigures({{{1}, 1'000, 999, Now - 5min, 40, 210ms, 480ms}});

    const auto text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, ServersModel::SuccessColumn), u"99 % (1,000)"_s);
    QCOMPARE(text(0, ServersModel::LatencyColumn), u"210 / 480 ms"_s);
    QVERIFY(text(0, ServersModel::LastOkColumn).contains(u"5"_s));
    for (const int column :
         {ServersModel::SuccessColumn, ServersModel::LatencyColumn, ServersModel::LastOkColumn})
        QCOMPARE(text(1, column), u"—"_s);
}

void TestServersModel::warnsOfAServerThatIsNearlyFull()
{
    ServersModel model([] { return Now; }, reason);
    auto nearlyFull = server(1);
    nearlyFull.keys = 180;
    auto full = server(2);
    full.keys = 200;

    model.setRows({nearlyFull, full, server(3)});

    const auto role = [&model](int row, int which) {
        return model.index(row, ServersModel::KeysColumn).data(which);
    };
    QCOMPARE(role(0, SymbolRole).toString(), u"warning"_s);
    QCOMPARE(role(0, ToneRole).toInt(), static_cast<int>(Tone::Warning));
    QCOMPARE(role(1, ToneRole).toInt(), static_cast<int>(Tone::Danger));
    QVERIFY(role(2, SymbolRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestServersModel)
#include "tst_serversmodel.moc"
