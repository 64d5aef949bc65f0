#include "app/application.h"
#include "models/itemmodels/roles.h"
#include "tests/e2e/botdatabase.h"
#include "tests/e2e/nastyrows.h"
#include "tests/support/childof.h"
#include "tests/support/patience.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/menucommands.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int first = 3;
constexpr int firstWithUsers = 4;
constexpr int firstWithSubscriptions = 6;
constexpr int firstWithVips = 10;

const auto noUsers = u"This database has no table of users. The bot keeps one since its release of "
                     "November 2025."_s;
const auto noSubscriptions =
    u"This database has no subscriptions. The bot sells them since its release 2.2.0."_s;
const auto noVips =
    u"This database does not know VIPs. The bot has them since its release 2.4.0."_s;
const auto noArchive =
    u"This database cannot archive tariffs. The bot can since its release 2.4.12."_s;
const QStringList allReasons{noUsers, noSubscriptions, noVips, noArchive};

struct List
{
    QString page;
    int rows = 0;
    int firstShape = first; ///< That has the page's table.
    QString reason = {}; ///< Why an older one shows nothing.
};

const std::vector<List> lists{
    {u"keys"_s, 4},
    {u"servers"_s, 2},
    {u"tariffs"_s, 2},
    {u"users"_s, 2, firstWithUsers, noUsers},
    {u"subscriptions"_s, 2, firstWithSubscriptions, noSubscriptions},
    {u"payments"_s, 4},
};

struct Command
{
    QString page;
    QString name;
    int firstShape = first; ///< That can serve it.
    QString reason = {}; ///< Why an older one cannot.
    bool suitsFirstRow = true; ///< It works once the first row is selected.
};

const std::vector<Command> commands{
    {u"keys"_s, u"copyLinkAction"_s},
    {u"keys"_s, u"shareKeyAction"_s},
    {u"keys"_s, u"extendKeysAction"_s},
    {u"keys"_s, u"verifyKeysAction"_s},
    {u"keys"_s, u"revokeKeysAction"_s},
    {u"keys"_s, u"exportTableAction"_s},
    {u"keys"_s, u"exportSelectionAction"_s},
    {u"servers"_s, u"addServerAction"_s},
    {u"servers"_s, u"editServerAction"_s},
    {u"servers"_s, u"testServersAction"_s},
    {u"servers"_s, u"pauseServerAction"_s},
    {u"tariffs"_s, u"addTariffAction"_s},
    {u"tariffs"_s, u"editTariffAction"_s},
    {u"tariffs"_s, u"duplicateTariffAction"_s},
    {u"tariffs"_s, u"archiveTariffAction"_s, 10, noArchive},
    {u"tariffs"_s, u"unarchiveTariffAction"_s, 10, noArchive, false},
    {u"users"_s, u"openUserAction"_s, firstWithUsers, noUsers},
    {u"users"_s, u"addUserAction"_s, firstWithUsers, noUsers},
    {u"users"_s, u"editUserAction"_s, firstWithUsers, noUsers},
    {u"users"_s, u"exportTableAction"_s, firstWithUsers, noUsers},
    {u"users"_s, u"exportSelectionAction"_s, firstWithUsers, noUsers},
    {u"subscriptions"_s, u"renewSubscriptionAction"_s, firstWithSubscriptions, noSubscriptions},
    {u"subscriptions"_s, u"repairSubscriptionsAction"_s, firstWithSubscriptions, noSubscriptions},
    {u"subscriptions"_s, u"repairAllSubscriptionsAction"_s, firstWithSubscriptions, noSubscriptions,
     false},
    {u"subscriptions"_s, u"subscriptionDetailsAction"_s, firstWithSubscriptions, noSubscriptions},
    {u"subscriptions"_s, u"deactivateSubscriptionsAction"_s, firstWithSubscriptions,
     noSubscriptions},
    {u"subscriptions"_s, u"exportTableAction"_s, firstWithSubscriptions, noSubscriptions},
    {u"subscriptions"_s, u"exportSelectionAction"_s, firstWithSubscriptions, noSubscriptions},
    {u"payments"_s, u"recordPaymentAction"_s},
    {u"payments"_s, u"paymentDetailsAction"_s},
    {u"payments"_s, u"exportTableAction"_s},
    {u"payments"_s, u"exportSelectionAction"_s},
    {u"payments"_s, u"processPaymentsAction"_s, firstWithSubscriptions, noSubscriptions},
    {u"payments"_s, u"processAllPaymentsAction"_s, firstWithSubscriptions, noSubscriptions},
};

} // namespace

/// Every form of the bot's database in the real window, with the worst rows in it: what the shape
/// has is listed and can be worked with, and what it lacks is off, with the reason.
class TestWindowShapes final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void servesWhatTheShapeHas_data() { addShapeRows(); }
    void servesWhatTheShapeHas();
    void noticesWhatANewerBotAdds();

private:
    template <typename T>
    T *find(const QString &name)
    {
        return childOf<T>(&m_application->window(), name);
    }
    QWidget *page(const QString &name) { return find<QWidget>(name + u"Page"_s); }
    QTableView *view(const QString &name) { return find<QTableView>(name + u"View"_s); }
    void open(int shape);
    void show(const QString &name);
    void listsWhatTheShapeHas(int shape);
    void verifyList(const List &list, int shape);
    void disablesOnlyWhatTheShapeCannotServe(int shape);
    void verifyCommand(const Command &command, int shape);
    void asksOnlyForWhatTheShapeKeeps(int shape);
    void findsAnything(int shape);
    void saysWhyAPaymentCannotBeProcessed(int shape);
    QDialog *openDialog(const QString &command, const QString &dialog);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
};

void TestWindowShapes::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    initResources();
}

void TestWindowShapes::cleanup()
{
    if (!m_application)
        return;
    m_application->quit();
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->window().isVisible(), 60'000);
    m_application.reset();
    m_folder.reset();
}

/// Adopted, so that nothing is off because the database is open read-only.
void TestWindowShapes::open(int shape)
{
    m_folder = std::make_unique<QTemporaryDir>();
    WindowArguments arguments;
    arguments.databasePath = m_folder->filePath(u"bot.db"_s);
    arguments.language = u"en"_s;
    createNastyDatabase(arguments.databasePath, shape);
    {
        Database adopted(DatabaseOptions{.path = arguments.databasePath, .adopt = true});
        if (const auto opened = adopted.open().result(); !opened)
            qFatal("%s", qPrintable(opened.error().detail()));
    }
    m_application = std::make_unique<Application>(
        arguments, SettingsFile(m_folder->filePath(u"veildesk.ini"_s)),
        m_folder->filePath(u"window.ini"_s));
    m_application->start();
    QTRY_VERIFY(m_application->window().findChild<QTableView *>(u"keysView"_s));
    QTRY_COMPARE(view(u"keys"_s)->model()->rowCount(), 4);
}

void TestWindowShapes::show(const QString &name)
{
    find<QAction>(u"show"_s + name + u"Page"_s)->trigger();
    QTRY_VERIFY(page(name)->isVisible());
}

/// One window for all of it, because starting one takes longest.
void TestWindowShapes::servesWhatTheShapeHas()
{
    QFETCH(int, shape);
    open(shape);
    constexpr std::array checks{
        &TestWindowShapes::listsWhatTheShapeHas,
        &TestWindowShapes::disablesOnlyWhatTheShapeCannotServe,
        &TestWindowShapes::asksOnlyForWhatTheShapeKeeps,
        &TestWindowShapes::findsAnything,
        &TestWindowShapes::saysWhyAPaymentCannotBeProcessed,
    };

    for (const auto check : checks) {
        (this->*check)(shape);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestWindowShapes::listsWhatTheShapeHas(int shape)
{
    for (const auto &list : lists) {
        verifyList(list, shape);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestWindowShapes::verifyList(const List &list, int shape)
{
    show(list.page);

    const bool isThere = shape >= list.firstShape;
    QTRY_COMPARE(view(list.page)->model()->rowCount(), isThere ? list.rows : 0);
    auto *missing = page(list.page)->findChild<QWidget *>(list.page + u"MissingState"_s);
    QTRY_COMPARE(missing->isVisible(), !isThere);
    QCOMPARE(missing->findChild<QLabel *>(u"emptyTextLabel"_s)->text(),
             isThere ? QString() : list.reason);
    const auto banners = page(list.page)->findChildren<QWidget *>(u"messageBanner"_s);
    QVERIFY(!banners.isEmpty());
    for (const auto *banner : banners)
        QVERIFY2(!banner->isVisible(), qPrintable(list.page));
}

void TestWindowShapes::disablesOnlyWhatTheShapeCannotServe(int shape)
{
    for (const auto &command : commands) {
        verifyCommand(command, shape);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestWindowShapes::verifyCommand(const Command &command, int shape)
{
    show(command.page);
    const auto *action = page(command.page)->findChild<QAction *>(command.name);
    QVERIFY2(action, qPrintable(command.name));
    auto *table = view(command.page);
    if (table->selectionModel()->selectedRows().isEmpty() && table->isVisible()) {
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->selectRow(0);
    }

    if (shape < command.firstShape) {
        QVERIFY2(!action->isEnabled(), qPrintable(command.name));
        QCOMPARE(action->toolTip(), command.reason);
        QCOMPARE(disabledReason(*action), command.reason);
        return;
    }
    QVERIFY2(!allReasons.contains(action->toolTip()), qPrintable(command.name));
    QVERIFY2(!allReasons.contains(disabledReason(*action)), qPrintable(command.name));
    if (command.suitsFirstRow)
        QTRY_VERIFY2(action->isEnabled(), qPrintable(command.name + disabledReason(*action)));
}

QDialog *TestWindowShapes::openDialog(const QString &command, const QString &dialog)
{
    find<QAction>(command)->trigger();
    const auto isOpen = [&] {
        return m_application->window().findChild<QDialog *>(dialog) != nullptr;
    };
    if (!QTest::qWaitFor(isOpen, patienceMs))
        qFatal("%s does not open", qPrintable(dialog));
    return find<QDialog>(dialog);
}

void TestWindowShapes::asksOnlyForWhatTheShapeKeeps(int shape)
{
    auto *wizard = openDialog(u"issueKeyAction"_s, u"issueWizard"_s);
    const auto *customerButton = wizard->findChild<QRadioButton *>(u"customerModeButton"_s);
    const auto *emailButton = wizard->findChild<QRadioButton *>(u"emailModeButton"_s);
    const bool takesCustomers = shape >= firstWithSubscriptions;
    QCOMPARE(customerButton->isEnabled(), takesCustomers);
    QCOMPARE(emailButton->isChecked(), !takesCustomers);
    QVERIFY(emailButton->isEnabled());
    QCOMPARE(customerButton->toolTip(),
             takesCustomers ? QString() : (shape < firstWithUsers ? noUsers : noSubscriptions));
    QTRY_COMPARE(wizard->findChild<QTableView *>(u"tariffTable"_s)->model()->rowCount(), 2);
    QVERIFY(!wizard->findChild<QWidget *>(u"messageBanner"_s)->isVisible());
    wizard->close();

    if (shape < firstWithUsers)
        return;
    show(u"users"_s);
    auto *dialog = openDialog(u"addUserAction"_s, u"userDialog"_s);
    const auto *vipCheck = dialog->findChild<QWidget *>(u"vipCheck"_s);
    QCOMPARE(vipCheck->isEnabled(), shape >= firstWithVips);
    QCOMPARE(vipCheck->toolTip(), shape >= firstWithVips ? QString() : noVips);
    dialog->close();
}

void TestWindowShapes::findsAnything(int)
{
    find<QAction>(u"paletteAction"_s)->trigger();
    auto *palette = find<QWidget>(u"commandPalette"_s);
    QTRY_VERIFY(palette->isVisible());

    palette->findChild<QLineEdit *>(u"paletteEdit"_s)->setText(u"anna@mail"_s);

    const auto *hits = palette->findChild<QListView *>(u"paletteList"_s)->model();
    const auto isFound = [hits] {
        return !hits->match(hits->index(0, 0), Qt::DisplayRole, u"anna@mail.example"_s, 1,
                            Qt::MatchContains)
                    .isEmpty();
    };
    QTRY_VERIFY(isFound());
    palette->hide();
}

void TestWindowShapes::saysWhyAPaymentCannotBeProcessed(int shape)
{
    BotDatabase(m_folder->filePath(u"bot.db"_s))
        .change(u"UPDATE payments SET metadata = '{\"key_type\": \"subscription\"}',"
                " user_id = 77000000001, tariff_id = 1 WHERE id = 2"_s);
    show(u"payments"_s);
    QTRY_COMPARE(view(u"payments"_s)->model()->rowCount(), 4);
    const auto *model = view(u"payments"_s)->model();
    const auto paid = [model] {
        return model->match(model->index(0, 0), IdRole, qint64(2), 1, Qt::MatchExactly).value(0);
    };
    QTRY_VERIFY(paid().isValid());
    view(u"payments"_s)->selectRow(paid().row());

    auto *details = openDialog(u"paymentDetailsAction"_s, u"paymentDetails"_s);

    const auto standing = [details] {
        const auto *label = details->findChild<QLabel *>(u"validationLabel"_s);
        return label ? label->text() : QString();
    };
    QTRY_COMPARE(standing(),
                 shape >= firstWithSubscriptions
                     ? u"Yes"_s
                     : u"No. "_s + errorText(ErrorKind::SchemaMissing).whole());
    details->close();
}

void TestWindowShapes::noticesWhatANewerBotAdds()
{
    open(firstWithSubscriptions - 1);
    show(u"subscriptions"_s);
    const auto *missing =
        page(u"subscriptions"_s)->findChild<QWidget *>(u"subscriptionsMissingState"_s);
    QTRY_VERIFY(missing->isVisible());

    BotDatabase bot(m_folder->filePath(u"bot.db"_s));
    bot.change(u"ALTER TABLE v2ray_keys ADD COLUMN subscription_id INTEGER"_s);
    bot.change(u"CREATE TABLE subscriptions (id INTEGER PRIMARY KEY AUTOINCREMENT,"
               " user_id INTEGER, subscription_token TEXT UNIQUE, created_at INTEGER,"
               " expires_at INTEGER, tariff_id INTEGER, is_active INTEGER DEFAULT 1,"
               " last_updated_at INTEGER, notified INTEGER DEFAULT 0)"_s);

    QTRY_VERIFY_WITH_TIMEOUT(!missing->isVisible(), 60'000);
    bot.change(u"INSERT INTO subscriptions (user_id, subscription_token, created_at, expires_at)"
               " VALUES (1, 'token', 0, 4000000000)"_s);
    QTRY_COMPARE_WITH_TIMEOUT(view(u"subscriptions"_s)->model()->rowCount(), 1, 60'000);
}

QTEST_MAIN(TestWindowShapes)
#include "tst_windowshapes.moc"
