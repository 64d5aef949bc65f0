#include "models/settings/tablestate.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

TableView named(const QString &name)
{
    TableView view;
    view.name = name;
    return view;
}

} // namespace

class TestTableState : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrote();
    void takesAHeaderAlone();
    void countsTheViewsItCannotRead();
    void knowsAViewByWhatItShows_data();
    void knowsAViewByWhatItShows();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void TestTableState::readsWhatItWrote()
{
    const TableView expired{u"Истёкшие & \"старые\""_s,
                            u"anna"_s,
                            {{u"stateFilter"_s, 1}, {u"tagFilter"_s, u"vip"_s}},
                            7,
                            Qt::DescendingOrder,
                            {7, 0, 4}};
    const TableState state{
        QByteArray("\0\xFF\1", 3), u"/srv/shop/Отчёты"_s, {expired, named(u"All"_s)}, 0};

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

void TestTableState::countsTheViewsItCannotRead()
{
    const auto read = readTableState(
        R"({"version":1,"views":[{"name":"One","added later":[]},7,{"search":"x"},{"name":2}]})");

    QVERIFY(read);
    QCOMPARE(read->views, (std::vector<TableView>{named(u"One"_s)}));
    QCOMPARE(read->unreadableViews, 3);
}

void TestTableState::knowsAViewByWhatItShows_data()
{
    QTest::addColumn<TableView>("view");
    QTest::addColumn<bool>("isShown");

    const TableView now{u""_s, u"anna"_s, {{u"state"_s, 1}}, 3, Qt::AscendingOrder, {0, 1}};
    const auto row = [&now](const char *name, bool isShown, const auto &change) {
        auto view = now;
        change(view);
        QTest::newRow(name) << view << isShown;
    };
    row("the same", true, [](TableView &) {});
    row("another name", true, [](TableView &view) { view.name = u"Mine"_s; });
    row("another search", false, [](TableView &view) { view.search = u"an"_s; });
    row("another filter", false, [](TableView &view) { view.filters[u"state"_s] = 2; });
    row("no filter", false, [](TableView &view) { view.filters.clear(); });
    row("another column's order", false, [](TableView &view) { view.sortColumn = 4; });
    row("the other direction", false,
        [](TableView &view) { view.sortDirection = Qt::DescendingOrder; });
    row("no column's order", false, [](TableView &view) { view.sortColumn = -1; });
    row("other columns", false, [](TableView &view) { view.columns = {1, 0}; });
    row("any columns", true, [](TableView &view) { view.columns.clear(); });
}

void TestTableState::knowsAViewByWhatItShows()
{
    QFETCH(TableView, view);
    const TableView now{u""_s, u"anna"_s, {{u"state"_s, 1}}, 3, Qt::AscendingOrder, {0, 1}};

    QTEST(view.isShownBy(now), "isShown");
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
