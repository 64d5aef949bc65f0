#include "app/controllers/paymentdetailscontroller.h"
#include "app/provisioning/processidentity.h"
#include "models/itemmodels/displaytext.h"
#include "tests/app/pagetest.h"
#include "ui/payments/paymentspage.h"
#include "ui/widgets/confirmdialog.h"

#include <QCoroFuture>

#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The details of one payment with real services, a real database, a simulated server and a
/// loopback Bot API.
class TestPaymentDetailsController final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsFactsAndMetadata();
    void validatesOnlyWhatIsPaid();
    void showsEveryCallOfEveryTry();
    void followsWhatHappensMeanwhile();
    void deliversToAnUnknownUserOnlyWhenConfirmed();
    void offersNoWayAroundOtherFaults();
    void saysWhoProcessesItAndForHowLong();
    void knowsItsOwnClaim();
    void takesOverALapsedClaim();
    void doesNotTakeOverALivingClaim();
    void saysThatOnlyAnotherPaymentWasTakenOver();
    void followsOtherPrograms();
    void keepsItsPlaceWhileItFollows();
    void leavesAloneWhatShowsNothingNew();
    void doesNothingInAReadOnlyDatabase();
    void tellsWhatBecameOfTheMessageAndSendsItAgain();
    void asksBeforeAMessageMayArriveTwice();
    void sendsNothingThatChangedMeanwhile();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(dialog(), name);
    }
    PaymentDetails *dialog() const { return m_page->findChild<PaymentDetails *>(); }
    void open(int payment) const;
    /// Empty when there is no such label.
    QString fact(const QString &name) const;
    void deliver(const QString &reference) const;
    void answerConfirmation() const;
    [[nodiscard]] bool says(const QString &text) const;

    std::unique_ptr<HttpServer> m_telegram;
    int m_telegramStatus = 200;
    Timestamp m_now = Now;
    std::unique_ptr<PaymentsModel> m_model;
    std::unique_ptr<PaymentsPage> m_page;
    std::unique_ptr<PaymentDetailsController> m_controller;
};

void TestPaymentDetailsController::init()
{
    m_telegramStatus = 200;
    m_now = Now;
    m_clock = [this] { return m_now; };
    m_telegram =
        std::make_unique<HttpServer>([this](const HttpRequest &, const HttpResponder &responder) {
            responder.reply(
                jsonResponse(m_telegramStatus, QJsonObject{{u"ok"_s, m_telegramStatus == 200}}));
        });
    QVERIFY(m_telegram->listen());
    Settings settings;
    settings.retry.delay = 0.01;
    settings.notifications.enabled = true;
    settings.notifications.baseUrl = m_telegram->url();
    openServices(settings);
    m_secrets->secrets.insert(NotificationService::secretName(databasePath()), u"123456:ABC"_s);
    addServer();
    run(u"INSERT INTO tariffs (id, name, duration_sec, price_rub) VALUES (1, 'Month', 2592000, "
        "199);"
        "INSERT INTO users (user_id, username) VALUES (1, 'anna');"
        "INSERT INTO payments (id, user_id, tariff_id, payment_id, status, amount, currency,"
        " protocol, created_at, updated_at, paid_at, metadata) VALUES"
        " (1, 1, 1, 'p-anna', 'paid', 19900, 'RUB', 'v2ray', 1779990000, 1779990060, 1779990060,"
        "  '{\"key_type\": \"subscription\", \"referral\": {\"from\": 7}}'),"
        " (2, 1, 9, 'p-tariff', 'paid', 450, 'USD', 'v2ray', 1779990001, 1779990061, 1779990061,"
        "  '{\"key_type\": \"subscription\"}'),"
        " (3, 8, 1, 'p-stranger', 'paid', 19900, 'RUB', 'v2ray', 1770000000, 1770000060,"
        "  1770000060, '{\"key_type\": \"subscription\"}'),"
        " (4, 1, 9, 'p-odd', 'pending', 19900, 'RUB', 'v2ray', NULL, NULL, NULL, '{broken')"_s);
    m_model = std::make_unique<PaymentsModel>(m_clock);
    m_page = std::make_unique<PaymentsPage>(*m_model);
    m_controller = std::make_unique<PaymentDetailsController>(*m_services, *m_page);
    m_page->show();
}

void TestPaymentDetailsController::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    m_controller.reset();
    m_page.reset();
    m_model.reset();
    closeServices();
    m_telegram.reset();
}

void TestPaymentDetailsController::open(int payment) const
{
    emit m_page->detailsRequested({payment});
    QTRY_VERIFY(dialog());
}

QString TestPaymentDetailsController::fact(const QString &name) const
{
    const auto *label = dialog() ? dialog()->findChild<QLabel *>(name) : nullptr;
    return label ? label->text() : QString();
}

void TestPaymentDetailsController::deliver(const QString &reference) const
{
    PurchaseRequest request;
    request.reference = reference;
    QCoro::waitFor(m_services->payments().process(request, {}).then([](PaymentResult result) {
        QVERIFY(result.action);
    }));
}

void TestPaymentDetailsController::answerConfirmation() const
{
    QTRY_VERIFY(m_page->findChild<ConfirmDialog *>());
    m_page->findChild<ConfirmDialog *>()->accept();
}

bool TestPaymentDetailsController::says(const QString &text) const
{
    return std::ranges::any_of(dialog()->findChildren<QLabel *>(), [&](const QLabel *label) {
        return label->isVisible() && label->text() == text;
    });
}

void TestPaymentDetailsController::showsFactsAndMetadata()
{
    open(1);
    QCOMPARE(fact(u"validationLabel"_s), u"Yes"_s);
    QCOMPARE(fact(u"customerLabel"_s), u"@anna"_s);
    const auto *metadata = child<QTreeWidget>(u"metadataTree"_s);
    QCOMPARE(metadata->topLevelItemCount(), 2);
    QCOMPARE(metadata->topLevelItem(1)->child(0)->text(1), u"7"_s);

    open(4);

    QTRY_COMPARE(fact(u"referenceLabel"_s), u"p-odd"_s);
    QCOMPARE(child<QTreeWidget>(u"metadataTree"_s)->topLevelItem(0)->text(1), u"{broken"_s);
}

void TestPaymentDetailsController::validatesOnlyWhatIsPaid()
{
    open(2);
    QVERIFY(fact(u"validationLabel"_s).startsWith(u"No. Its tariff is not in the database"_s));

    open(4);

    QTRY_COMPARE(fact(u"referenceLabel"_s), u"p-odd"_s);
    QVERIFY(!dialog()->findChild<QLabel *>(u"validationLabel"_s));
}

void TestPaymentDetailsController::showsEveryCallOfEveryTry()
{
    Fault broken(FaultKind::Status, Action::Create);
    broken.status = 503;
    broken.times = 1;
    m_simulator->faults().add(broken);
    deliver(u"p-anna"_s);

    open(1);

    const auto *timeline = child<QTreeWidget>(u"timelineTree"_s);
    QCOMPARE(timeline->topLevelItemCount(), 4);
    const auto *delivery = timeline->topLevelItem(2);
    QCOMPARE(delivery->text(3), u"Delivered: 1 of 1 servers"_s);
    QVERIFY(delivery->childCount() >= 2);
    QCOMPARE(delivery->child(0)->text(2), u"Amsterdam"_s);
    QVERIFY2(delivery->child(0)->toolTip(3).contains(u"HTTP 503"_s),
             qPrintable(delivery->child(0)->toolTip(3)));
    QCOMPARE(delivery->child(1)->text(1), u"Create the key, attempt 2"_s);
    QVERIFY(delivery->child(1)->text(3).startsWith(u"Succeeded"_s));
}

void TestPaymentDetailsController::followsWhatHappensMeanwhile()
{
    open(1);
    QCOMPARE(fact(u"statusLabel"_s), u"Paid"_s);

    deliver(u"p-anna"_s);

    QTRY_COMPARE(fact(u"statusLabel"_s), u"Completed"_s);
    QVERIFY(fact(u"subscriptionLabel"_s).startsWith(u'#'));
}

void TestPaymentDetailsController::deliversToAnUnknownUserOnlyWhenConfirmed()
{
    open(3);
    QVERIFY(fact(u"validationLabel"_s).startsWith(u"No. Its user is not in the database"_s));

    child<QPushButton>(u"processAnywayButton"_s)->click();
    QTRY_VERIFY(m_page->findChild<ConfirmDialog *>());
    QCOMPARE(fact(u"statusLabel"_s), u"Paid"_s);
    answerConfirmation();

    QTRY_COMPARE_WITH_TIMEOUT(fact(u"statusLabel"_s), u"Completed"_s, 60'000);
    QCOMPARE(int(m_simulator->keys().keys().size()), 1);
}

void TestPaymentDetailsController::offersNoWayAroundOtherFaults()
{
    open(2);

    QVERIFY(!dialog()->findChild<QPushButton *>(u"processAnywayButton"_s));
}

void TestPaymentDetailsController::saysWhoProcessesItAndForHowLong()
{
    const auto begin = Now - 4min;
    const auto text = [begin](Timestamp now) {
        return u"The bot, since %1 (%2)"_s.arg(DisplayText::absoluteTime(begin),
                                               DisplayText::relativeTime(begin, now));
    };
    run(u"UPDATE payments SET status = 'processing_subscription', updated_at = %1 WHERE id = 1"_s
            .arg(toUnix(begin)));
    open(1);
    QCOMPARE(fact(u"claimLabel"_s), text(Now));
    QVERIFY(!dialog()->findChild<QLabel *>(u"claimOwnerLabel"_s));

    m_now = Now + 1min;
    auto *minutes = m_controller->findChild<QTimer *>();
    minutes->setSingleShot(true);
    minutes->setInterval(1);

    QTRY_COMPARE(fact(u"claimLabel"_s), text(Now + 1min));
}

void TestPaymentDetailsController::knowsItsOwnClaim()
{
    deliver(u"p-anna"_s);
    const auto owner = processIdentity();
    run(u"UPDATE veildesk_operations SET state = 'running', outcome = NULL, lease_owner = '%1',"
        " lease_until_ms = 4000000000000;"
        "UPDATE payments SET status = 'processing' WHERE id = 1"_s.arg(owner));

    open(1);

    QTRY_VERIFY(fact(u"claimLabel"_s).startsWith(u"This window, since"_s));
    QCOMPARE(fact(u"claimOwnerLabel"_s), owner);
}

void TestPaymentDetailsController::takesOverALapsedClaim()
{
    run(u"UPDATE payments SET status = 'processing', updated_at = 1779990000 WHERE id = 1"_s);
    open(1);
    QVERIFY(fact(u"claimLabel"_s).startsWith(u"Another program, since"_s));

    child<QPushButton>(u"takeOverButton"_s)->click();

    QTRY_COMPARE(fact(u"statusLabel"_s), u"Paid"_s);
}

void TestPaymentDetailsController::doesNotTakeOverALivingClaim()
{
    run(u"UPDATE payments SET status = 'processing', updated_at = 1779999999 WHERE id = 1"_s);
    open(1);

    child<QPushButton>(u"takeOverButton"_s)->click();

    QTRY_VERIFY(says(u"It was not taken over"_s));
    QCOMPARE(fact(u"statusLabel"_s), u"Being processed"_s);
}

void TestPaymentDetailsController::saysThatOnlyAnotherPaymentWasTakenOver()
{
    run(u"UPDATE payments SET status = 'processing', updated_at = 1779990000 WHERE id = 1;"
        "UPDATE payments SET status = 'processing', updated_at = 1779999999 WHERE id = 2"_s);
    open(2);

    child<QPushButton>(u"takeOverButton"_s)->click();

    QTRY_VERIFY(says(u"It was not taken over"_s));
    QCOMPARE(fact(u"statusLabel"_s), u"Being processed"_s);
}

void TestPaymentDetailsController::followsOtherPrograms()
{
    open(4);
    QCOMPARE(fact(u"emailLabel"_s), u"—"_s);

    run(u"UPDATE payments SET email = 'a@example.com' WHERE id = 4"_s);

    QTRY_COMPARE(fact(u"emailLabel"_s), u"a@example.com"_s);
}

void TestPaymentDetailsController::keepsItsPlaceWhileItFollows()
{
    open(1);
    auto *timeline = child<QTreeWidget>(u"timelineTree"_s);
    auto *metadata = child<QTreeWidget>(u"metadataTree"_s);
    timeline->setCurrentItem(timeline->topLevelItem(1));
    metadata->setCurrentItem(metadata->topLevelItem(1)->child(0));

    run(u"UPDATE payments SET email = 'a@example.com' WHERE id = 1"_s);

    QTRY_COMPARE(fact(u"emailLabel"_s), u"a@example.com"_s);
    QCOMPARE(timeline->currentItem(), timeline->topLevelItem(1));
    QCOMPARE(metadata->currentItem(), metadata->topLevelItem(1)->child(0));
}

void TestPaymentDetailsController::leavesAloneWhatShowsNothingNew()
{
    open(1);
    const QPointer<QLabel> label = child<QLabel>(u"emailLabel"_s);
    const QSignalSpy changed(&m_services->database(), &Database::changedByOthers);

    run(u"UPDATE payments SET email = 'b@example.com' WHERE id = 2"_s);

    QTRY_VERIFY(!changed.isEmpty());
    QTest::qWait(200);
    QVERIFY(label);
}

void TestPaymentDetailsController::doesNothingInAReadOnlyDatabase()
{
    m_page->setWritable(false, u"Read-only"_s);
    open(3);

    const auto *button = child<QPushButton>(u"processAnywayButton"_s);
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), u"The database is open read-only"_s);
}

void TestPaymentDetailsController::tellsWhatBecameOfTheMessageAndSendsItAgain()
{
    m_telegramStatus = 400;
    deliver(u"p-anna"_s);
    open(1);
    QCOMPARE(fact(u"notificationLabel"_s), u"Waits to be sent"_s);

    child<QPushButton>(u"sendAgainButton"_s)->click();
    QTRY_VERIFY2(fact(u"notificationLabel"_s).startsWith(u"Not sent. Telegram refuses it"_s),
                 qPrintable(fact(u"notificationLabel"_s)));

    m_telegramStatus = 200;
    child<QPushButton>(u"sendAgainButton"_s)->click();
    QTRY_VERIFY(fact(u"notificationLabel"_s).startsWith(u"Sent "_s));
    QVERIFY(!dialog()->findChild<QPushButton *>(u"sendAgainButton"_s));
    QCOMPARE(m_telegram->requestCount(), 2);
}

void TestPaymentDetailsController::asksBeforeAMessageMayArriveTwice()
{
    m_telegramStatus = 500;
    deliver(u"p-anna"_s);
    (void)QCoro::waitFor(m_services->notifications().sendDue({}));
    m_telegramStatus = 200;
    open(1);
    QVERIFY(fact(u"notificationLabel"_s).startsWith(u"Not known whether it was sent"_s));

    child<QPushButton>(u"sendAgainButton"_s)->click();
    QCOMPARE(m_telegram->requestCount(), 1);
    answerConfirmation();

    QTRY_VERIFY(fact(u"notificationLabel"_s).startsWith(u"Sent "_s));
    QCOMPARE(m_telegram->requestCount(), 2);
}

void TestPaymentDetailsController::sendsNothingThatChangedMeanwhile()
{
    deliver(u"p-anna"_s);
    open(1);
    QCOMPARE(fact(u"notificationLabel"_s), u"Waits to be sent"_s);
    run(u"UPDATE veildesk_notifications SET state = 'unknown', attempts = 1, "
        "fault = 'outcome_unknown'"_s);

    child<QPushButton>(u"sendAgainButton"_s)->click();

    QTRY_VERIFY(says(u"The message was not sent"_s));
    QTRY_VERIFY(fact(u"notificationLabel"_s).startsWith(u"Not known whether it was sent"_s));
    QCOMPARE(m_telegram->requestCount(), 0);
}

QTEST_MAIN(TestPaymentDetailsController)
#include "tst_paymentdetailscontroller.moc"
