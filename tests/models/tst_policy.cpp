#include "models/domain/policy.h"

#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

class TestPolicy : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void decidesTheWholeTable();
};

void TestPolicy::decides_data()
{
    QTest::addColumn<int>("created");
    QTest::addColumn<int>("failed");
    QTest::addColumn<QString>("soft");
    QTest::addColumn<QString>("strict");

    QTest::newRow("no servers at all") << 0 << 0 << u"rejected"_s << u"rejected"_s;
    QTest::newRow("nothing created") << 0 << 3 << u"rejected"_s << u"rejected"_s;
    QTest::newRow("everything created") << 4 << 0 << u"complete"_s << u"complete"_s;
    QTest::newRow("one of one") << 1 << 0 << u"complete"_s << u"complete"_s;
    QTest::newRow("one failed") << 9 << 1 << u"degraded"_s << u"degraded"_s;
    QTest::newRow("exactly half") << 3 << 3 << u"degraded"_s << u"degraded"_s;
    QTest::newRow("below half, few failed") << 1 << 2 << u"degraded"_s << u"rejected"_s;
    QTest::newRow("exactly the allowed failures") << 10 << 3 << u"degraded"_s << u"degraded"_s;
    QTest::newRow("one failure too many") << 10 << 4 << u"degraded"_s << u"rejected"_s;
}

void TestPolicy::decides()
{
    QFETCH(int, created);
    QFETCH(int, failed);
    QFETCH(QString, soft);
    QFETCH(QString, strict);
    SuccessPolicy policy;

    policy.mode = PolicyMode::Soft;
    QCOMPARE(outcomeName(decideOutcome(created, failed, policy)), soft);

    policy.mode = PolicyMode::Strict;
    QCOMPARE(outcomeName(decideOutcome(created, failed, policy)), strict);
}

/// Every threshold at, below and above every count, against the words of D4.
void TestPolicy::decidesTheWholeTable()
{
    constexpr int most = 8;
    int checked = 0;
    for (int total = 0; total <= most; ++total)
        for (int created = 0; created <= total; ++created)
            for (int least = 0; least <= most + 1; ++least)
                for (int allowed = 0; allowed <= most; ++allowed)
                    for (int eighths = 0; eighths <= most; ++eighths)
                        for (const auto mode : {PolicyMode::Soft, PolicyMode::Strict}) {
                            const int failed = total - created;
                            const bool strict = mode == PolicyMode::Strict;
                            const bool breaks =
                                failed > allowed || created * most < eighths * total;
                            auto expected = failed > 0 ? Outcome::Degraded : Outcome::Complete;
                            if (breaks)
                                expected = strict ? Outcome::Rejected : Outcome::Degraded;
                            if (created == 0 || created < least)
                                expected = Outcome::Rejected;
                            const SuccessPolicy policy{mode, eighths / double(most), least,
                                                       allowed};
                            QCOMPARE(decideOutcome(created, failed, policy), expected);
                            ++checked;
                        }
    QCOMPARE(checked, 45 * 10 * 9 * 9 * 2);
}

QTEST_APPLESS_MAIN(TestPolicy)
#include "tst_policy.moc"
