#include "tests/models/storage/storagetest.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

namespace {

Result<int> insertTariff(Transaction &transaction, const QString &name)
{
    return transaction.change(u"INSERT INTO tariffs (name) VALUES (:name)"_s, {{":name"_L1, name}});
}

Result<int> refuse()
{
    return failure(ErrorKind::Refused, u"Not this one"_s);
}

} // namespace

/// What a job may do beside running statements.
class TestTransaction : public StorageTest
{
    Q_OBJECT

private slots:
    void actsAfterTheCommitOnly();
    void doesNotActForAFailedJob();
    void doesNotActWhenTheCommitFails();
    void undoesAFailedPartAlone();
    void keepsAPartThatSucceeded();

private:
    [[nodiscard]] qint64 tariffs(const QString &name)
    {
        return number(u"SELECT COUNT(*) FROM tariffs WHERE name = '%1'"_s.arg(name));
    }
};

void TestTransaction::actsAfterTheCommitOnly()
{
    open();
    std::vector<qint64> seen;

    const auto written = write([&](Transaction &transaction) {
        transaction.afterCommit([&] { seen.push_back(tariffs(u"month"_s)); });
        return insertTariff(transaction, u"month"_s);
    });

    QVERIFY(written);
    QCOMPARE(seen, std::vector<qint64>{1});
}

void TestTransaction::doesNotActForAFailedJob()
{
    open();
    std::vector<QString> acted;

    const auto refused = write([&acted](Transaction &transaction) {
        transaction.afterCommit([&acted] { acted.push_back(u"refused"_s); });
        return refuse();
    });
    const auto written = write([&acted](Transaction &transaction) {
        transaction.afterCommit([&acted] { acted.push_back(u"written"_s); });
        return insertTariff(transaction, u"month"_s);
    });

    QVERIFY(!refused);
    QVERIFY(written);
    QCOMPARE(acted, std::vector<QString>{u"written"_s});
}

void TestTransaction::doesNotActWhenTheCommitFails()
{
    open();
    bool hasActed = false;

    const auto failed = write([&hasActed](Transaction &transaction) -> Result<int> {
        transaction.afterCommit([&hasActed] { hasActed = true; });
        const auto deferred = transaction.change(u"PRAGMA defer_foreign_keys = ON"_s);
        if (!deferred)
            return deferred;
        return transaction.change(u"INSERT INTO subscriptions (user_id, subscription_token,"
                                  " created_at, expires_at) VALUES (404, 't', 0, 1)"_s);
    });

    QCOMPARE(failed.error().kind(), ErrorKind::Constraint);
    QVERIFY(!hasActed);
}

void TestTransaction::undoesAFailedPartAlone()
{
    open();
    std::vector<QString> acted;

    const auto written = write([&acted](Transaction &transaction) {
        transaction.afterCommit([&acted] { acted.push_back(u"whole"_s); });
        const auto part = transaction.attempt([&]() -> Result<int> {
            transaction.afterCommit([&acted] { acted.push_back(u"part"_s); });
            const auto inserted = insertTariff(transaction, u"part"_s);
            return inserted ? refuse() : inserted;
        });
        return part ? part : insertTariff(transaction, u"whole"_s);
    });

    QVERIFY2(written, written ? "" : qPrintable(written.error().detail()));
    QCOMPARE(acted, std::vector<QString>{u"whole"_s});
    QCOMPARE(tariffs(u"part"_s), 0);
    QCOMPARE(tariffs(u"whole"_s), 1);
}

void TestTransaction::keepsAPartThatSucceeded()
{
    open();

    const auto written = write([](Transaction &transaction) {
        return transaction.attempt([&] { return insertTariff(transaction, u"part"_s); });
    });

    QVERIFY2(written, written ? "" : qPrintable(written.error().detail()));
    QCOMPARE(tariffs(u"part"_s), 1);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestTransaction)
#include "tst_transaction.moc"
