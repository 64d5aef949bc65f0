#include "models/itemmodels/filetext.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFileText : public QObject
{
    Q_OBJECT

private slots:
    void writesAmountsAlikeInEveryLanguage_data();
    void writesAmountsAlikeInEveryLanguage();
    void writesTimesInUtc();
    void writesNothingForWhatIsNotKnown();
};

void TestFileText::writesAmountsAlikeInEveryLanguage_data()
{
    QTest::addColumn<qint64>("minorUnits");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << qint64(0) << u"0.00"_s;
    QTest::newRow("whole") << qint64(123'456'700) << u"1234567.00"_s;
    QTest::newRow("kopecks") << qint64(5) << u"0.05"_s;
    QTest::newRow("less than nothing") << qint64(-450) << u"-4.50"_s;
    QTest::newRow("a little less than nothing") << qint64(-5) << u"-0.05"_s;
    QTest::newRow("the largest") << std::numeric_limits<qint64>::max() << u"92233720368547758.07"_s;
    QTest::newRow("the smallest") << std::numeric_limits<qint64>::min()
                                  << u"-92233720368547758.08"_s;
}

void TestFileText::writesAmountsAlikeInEveryLanguage()
{
    QFETCH(qint64, minorUnits);
    QLocale::setDefault(QLocale(QLocale::Russian));

    QTEST(FileText::amount({minorUnits, u"RUB"_s}), "text");
}

void TestFileText::writesTimesInUtc()
{
    QCOMPARE(FileText::time(Timestamp(1'780'000'000s)), u"2026-05-28T20:26:40Z"_s);
}

void TestFileText::writesNothingForWhatIsNotKnown()
{
    QCOMPARE(FileText::time(std::nullopt), QString());
    QCOMPARE(FileText::number(std::optional<CustomerId>()), QString());
    QCOMPARE(FileText::name(QString(), std::optional<CustomerId>()), QString());
    QCOMPARE(FileText::name(QString(), std::optional(CustomerId{7})), u"7"_s);
    QCOMPARE(FileText::name(u"@anna"_s, std::optional(CustomerId{7})), u"@anna"_s);
}

QTEST_GUILESS_MAIN(TestFileText)
#include "tst_filetext.moc"
