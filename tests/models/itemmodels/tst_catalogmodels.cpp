#include "models/itemmodels/customersmodel.h"
#include "models/itemmodels/roles.h"
#include "models/itemmodels/searchproxymodel.h"
#include "models/itemmodels/tariffsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCatalogModels : public QObject
{
    Q_OBJECT

private slots:
    void showsATariffInTheUnitsOfItsReader();
    void sortsAnUnlimitedTariffAboveAnyLimit();
    void editsNoPriceThatCannotBeRead_data();
    void editsNoPriceThatCannotBeRead();
    void findsACustomerByAnyName_data();
    void findsACustomerByAnyName();
};

void TestCatalogModels::showsATariffInTheUnitsOfItsReader()
{
    TariffsModel model;
    const QAbstractItemModelTester tester(&model);

    model.setRows({{TariffId{1}, u"Month"_s, 30 * 24h, 299, 100 * 1024, false}});

    QCOMPARE(model.index(0, TariffsModel::DurationColumn).data().toString(), u"30 day(s)"_s);
    QCOMPARE(model.index(0, TariffsModel::PriceColumn).data().toString(), u"299 ₽"_s);
    QCOMPARE(model.index(0, TariffsModel::TrafficColumn).data().toString(), u"100 GiB"_s);
    QCOMPARE(model.index(0, TariffsModel::StateColumn).data().toString(), u"On sale"_s);
}

void TestCatalogModels::sortsAnUnlimitedTariffAboveAnyLimit()
{
    TariffsModel model;
    model.setRows({{TariffId{1}, u"Unlimited"_s, 24h, 10, 0, false},
                   {TariffId{2}, u"Large"_s, 24h, 10, 999'999, true}});
    SearchProxyModel proxy(&model);
    const QAbstractItemModelTester tester(&proxy);

    proxy.sort(TariffsModel::TrafficColumn);

    QCOMPARE(proxy.index(0, TariffsModel::NameColumn).data().toString(), u"Large"_s);
}

void TestCatalogModels::editsNoPriceThatCannotBeRead_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("isEditable");

    QTest::newRow("text") << u"number_of_wrong_type"_s << u"price_rub"_s << false;
    QTest::newRow("nothing") << u"missing_value"_s << u"price_rub"_s << false;
    QTest::newRow("another value") << u"number_of_wrong_type"_s << u"duration_sec"_s << true;
}

void TestCatalogModels::editsNoPriceThatCannotBeRead()
{
    QFETCH(QString, kind);
    QFETCH(QString, column);
    TariffsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEditable(true);
    model.setRows({{TariffId{1}, u"Month"_s, 24h, 0, 0, false}});

    model.setDefects({{1, {RowDefect{kind, column}}}});

    const auto price = model.index(0, TariffsModel::PriceColumn);
    QTEST(price.flags().testFlag(Qt::ItemIsEditable), "isEditable");
    QTEST(price.data(Qt::EditRole).isValid(), "isEditable");
    QVERIFY(price.siblingAtColumn(TariffsModel::NameColumn).flags().testFlag(Qt::ItemIsEditable));
}

void TestCatalogModels::findsACustomerByAnyName_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("found");

    QTest::newRow("by username") << u"anna"_s << 1;
    QTest::newRow("by Cyrillic first name in another case") << u"иван"_s << 1;
    QTest::newRow("by part of the id") << u"70000000"_s << 2;
    QTest::newRow("by e-mail") << u"@mail.example"_s << 1;
    QTest::newRow("by two words in any order") << u"Петров Иван"_s << 1;
    QTest::newRow("nobody") << u"nobody"_s << 0;
}

void TestCatalogModels::findsACustomerByAnyName()
{
    QFETCH(QString, search);
    CustomersModel model;
    const QAbstractItemModelTester tester(&model);
    Customer anna;
    anna.id = {7'000'000'001};
    anna.username = u"Anna_K"_s;
    anna.email = u"a@mail.example"_s;
    Customer ivan;
    ivan.id = {7'000'000'002};
    ivan.firstName = u"Иван"_s;
    ivan.lastName = u"Петров"_s;
    model.setRows({anna, ivan});
    SearchProxyModel proxy(&model);

    proxy.setSearch(search);

    QTEST(proxy.rowCount(), "found");
}

QTEST_GUILESS_MAIN(TestCatalogModels)
#include "tst_catalogmodels.moc"
