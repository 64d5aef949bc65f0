#include "app/controllers/issuecontroller.h"
#include "models/storage/customerrepository.h"
#include "models/storage/keyrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"
#include "tests/app/pagetest.h"
#include "tests/ui/sharesamples.h"
#include "ui/widgets/messagebanner.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// The wizard with real services, a real database and a simulated server.
class TestIssueController final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void issuesAKeyAndSharesIt();
    void offersTheLiveSubscription();
    void addsTheCustomerThatIsMissing();
    void searchesTheDatabase();
    void goesOnWhenTheWindowIsClosed();
    void undoesWhenTheProgramEnds();
    void saysWhyNothingWasBegun();
    void forgetsAClosedWizard();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_window.get(), name);
    }
    IssueWizard *wizard() const { return m_window->findChild<IssueWizard *>(); }
    QString page() const
    {
        return child<QStackedWidget>(u"pages"_s)->currentWidget()->objectName();
    }
    QString text(const QString &label) const { return child<QLabel>(label)->text(); }
    void click(const QString &button) const { child<QAbstractButton>(button)->click(); }
    void select(const QString &table) const
    {
        auto *view = child<QTableView>(table);
        QTRY_VERIFY(view->model()->rowCount() > 0);
        view->setCurrentIndex(view->model()->index(0, 0));
        click(u"nextButton"_s);
    }
    void goToReview() const
    {
        m_controller->startIssue();
        select(u"customerTable"_s);
        select(u"tariffTable"_s);
        QTRY_VERIFY(child<QTableView>(u"serverTable"_s)->model()->rowCount() > 0);
        click(u"chooseAllButton"_s);
        click(u"nextButton"_s);
    }
    template <typename Work>
    void store(Work work)
    {
        const auto stored = m_services->database().transaction(std::move(work)).result();
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail()));
    }
    /// The titles of the messages that are on the screen.
    QStringList banners() const
    {
        QStringList titles;
        for (const auto *banner : m_window->findChildren<MessageBanner *>()) {
            if (banner->isVisible())
                titles += banner->accessibleName();
        }
        return titles;
    }
    void fillDatabase();
    std::vector<AccessKey> storedKeys();

    std::unique_ptr<QWidget> m_window;
    ShareSamples m_sharing;
    std::unique_ptr<IssueController> m_controller;
};

void TestIssueController::init()
{
    m_clock = systemNow;
    openServices();
    addServer(Dialect::KeysApiKey);
    fillDatabase();
    m_window = std::make_unique<QWidget>();
    m_controller =
        std::make_unique<IssueController>(*m_services, m_sharing.context(), m_window.get());
}

void TestIssueController::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    m_controller.reset();
    m_window.reset();
    closeServices();
}

void TestIssueController::fillDatabase()
{
    store([](Transaction &transaction) -> Result<> {
        Tariff tariff;
        tariff.name = u"Month"_s;
        tariff.duration = std::chrono::days(30);
        Customer customer;
        customer.id = CustomerId{42};
        customer.username = u"ivan"_s;
        const auto added = TariffRepository::insert(transaction, tariff);
        return added.and_then(
            [&](TariffId) { return CustomerRepository::insert(transaction, customer); });
    });
}

std::vector<AccessKey> TestIssueController::storedKeys()
{
    const auto keys = QCoro::waitFor(m_services->keys().load(KeyFilter()));
    return keys ? *keys : std::vector<AccessKey>();
}

void TestIssueController::issuesAKeyAndSharesIt()
{
    goToReview();

    click(u"nextButton"_s);

    QTRY_COMPARE(page(), u"resultPage"_s);
    QCOMPARE(text(u"resultHeadlineLabel"_s), u"1 key(s) issued"_s);
    QTRY_VERIFY(!child<QLabel>(u"resultSettlingLabel"_s)->isVisible());
    const auto keys = storedKeys();
    QCOMPARE(keys.size(), size_t(1));
    QVERIFY(m_simulator->keys().findByUuid(keys[0].uuid));
    wizard()->close();

    m_controller->shareKey(keys[0].id);
    auto *dialog = child<QDialog>(u"keyShareDialog"_s);
    auto *copyButton = dialog->findChild<QAbstractButton *>(u"copyButton"_s);
    QTRY_VERIFY(copyButton->isVisible() && copyButton->isEnabled());
}

void TestIssueController::offersTheLiveSubscription()
{
    store([](Transaction &transaction) {
        Subscription subscription;
        subscription.customer = CustomerId{42};
        subscription.tariff = TariffId{1};
        subscription.token = u"token"_s;
        subscription.createdAt = systemNow();
        subscription.expiresAt = systemNow() + std::chrono::days(3);
        return SubscriptionRepository::insert(transaction, subscription, 0);
    });

    goToReview();
    QTRY_VERIFY(child<QWidget>(u"liveBox"_s)->isVisible());
    click(u"extendButton"_s);
    click(u"nextButton"_s);

    QTRY_COMPARE(page(), u"resultPage"_s);
    const auto subscriptions =
        QCoro::waitFor(m_services->catalog().loadSubscriptions(CustomerId{42}));
    QCOMPARE(subscriptions->size(), size_t(1));
    QVERIFY(subscriptions->front().expiresAt > systemNow() + std::chrono::days(32));
}

void TestIssueController::addsTheCustomerThatIsMissing()
{
    m_controller->startIssue();
    click(u"newCustomerButton"_s);
    child<QLineEdit>(u"newCustomerIdField"_s)->setText(u"42"_s);
    click(u"addCustomerButton"_s);
    auto *form = child<QWidget>(u"customerForm"_s);
    QTRY_COMPARE(banners(), QStringList{u"The customer was not added"_s});

    child<QLineEdit>(u"newCustomerIdField"_s)->setText(u"43"_s);
    click(u"addCustomerButton"_s);

    QTRY_VERIFY(!form->isVisible());
    QVERIFY(QCoro::waitFor(m_services->catalog().findCustomer(CustomerId{43})));
    QVERIFY(child<QAbstractButton>(u"nextButton"_s)->isEnabled());
}

void TestIssueController::searchesTheDatabase()
{
    m_controller->startIssue();
    const auto *model = child<QTableView>(u"customerTable"_s)->model();
    QTRY_COMPARE(model->rowCount(), 1);

    child<QLineEdit>(u"customerSearchField"_s)->setText(u"nobody"_s);
    QTRY_COMPARE(model->rowCount(), 0);

    child<QLineEdit>(u"customerSearchField"_s)->setText(u"IVA"_s);
    QTRY_COMPARE(model->rowCount(), 1);
}

void TestIssueController::goesOnWhenTheWindowIsClosed()
{
    QSignalSpy unseen(m_controller.get(), &IssueController::endedUnseen);
    goToReview();
    click(u"nextButton"_s);

    wizard()->close();

    QVERIFY(unseen.wait(60'000));
    QCOMPARE(storedKeys().size(), size_t(1));
    QVERIFY(!wizard()->isVisible());
    m_controller->startIssue();
    QVERIFY(wizard()->isVisible());
    QCOMPARE(page(), u"resultPage"_s);
}

void TestIssueController::undoesWhenTheProgramEnds()
{
    m_simulator->setLatency(std::chrono::milliseconds(200));
    QSignalSpy created(&m_simulator->keys(), &KeyStore::changed);
    goToReview();
    click(u"nextButton"_s);
    QVERIFY(created.wait(60'000));

    QCoro::waitFor(m_controller->shutDown());

    QVERIFY(m_simulator->keys().keys().empty());
    QVERIFY(storedKeys().empty());
}

void TestIssueController::saysWhyNothingWasBegun()
{
    goToReview();
    QVERIFY(QCoro::waitFor(m_services->servers().setPaused(ServerId{1}, true)));

    click(u"nextButton"_s);

    QTRY_COMPARE(page(), u"reviewPage"_s);
    QCOMPARE(banners(), QStringList{u"Nothing was begun"_s});
    QVERIFY(m_simulator->keys().keys().empty());
}

void TestIssueController::forgetsAClosedWizard()
{
    m_controller->startIssue();
    const QPointer first = wizard();

    first->close();

    QTRY_VERIFY(!first);
    m_controller->startIssue();
    QCOMPARE(page(), u"customerPage"_s);
}

QTEST_MAIN(TestIssueController)
#include "tst_issuecontroller.moc"
