#include "ui/tariffs/tariffdialog.h"
#include "ui/widgets/resources.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(VeilDesk::Tariff)

class TestTariffDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void describesTheTariffInTheUnitsOfTheDatabase();
    void checksWhileTyping();
    void complainsOnlyAboutWhatWasTouched();
    void staysOpenWhenAddingFails();
    void growsForWhatWentWrong();
    void showsATariffInItsLargestUnits_data();
    void showsATariffInItsLargestUnits();
    void changesOnlyWhatWasEdited();
};

void TestTariffDialog::initTestCase()
{
    initResources();
    qRegisterMetaType<Tariff>("VeilDesk::Tariff");
}

void TestTariffDialog::describesTheTariffInTheUnitsOfTheDatabase()
{
    TariffDialog dialog(TariffDialog::Purpose::Add);
    QSignalSpy adding(&dialog, &TariffDialog::submitted);
    dialog.findChild<QLineEdit *>(u"nameEdit"_s)->setText(u" Half a year "_s);
    dialog.findChild<QSpinBox *>(u"durationSpin"_s)->setValue(26);
    dialog.findChild<QComboBox *>(u"durationUnitCombo"_s)->setCurrentText(u"weeks"_s);
    dialog.findChild<QSpinBox *>(u"priceSpin"_s)->setValue(999);
    dialog.findChild<QCheckBox *>(u"unlimitedCheck"_s)->setChecked(false);
    dialog.findChild<QSpinBox *>(u"trafficSpin"_s)->setValue(50);

    dialog.findChild<QPushButton *>(u"addButton"_s)->click();

    const auto tariff = adding.takeFirst().first().value<Tariff>();
    QCOMPARE(tariff.name, u"Half a year"_s);
    QCOMPARE(tariff.duration, std::chrono::seconds(26 * 7 * 24h));
    QCOMPARE(tariff.priceRub, 999);
    QCOMPARE(tariff.trafficLimitMb, 50 * 1024);
}

void TestTariffDialog::checksWhileTyping()
{
    TariffDialog dialog(TariffDialog::Purpose::Add);
    dialog.show();
    auto *name = dialog.findChild<QLineEdit *>(u"nameEdit"_s);
    auto *problem = dialog.findChild<QLabel *>(u"problemLabel"_s);
    auto *add = dialog.findChild<QPushButton *>(u"addButton"_s);

    QTest::keyClicks(name, u"Month"_s);
    QVERIFY(add->isEnabled());
    QVERIFY(problem->text().isEmpty());

    dialog.findChild<QSpinBox *>(u"durationSpin"_s)->setValue(36'500);
    dialog.findChild<QComboBox *>(u"durationUnitCombo"_s)->setCurrentText(u"weeks"_s);

    QVERIFY(!add->isEnabled());
    QVERIFY(problem->text().contains(u"10 years"_s));
}

void TestTariffDialog::complainsOnlyAboutWhatWasTouched()
{
    TariffDialog dialog(TariffDialog::Purpose::Add);
    dialog.show();
    auto *problem = dialog.findChild<QLabel *>(u"problemLabel"_s);
    auto *name = dialog.findChild<QLineEdit *>(u"nameEdit"_s);
    QVERIFY(!dialog.findChild<QPushButton *>(u"addButton"_s)->isEnabled());
    QVERIFY(problem->text().isEmpty());

    QTest::keyClicks(name, u"M"_s);
    QTest::keyClick(name, Qt::Key_Backspace);

    QVERIFY(!problem->text().isEmpty());
}

void TestTariffDialog::staysOpenWhenAddingFails()
{
    TariffDialog dialog(TariffDialog::Purpose::Add);
    dialog.show();
    dialog.findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"Month"_s);
    dialog.findChild<QPushButton *>(u"addButton"_s)->click();
    QVERIFY(!dialog.isEnabled());

    dialog.showFailure(Error(ErrorKind::DatabaseLocked, u"locked"_s));

    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.isEnabled());
    QVERIFY(dialog.findChild<QWidget *>(u"messageBanner"_s)->isVisible());
}

void TestTariffDialog::growsForWhatWentWrong()
{
    TariffDialog dialog(TariffDialog::Purpose::Add);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto *name = dialog.findChild<QLineEdit *>(u"nameEdit"_s);
    const int usual = name->height();
    const int before = dialog.height();

    dialog.showFailure(Error(ErrorKind::Duplicate, u"There is already one"_s));

    QTRY_VERIFY(dialog.height() > before);
    QTRY_COMPARE(name->height(), usual);
    const auto *text = dialog.findChild<QLabel *>(u"bannerTextLabel"_s);
    QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
}

void TestTariffDialog::showsATariffInItsLargestUnits_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("shown");
    QTest::addColumn<QString>("unit");

    QTest::newRow("a week") << qint64(604'800) << 1 << u"weeks"_s;
    QTest::newRow("thirty days") << qint64(2'592'000) << 30 << u"days"_s;
    QTest::newRow("a day and a half") << qint64(129'600) << 36 << u"hours"_s;
    QTest::newRow("ninety minutes") << qint64(5'400) << 90 << u"minutes"_s;
    QTest::newRow("a second less than a day") << qint64(86'399) << 86'399 << u"seconds"_s;
}

void TestTariffDialog::showsATariffInItsLargestUnits()
{
    QFETCH(qint64, seconds);
    Tariff tariff;
    tariff.name = u"Test"_s;
    tariff.duration = std::chrono::seconds(seconds);
    TariffDialog dialog(TariffDialog::Purpose::Edit);
    QSignalSpy saving(&dialog, &TariffDialog::submitted);

    dialog.setTariff(tariff);

    QTEST(dialog.findChild<QSpinBox *>(u"durationSpin"_s)->value(), "shown");
    QTEST(dialog.findChild<QComboBox *>(u"durationUnitCombo"_s)->currentText(), "unit");
    dialog.findChild<QPushButton *>(u"saveButton"_s)->click();
    QCOMPARE(saving.takeFirst().first().value<Tariff>(), tariff);
}

void TestTariffDialog::changesOnlyWhatWasEdited()
{
    const Tariff tariff{{7}, u"Year"_s, std::chrono::hours(365 * 24), 2'000, 300, true};
    TariffDialog dialog(TariffDialog::Purpose::Edit);
    dialog.setTariff(tariff);
    QSignalSpy saving(&dialog, &TariffDialog::submitted);

    dialog.findChild<QSpinBox *>(u"priceSpin"_s)->setValue(1'800);
    dialog.findChild<QPushButton *>(u"saveButton"_s)->click();

    auto expected = tariff;
    expected.priceRub = 1'800;
    QCOMPARE(saving.takeFirst().first().value<Tariff>(), expected);
}

QTEST_MAIN(TestTariffDialog)
#include "tst_tariffdialog.moc"
