#include "app/controllers/issuecontroller.h"
#include "models/storage/customerrepository.h"
#include "models/storage/keyrepository.h"
#include "models/storage/serverrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"
#include "tests/simulator/simulator.h"
#include "tests/support/fakesecretstore.h"
#include "tests/ui/sharesamples.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/resources.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

/// The wizard with real services, a real database and a simulated server.
class TestIssueController : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
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
        auto *found = m_window->findChild<Type *>(name);
        if (!found)
            qFatal("There is no %s", qPrintable(name));
        return found;
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

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Simulator> m_server;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<QWidget> m_window;
    ShareSamples m_sharing;
    std::unique_ptr<IssueController> m_controller;
};

void TestIssueController::initTestCase()
{
    initResources();
}

void TestIssueController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    SimulatorOptions simulator;
    simulator.dialect = Dialect::KeysApiKey;
    simulator.apiKey = "api-key";
    m_server = std::make_unique<Simulator>(simulator);
    QVERIFY(m_server->start());
    DatabaseOptions options;
    options.path = m_folder->filePath(u"bot.db"_s);
    options.create = true;
    m_services = std::make_unique<Services>(options, Settings(), systemNow,
                                            std::make_unique<FakeSecretStore>());
    QVERIFY(QCoro::waitFor(m_services->open()));
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
    m_services.reset();
    m_server.reset();
}

void TestIssueController::fillDatabase()
{
    store([this](Transaction &transaction) -> Result<> {
        Server server;
        server.name = u"Amsterdam"_s;
        server.apiUrl = m_server->url().toString();
        server.domain = u"vpn.example"_s;
        server.protocol = u"v2ray"_s;
        server.dialect = Dialect::KeysApiKey;
        server.isDialectKnown = true;
        Tariff tariff;
        tariff.name = u"Month"_s;
        tariff.duration = std::chrono::days(30);
        Customer customer;
        customer.id = CustomerId{42};
        customer.username = u"ivan"_s;
        const auto serverId = ServerRepository::insert(transaction, server, u"api-key"_s);
        const auto tariffId = TariffRepository::insert(transaction, tariff);
        if (!serverId || !tariffId)
            return failure(ErrorKind::Internal, u"The sample was not stored"_s);
        return CustomerRepository::insert(transaction, customer);
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
    QVERIFY(m_server->keys().findByUuid(keys[0].uuid));
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
    m_server->setLatency(std::chrono::milliseconds(200));
    goToReview();
    click(u"nextButton"_s);

    wizard()->close();

    QVERIFY(unseen.wait());
    QCOMPARE(storedKeys().size(), size_t(1));
    QVERIFY(!wizard()->isVisible());
    m_controller->startIssue();
    QVERIFY(wizard()->isVisible());
    QCOMPARE(page(), u"resultPage"_s);
}

void TestIssueController::undoesWhenTheProgramEnds()
{
    m_server->setLatency(std::chrono::milliseconds(200));
    goToReview();
    click(u"nextButton"_s);
    QTRY_VERIFY(!m_server->keys().keys().empty());

    QCoro::waitFor(m_controller->shutDown());

    QVERIFY(m_server->keys().keys().empty());
    QVERIFY(storedKeys().empty());
}

void TestIssueController::saysWhyNothingWasBegun()
{
    goToReview();
    QVERIFY(QCoro::waitFor(m_services->servers().setPaused(ServerId{1}, true)));

    click(u"nextButton"_s);

    QTRY_COMPARE(page(), u"reviewPage"_s);
    QCOMPARE(banners(), QStringList{u"Nothing was begun"_s});
    QVERIFY(m_server->keys().keys().empty());
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
