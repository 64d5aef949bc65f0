#include "tests/ui/issuewizardtest.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace VeilDesk::IssueSamples;
using namespace Qt::StringLiterals;

class TestIssueWizard : public IssueWizardTest
{
    Q_OBJECT

private slots:
    void init();

    void searchesOnceTypingPauses();
    void choosesTheFoundCustomerByKeyboard();
    void addsACustomerInPlace();
    void keepsTheFormWhenTheCustomerIsRefused();
    void asksForAnEmail_data();
    void asksForAnEmail();
    void leavesArchivedTariffsOut();
    void needsAServer();
    void marksServersThatHaveAKey();
    void issuesForACustomerByKeyboardAlone();
    void issuesForAnEmail();
    void asksWhatBecomesOfALiveSubscription();
    void issuesWithTheChoiceMade_data();
    void issuesWithTheChoiceMade();
    void ignoresALiveSubscriptionOfAnotherTariff();
    void refusesFewerServersThanThePolicyNeeds();
    void leavesAVipEndless();
    void asksBeforeChoicesAreLost();
    void leavesTheFirstPageWithoutAsking();
    void namesEveryControl();

private:
    bool canGoOn() const { return child<QAbstractButton>(u"nextButton"_s)->isEnabled(); }
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    void select(const QString &table, int row) const
    {
        auto *view = child<QTableView>(table);
        view->setCurrentIndex(view->model()->index(row, 0));
    }
    void chooseCustomer() const
    {
        select(u"customerTable"_s, 0);
        click(u"nextButton"_s);
    }
    void goToReview() const
    {
        chooseCustomer();
        finishChoosing();
    }
    void finishChoosing() const
    {
        select(u"tariffTable"_s, 0);
        click(u"nextButton"_s);
        click(u"chooseAllButton"_s);
        click(u"nextButton"_s);
    }
    Subscription live(TariffId tariff = TariffId{1}) const
    {
        return subscription(7, customers().front().id, tariff, now + std::chrono::days(4));
    }
};

void TestIssueWizard::init()
{
    m_settings = {};
    openWizard();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void TestIssueWizard::searchesOnceTypingPauses()
{
    QSignalSpy searches(m_wizard.get(), &IssueWizard::customerSearchChanged);

    QTest::keyClicks(child<QLineEdit>(u"customerSearchField"_s), u"maria"_s);

    QVERIFY(searches.wait());
    QCOMPARE(searches.size(), 1);
    QCOMPARE(searches.first().first().toString(), u"maria"_s);
}

void TestIssueWizard::choosesTheFoundCustomerByKeyboard()
{
    QCOMPARE(QApplication::focusWidget(), child<QLineEdit>(u"customerSearchField"_s));
    QVERIFY(!canGoOn());

    press(Qt::Key_Down);
    press(Qt::Key_Return);

    QCOMPARE(page(), u"tariffPage"_s);
    QCOMPARE(child<QLabel>(u"stepSummary0"_s)->accessibleName(), u"@ivan_petrov"_s);
}

void TestIssueWizard::addsACustomerInPlace()
{
    QSignalSpy added(m_wizard.get(), &IssueWizard::customerAddRequested);
    child<QLineEdit>(u"customerSearchField"_s)->setText(u"777000777"_s);
    m_wizard->showCustomers({});
    QCOMPARE(text(u"customerEmptyLabel"_s), u"Nobody found. Add the customer by Telegram id."_s);

    click(u"newCustomerButton"_s);
    QCOMPARE(child<QLineEdit>(u"newCustomerIdField"_s)->text(), u"777000777"_s);
    child<QLineEdit>(u"newCustomerUsernameField"_s)->setText(u"@newcomer"_s);
    press(Qt::Key_Return);

    QCOMPARE(added.size(), 1);
    const auto customer = added.first().first().value<Customer>();
    QCOMPARE(customer.id.value, 777000777);
    QCOMPARE(customer.username, u"newcomer"_s);
    m_wizard->showCustomerAdded(customer);
    QVERIFY(canGoOn());
    QVERIFY(!child<QWidget>(u"customerForm"_s)->isVisible());
}

void TestIssueWizard::keepsTheFormWhenTheCustomerIsRefused()
{
    click(u"newCustomerButton"_s);
    QVERIFY(!child<QAbstractButton>(u"addCustomerButton"_s)->isEnabled());
    child<QLineEdit>(u"newCustomerIdField"_s)->setText(u"123456789"_s);
    click(u"addCustomerButton"_s);

    m_wizard->showCustomerRefused(Error(ErrorKind::Constraint, u"The id is taken"_s));

    auto *form = child<QWidget>(u"customerForm"_s);
    QVERIFY(form->isVisible());
    QCOMPARE(form->findChild<QLabel *>(u"bannerTitleLabel"_s)->text(),
             u"The customer was not added"_s);
    QVERIFY(child<QAbstractButton>(u"addCustomerButton"_s)->isEnabled());
    press(Qt::Key_Escape);
    QVERIFY(!form->isVisible());
    QVERIFY(m_wizard->isVisible());
}

void TestIssueWizard::asksForAnEmail_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("valid");

    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a name alone") << u"ivan"_s << false;
    QTest::newRow("an address") << u"ivan@example.com"_s << true;
    QTest::newRow("an address between spaces") << u"  ivan@example.com "_s << true;
    QTest::newRow("a space inside") << u"iv an@example.com"_s << false;
    QTest::newRow("two at signs") << u"ivan@@example.com"_s << false;
}

void TestIssueWizard::asksForAnEmail()
{
    QFETCH(QString, typed);
    QFETCH(bool, valid);

    click(u"emailModeButton"_s);
    child<QLineEdit>(u"emailField"_s)->setText(typed);

    QCOMPARE(canGoOn(), valid);
    QCOMPARE(text(u"emailHint"_s).isEmpty(), valid || typed.isEmpty());
}

void TestIssueWizard::leavesArchivedTariffsOut()
{
    chooseCustomer();

    QCOMPARE(child<QTableView>(u"tariffTable"_s)->model()->rowCount(), 3);
    QVERIFY(!canGoOn());
    m_wizard->showTariffs({});
    QVERIFY(child<QLabel>(u"tariffEmptyLabel"_s)->isVisible());
}

void TestIssueWizard::needsAServer()
{
    goToReview();
    click(u"backButton"_s);
    QVERIFY(canGoOn());

    click(u"chooseNoneButton"_s);

    QVERIFY(!canGoOn());
    QCOMPARE(text(u"serverCountLabel"_s), u"Chosen: 0 of 5"_s);
}

void TestIssueWizard::marksServersThatHaveAKey()
{
    chooseCustomer();
    m_wizard->showSubscriptions(customers().front().id, {live()},
                                {key(ServerId{2}, SubscriptionId{7})});
    select(u"tariffTable"_s, 0);
    click(u"nextButton"_s);

    const auto *model = child<QTableView>(u"serverTable"_s)->model();
    QCOMPARE(model->index(1, 3).data().toString(), u"The subscription has a key here"_s);
    QCOMPARE(model->index(0, 3).data().toString(), QString());
}

void TestIssueWizard::issuesForACustomerByKeyboardAlone()
{
    std::vector<IssueRequest> requests;
    connect(m_wizard.get(), &IssueWizard::issueRequested, this,
            [&](const IssueRequest &request) { requests.push_back(request); });
    QSignalSpy lookUps(m_wizard.get(), &IssueWizard::subscriptionsRequested);

    press(Qt::Key_Down);
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QCOMPARE(page(), u"reviewPage"_s);
    press(Qt::Key_Return);

    QCOMPARE(page(), u"progressPage"_s);
    QCOMPARE(lookUps.size(), 1);
    QCOMPARE(requests.size(), size_t(1));
    QCOMPARE(requests[0].customer->value, 123456789);
    QCOMPARE(requests[0].servers, (std::vector{ServerId{1}, ServerId{2}}));
    QVERIFY(requests[0].live == LiveSubscription::Refuse);
    QVERIFY(requests[0].email.isEmpty());
    QVERIFY(m_wizard->isRunning());
}

void TestIssueWizard::issuesForAnEmail()
{
    std::optional<IssueRequest> request;
    connect(m_wizard.get(), &IssueWizard::issueRequested, this,
            [&](const IssueRequest &wish) { request = wish; });
    click(u"emailModeButton"_s);
    child<QLineEdit>(u"emailField"_s)->setText(u" ivan@example.com"_s);
    click(u"nextButton"_s);
    finishChoosing();
    QCOMPARE(text(u"reviewEmailLabel"_s), u"ivan@example.com"_s);

    click(u"nextButton"_s);

    QVERIFY(request && !request->customer);
    QCOMPARE(request->email, u"ivan@example.com"_s);
    QCOMPARE(request->tariff.value, 1);
}

void TestIssueWizard::asksWhatBecomesOfALiveSubscription()
{
    goToReview();
    QVERIFY(canGoOn());

    m_wizard->showSubscriptions(customers().front().id, {live()}, {});

    QVERIFY(child<QWidget>(u"liveBox"_s)->isVisible());
    QVERIFY(!canGoOn());
    QVERIFY(text(u"liveLabel"_s).contains(u"#7"_s));
    QVERIFY(text(u"extendLabel"_s).contains(u"in 4 day"_s));
    QVERIFY(text(u"extendLabel"_s).contains(u"in 34 day"_s));
    QVERIFY(text(u"createNewLabel"_s).contains(u"in 30 day"_s));
}

void TestIssueWizard::issuesWithTheChoiceMade_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<LiveSubscription>("live");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("expiry");

    QTest::newRow("extend it") << u"extendButton"_s << LiveSubscription::Extend
                               << u"123456789_subscription_7@veilbot.com"_s << u"in 34 day"_s;
    QTest::newRow("a new one beside it")
        << u"createNewButton"_s << LiveSubscription::CreateNew
        << u"123456789_subscription_<number>@veilbot.com"_s << u"in 30 day"_s;
}

void TestIssueWizard::issuesWithTheChoiceMade()
{
    QFETCH(QString, button);
    QFETCH(LiveSubscription, live);
    std::optional<IssueRequest> request;
    connect(m_wizard.get(), &IssueWizard::issueRequested, this,
            [&](const IssueRequest &wish) { request = wish; });
    goToReview();
    m_wizard->showSubscriptions(customers().front().id, {this->live()}, {});

    click(button);

    QTEST(text(u"reviewEmailLabel"_s), "email");
    QFETCH(QString, expiry);
    QVERIFY(text(u"reviewExpiryLabel"_s).contains(expiry));
    click(u"nextButton"_s);
    QVERIFY(request);
    QVERIFY(request->live == live);
}

void TestIssueWizard::ignoresALiveSubscriptionOfAnotherTariff()
{
    goToReview();

    m_wizard->showSubscriptions(customers().front().id, {live(TariffId{3})}, {});

    QVERIFY(!child<QWidget>(u"liveBox"_s)->isVisible());
    QVERIFY(canGoOn());
}

void TestIssueWizard::refusesFewerServersThanThePolicyNeeds()
{
    m_settings.policy.minKeysRequired = 3;
    openWizard();

    goToReview();

    QVERIFY(!canGoOn());
    QVERIFY(text(u"reviewPolicyLabel"_s).contains(u"choose more servers"_s));
}

void TestIssueWizard::leavesAVipEndless()
{
    auto vip = customers();
    vip.front().vip = true;
    m_wizard->showCustomers(vip);

    goToReview();

    QCOMPARE(text(u"reviewExpiryLabel"_s), u"Never ends"_s);
}

void TestIssueWizard::asksBeforeChoicesAreLost()
{
    chooseCustomer();

    press(Qt::Key_Escape);
    auto *question = child<QDialog>(u"confirmDialog"_s);
    QVERIFY(m_wizard->isVisible());
    question->reject();
    QVERIFY(m_wizard->isVisible());

    press(Qt::Key_Escape);
    m_wizard->findChildren<QDialog *>(u"confirmDialog"_s).constLast()->accept();
    QVERIFY(!m_wizard->isVisible());
}

void TestIssueWizard::leavesTheFirstPageWithoutAsking()
{
    press(Qt::Key_Escape);

    QVERIFY(!m_wizard->isVisible());
}

void TestIssueWizard::namesEveryControl()
{
    for (const auto *field : m_wizard->findChildren<QLineEdit *>()) {
        const auto *label = QAccessible::queryAccessibleInterface(const_cast<QLineEdit *>(field));
        QVERIFY2(!label->text(QAccessible::Name).isEmpty(), qPrintable(field->objectName()));
    }
    for (const auto *table : m_wizard->findChildren<QTableView *>())
        QVERIFY2(!table->accessibleName().isEmpty(), qPrintable(table->objectName()));
    for (const auto *button : m_wizard->findChildren<QAbstractButton *>())
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty()
                     || button->parent()->inherits("QLineEdit")
                     || button->parent()->inherits("QTableView"),
                 qPrintable(button->objectName()));
}

QTEST_MAIN(TestIssueWizard)
#include "tst_issuewizard.moc"
