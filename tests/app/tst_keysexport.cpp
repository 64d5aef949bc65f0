#include "app/controllers/keyscontroller.h"
#include "app/controllers/keysexportcontroller.h"
#include "app/keys/keyexport.h"
#include "models/storage/keyrepository.h"
#include "models/storage/serverrepository.h"
#include "tests/app/pagetest.h"
#include "tests/ui/sharesamples.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Keys = 700;

AccessKey sampleKey(ServerId server, int number)
{
    AccessKey key;
    key.server = server;
    key.uuid = u"%1-0000-4000-8000-000000000000"_s.arg(number, 8, 10, QChar(u'0'));
    key.email = u"=user%1@example.org"_s.arg(number);
    key.link = u"vless://secret%1@vpn.example:443"_s.arg(number);
    key.createdAt = PageTest::Now - std::chrono::hours(number);
    key.expiresAt = PageTest::Now + std::chrono::hours(number % 2 == 0 ? 24 : -24);
    return key;
}

} // namespace

/// The page with a real database and real files.
class TestKeysExport final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void writesTheVisibleColumnsOfAllRows();
    void writesWhatCannotBeReadAsItIs();
    void writesWhatTheFilterLeavesInItsOrder();
    void writesTheSelectionAlone();
    void handsOutNoSecrets();
    void opensTheFolderAndRemembersIt();
    void leavesNothingWhenItIsCalledOff();
    void leavesNothingWhenItStopsHalfway();
    void tellsWhyThereIsNoFile();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    void fillDatabase() const;
    /// The lines of the file.
    QStringList exported(const QString &command) const;

    std::unique_ptr<KeysModel> m_model;
    ShareSamples m_sharing;
    std::unique_ptr<KeysPage> m_page;
    std::unique_ptr<KeysController> m_controller;
    std::unique_ptr<KeysExportController> m_export;
};

void TestKeysExport::init()
{
    openServices();
    fillDatabase();
    m_model = std::make_unique<KeysModel>(m_clock);
    m_page = std::make_unique<KeysPage>(*m_model, m_clock, m_sharing.clipboard);
    m_controller = std::make_unique<KeysController>(*m_services, *m_model, *m_page);
    m_export = std::make_unique<KeysExportController>(*m_services, *m_page);
    m_page->resize(1200, 700);
    m_page->show();
    m_controller->refresh();
    QTRY_COMPARE(m_model->rowCount(), Keys);
}

void TestKeysExport::cleanup()
{
    QCoro::waitFor(m_export->shutDown());
    QCoro::waitFor(m_controller->shutDown());
    m_export.reset();
    m_controller.reset();
    m_page.reset();
    m_model.reset();
    closeServices();
}

void TestKeysExport::fillDatabase() const
{
    const auto stored = m_services->database()
                            .transaction([](Transaction &transaction) -> Result<> {
                                Server server;
                                server.name = u"Amsterdam, NL"_s;
                                server.apiUrl = u"https://vpn.example"_s;
                                server.protocol = u"v2ray"_s;
                                const auto id =
                                    ServerRepository::insert(transaction, server, u"api-key"_s);
                                if (!id)
                                    return failure(id.error());
                                for (int number = 1; number <= Keys; ++number) {
                                    const auto inserted =
                                        KeyRepository::insert(transaction, sampleKey(*id, number));
                                    if (!inserted)
                                        return failure(inserted.error());
                                }
                                return {};
                            })
                            .result();
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail()));
}

QStringList TestKeysExport::exported(const QString &command) const
{
    const auto path = m_folder->filePath(u"keys.csv"_s);
    exportTo(path, m_page.get(), command);
    return csvLines(path);
}

void TestKeysExport::writesTheVisibleColumnsOfAllRows()
{
    auto *view = child<QTableView>(u"keysView"_s);
    view->setColumnHidden(KeysModel::VerifiedColumn, true);
    view->setColumnHidden(KeysModel::CustomerColumn, true);
    view->setColumnHidden(KeysModel::SubscriptionColumn, true);
    view->horizontalHeader()->moveSection(
        view->horizontalHeader()->visualIndex(KeysModel::ExpiresColumn), 0);

    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.size(), Keys + 1);
    QCOMPARE(lines[0], u"Expires,State,Server,E-mail,UUID,Created"_s);
    QCOMPARE(lines[1],
             u"2026-05-29T20:26:40Z,Active,\"Amsterdam, NL\",\"'=user700@example.org\","
             "00000700…,2026-04-29T16:26:40Z"_s);
}

void TestKeysExport::writesWhatCannotBeReadAsItIs()
{
    run(u"UPDATE v2ray_keys SET user_id = 'anna', subscription_id = 'first', server_id = 'gone',"
        " created_at = 'soon' WHERE email = '=user700@example.org'"_s);

    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.filter(u"user700@"_s),
             QStringList{u"Active,anna,first,gone,\"'=user700@example.org\",00000700…,soon,"
                         "2026-05-29T20:26:40Z,"_s});
}

void TestKeysExport::writesWhatTheFilterLeavesInItsOrder()
{
    child<FilterChip>(u"stateFilter"_s)->setValue(int(KeyState::Active));
    child<QTableView>(u"keysView"_s)->sortByColumn(KeysModel::CreatedColumn, Qt::AscendingOrder);

    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.size(), Keys / 2 + 1);
    QVERIFY(lines[1].contains(u"user700@"_s));
    QVERIFY(lines.last().contains(u"user2@"_s));
}

void TestKeysExport::writesTheSelectionAlone()
{
    auto *view = child<QTableView>(u"keysView"_s);
    QVERIFY(!child<QAction>(u"exportSelectionAction"_s)->isEnabled());
    view->selectRow(2);

    const auto lines = exported(u"exportSelectionAction"_s);

    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].contains(u"user698@"_s));
}

void TestKeysExport::handsOutNoSecrets()
{
    const auto text = exported(u"exportTableAction"_s).join(u'\n');

    QVERIFY(text.contains(u"user5@example.org"_s));
    QVERIFY(!text.contains(u"vless"_s));
    QVERIFY(!text.contains(u"-4000-8000-"_s));
}

void TestKeysExport::opensTheFolderAndRemembersIt()
{
    const QSignalSpy remembered(m_page.get(), &Page::stateChanged);

    QVERIFY(!exported(u"exportTableAction"_s).isEmpty());
    QTRY_VERIFY(child<QPushButton>(u"exportFolderButton"_s)->isVisible());

    QVERIFY(child<QLabel>(u"exportLabel"_s)->text().contains(u"keys.csv"_s));
    QVERIFY(child<QLabel>(u"exportLabel"_s)->text().contains(u"700"_s));
    QCOMPARE(remembered.count(), 1);
    child<QAction>(u"exportTableAction"_s)->trigger();
    QCOMPARE(child<QFileDialog>(u"exportDialog"_s)->directory().absolutePath(),
             QDir(m_folder->path()).absolutePath());
}

void TestKeysExport::leavesNothingWhenItIsCalledOff()
{
    const auto path = m_folder->filePath(u"keys.csv"_s);
    const QSignalSpy status(m_page.get(), &Page::statusChanged);
    QSemaphore turn;
    const auto before = m_services->database().scan(
        [&turn](const Connection &) -> Result<> {
            turn.acquire();
            return {};
        },
        QueryStop());

    exportTo(path, m_page.get(), u"exportTableAction"_s);
    QVERIFY(!child<QAction>(u"exportTableAction"_s)->isEnabled());
    QTRY_VERIFY(child<QPushButton>(u"exportCancelButton"_s)->isVisible());
    child<QPushButton>(u"exportCancelButton"_s)->click();
    turn.release();

    QTRY_COMPARE(status.count(), 1);
    QVERIFY(!QFile::exists(path));
    QVERIFY(child<QWidget>(u"exportStrip"_s)->isHidden());
    QVERIFY(child<QAction>(u"exportTableAction"_s)->isEnabled());
    QVERIFY(m_page->banner().isHidden());
}

void TestKeysExport::leavesNothingWhenItStopsHalfway()
{
    const auto path = m_folder->filePath(u"keys.csv"_s);
    QueryStop stop;
    const JobProgress progress;
    KeyExport what;
    what.target = {path, {u"Id"_s}, [&stop](const AccessKey &key) {
                       stop.request();
                       return QStringList{QString::number(key.id.value)};
                   }};

    const auto written =
        QCoro::waitFor(exportKeys(m_services->database(), std::move(what), stop, progress));

    QVERIFY(!written);
    QCOMPARE(written.error().kind(), ErrorKind::Cancelled);
    QCOMPARE(progress.total(), Keys);
    QCOMPARE(progress.done(), 500);
    QVERIFY(QDir(m_folder->path()).entryList({u"keys*"_s}).isEmpty());
}

void TestKeysExport::tellsWhyThereIsNoFile()
{
    exportTo(m_folder->filePath(u"gone/keys.csv"_s), m_page.get(), u"exportTableAction"_s);

    QTRY_VERIFY(!m_page->banner().isHidden());
    QVERIFY(child<QLabel>(u"bannerTitleLabel"_s)->text().contains(u"not exported"_s));
    QVERIFY(child<QAction>(u"exportTableAction"_s)->isEnabled());
}

QTEST_MAIN(TestKeysExport)
#include "tst_keysexport.moc"
