#include "models/domain/fuzzymatch.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsMeant_data();
    void findsWhatIsMeant();
    void findsNothingElse_data();
    void findsNothingElse();
    void putsTheBetterFirst_data();
    void putsTheBetterFirst();
};

void TestFuzzyMatch::findsWhatIsMeant_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing asked finds everything") << u""_s << u"Issue key…"_s;
    QTest::newRow("case does not matter") << u"ISSUE"_s << u"Issue key…"_s;
    QTest::newRow("words in any order") << u"key issue"_s << u"Issue key…"_s;
    QTest::newRow("part of a word") << u"sue"_s << u"Issue key…"_s;
    QTest::newRow("first letters of words") << u"ik"_s << u"Issue key…"_s;
    QTest::newRow("letters left out") << u"rfrsh"_s << u"Refresh"_s;
    QTest::newRow("another alphabet") << u"выпу"_s << u"Выпустить ключ…"_s;
    QTest::newRow("space around") << u"  key "_s << u"Issue key…"_s;
    QTest::newRow("symbols") << u"@anna"_s << u"@anna_k"_s;
}

void TestFuzzyMatch::findsWhatIsMeant()
{
    QFETCH(QString, query);
    QFETCH(QString, text);

    QVERIFY(matchScore(query, text));
}

void TestFuzzyMatch::findsNothingElse_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");

    QTest::newRow("another word") << u"tariff"_s << u"Issue key…"_s;
    QTest::newRow("one of two words is missing") << u"issue tariff"_s << u"Issue key…"_s;
    QTest::newRow("letters that begin inside a word") << u"sk"_s << u"Issue key…"_s;
    QTest::newRow("letters in another order") << u"ki"_s << u"Issue key…"_s;
    QTest::newRow("no text") << u"a"_s << u""_s;
}

void TestFuzzyMatch::findsNothingElse()
{
    QFETCH(QString, query);
    QFETCH(QString, text);

    QVERIFY(!matchScore(query, text));
}

void TestFuzzyMatch::putsTheBetterFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");

    QTest::newRow("a whole word before a beginning") << u"key"_s << u"Issue key"_s << u"Keyboard"_s;
    QTest::newRow("a beginning before a middle") << u"new"_s << u"Newer things"_s << u"Renew"_s;
    QTest::newRow("a middle before letters") << u"esh"_s << u"Refresh"_s << u"Extend shown"_s;
    QTest::newRow("the front before the back")
        << u"pan"_s << u"Pane, next"_s << u"The next panes"_s;
    QTest::newRow("short before long")
        << u"key"_s << u"Key"_s << u"Key of a customer who has a long name"_s;
    QTest::newRow("letters together before letters apart")
        << u"vky"_s << u"Verify keys"_s << u"Verify all of the keys yonder"_s;
}

void TestFuzzyMatch::putsTheBetterFirst()
{
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);

    const auto betterScore = matchScore(query, better);
    const auto worseScore = matchScore(query, worse);

    QVERIFY(betterScore && worseScore);
    QVERIFY2(*betterScore > *worseScore,
             qPrintable(u"%1 and %2"_s.arg(*betterScore).arg(*worseScore)));
}

QTEST_APPLESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
