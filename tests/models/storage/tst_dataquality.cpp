#include "models/storage/dataquality.h"
#include "tests/models/storage/databasefixtures.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

class TestDataQuality : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void countsAllRowsButNamesOnlySome();
    void namesSwappedColumnsBesideValidMetadata();
    void findsNothingInASoundDatabase();
    void endsSoonAfterItIsStopped();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"bot.db"_s); }
    [[nodiscard]] Result<std::vector<Finding>> findDefects(QueryStop stop = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDataQuality::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    Fixtures::makeBotDatabase(path());
}

Result<std::vector<Finding>> TestDataQuality::findDefects(QueryStop stop) const
{
    DatabaseOptions options;
    options.path = path();
    options.readOnly = true;
    Database database(options);
    if (const auto opened = database.open().result(); !opened)
        return failure(opened.error());
    const auto look = [](const Connection &connection) { return DataQuality::check(connection); };
    return database.scan(look, std::move(stop)).result().map([](const DatabaseCheck &check) {
        return check.findings;
    });
}

void TestDataQuality::countsAllRowsButNamesOnlySome()
{
    Fixtures::runScript(path(),
                        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                        "WHERE i < 250) INSERT INTO payments (id, user_id) "
                        "SELECT i, 'uuid-' || i FROM n"_s);

    const auto findings = findDefects();

    QVERIFY(findings);
    const auto swapped =
        std::ranges::find(*findings, u"payment_with_swapped_columns"_s, &Finding::kind);
    QVERIFY(swapped != findings->end());
    QCOMPARE(swapped->count, 250);
    QCOMPARE(swapped->rows.size(), DataQuality::SampleSize);
    QCOMPARE(swapped->rows.front(), 1);
}

void TestDataQuality::namesSwappedColumnsBesideValidMetadata()
{
    Fixtures::runScript(path(),
                        u"INSERT INTO payments (id, payment_id, user_id, tariff_id, metadata)"
                        " VALUES (5, '3', '2f6e1c1c-5d3a', 700, '{\"key_type\": "
                        "\"subscription\"}')"_s);

    const auto findings = findDefects();

    QVERIFY(findings);
    const auto swapped =
        std::ranges::find(*findings, u"payment_with_swapped_columns"_s, &Finding::kind);
    QVERIFY(swapped != findings->end());
    QCOMPARE(swapped->message,
             u"The payment's user is not a number: its columns are probably "
             "swapped, so it is never processed; correct it by hand"_s);
    QCOMPARE(swapped->rows, QList<qint64>{5});
    QCOMPARE(swapped->references, QStringList{u"3"_s});
    QCOMPARE(std::ranges::count(*findings, u"payment_with_unreadable_metadata"_s, &Finding::kind),
             0);
}

void TestDataQuality::findsNothingInASoundDatabase()
{
    const auto findings = findDefects();

    QVERIFY(findings);
    for (const auto &finding : *findings)
        QFAIL(qPrintable(finding.kind + u" in "_s + finding.table));
}

void TestDataQuality::endsSoonAfterItIsStopped()
{
    QueryStop stop;
    stop.request();

    const auto findings = findDefects(stop);

    QVERIFY(!findings);
    QCOMPARE(findings.error().kind(), ErrorKind::Cancelled);
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestDataQuality)
#include "tst_dataquality.moc"
