#include "tests/app/subscriptionspagetest.h"

#include "models/itemmodels/healthtext.h"
#include "ui/subscriptions/renewaldialog.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/maskedtext.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/resultsheet.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace VeilDesk;
using namespace std::chrono_literals;

/// What is done with subscriptions.
class TestSubscriptionActions final : public SubscriptionsPageTest
{
    Q_OBJECT

private slots:
    void saysWhatARenewalDoesBeforeItIsMade();
    void renewsAndTakesItBack();
    void takesChangesBackWhereKeysHaveAnEndOfTheirOwn();
    void renewsOnlyWhatWasShown();
    void leavesWhatTheBotRenewedMeanwhile();
    void repairsWhatIsSelectedAndSaysWhatCannotBe();
    void repairsAllThatLackKeysAndTriesAgain();
    void saysWhichServerTakesFewKeysAMinuteUntilItIsStopped();
    void deactivatesAfterAskingAndTakesItBack();
};

void TestSubscriptionActions::saysWhatARenewalDoesBeforeItIsMade()
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

void TestSubscriptionActions::renewsAndTakesItBack()
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

/// A key's end may differ from its subscription's where each has one of its own.
void TestSubscriptionActions::takesChangesBackWhereKeysHaveAnEndOfTheirOwn()
{
    run(u"ALTER TABLE v2ray_keys DROP COLUMN traffic_baseline_bytes;"
        "ALTER TABLE v2ray_keys DROP COLUMN panel_total_bytes_observed;"
        "UPDATE v2ray_keys SET expiry_at = 5"_s);
    const auto keyEnd = u"SELECT COALESCE(MAX(expiry_at), 0) FROM v2ray_keys"_s;
    view()->selectRow(4);
    trigger(u"deactivateSubscriptionsAction"_s);
    child<QPushButton>(u"confirmButton"_s, openDialog(u"confirmDialog"_s))->click();
    QTRY_VERIFY(!m_history->undoText().isEmpty());
    undo();
    QCOMPARE(number(keyEnd), 5);

    auto *dialog = openRenewal(4);
    QTRY_VERIFY(child<QPushButton>(u"renewButton"_s, dialog)->isEnabled());
    child<QPushButton>(u"renewButton"_s, dialog)->click();
    QTRY_COMPARE(number(keyEnd), 1'784'184'000);
    QTRY_COMPARE(m_history->undoText(), u"renewing subscription 1"_s);
    undo();
    QCOMPARE(number(keyEnd), 1'781'592'000);
    QVERIFY(QCoro::waitFor(m_history->redo()));
    QCOMPARE(number(keyEnd), 1'784'184'000);
}

void TestSubscriptionActions::renewsOnlyWhatWasShown()
{
    auto *dialog = openRenewal(4);
    QTRY_VERIFY(child<QPushButton>(u"renewButton"_s, dialog)->isEnabled());
    run(u"UPDATE subscriptions SET expires_at = expires_at + 2592000 WHERE id = 1"_s);

    child<QPushButton>(u"renewButton"_s, dialog)->click();

    QTRY_VERIFY(child<MessageBanner>(u"messageBanner"_s, dialog)->isVisible());
    QCOMPARE(number(u"SELECT expires_at FROM subscriptions WHERE id = 1"_s), 1'784'184'000);
    const auto shown = fromUnix(1'784'184'000);
    QTRY_COMPARE(qobject_cast<RenewalDialog *>(dialog)->previewedEnd(), shown);
    child<QPushButton>(u"renewButton"_s, dialog)->click();
    QTRY_COMPARE(number(u"SELECT expires_at FROM subscriptions WHERE id = 1"_s), 1'786'776'000);
}

void TestSubscriptionActions::leavesWhatTheBotRenewedMeanwhile()
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

void TestSubscriptionActions::repairsWhatIsSelectedAndSaysWhatCannotBe()
{
    view()->clearSelection();
    view()->selectAll();
    trigger(u"repairSubscriptionsAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"2 of 5 subscription(s) have all their keys"_s,
                              60'000);
    QCOMPARE(number(u"SELECT COUNT(*) FROM v2ray_keys WHERE subscription_id = 2"_s), 1);
    QTRY_COMPARE(text(3, SubscriptionsModel::KeysColumn), u"1 of 1"_s);
    const auto *outcomes = child<QTreeView>(u"outcomesView"_s)->model();
    QCOMPARE(outcomes->index(0, 0).data().toString(), u"Cannot be repaired: 2"_s);
    // Its tariff is gone, so that no key can be stored for it.
    QCOMPARE(outcomes->index(1, 0).data().toString(), u"Still lacks keys: 1"_s);
}

void TestSubscriptionActions::repairsAllThatLackKeysAndTriesAgain()
{
    QTRY_VERIFY(child<QAction>(u"repairAllSubscriptionsAction"_s)->isEnabled());
    run(u"UPDATE servers SET api_key = 'wrong'"_s);
    trigger(u"repairAllSubscriptionsAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"0 of 1 subscription(s) have all their keys"_s,
                              60'000);

    run(u"UPDATE servers SET api_key = 'api-key'"_s);
    child<QPushButton>(u"retryFailedButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(sheetTitle(), u"1 of 1 subscription(s) have all their keys"_s,
                              60'000);
    QTRY_VERIFY(!child<QAction>(u"repairAllSubscriptionsAction"_s)->isEnabled());
}

void TestSubscriptionActions::saysWhichServerTakesFewKeysAMinuteUntilItIsStopped()
{
    run(u"UPDATE servers SET active = 0;"
        "INSERT INTO users (user_id) VALUES (11), (12), (13), (14), (15), (16);"
        "INSERT INTO subscriptions (user_id, tariff_id, subscription_token, created_at,"
        " expires_at, is_active) SELECT user_id, 1, 'token-' || user_id, 1779000000, 1781592000, 1"
        " FROM users WHERE user_id > 10"_s);
    addServer(Dialect::KeysApiKey);
    m_controller->refresh();
    QTRY_COMPARE(rows(), 11);
    QTRY_VERIFY(child<QAction>(u"repairAllSubscriptionsAction"_s)->isEnabled());

    trigger(u"repairAllSubscriptionsAction"_s);

    auto *sheet = qobject_cast<ResultSheet *>(openDialog(u"resultSheet"_s));
    const auto *turn = child<QLabel>(u"turnLabel"_s, sheet);
    QTRY_VERIFY_WITH_TIMEOUT(turn->isVisible(), 60'000);
    QVERIFY2(turn->text().endsWith(u" s more: Amsterdam"_s), qPrintable(turn->text()));
    const auto *progress = child<QLabel>(u"resultProgressLabel"_s, sheet);
    QTRY_VERIFY_WITH_TIMEOUT(progress->text().startsWith(u"5 of "_s), 60'000);

    child<QPushButton>(u"closeButton"_s, sheet)->click();

    QTRY_VERIFY_WITH_TIMEOUT(sheetTitle().endsWith(u"have all their keys"_s), 60'000);
    QVERIFY2(sheetTitle().startsWith(u"5 of "_s), qPrintable(sheetTitle()));
    QVERIFY(!turn->isVisible());
}

void TestSubscriptionActions::deactivatesAfterAskingAndTakesItBack()
{
    const auto active = u"SELECT COUNT(*) FROM subscriptions WHERE is_active = 1"_s;
    view()->clearSelection();
    view()->selectAll();
    trigger(u"deactivateSubscriptionsAction"_s);
    auto *dialog = openDialog(u"confirmDialog"_s);
    auto *confirm = child<QPushButton>(u"confirmButton"_s, dialog);
    QCOMPARE(confirm->text(), u"Deactivate 4 subscription(s)"_s);
    QCOMPARE(confirm->property("role").toString(), u"primary"_s);
    QVERIFY(child<QLabel>(u"consequenceLabel"_s, dialog)->text().contains(u"Edit > Undo"_s));
    QCOMPARE(number(active), 4);

    const QSignalSpy status(m_page.get(), &SubscriptionsPage::statusChanged);
    confirm->click();
    QTRY_COMPARE(number(active), 0);
    QTRY_COMPARE(m_history->undoText(), u"deactivating 4 subscription(s)"_s);

    emit m_page->deactivationRequested({{1}});
    QTRY_COMPARE(status.count(), 2);
    QCOMPARE(status.last().first().toString(), u"Nothing is left to deactivate"_s);
    undo();
    QCOMPARE(number(active), 4);
}

QTEST_MAIN(TestSubscriptionActions)
#include "tst_subscriptionactions.moc"
