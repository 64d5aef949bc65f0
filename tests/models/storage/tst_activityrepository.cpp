#include "tests/models/storage/storagetest.h"

#include "models/storage/activityrepository.h"

#include <QTest>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace Fixtures;

namespace {

/// Four operations: complete, degraded, rejected, and one that waits for recovery.
const auto SampleJournal =
    u"INSERT INTO users (user_id, username) VALUES (5, 'anna');"
    "INSERT INTO veildesk_operations (id, marker, kind, state, outcome, user_id, existing_keys, "
    "created_at, finished_at) VALUES "
    "(1, 'a', 'issue', 'finished', 'complete', 5, 1, 1000, 1004),"
    "(2, 'b', 'issue', 'finished', 'degraded', 6, 0, 2000, 2009),"
    "(3, 'c', 'revoke', 'finished', 'rejected', NULL, 0, 3000, 3001),"
    "(4, 'd', 'revoke', 'unfinished', NULL, NULL, 0, 4000, NULL);"
    "INSERT INTO veildesk_steps (operation_id, server_id, state, email, error_kind) VALUES "
    "(1, 7, 'stored', 'anna@example.org', NULL),"
    "(2, 7, 'stored', 'ivan@example.org', NULL),"
    "(2, 8, 'failed', 'ivan@example.org', 'timeout'),"
    "(3, 8, 'failed', '', 'unauthorized'),"
    "(4, 7, 'compensated', '', NULL),"
    "(4, 9, 'compensating', '', 'connection');"_s;

} // namespace

class TestActivityRepository : public StorageTest
{
    Q_OBJECT

private slots:
    void sumsUpAnOperation();
    void countsWhatWasRevoked();
    void filters_data();
    void filters();
    void loadsTheLatestOnly();
    void hasNothingWithoutAJournal();

private:
    std::vector<ActivityEntry> load(const ActivityFilter &filter);
};

std::vector<ActivityEntry> TestActivityRepository::load(const ActivityFilter &filter)
{
    const auto entries = read([filter](const Connection &connection) {
        return ActivityRepository::load(connection, filter);
    });
    if (!entries)
        qFatal("%s", qPrintable(entries.error().detail()));
    return *entries;
}

void TestActivityRepository::sumsUpAnOperation()
{
    open();
    run(SampleJournal);

    const auto entries = load({});

    QCOMPARE(entries.size(), size_t(4));
    const auto &complete = entries[3];
    QCOMPARE(complete.id, OperationId{1});
    QCOMPARE(complete.standing, Standing::Complete);
    QCOMPARE(complete.customerName, u"anna"_s);
    QCOMPARE(complete.email, u"anna@example.org"_s);
    QCOMPARE(complete.doneServers, 2);
    QCOMPARE(complete.servers, 2);
    QVERIFY(!complete.error);
    const auto &degraded = entries[2];
    QCOMPARE(degraded.customer, CustomerId{6});
    QCOMPARE(degraded.customerName, QString());
    QCOMPARE(degraded.doneServers, 1);
    QCOMPARE(degraded.servers, 2);
    QCOMPARE(degraded.error, ErrorKind::Timeout);
    QCOMPARE(degraded.finishedAt, fromUnix(2009));
}

void TestActivityRepository::countsWhatWasRevoked()
{
    open();
    run(SampleJournal);

    const auto unfinished = load({}).front();

    QCOMPARE(unfinished.kind, OperationKind::Revoke);
    QCOMPARE(unfinished.standing, Standing::Unfinished);
    QCOMPARE(unfinished.doneServers, 1);
    QCOMPARE(unfinished.servers, 2);
    QVERIFY(!unfinished.finishedAt);
}

void TestActivityRepository::filters_data()
{
    QTest::addColumn<ActivityFilter>("filter");
    QTest::addColumn<QList<qint64>>("ids");

    const auto row = [](const char *name, auto change, const QList<qint64> &ids) {
        ActivityFilter filter;
        change(filter);
        QTest::newRow(name) << filter << ids;
    };
    row("all, newest first", [](ActivityFilter &) {}, {4, 3, 2, 1});
    row("unfinished", [](auto &filter) { filter.standing = Standing::Unfinished; }, {4});
    row("failed", [](auto &filter) { filter.standing = Standing::Failed; }, {3});
    row("degraded", [](auto &filter) { filter.standing = Standing::Degraded; }, {2});
    row("complete", [](auto &filter) { filter.standing = Standing::Complete; }, {1});
    row("of one server", [](auto &filter) { filter.server = ServerId{7}; }, {4, 2, 1});
    row("since a time", [](auto &filter) { filter.since = fromUnix(2000); }, {4, 3, 2});
    row("all at once",
        [](auto &filter) {
            filter = {Standing::Degraded, ServerId{8}, fromUnix(2000), 10};
        },
        {2});
}

void TestActivityRepository::filters()
{
    QFETCH(ActivityFilter, filter);
    open();
    run(SampleJournal);

    QList<qint64> ids;
    for (const auto &entry : load(filter))
        ids += entry.id.value;

    QTEST(ids, "ids");
}

void TestActivityRepository::loadsTheLatestOnly()
{
    open();
    run(SampleJournal);
    ActivityFilter filter;
    filter.limit = 2;

    const auto entries = load(filter);

    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries.back().id, OperationId{3});
}

void TestActivityRepository::hasNothingWithoutAJournal()
{
    open();
    run(u"DROP TABLE veildesk_steps; DROP TABLE veildesk_attempts; "
        "DROP TABLE veildesk_operations;"_s);

    QVERIFY(load({}).empty());
}

} // namespace VeilDesk

QTEST_GUILESS_MAIN(VeilDesk::TestActivityRepository)
#include "tst_activityrepository.moc"
