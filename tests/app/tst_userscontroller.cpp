#include "app/controllers/userscontroller.h"
#include "app/undo/undohistory.h"
#include "tests/app/pagetest.h"
#include "ui/widgets/filterchip.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Users = 2000;

} // namespace

/// The page with real services and a real database of more users than are loaded at once.
class TestUsersController final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsEverybodyAndLoadsWhatIsLookedAt();
    void onlyCountsUntilItIsShown();
    void sortsInTheDatabase();
    void searchesInTheDatabase();
    void combinesFilters();
    void followsWhatTheBotWrites();
    void warnsOfRowsThatAreNotFollowed();
    void selectsAUserThatWasFoundElsewhere();
    void passesOverAnAnswerThatComesTooLate();
    void copiesTheSelection();
    void addsAUser();
    void saysWhyAUserWasNotAdded();
    void editsAUserAndTakesItBack();
    void editsAUserNameInItsCell();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    QTableView *view() const { return child<QTableView>(u"usersView"_s); }
    QString text(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    int rows() const { return view()->model()->rowCount(); }
    void search(const QString &text) const { child<QLineEdit>(u"searchEdit"_s)->setText(text); }
    QString countText() const { return child<QLabel>(u"countLabel"_s)->text(); }
    QString storedName(qint64 id) const;

    UndoHistory m_history;
    std::unique_ptr<UsersModel> m_model;
    std::unique_ptr<UsersPage> m_page;
    std::unique_ptr<UsersController> m_controller;
};

void TestUsersController::init()
{
    m_clock = systemNow;
    openServices();
    run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
        " INSERT INTO users (user_id, username, first_name, last_active_at, blocked, is_vip)"
        " SELECT i, 'user' || i, 'Anna', 1700000000 + i, i % 10 = 0, i % 4 = 0 FROM n;"
        "INSERT INTO v2ray_keys (user_id, v2ray_uuid) VALUES (3, 'a'), (3, 'b'), (5, 'c')"_s.arg(
            Users));
    m_model = std::make_unique<UsersModel>(systemNow);
    m_page = std::make_unique<UsersPage>(*m_model);
    m_controller =
        std::make_unique<UsersController>(m_services->catalog(), m_history, *m_model, *m_page);
    m_page->resize(900, 600);
    m_page->show();
    m_controller->refresh();
    QTRY_COMPARE(rows(), Users);
    QTRY_COMPARE(text(0, UsersModel::IdColumn), QString::number(Users));
}

void TestUsersController::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    m_controller.reset();
    m_page.reset();
    closeServices();
}

QString TestUsersController::storedName(qint64 id) const
{
    const auto customer = QCoro::waitFor(m_services->catalog().findCustomer({id}));
    return customer ? customer->firstName : customer.error().detail();
}

void TestUsersController::showsEverybodyAndLoadsWhatIsLookedAt()
{
    QTRY_VERIFY(countText().contains(u"2,000"_s) || countText().contains(u"2000"_s));
    QVERIFY(!m_model->find({1}));

    view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum());

    QTRY_VERIFY(m_model->find({1}));
    QCOMPARE(text(Users - 1, UsersModel::UsernameColumn), u"@user1"_s);
    QCOMPARE(text(Users - 3, UsersModel::KeysColumn), u"2"_s);
}

void TestUsersController::onlyCountsUntilItIsShown()
{
    m_page->hide();
    run(u"INSERT INTO users (user_id, last_active_at) VALUES (9999, 1800000000)"_s);
    m_controller->refresh();
    QTRY_COMPARE(m_page->itemCount(), Users + 1);
    QCOMPARE(rows(), Users);

    m_page->show();

    QTRY_COMPARE(rows(), Users + 1);
}

void TestUsersController::sortsInTheDatabase()
{
    view()->sortByColumn(UsersModel::KeysColumn, Qt::DescendingOrder);
    QTRY_COMPARE(text(0, UsersModel::IdColumn), u"3"_s);
    QTRY_COMPARE(text(1, UsersModel::IdColumn), u"5"_s);

    view()->sortByColumn(UsersModel::IdColumn, Qt::AscendingOrder);

    QTRY_COMPARE(text(0, UsersModel::IdColumn), u"1"_s);
    QTRY_COMPARE(rows(), Users);
}

void TestUsersController::searchesInTheDatabase()
{
    search(u"@user19 anna"_s);
    QTRY_COMPARE(rows(), 111);
    QTRY_COMPARE(text(0, UsersModel::IdColumn), u"1999"_s);

    search(u"nobody"_s);
    QTRY_COMPARE(rows(), 0);
    QTRY_VERIFY(child<QWidget>(u"usersNoHitsState"_s)->isVisible());
    child<QPushButton>(u"clearSearchButton"_s)->click();

    QTRY_COMPARE(rows(), Users);
}

void TestUsersController::combinesFilters()
{
    child<FilterChip>(u"blockedFilter"_s)->setValue(true);
    QTRY_COMPARE(rows(), Users / 10);
    child<FilterChip>(u"vipFilter"_s)->setValue(true);
    QTRY_COMPARE(rows(), Users / 20);
    child<FilterChip>(u"holdingFilter"_s)->setValue(static_cast<int>(CustomerHolding::Keys));
    QTRY_COMPARE(rows(), 0);

    child<QAbstractButton>(u"clearFiltersButton"_s)->click();

    QTRY_COMPARE(rows(), Users);
}

void TestUsersController::followsWhatTheBotWrites()
{
    run(u"INSERT INTO users (user_id, username, last_active_at)"
        " VALUES (9999, 'new', 1800000000)"_s);

    m_controller->follow();

    QTRY_COMPARE(rows(), Users + 1);
    QTRY_COMPARE(text(0, UsersModel::UsernameColumn), u"@new"_s);
}

void TestUsersController::warnsOfRowsThatAreNotFollowed()
{
    run(u"WITH RECURSIVE n(i) AS (SELECT 10000 UNION ALL SELECT i + 1 FROM n"
        " WHERE i < 14000) INSERT INTO users (user_id) SELECT i FROM n"_s);
    m_controller->refresh();
    QTRY_COMPARE(rows(), Users + 4001);
    QTRY_VERIFY(m_page->dataAge().readAt);
    view()->selectAll();
    QVERIFY(!m_page->dataAge().mayBeOutdated);

    m_controller->follow();

    QVERIFY(m_page->dataAge().mayBeOutdated);
    view()->clearSelection();
    m_controller->refresh();
    QTRY_VERIFY(!m_page->dataAge().mayBeOutdated);
}

void TestUsersController::selectsAUserThatWasFoundElsewhere()
{
    child<FilterChip>(u"blockedFilter"_s)->setValue(true);

    m_page->selectItem(1234, u"1234"_s);

    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(view()->selectionModel()->isRowSelected(0));
    QVERIFY(!child<FilterChip>(u"blockedFilter"_s)->isSet());
}

void TestUsersController::passesOverAnAnswerThatComesTooLate()
{
    QTRY_VERIFY(countText().startsWith(u'2'));
    child<FilterChip>(u"blockedFilter"_s)->setValue(true);
    const auto next =
        m_services->database().scan([](const Connection &) { return Result<>(); }, QueryStop());
    QVERIFY(next.result());

    m_page->selectItem(1234, u"123"_s);

    QTRY_COMPARE(rows(), 12);
    QTRY_COMPARE(view()->selectionModel()->selectedRows().size(), 1);
}

void TestUsersController::copiesTheSelection()
{
    view()->sortByColumn(UsersModel::IdColumn, Qt::AscendingOrder);
    QTRY_COMPARE(text(0, UsersModel::IdColumn), u"1"_s);
    QTRY_COMPARE(rows(), Users);
    view()->selectAll();

    QTest::keySequence(view(), QKeySequence::Copy);

    const auto copied = [] { return QGuiApplication::clipboard()->text().split(u'\n'); };
    QTRY_COMPARE(copied().size(), Users);
    QVERIFY(copied().back().startsWith(u"2000\t@user2000\tAnna"_s));
}

void TestUsersController::addsAUser()
{
    child<QAction>(u"addUserAction"_s)->trigger();
    child<QLineEdit>(u"idEdit"_s)->setText(u"5000000001"_s);
    child<QLineEdit>(u"usernameEdit"_s)->setText(u"@bob"_s);

    child<QPushButton>(u"addButton"_s)->click();

    QTRY_COMPARE(rows(), Users + 1);
    QTRY_VERIFY(!m_page->findChild<UserDialog *>());
    search(u"@bob"_s);
    QTRY_COMPARE(text(0, UsersModel::IdColumn), u"5000000001"_s);
}

void TestUsersController::saysWhyAUserWasNotAdded()
{
    child<QAction>(u"addUserAction"_s)->trigger();
    child<QLineEdit>(u"idEdit"_s)->setText(u"7"_s);

    child<QPushButton>(u"addButton"_s)->click();

    auto *dialog = m_page->findChild<UserDialog *>();
    QTRY_VERIFY(dialog->findChild<QWidget *>(u"messageBanner"_s)->isVisible());
    QVERIFY(dialog->isVisible());
    QCOMPARE(rows(), Users);
}

void TestUsersController::editsAUserAndTakesItBack()
{
    view()->selectRow(0);
    child<QAction>(u"editUserAction"_s)->trigger();
    QTRY_VERIFY(m_page->findChild<UserDialog *>());
    child<QLineEdit>(u"firstNameEdit"_s)->setText(u"Maria"_s);

    child<QPushButton>(u"saveButton"_s)->click();

    QTRY_COMPARE(text(0, UsersModel::NameColumn), u"Maria"_s);
    QTRY_VERIFY(!m_page->findChild<UserDialog *>());
    QCOMPARE(m_history.undoText(), u"editing user @user2000"_s);
    QVERIFY(QCoro::waitFor(m_history.undo()));
    QCOMPARE(storedName(Users), u"Anna"_s);
    QTRY_COMPARE(text(0, UsersModel::NameColumn), u"Anna"_s);
    QVERIFY(QCoro::waitFor(m_history.redo()));
    QTRY_COMPARE(text(0, UsersModel::NameColumn), u"Maria"_s);
    QVERIFY(view()->selectionModel()->isRowSelected(0));
}

void TestUsersController::editsAUserNameInItsCell()
{
    view()->edit(view()->model()->index(0, UsersModel::UsernameColumn));
    auto *editor = view()->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"user2000"_s);
    editor->selectAll();
    QTest::keyClicks(editor, u"@maria"_s);
    run(u"UPDATE users SET first_name = 'Zoe' WHERE user_id = %1"_s.arg(Users));
    m_controller->refresh();
    QTRY_COMPARE(text(0, UsersModel::NameColumn), u"Zoe"_s);
    QVERIFY2(editor->text() == u"@maria"_s, "what is typed is not lost when the row is read again");
    QTest::keyClick(editor, Qt::Key_Return);

    QTRY_COMPARE(text(0, UsersModel::UsernameColumn), u"@maria"_s);
    QVERIFY(QCoro::waitFor(m_history.undo()));
    QTRY_COMPARE(text(0, UsersModel::UsernameColumn), u"@user2000"_s);
}

QTEST_MAIN(TestUsersController)
#include "tst_userscontroller.moc"
