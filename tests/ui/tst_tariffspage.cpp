#include "tests/ui/pagecommand.h"
#include "ui/tariffs/tariffspage.h"
#include "ui/widgets/resources.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTariffsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tariffsAreAdded();
    void tariffsAreEditedCopiedAndArchived();
};

void TestTariffsPage::initTestCase()
{
    initResources();
    qRegisterMetaType<TariffId>("VeilDesk::TariffId");
}

void TestTariffsPage::tariffsAreAdded()
{
    TariffsModel model;
    TariffsPage page(model);
    page.setLoaded();
    page.show();
    const QSignalSpy adding(&page, &TariffsPage::addRequested);

    page.findChild<QPushButton *>(u"addFirstTariffButton"_s)->click();
    command(page, u"addTariffAction"_s)->trigger();

    QCOMPARE(adding.count(), 2);
}

void TestTariffsPage::tariffsAreEditedCopiedAndArchived()
{
    TariffsModel model;
    TariffsPage page(model);
    Tariff archived{{2}, u"Old"_s, 48h, 1, 0, true};
    model.setRows({{{1}, u"Day"_s, 24h, 1, 0, false}, archived});
    page.setLoaded();
    page.show();
    QSignalSpy editing(&page, &TariffsPage::editRequested);
    QSignalSpy copying(&page, &TariffsPage::duplicateRequested);
    QSignalSpy archiving(&page, &TariffsPage::archiveRequested);
    auto *view = page.findChild<QTableView *>(u"tariffsView"_s);
    QVERIFY(!command(page, u"editTariffAction"_s)->isEnabled());

    view->selectRow(0);
    command(page, u"editTariffAction"_s)->trigger();
    command(page, u"duplicateTariffAction"_s)->trigger();
    command(page, u"archiveTariffAction"_s)->trigger();
    QVERIFY(!command(page, u"unarchiveTariffAction"_s)->isEnabled());
    view->selectRow(1);
    QVERIFY(!command(page, u"archiveTariffAction"_s)->isEnabled());
    command(page, u"unarchiveTariffAction"_s)->trigger();

    QCOMPARE(editing.takeFirst().first().value<TariffId>(), TariffId{1});
    QCOMPARE(copying.takeFirst().first().value<TariffId>(), TariffId{1});
    QCOMPARE(archiving.first().first().value<TariffId>(), TariffId{1});
    QCOMPARE(archiving.first().at(1).toBool(), true);
    QCOMPARE(archiving.last().first().value<TariffId>(), TariffId{2});
    QCOMPARE(archiving.last().at(1).toBool(), false);
}

QTEST_MAIN(TestTariffsPage)
#include "tst_tariffspage.moc"
