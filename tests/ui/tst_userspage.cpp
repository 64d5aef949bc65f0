#include "tests/support/pagedrows.h"
#include "ui/users/userdialog.h"
#include "ui/users/userspage.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/resources.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(VeilDesk::Customer)

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);

CustomerSummary anna()
{
    CustomerSummary user;
    user.customer.id = {5'000'000'001};
    user.customer.username = u"anna"_s;
    user.customer.firstName = u"Anna"_s;
    user.customer.blocked = true;
    user.customer.createdAt = Now - 48h;
    user.keys = 3;
    user.activeSubscriptions = 1;
    return user;
}

} // namespace

class TestUsersPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsWhatAUserHas();
    void asksToAddAndToEdit();
    void asksForWhatIsSearchedAndFiltered();
    void ordersByEveryColumn_data();
    void ordersByEveryColumn();
    void describesANewUser();
    void complainsWhileTyping();
    void changesOnlyWhatWasEdited();
    void staysOpenWhenStoringFails();
};

void TestUsersPage::initTestCase()
{
    initResources();
    qRegisterMetaType<Customer>("VeilDesk::Customer");
    qRegisterMetaType<CustomerId>("VeilDesk::CustomerId");
}

void TestUsersPage::showsWhatAUserHas()
{
    UsersModel model([] { return Now; });
    const QAbstractItemModelTester tester(&model);
    fill(model, {anna()});

    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(UsersModel::IdColumn), u"5000000001"_s);
    QCOMPARE(text(UsersModel::UsernameColumn), u"@anna"_s);
    QCOMPARE(text(UsersModel::KeysColumn), u"3"_s);
    QCOMPARE(text(UsersModel::SubscriptionsColumn), u"1"_s);
    QCOMPARE(text(UsersModel::StateColumn), u"Blocked"_s);
    QVERIFY(text(UsersModel::VipColumn).isEmpty());
    QVERIFY(text(UsersModel::CreatedColumn).contains(u"2"_s));
    QCOMPARE(text(UsersModel::LastActiveColumn), u"—"_s);
}

void TestUsersPage::asksToAddAndToEdit()
{
    UsersModel model([] { return Now; });
    UsersPage page(model);
    page.setLoaded();
    page.show();
    const QSignalSpy adding(&page, &UsersPage::addRequested);
    QSignalSpy editing(&page, &UsersPage::editRequested);

    page.findChild<QPushButton *>(u"addFirstUserButton"_s)->click();
    fill(model, {anna()});
    page.findChild<QTableView *>(u"usersView"_s)->selectRow(0);
    page.findChild<QAction *>(u"editUserAction"_s)->trigger();

    QCOMPARE(adding.count(), 1);
    QCOMPARE(editing.takeFirst().first().value<CustomerId>(), anna().customer.id);
}

void TestUsersPage::asksForWhatIsSearchedAndFiltered()
{
    UsersModel model([] { return Now; });
    UsersPage page(model);
    const QSignalSpy asked(&page, &PagedPage::queryChanged);
    QCOMPARE(page.filter(), CustomerFilter());

    page.findChild<QLineEdit *>(u"searchEdit"_s)->setText(u"@anna"_s);
    page.findChild<FilterChip *>(u"holdingFilter"_s)
        ->setValue(static_cast<int>(CustomerHolding::Nothing));
    page.findChild<FilterChip *>(u"blockedFilter"_s)->setValue(false);
    page.findChild<FilterChip *>(u"vipFilter"_s)->setValue(true);

    CustomerFilter expected;
    expected.search = u"@anna"_s;
    expected.holding = CustomerHolding::Nothing;
    expected.blocked = false;
    expected.vip = true;
    QCOMPARE(page.filter(), expected);
    QTRY_VERIFY(asked.count() >= 4);
}

void TestUsersPage::ordersByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("by");

    const auto row = [](const char *name, UsersModel::Column column, CustomerSort by) {
        QTest::newRow(name) << int(column) << int(by);
    };
    row("id", UsersModel::IdColumn, CustomerSort::Id);
    row("user name", UsersModel::UsernameColumn, CustomerSort::Username);
    row("name", UsersModel::NameColumn, CustomerSort::Name);
    row("keys", UsersModel::KeysColumn, CustomerSort::Keys);
    row("subscriptions", UsersModel::SubscriptionsColumn, CustomerSort::Subscriptions);
    row("blocked", UsersModel::StateColumn, CustomerSort::Blocked);
    row("VIP", UsersModel::VipColumn, CustomerSort::Vip);
    row("creation", UsersModel::CreatedColumn, CustomerSort::Created);
    row("last active", UsersModel::LastActiveColumn, CustomerSort::LastActive);
}

void TestUsersPage::ordersByEveryColumn()
{
    QFETCH(int, column);
    QFETCH(int, by);
    UsersModel model([] { return Now; });
    UsersPage page(model);

    page.findChild<QTableView *>(u"usersView"_s)->sortByColumn(column, Qt::AscendingOrder);

    QCOMPARE(page.order(), (CustomerOrder{static_cast<CustomerSort>(by), Qt::AscendingOrder}));
}

void TestUsersPage::describesANewUser()
{
    UserDialog dialog;
    QSignalSpy adding(&dialog, &UserDialog::submitted);
    dialog.findChild<QLineEdit *>(u"idEdit"_s)->setText(u"5000000001"_s);
    dialog.findChild<QLineEdit *>(u"usernameEdit"_s)->setText(u" @anna "_s);
    dialog.findChild<QCheckBox *>(u"vipCheck"_s)->setChecked(true);

    dialog.findChild<QPushButton *>(u"addButton"_s)->click();

    const auto customer = adding.takeFirst().first().value<Customer>();
    QCOMPARE(customer.id, anna().customer.id);
    QCOMPARE(customer.username, u"anna"_s);
    QVERIFY(customer.vip);
}

void TestUsersPage::complainsWhileTyping()
{
    UserDialog dialog;
    dialog.show();
    const auto *add = dialog.findChild<QPushButton *>(u"addButton"_s);
    const auto *problem = dialog.findChild<QLabel *>(u"problemLabel"_s);
    auto *id = dialog.findChild<QLineEdit *>(u"idEdit"_s);
    QVERIFY(!add->isEnabled());
    QVERIFY(problem->text().isEmpty());

    QTest::keyClicks(id, u"0"_s);
    QVERIFY(problem->text().contains(u"Telegram id"_s));
    QVERIFY(!add->isEnabled());
    id->setText(u"12"_s);

    QVERIFY(problem->text().isEmpty());
    QVERIFY(add->isEnabled());
}

void TestUsersPage::changesOnlyWhatWasEdited()
{
    UserDialog dialog(anna().customer);
    QSignalSpy saving(&dialog, &UserDialog::submitted);
    QVERIFY(dialog.findChild<QLineEdit *>(u"idEdit"_s)->isReadOnly());
    dialog.findChild<QLineEdit *>(u"lastNameEdit"_s)->setText(u"K."_s);

    dialog.findChild<QPushButton *>(u"saveButton"_s)->click();

    auto expected = anna().customer;
    expected.lastName = u"K."_s;
    QCOMPARE(saving.takeFirst().first().value<Customer>(), expected);
}

void TestUsersPage::staysOpenWhenStoringFails()
{
    UserDialog dialog(anna().customer);
    dialog.show();
    dialog.findChild<QPushButton *>(u"saveButton"_s)->click();
    QVERIFY(!dialog.isEnabled());

    dialog.showFailure(Error(ErrorKind::Conflict, u"changed"_s));

    QVERIFY(dialog.isEnabled());
    QVERIFY(dialog.findChild<QWidget *>(u"messageBanner"_s)->isVisible());
}

QTEST_MAIN(TestUsersPage)
#include "tst_userspage.moc"
