#include "app/controllers/subscriptionsexportcontroller.h"
#include "tests/app/subscriptionspagetest.h"
#include "ui/widgets/filterchip.h"

#include <QTest>

using namespace VeilDesk;

/// The page with a real database and real files.
class TestSubscriptionsExport final : public SubscriptionsPageTest
{
    Q_OBJECT

private slots:
    void writesEverySubscription();
    void writesWhatCannotBeReadAsItIs();
    void writesWhatTheFilterLeaves();
    void writesTheSelectionAlone();
    void handsOutNoSecrets();

private:
    /// The lines of the file.
    QStringList exported(const QString &command) const;
};

QStringList TestSubscriptionsExport::exported(const QString &command) const
{
    SubscriptionsExportController controller(*m_services, *m_page);
    const auto path = m_folder->filePath(u"subscriptions.csv"_s);
    exportTo(path, m_page.get(), command);
    const auto lines = csvLines(path);
    QCoro::waitFor(controller.shutDown());
    return lines;
}

void TestSubscriptionsExport::writesEverySubscription()
{
    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(
        lines,
        (QStringList{u"State,Number,Customer,Tariff,Keys,Missing keys,Expires,Created,Changed"_s,
                     text(0, SubscriptionsModel::HealthColumn)
                         + u",5,\"'@anna\",Month,0,1,2026-06-09T10:13:20Z,2026-03-31T23:33:20Z,"_s,
                     text(1, SubscriptionsModel::HealthColumn)
                         + u",4,7,Month,0,1,2026-05-17T06:40:00Z,2026-04-12T13:20:00Z,"_s,
                     text(2, SubscriptionsModel::HealthColumn)
                         + u",3,\"'@boris\",9,0,1,2026-05-28T17:40:00Z,2026-04-24T03:06:40Z,"_s,
                     text(3, SubscriptionsModel::HealthColumn)
                         + u",2,\"'@boris\",Month,0,1,2026-05-29T20:26:40Z,2026-05-17T06:40:02Z,"
                           "2026-05-17T06:40:02Z"_s,
                     text(4, SubscriptionsModel::HealthColumn)
                         + u",1,\"'@anna\",Month,1,0,2026-06-16T06:40:00Z,2026-05-17T06:40:00Z,"
                           "2026-05-17T06:40:01Z"_s}));
}

void TestSubscriptionsExport::writesWhatCannotBeReadAsItIs()
{
    run(u"UPDATE subscriptions SET user_id = 'anna', tariff_id = 'month', created_at = 'soon',"
        " expires_at = 'never', last_updated_at = 'late' WHERE id = 5"_s);

    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.size(), 6);
    QVERIFY2(lines[1].contains(u",5,anna,month,"_s), qPrintable(lines[1]));
    QVERIFY2(lines[1].endsWith(u",never,soon,late"_s), qPrintable(lines[1]));
}

void TestSubscriptionsExport::writesWhatTheFilterLeaves()
{
    child<FilterChip>(u"healthFilter"_s)->setValue(static_cast<int>(SubscriptionHealth::Degraded));
    QTRY_COMPARE(rows(), 1);

    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[1].contains(u",2,\"'@boris\","_s), qPrintable(lines[1]));
}

void TestSubscriptionsExport::writesTheSelectionAlone()
{
    select(3);

    const auto lines = exported(u"exportSelectionAction"_s);

    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[1].contains(u",2,\"'@boris\","_s), qPrintable(lines[1]));
}

void TestSubscriptionsExport::handsOutNoSecrets()
{
    const auto text = exported(u"exportTableAction"_s).join(u'\n');

    QVERIFY(text.contains(u"@anna"_s));
    QVERIFY2(!text.contains(u"token"_s), qPrintable(text));
}

QTEST_MAIN(TestSubscriptionsExport)
#include "tst_subscriptionsexport.moc"
