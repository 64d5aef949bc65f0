#include "models/itemmodels/roles.h"
#include "models/itemmodels/searchproxymodel.h"
#include "models/itemmodels/tariffsmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/headerwidth.h"
#include "ui/widgets/plaintable.h"
#include "ui/widgets/resources.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeWidget>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTables : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void aTableCopiesItsVisibleCells();
    void aTableRemembersItsColumns();
    void aTableFitsTheWidthItHas();
    void aNarrowTableKeepsItsTitlesAndStatesWhole();
    void aMarkMakesNoStateOfAColumn();
    void titlesOfAnotherLanguageAreWhole();
    void aTableLeavesNoGapBehindItsLastColumn();
    void aPlainTableLeavesRoomBetweenItsColumns();
    void aTableGivesItsWidthToTheStretchedColumn();
};

void TestTables::aTableCopiesItsVisibleCells()
{
    TariffsModel model;
    model.setRows({{TariffId{1}, u"Month"_s, 24h, 199, 0, false},
                   {TariffId{2}, u"Year"_s, 48h, 999, 0, false}});
    SearchProxyModel proxy(&model);
    DataTable table;
    table.setModel(&proxy);
    table.sortByColumn(TariffsModel::NameColumn, Qt::AscendingOrder);
    for (const auto column : {TariffsModel::DurationColumn, TariffsModel::TrafficColumn})
        table.setColumnHidden(column, true);
    table.selectAll();
    connect(&table, &DataTable::copyRequested, &table, &DataTable::copySelection);

    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Month\t199 ₽\tOn sale\nYear\t999 ₽\tOn sale"_s);
    QCOMPARE(table.selectedIds(), (std::vector<qint64>{1, 2}));
}

void TestTables::aTableRemembersItsColumns()
{
    TariffsModel model;
    DataTable before;
    before.setModel(&model);
    before.setColumnHidden(TariffsModel::TrafficColumn, true);
    before.horizontalHeader()->moveSection(0, 2);

    DataTable after;
    after.setModel(&model);
    after.restoreState(before.saveState());

    QVERIFY(after.isColumnHidden(TariffsModel::TrafficColumn));
    QCOMPARE(after.horizontalHeader()->visualIndex(TariffsModel::NameColumn), 2);
}

void TestTables::aTableFitsTheWidthItHas()
{
    QStandardItemModel model(1, 9);
    for (int column = 0; column < model.columnCount(); ++column)
        model.setItem(0, column, new QStandardItem(QString(column == 0 ? 2 : 30, u'w')));
    DataTable table;
    table.setModel(&model);
    table.resize(780, 300);

    table.show();

    QVERIFY(table.horizontalHeader()->length() <= table.viewport()->width());
    QVERIFY(std::abs(table.columnWidth(1) - table.columnWidth(5)) <= 1);
    QVERIFY(table.columnWidth(0) < table.columnWidth(1));
}

void TestTables::aNarrowTableKeepsItsTitlesAndStatesWhole()
{
    const auto state = u"Not paid for so far"_s;
    QStandardItemModel model(1, 9);
    for (int column = 0; column < model.columnCount(); ++column) {
        model.setItem(0, column, new QStandardItem(QString(30, u'w')));
        model.setHeaderData(column, Qt::Horizontal, u"The last answer %1"_s.arg(column));
    }
    model.item(0, 0)->setText(state);
    model.item(0, 0)->setData(u"clock"_s, SymbolRole);
    DataTable table;
    table.setModel(&model);
    table.resize(600, 300);

    table.show();

    const auto *header = table.horizontalHeader();
    for (int column = 0; column + 1 < model.columnCount(); ++column)
        QVERIFY(table.columnWidth(column) >= headerWidth(*header, column));
    QVERIFY(table.columnWidth(0) >= table.fontMetrics().horizontalAdvance(state));
}

void TestTables::aMarkMakesNoStateOfAColumn()
{
    const QString longText(18, u'w');
    QStandardItemModel model(1, 9);
    for (int column = 0; column < model.columnCount(); ++column) {
        model.setItem(0, column, new QStandardItem(longText));
        model.setHeaderData(column, Qt::Horizontal, column == 0, StateRole);
    }
    model.item(0, 3)->setData(u"warning"_s, SymbolRole);
    DataTable table;
    table.setModel(&model);
    table.resize(600, 300);

    table.show();

    const int textWidth = table.fontMetrics().horizontalAdvance(longText);
    QVERIFY(table.columnWidth(0) >= textWidth);
    QVERIFY(table.columnWidth(3) < textWidth);
}

void TestTables::titlesOfAnotherLanguageAreWhole()
{
    QStandardItemModel model(1, 2);
    model.setItem(0, 0, new QStandardItem(u"1"_s));
    DataTable table;
    table.setModel(&model);
    table.show();
    model.setHeaderData(0, Qt::Horizontal, u"A much longer title of the same column"_s);

    QEvent switched(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&table, &switched);

    QVERIFY(table.columnWidth(0) >= headerWidth(*table.horizontalHeader(), 0));
}

void TestTables::aTableLeavesNoGapBehindItsLastColumn()
{
    TariffsModel model;
    model.setRows({{TariffId{1}, u"Month"_s, 24h, 199, 0, false}});
    DataTable table;
    table.setModel(&model);
    table.resize(1000, 300);

    table.show();

    QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
}

void TestTables::aPlainTableLeavesRoomBetweenItsColumns()
{
    const auto text = u"Amsterdam, the fifth"_s;
    const std::unique_ptr<QTreeWidget> table(
        createPlainTable(u"tree"_s, {u"A"_s, u"B"_s}, nullptr));
    new QTreeWidgetItem(table.get(), {text, u"b"_s});

    table->show();

    const QFontMetrics metrics(table->font());
    QTRY_VERIFY(table->columnWidth(0) >= metrics.horizontalAdvance(text) + 14);
}

void TestTables::aTableGivesItsWidthToTheStretchedColumn()
{
    TariffsModel model;
    model.setRows({{TariffId{1}, u"Month"_s, 24h, 199, 0, false}});
    DataTable table;
    table.setModel(&model);
    table.setStretchedColumn(TariffsModel::NameColumn);
    table.restoreState(DataTable().saveState());
    table.resize(1000, 300);

    table.show();

    QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
    QVERIFY(table.columnWidth(TariffsModel::NameColumn) > table.viewport()->width() / 3);
}

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
