#include "app/controllers/userdossiercontroller.h"
#include "app/controllers/userscontroller.h"
#include "app/undo/undohistory.h"
#include "tests/app/pagetest.h"
#include "ui/users/userspage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int AnnasRow = 0;
constexpr int BorisRow = 1;

enum Tab { SubscriptionsTab, KeysTab, PaymentsTab, OperationsTab };

} // namespace

/// The dossier with the real page, its controllers, real services and a real database.
class TestUserDossier final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsWhoItIs();
    void showsWhatTheUserHas();
    void saysWhyASectionIsEmpty();
    void opensByADoubleClickButEditsTheUserName();
    void opensByEnter();
    void leadsToTheRow_data();
    void leadsToTheRow();
    void leadsToTheRowByADoubleClick();
    void copiesNoSecrets();
    void followsWhatTheBotWrites();
    void saysThatTheUserIsGone();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    UserDossier *dialog() const { return m_page->findChild<UserDossier *>(); }
    QTableView *users() const { return child<QTableView>(u"usersView"_s); }
    void open(int row = AnnasRow) const;
    void clickTwice(int row, int column) const;
    QString fact(const QString &name) const { return child<QLabel>(name)->text(); }
    QTreeWidget *rows(const QString &name) const { return child<QTreeWidget>(name + u"Tree"_s); }
    static QStringList cells(const QTreeWidgetItem *item);

    UndoHistory m_history;
    std::unique_ptr<UsersModel> m_model;
    std::unique_ptr<UsersPage> m_page;
    std::unique_ptr<UsersController> m_users;
    std::unique_ptr<UserDossierController> m_controller;
};

void TestUserDossier::init()
{
    openServices();
    run(u"INSERT INTO users (user_id, username, first_name, is_vip, blocked, last_active_at,"
        " created_at) VALUES (5000000001, 'anna', 'Anna', 1, 0, 9, 1779827200),"
        " (2, 'boris', 'Boris', 0, 1, 5, NULL);"
        "INSERT INTO servers (id, name, api_url, active, protocol, access_level, max_keys) VALUES"
        " (1, 'One', 'http://a', 1, 'v2ray', 'all', 100),"
        " (2, 'Two', 'http://b', 1, 'v2ray', 'all', 100);"
        "INSERT INTO tariffs (id, name, duration_sec, price_rub) VALUES (1, 'Month', 9, 199);"
        "INSERT INTO subscriptions (id, user_id, tariff_id, subscription_token, created_at,"
        " expires_at, is_active) VALUES (7, 5000000001, 1, 'tokentokentoken', 5, 1780259200, 1);"
        "INSERT INTO v2ray_keys (id, server_id, user_id, subscription_id, v2ray_uuid, email)"
        " VALUES (8, 1, 5000000001, 7, '5b1f7c21-93d4-4e0a-8a37-6d2b1c9e4f50',"
        " 'anna@example.com');"
        "INSERT INTO payments (id, payment_id, user_id, tariff_id, status, amount, currency,"
        " paid_at) VALUES (9, '2e5f0007-000f-5000-a000-1b2c3d4e5f60', 5000000001, 1, 'completed',"
        " 19900, 'RUB', 1779999000);"
        "INSERT INTO veildesk_operations (id, marker, kind, state, outcome, user_id, message,"
        " created_at) VALUES (3, 'm', 'issue', 'finished', 'rejected', 5000000001,"
        " 'token=abcdefghijk was refused', 1779999900)"_s);
    m_model = std::make_unique<UsersModel>(m_clock);
    m_page = std::make_unique<UsersPage>(*m_model);
    m_users =
        std::make_unique<UsersController>(m_services->catalog(), m_history, *m_model, *m_page);
    m_controller = std::make_unique<UserDossierController>(*m_services, *m_page);
    m_page->resize(900, 600);
    m_page->show();
    m_users->refresh();
    QTRY_COMPARE(users()->model()->rowCount(), 2);
    QTRY_VERIFY(m_model->find({5'000'000'001}));
}

void TestUserDossier::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    QCoro::waitFor(m_users->shutDown());
    m_controller.reset();
    m_users.reset();
    m_page.reset();
    m_model.reset();
    closeServices();
}

void TestUserDossier::open(int row) const
{
    users()->selectRow(row);
    child<QAction>(u"openUserAction"_s)->trigger();
    QTRY_VERIFY(dialog());
}

void TestUserDossier::clickTwice(int row, int column) const
{
    const auto cell = users()->visualRect(users()->model()->index(row, column)).center();
    QTest::mouseClick(users()->viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(users()->viewport(), Qt::LeftButton, {}, cell);
}

QStringList TestUserDossier::cells(const QTreeWidgetItem *item)
{
    QStringList cells;
    for (int column = 0; column < item->columnCount(); ++column)
        cells += item->text(column);
    return cells;
}

void TestUserDossier::showsWhoItIs()
{
    open();

    QVERIFY(dialog()->windowTitle().contains(u"@anna"_s));
    QCOMPARE(fact(u"nameLabel"_s), u"Anna"_s);
    QCOMPARE(fact(u"usernameLabel"_s), u"@anna"_s);
    QCOMPARE(fact(u"idLabel"_s), u"5000000001"_s);
    QVERIFY(
        child<QLabel>(u"idLabel"_s)->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    QCOMPARE(fact(u"vipLabel"_s), u"Yes"_s);
    QCOMPARE(fact(u"blockedLabel"_s), u"Reachable"_s);
    QVERIFY(fact(u"createdLabel"_s).startsWith(u"2 day"_s));
}

void TestUserDossier::showsWhatTheUserHas()
{
    open();

    const auto subscription = cells(rows(u"subscriptions"_s)->topLevelItem(0));
    QCOMPARE(subscription.first(4), (QStringList{u"Degraded"_s, u"#7"_s, u"Month"_s, u"1 of 2"_s}));
    QVERIFY(subscription.at(4).startsWith(u"in 3 day"_s));
    QVERIFY2(subscription.at(4).contains(u" – "_s), "the end is told as a date, too");
    QCOMPARE(cells(rows(u"keys"_s)->topLevelItem(0)).first(4),
             (QStringList{u"Active"_s, u"#8"_s, u"One"_s, u"#7"_s}));
    QCOMPARE(
        cells(rows(u"payments"_s)->topLevelItem(0)).first(3),
        (QStringList{u"Completed"_s, u"199 ₽"_s, u"2e5f0007-000f-5000-a000-1b2c3d4e5f60"_s}));
    const auto operation = cells(rows(u"activity"_s)->topLevelItem(0));
    QCOMPARE(operation.first(), u"Failed"_s);
    QVERIFY2(!operation.last().contains(u"refused"_s),
             "the journal's English is no detail to read");
    const auto toolTip = rows(u"activity"_s)->topLevelItem(0)->toolTip(3);
    QVERIFY(toolTip.contains(u"was refused"_s));
    QVERIFY(!toolTip.contains(u"abcdefghijk"_s));
}

void TestUserDossier::saysWhyASectionIsEmpty()
{
    open(BorisRow);

    for (const auto &name : {u"subscriptions"_s, u"keys"_s, u"payments"_s, u"activity"_s})
        QVERIFY(!child<QWidget>(name + u"EmptyState"_s)->isHidden());
    QVERIFY(child<QTabWidget>(u"dossierTabs"_s)->tabText(KeysTab).contains(u"(0)"_s));
    QVERIFY(!child<QPushButton>(u"showRowButton"_s)->isEnabled());
}

void TestUserDossier::opensByADoubleClickButEditsTheUserName()
{
    clickTwice(AnnasRow, UsersModel::UsernameColumn);
    QTRY_VERIFY(users()->viewport()->findChild<QWidget *>());
    QVERIFY(!dialog());
    QTest::keyClick(users()->viewport()->findChild<QWidget *>(), Qt::Key_Escape);

    clickTwice(AnnasRow, UsersModel::NameColumn);

    QTRY_VERIFY(dialog());
}

void TestUserDossier::opensByEnter()
{
    users()->setCurrentIndex(users()->model()->index(AnnasRow, UsersModel::UsernameColumn));

    QTest::keyClick(users(), Qt::Key_Return);

    QTRY_VERIFY(dialog());
}

void TestUserDossier::leadsToTheRow_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<QString>("tree");
    QTest::addColumn<QString>("table");
    QTest::addColumn<qint64>("id");

    QTest::newRow("subscription") << int(SubscriptionsTab) << u"subscriptions"_s
                                  << u"subscriptions"_s << qint64(7);
    QTest::newRow("key") << int(KeysTab) << u"keys"_s << u"v2ray_keys"_s << qint64(8);
    QTest::newRow("payment") << int(PaymentsTab) << u"payments"_s << u"payments"_s << qint64(9);
    QTest::newRow("operation") << int(OperationsTab) << u"activity"_s << u"veildesk_operations"_s
                               << qint64(3);
}

void TestUserDossier::leadsToTheRow()
{
    QFETCH(int, tab);
    QFETCH(QString, tree);
    QFETCH(QString, table);
    QFETCH(qint64, id);
    QSignalSpy wanted(m_controller.get(), &UserDossierController::rowRequested);
    open();
    child<QTabWidget>(u"dossierTabs"_s)->setCurrentIndex(tab);
    auto *show = child<QPushButton>(u"showRowButton"_s);
    QVERIFY(!show->isEnabled());

    rows(tree)->setCurrentItem(rows(tree)->topLevelItem(0));
    show->click();

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first(), (QVariantList{table, id}));
    QTRY_VERIFY(!dialog());
}

void TestUserDossier::leadsToTheRowByADoubleClick()
{
    const QSignalSpy wanted(m_controller.get(), &UserDossierController::rowRequested);
    open();
    auto *subscriptions = rows(u"subscriptions"_s);
    const auto cell = subscriptions->visualItemRect(subscriptions->topLevelItem(0)).center();

    QTest::mouseClick(subscriptions->viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(subscriptions->viewport(), Qt::LeftButton, {}, cell);

    QCOMPARE(wanted.count(), 1);
    QTRY_VERIFY(!dialog());
}

void TestUserDossier::copiesNoSecrets()
{
    open();

    child<QPushButton>(u"copyDossierButton"_s)->click();

    const auto copied = QGuiApplication::clipboard()->text();
    for (const auto &part : {u"@anna"_s, u"5000000001"_s, u"Subscriptions (1)"_s, u"Month"_s,
                             u"Keys (1)"_s, u"One"_s, u"199 ₽"_s, u"was refused"_s})
        QVERIFY2(copied.contains(part), qPrintable(copied));
    for (const auto &secret :
         {u"tokentokentoken"_s, u"5b1f7c21-93d4-4e0a"_s, u"anna@example.com"_s, u"abcdefghijk"_s})
        QVERIFY2(!copied.contains(secret), qPrintable(copied));
}

void TestUserDossier::followsWhatTheBotWrites()
{
    open();
    QCOMPARE(rows(u"payments"_s)->topLevelItemCount(), 1);
    rows(u"payments"_s)->setCurrentItem(rows(u"payments"_s)->topLevelItem(0));

    run(u"INSERT INTO payments (id, payment_id, user_id, status) VALUES"
        " (10, 'p-new', 5000000001, 'paid')"_s);

    QTRY_COMPARE_WITH_TIMEOUT(rows(u"payments"_s)->topLevelItemCount(), 2, 60'000);
    QCOMPARE(rows(u"payments"_s)->currentItem(), rows(u"payments"_s)->topLevelItem(1));
}

void TestUserDossier::saysThatTheUserIsGone()
{
    users()->selectRow(BorisRow);
    run(u"DELETE FROM users WHERE user_id = 2"_s);

    child<QAction>(u"openUserAction"_s)->trigger();

    QTRY_VERIFY(child<QWidget>(u"messageBanner"_s)->isVisible());
    QVERIFY(!dialog());
}

QTEST_MAIN(TestUserDossier)
#include "tst_userdossier.moc"
