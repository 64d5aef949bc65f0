#include "app/controllers/subscriptionactionscontroller.h"
#include "app/controllers/subscriptionscontroller.h"
#include "app/undo/undohistory.h"
#include "models/itemmodels/healthtext.h"
#include "models/settings/windowsettings.h"
#include "models/storage/rows.h"
#include "models/storage/serverrepository.h"
#include "models/storage/sqliteconnection.h"
#include "tests/simulator/simulator.h"
#include "tests/support/fakesecretstore.h"
#include "ui/share/secretclipboard.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/maskedtext.h"
#include "ui/widgets/resources.h"
#include "ui/widgets/resultsheet.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);

} // namespace

/// The page of subscriptions with real services, a real database and a simulated server.
class TestSubscriptionsController final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup();

    void showsAllSubscriptionsWithTheirKeys();
    void filtersByACard();
    void searchesAndSortsInTheDatabase();
    void copiesWhatIsSelected();
    void showsOneSubscriptionWhole();
    void copiesTheLinkAndShowsWhatAnAppGets();
    void saysWhatARenewalDoesBeforeItIsMade();
    void renewsAndTakesItBack();
    void leavesWhatTheBotRenewedMeanwhile();
    void repairsWhatIsSelectedAndSaysWhatCannotBe();
    void repairsAllThatLackKeysAndTriesAgain();
    void deactivatesAfterAskingAndTakesItBack();
    void offersNothingThatWritesWhenReadOnly();

private:
    template <typename Type>
    Type *child(const QString &name, const QWidget *parent = nullptr) const
    {
        auto *found = (parent ? parent : m_page.get())->findChild<Type *>(name);
        if (!found)
            qFatal("There is no %s", qPrintable(name));
        return found;
    }
    void trigger(const QString &command) const { child<QAction>(command)->trigger(); }
    void run(const QString &script) const;
    void addServer() const;
    int rows() const { return view()->model()->rowCount(); }
    QTableView *view() const { return child<QTableView>(u"subscriptionsView"_s); }
    QString text(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    QStringList numbers() const;
    void select(int row) const;
    QDialog *openDialog(const QString &name) const;
    QDialog *openDetails(int row) const;
    QDialog *openRenewal(int row) const;
    qint64 number(const QString &sql) const;
    void undo();
    QString sheetTitle() const
    {
        const auto *sheet = m_page->findChild<ResultSheet *>();
        return sheet ? child<QLabel>(u"resultTitle"_s, sheet)->text() : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<WindowSettings> m_preferences;
    std::unique_ptr<SubscriptionsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<SubscriptionsPage> m_page;
    std::unique_ptr<SubscriptionsController> m_controller;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<SubscriptionActionsController> m_actions;
};

void TestSubscriptionsController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    SimulatorOptions simulation;
    simulation.dialect = Dialect::Users;
    simulation.apiKey = "api-key";
    m_simulator = std::make_unique<Simulator>(std::move(simulation));
    QVERIFY(m_simulator->start());
    DatabaseOptions options;
    options.path = m_folder->filePath(u"bot.db"_s);
    options.create = true;
    const auto clock = [] { return Now; };
    Settings settings;
    settings.retry.rounds = 0;
    m_services =
        std::make_unique<Services>(options, settings, clock, std::make_unique<FakeSecretStore>());
    QVERIFY(QCoro::waitFor(m_services->open()));
    addServer();
    run(u"INSERT INTO tariffs (id, name, duration_sec, price_rub) VALUES (1, 'Month', 2592000, "
        u"199);"
        "INSERT INTO users (user_id, username) VALUES (1, 'anna'), (2, 'boris');"
        "INSERT INTO subscriptions (id, user_id, tariff_id, subscription_token, created_at,"
        " expires_at, is_active, last_updated_at) VALUES"
        " (1, 1, 1, 'token-1', 1779000000, 1781592000, 1, 1779000001),"
        " (2, 2, 1, 'token-2', 1779000002, 1780086400, 1, 1779000002),"
        " (3, 2, 9, 'token-3', 1777000000, 1779990000, 1, NULL),"
        " (4, 7, 1, 'token-4', 1776000000, 1779000000, 1, NULL),"
        " (5, 1, 1, 'token-5', 1775000000, 1781000000, 0, NULL);"
        "INSERT INTO v2ray_keys (server_id, user_id, subscription_id, v2ray_uuid) VALUES"
        " (1, 1, 1, 'a0000000-0000-4000-8000-000000000001');"
        "INSERT INTO payments (user_id, tariff_id, payment_id, status, amount, currency, protocol,"
        " created_at, paid_at, subscription_id) VALUES"
        " (1, 1, 'p-anna', 'completed', 19900, 'RUB', 'v2ray', 1778999000, 1778999060, 1)"_s);
    m_clipboard = std::make_unique<SecretClipboard>([] { return 45s; });
    m_preferences = std::make_unique<WindowSettings>(m_folder->filePath(u"window.ini"_s));
    m_model = std::make_unique<SubscriptionsModel>(clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_page = std::make_unique<SubscriptionsPage>(*m_model);
    m_controller =
        std::make_unique<SubscriptionsController>(*m_services, *m_clipboard, *m_model, *m_page);
    m_history = std::make_unique<UndoHistory>();
    m_actions = std::make_unique<SubscriptionActionsController>(*m_services, *m_history, *m_page);
    connect(m_actions.get(), &SubscriptionActionsController::changed, m_controller.get(),
            &PageController::refresh);
    m_page->resize(1000, 600);
    m_page->show();
    m_controller->refresh();
    QTRY_COMPARE(numbers(), (QStringList{u"#5"_s, u"#4"_s, u"#3"_s, u"#2"_s, u"#1"_s}));
}

void TestSubscriptionsController::cleanup()
{
    QCoro::waitFor(m_actions->shutDown());
    QCoro::waitFor(m_controller->shutDown());
    m_actions.reset();
    m_history.reset();
    m_controller.reset();
    m_page.reset();
    m_tester.reset();
    m_model.reset();
    m_preferences.reset();
    m_clipboard.reset();
    m_services.reset();
    m_simulator.reset();
}

/// As another program does.
void TestSubscriptionsController::run(const QString &script) const
{
    const auto connection =
        SqliteConnection::open(m_folder->filePath(u"bot.db"_s), FileAccess::ReadWrite, 5s);
    QVERIFY(connection);
    const auto done = (*connection)->execute(script);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail()));
}

void TestSubscriptionsController::addServer() const
{
    Server server;
    server.name = u"Amsterdam"_s;
    server.apiUrl = m_simulator->url().toString();
    server.domain = u"vpn.example"_s;
    server.dialect = Dialect::Users;
    server.protocol = u"v2ray"_s;
    server.isDialectKnown = true;
    const auto stored = m_services->database()
                            .transaction([server](Transaction &transaction) {
                                return ServerRepository::insert(transaction, server, u"api-key"_s);
                            })
                            .result();
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail()));
}

QStringList TestSubscriptionsController::numbers() const
{
    QStringList numbers;
    for (int row = 0; row < rows(); ++row)
        numbers += text(row, SubscriptionsModel::NumberColumn);
    return numbers;
}

void TestSubscriptionsController::select(int row) const
{
    view()->clearSelection();
    view()->selectRow(row);
}

QDialog *TestSubscriptionsController::openDialog(const QString &name) const
{
    const auto isOpen = [this, name] { return m_page->findChild<QDialog *>(name) != nullptr; };
    if (!QTest::qWaitFor(isOpen))
        qFatal("%s does not open", qPrintable(name));
    return child<QDialog>(name);
}

QDialog *TestSubscriptionsController::openDetails(int row) const
{
    select(row);
    trigger(u"subscriptionDetailsAction"_s);
    return openDialog(u"subscriptionDetails"_s);
}

QDialog *TestSubscriptionsController::openRenewal(int row) const
{
    select(row);
    trigger(u"renewSubscriptionAction"_s);
    return openDialog(u"renewalDialog"_s);
}

qint64 TestSubscriptionsController::number(const QString &sql) const
{
    const auto read =
        m_services->database()
            .read([sql](const Connection &connection) { return singleNumber(connection.run(sql)); })
            .result();
    if (!read)
        qFatal("%s", qPrintable(read.error().detail()));
    return *read;
}

void TestSubscriptionsController::undo()
{
    const auto undone = QCoro::waitFor(m_history->undo());
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail()));
}

void TestSubscriptionsController::showsAllSubscriptionsWithTheirKeys()
{
    QStringList states;
    for (int row = 0; row < rows(); ++row)
        states += text(row, SubscriptionsModel::HealthColumn);
    using enum SubscriptionHealth;
    QCOMPARE(
        states,
        (QStringList{HealthText::name(Inactive), HealthText::name(Expired), HealthText::name(Grace),
                     HealthText::name(Degraded), HealthText::name(Active)}));
    QCOMPARE(text(4, SubscriptionsModel::CustomerColumn), u"@anna"_s);
    QCOMPARE(text(1, SubscriptionsModel::CustomerColumn), u"7"_s);
    QCOMPARE(text(4, SubscriptionsModel::TariffColumn), u"Month"_s);
    QCOMPARE(text(2, SubscriptionsModel::TariffColumn), u"#9"_s);
    QCOMPARE(text(4, SubscriptionsModel::KeysColumn), u"1 of 1"_s);
    QCOMPARE(text(3, SubscriptionsModel::KeysColumn), u"0 of 1"_s);
    QTRY_VERIFY(child<QToolButton>(u"degradedCard"_s)->text().endsWith(u"1"_s));
}

void TestSubscriptionsController::filtersByACard()
{
    child<QToolButton>(u"graceCard"_s)->click();
    QTRY_COMPARE(numbers(), QStringList{u"#3"_s});

    child<FilterChip>(u"healthFilter"_s)->setValue(int(SubscriptionHealth::Active));
    QTRY_COMPARE(numbers(), QStringList{u"#1"_s});
    QVERIFY(child<QToolButton>(u"activeCard"_s)->isChecked());
    QVERIFY(!child<QToolButton>(u"graceCard"_s)->isChecked());

    child<FilterChip>(u"healthFilter"_s)->clear();
    QTRY_COMPARE(rows(), 5);
}

void TestSubscriptionsController::searchesAndSortsInTheDatabase()
{
    view()->sortByColumn(SubscriptionsModel::ExpiresColumn, Qt::AscendingOrder);
    QTRY_COMPARE(numbers(), (QStringList{u"#4"_s, u"#3"_s, u"#2"_s, u"#5"_s, u"#1"_s}));

    child<QLineEdit>(u"searchEdit"_s)->setText(u"bor"_s);
    QTRY_COMPARE(numbers(), (QStringList{u"#3"_s, u"#2"_s}));
}

void TestSubscriptionsController::copiesWhatIsSelected()
{
    QGuiApplication::clipboard()->clear();
    view()->selectRow(4);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"#1\t@anna\tMonth\t1 of 1"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"token-1"_s));
}

void TestSubscriptionsController::showsOneSubscriptionWhole()
{
    const auto *healthy = openDetails(4);
    QVERIFY(child<QLabel>(u"customerLabel"_s, healthy)->text().contains(u"@anna · 1"_s));
    const auto *places = child<QTreeWidget>(u"placesTree"_s, healthy);
    QCOMPARE(places->topLevelItemCount(), 1);
    QCOMPARE(places->topLevelItem(0)->text(0), u"Amsterdam"_s);
    QCOMPARE(places->topLevelItem(0)->text(1), u"Has a key"_s);
    const auto *timeline = child<QTreeWidget>(u"timelineTree"_s, healthy);
    QStringList events;
    for (int i = 0; i < timeline->topLevelItemCount(); ++i)
        events += timeline->topLevelItem(i)->text(1);
    QCOMPARE(events, (QStringList{u"Ends"_s, u"Created"_s, u"Payment of 199 ₽: Completed"_s}));
    child<QDialog>(u"subscriptionDetails"_s)->close();
    QTRY_VERIFY(!m_page->findChild<QDialog *>(u"subscriptionDetails"_s));

    const auto *lacking = child<QTreeWidget>(u"placesTree"_s, openDetails(3));
    QCOMPARE(lacking->topLevelItem(0)->text(1), u"No key"_s);
    QCOMPARE(lacking->topLevelItem(0)->text(2), u"Nobody has tried to create one yet"_s);
}

void TestSubscriptionsController::copiesTheLinkAndShowsWhatAnAppGets()
{
    run(u"UPDATE subscriptions SET subscription_token = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'"
        " WHERE id = 1;"
        "UPDATE v2ray_keys SET client_config = 'vless://a0000000-0000-4000-8000-000000000001@domain"
        ":443?encryption=none&type=ws&security=tls&path=%2Fv2ray#x'"_s);
    const auto *dialog = openDetails(4);
    QVERIFY(!child<QLabel>(u"linkHint"_s, dialog)->isHidden());
    QVERIFY(child<QPushButton>(u"copyAddressButton"_s, dialog)->isHidden());
    QCOMPARE(child<QLabel>(u"answerLabel"_s, dialog)->text(), u"1 link(s)"_s);
    const auto *line = child<QTreeWidget>(u"feedTree"_s, dialog)->topLevelItem(0);
    QCOMPARE(line->text(0), u"Amsterdam"_s);
    QCOMPARE(line->text(1), u"In order"_s);
    QVERIFY(!line->text(2).contains(u"a0000000-0000-4000-8000-000000000001"_s));

    auto settings = m_services->settings();
    settings.subscriptionBaseUrl = QUrl(u"https://bot.example"_s);
    m_services->applySettings(settings);
    child<QDialog>(u"subscriptionDetails"_s)->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    dialog = openDetails(4);
    auto *copy = child<QPushButton>(u"copyAddressButton"_s, dialog);

    const auto address =
        u"https://bot.example/api/subscription/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"_s;
    QCOMPARE(child<MaskedText>(u"addressText"_s, dialog)->text(), address);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), address);
}

void TestSubscriptionsController::saysWhatARenewalDoesBeforeItIsMade()
{
    run(u"INSERT INTO tariffs (id, name, duration_sec, price_rub, is_archived) VALUES"
        " (2, 'Year', 31536000, 1790, 0), (3, 'Old', 86400, 5, 1);"
        "UPDATE users SET is_vip = 1 WHERE user_id = 2"_s);
    auto *running = openRenewal(4);
    auto *tariffs = child<QComboBox>(u"tariffCombo"_s, running);
    QCOMPARE(tariffs->count(), 2);
    QCOMPARE(tariffs->currentText(), u"Month – 30 day(s)"_s);
    auto *renew = child<QPushButton>(u"renewButton"_s, running);
    QTRY_VERIFY(renew->isEnabled());
    QVERIFY(child<QLabel>(u"beforeLabel"_s, running)->text().startsWith(u"in 18 day(s)"_s));
    QVERIFY(child<QLabel>(u"afterLabel"_s, running)->text().startsWith(u"in 48 day(s)"_s));
    QVERIFY(child<QLabel>(u"reasonLabel"_s, running)->text().startsWith(u"The term is added"_s));

    tariffs->setCurrentIndex(1);
    QTRY_VERIFY(child<QLabel>(u"afterLabel"_s, running)->text().startsWith(u"in 383 day(s)"_s));
    running->close();
    QTRY_VERIFY(!m_page->findChild<QDialog *>(u"renewalDialog"_s));

    const auto *ofVip = openRenewal(3);
    QTRY_VERIFY(child<QLabel>(u"reasonLabel"_s, ofVip)
                    ->text()
                    .startsWith(u"It never ends, and stays so"_s));
    child<QDialog>(u"renewalDialog"_s)->close();
    QTRY_VERIFY(!m_page->findChild<QDialog *>(u"renewalDialog"_s));

    const auto *inactive = openRenewal(0);
    QTRY_VERIFY(child<QFrame>(u"messageBanner"_s, inactive)->isVisible());
    QVERIFY(!child<QPushButton>(u"renewButton"_s, inactive)->isEnabled());
}

void TestSubscriptionsController::renewsAndTakesItBack()
{
    run(u"UPDATE subscriptions SET notified = 5, traffic_limit_mb = 10, traffic_usage_bytes = 77,"
        " traffic_over_limit_at = 1779999999 WHERE id = 1;"
        "UPDATE tariffs SET traffic_limit_mb = 20 WHERE id = 1"_s);
    const auto row = u"SELECT expires_at * 1000 + notified * 100 + traffic_limit_mb"
                     " + traffic_usage_bytes + COALESCE(traffic_over_limit_at, 0)"
                     " + last_updated_at + COALESCE(last_traffic_reset_at, 0)"
                     " FROM subscriptions WHERE id = 1"_s;
    const auto before = number(row);
    const auto expiry = u"SELECT expires_at FROM subscriptions WHERE id = 1"_s;
    auto *dialog = openRenewal(4);
    QTRY_VERIFY(child<QPushButton>(u"renewButton"_s, dialog)->isEnabled());
    child<QPushButton>(u"renewButton"_s, dialog)->click();
    QTRY_VERIFY(!m_page->findChild<QDialog *>(u"renewalDialog"_s));
    QCOMPARE(number(expiry), 1'784'184'000);
    QCOMPARE(number(u"SELECT notified FROM subscriptions WHERE id = 1"_s), 0);
    QCOMPARE(m_history->undoText(), u"renewing subscription 1"_s);

    undo();

    QCOMPARE(number(row), before);
    QVERIFY(QCoro::waitFor(m_history->redo()));
    QCOMPARE(number(expiry), 1'784'184'000);
}

void TestSubscriptionsController::leavesWhatTheBotRenewedMeanwhile()
{
    auto *dialog = openRenewal(4);
    QTRY_VERIFY(child<QPushButton>(u"renewButton"_s, dialog)->isEnabled());
    child<QPushButton>(u"renewButton"_s, dialog)->click();
    QTRY_VERIFY(!m_history->undoText().isEmpty());
    run(u"UPDATE subscriptions SET expires_at = 1790000000 WHERE id = 1"_s);

    const auto undone = QCoro::waitFor(m_history->undo());

    QVERIFY(!undone);
    QCOMPARE(undone.error().kind(), ErrorKind::Conflict);
    QCOMPARE(number(u"SELECT expires_at FROM subscriptions WHERE id = 1"_s), 1'790'000'000);
}

void TestSubscriptionsController::repairsWhatIsSelectedAndSaysWhatCannotBe()
{
    view()->clearSelection();
    view()->selectAll();
    trigger(u"repairSubscriptionsAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"2 of 5 subscription(s) have all their keys"_s,
                              20'000);
    QCOMPARE(number(u"SELECT COUNT(*) FROM v2ray_keys WHERE subscription_id = 2"_s), 1);
    QTRY_COMPARE(text(3, SubscriptionsModel::KeysColumn), u"1 of 1"_s);
    const auto *outcomes = child<QTreeView>(u"outcomesView"_s)->model();
    QCOMPARE(outcomes->index(0, 0).data().toString(), u"Cannot be repaired: 2"_s);
    // Its tariff is gone, so that no key can be stored for it.
    QCOMPARE(outcomes->index(1, 0).data().toString(), u"Still lacks keys: 1"_s);
}

void TestSubscriptionsController::repairsAllThatLackKeysAndTriesAgain()
{
    QTRY_VERIFY(child<QAction>(u"repairAllSubscriptionsAction"_s)->isEnabled());
    run(u"UPDATE servers SET api_key = 'wrong'"_s);
    trigger(u"repairAllSubscriptionsAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"0 of 1 subscription(s) have all their keys"_s,
                              20'000);

    run(u"UPDATE servers SET api_key = 'api-key'"_s);
    child<QPushButton>(u"retryFailedButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"1 of 1 subscription(s) have all their keys"_s,
                              20'000);
    QTRY_VERIFY(!child<QAction>(u"repairAllSubscriptionsAction"_s)->isEnabled());
}

void TestSubscriptionsController::deactivatesAfterAskingAndTakesItBack()
{
    const auto active = u"SELECT COUNT(*) FROM subscriptions WHERE is_active = 1"_s;
    view()->clearSelection();
    view()->selectAll();
    trigger(u"deactivateSubscriptionsAction"_s);
    auto *dialog = openDialog(u"confirmDialog"_s);
    auto *confirm = child<QPushButton>(u"confirmButton"_s, dialog);
    QCOMPARE(confirm->text(), u"Deactivate 5 subscription(s)"_s);
    QCOMPARE(number(active), 4);

    confirm->click();
    QTRY_COMPARE(number(active), 0);
    QTRY_COMPARE(m_history->undoText(), u"deactivating 5 subscription(s)"_s);
    undo();
    QCOMPARE(number(active), 4);
}

void TestSubscriptionsController::offersNothingThatWritesWhenReadOnly()
{
    m_page->setWritable(false, u"Opened read-only"_s);
    select(4);
    for (const auto &command : {u"renewSubscription"_s, u"repairSubscriptions"_s,
                                u"repairAllSubscriptions"_s, u"deactivateSubscriptions"_s}) {
        const auto *action = child<QAction>(command + u"Action"_s);
        QVERIFY2(!action->isEnabled(), qPrintable(command));
        QCOMPARE(action->toolTip(), u"Opened read-only"_s);
    }
    QVERIFY(child<QAction>(u"subscriptionDetailsAction"_s)->isEnabled());
}

QTEST_MAIN(TestSubscriptionsController)
#include "tst_subscriptionscontroller.moc"
