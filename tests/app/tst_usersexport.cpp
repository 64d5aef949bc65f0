#include "app/controllers/userscontroller.h"
#include "app/controllers/usersexportcontroller.h"
#include "app/undo/undohistory.h"
#include "tests/app/pagetest.h"
#include "ui/widgets/filterchip.h"

#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page with a real database and real files.
class TestUsersExport final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void writesEverybody();
    void writesWhatCannotBeReadAsItIs();
    void writesWhatTheFilterLeaves();
    void writesTheSelectionAlone();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    void fillDatabase() const;
    /// The lines of the file.
    QStringList exported(const QString &command) const;

    UndoHistory m_history;
    std::unique_ptr<UsersModel> m_model;
    std::unique_ptr<UsersPage> m_page;
    std::unique_ptr<UsersController> m_controller;
    std::unique_ptr<UsersExportController> m_export;
};

void TestUsersExport::init()
{
    openServices();
    fillDatabase();
    m_model = std::make_unique<UsersModel>(m_clock);
    m_page = std::make_unique<UsersPage>(*m_model);
    m_controller =
        std::make_unique<UsersController>(m_services->catalog(), m_history, *m_model, *m_page);
    m_export = std::make_unique<UsersExportController>(*m_services, *m_page);
    m_page->resize(1200, 700);
    m_page->show();
    m_controller->refresh();
    QTRY_COMPARE(m_model->rowCount(), 600);
}

void TestUsersExport::cleanup()
{
    QCoro::waitFor(m_export->shutDown());
    QCoro::waitFor(m_controller->shutDown());
    m_export.reset();
    m_controller.reset();
    m_page.reset();
    closeServices();
}

void TestUsersExport::fillDatabase() const
{
    run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)"
        " INSERT INTO users (user_id, username, last_active_at) SELECT i, 'user' || i, i FROM n;"
        "UPDATE users SET username = NULL, first_name = '=Anna', last_name = 'К.', is_vip = 1,"
        " blocked = 1, created_at = 1700000000, last_active_at = NULL WHERE user_id = 7;"
        "INSERT INTO v2ray_keys (user_id, v2ray_uuid) VALUES (7, 'a'), (7, 'b');"
        "INSERT INTO subscriptions (user_id, subscription_token, created_at, expires_at)"
        " VALUES (7, 'token', 1, 1800000000)"_s);
}

QStringList TestUsersExport::exported(const QString &command) const
{
    const auto path = m_folder->filePath(u"users.csv"_s);
    exportTo(path, m_page.get(), command);
    return csvLines(path);
}

void TestUsersExport::writesEverybody()
{
    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.size(), 601);
    QCOMPARE(lines[0],
             u"Telegram id,User name,Name,Keys,Subscriptions,Bot,VIP,Since,Last active"_s);
    QCOMPARE(lines[1], u"600,user600,,0,0,Reachable,,,1970-01-01T00:10:00Z"_s);
    QCOMPARE(lines.last(), u"7,,\"'=Anna К.\",2,1,Blocked,VIP,2023-11-14T22:13:20Z,"_s);
}

void TestUsersExport::writesWhatCannotBeReadAsItIs()
{
    run(u"UPDATE users SET created_at = 'soon', last_active_at = 'late', is_vip = 'yes'"
        " WHERE user_id = 600"_s);

    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.filter(u"user600,"_s),
             QStringList{u"600,user600,,0,0,Reachable,yes,soon,late"_s});
    QCOMPARE(lines.filter(u"user599,"_s),
             QStringList{u"599,user599,,0,0,Reachable,,,1970-01-01T00:09:59Z"_s});
}

void TestUsersExport::writesWhatTheFilterLeaves()
{
    child<FilterChip>(u"holdingFilter"_s)->setValue(static_cast<int>(CustomerHolding::Keys));
    QTRY_COMPARE(m_model->rowCount(), 1);

    const auto lines = exported(u"exportTableAction"_s);

    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].startsWith(u"7,"_s));
}

void TestUsersExport::writesTheSelectionAlone()
{
    child<QTableView>(u"usersView"_s)->selectRow(1);

    const auto lines = exported(u"exportSelectionAction"_s);

    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].startsWith(u"599,user599,"_s));
}

QTEST_MAIN(TestUsersExport)
#include "tst_usersexport.moc"
