#include "models/settings/tablestate.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestTableState : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrote();
    void takesAHeaderAlone();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void TestTableState::readsWhatItWrote()
{
    const TableState state{QByteArray("\0\xFF\1", 3), u"/srv/shop/Отчёты"_s};

    const auto read = readTableState(writeTableState(state));

    QVERIFY(read);
    QCOMPARE(*read, state);
}

void TestTableState::takesAHeaderAlone()
{
    const QByteArray header("\0\0\0\xFFheader", 10);

    QCOMPARE(readTableState(header)->header, header);
    QVERIFY(readTableState({})->header.isEmpty());
}

void TestTableState::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("a newer version") << QByteArray(R"({"version":99,"header":""})");
    QTest::newRow("no version") << QByteArray(R"({"header":""})");
    QTest::newRow("a version of another type") << QByteArray(R"({"version":[1]})");
    QTest::newRow("cut off") << QByteArray(R"({"version":1,"head)");
}

void TestTableState::refusesWhatItDoesNotKnow()
{
    QFETCH(QByteArray, bytes);

    const auto read = readTableState(bytes);

    QVERIFY(!read);
    QCOMPARE(read.error().kind(), ErrorKind::Invalid);
}

QTEST_MAIN(TestTableState)
#include "tst_tablestate.moc"
