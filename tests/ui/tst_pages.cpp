#include "tests/support/pagedrows.h"
#include "tests/ui/pagecommand.h"
#include "tests/ui/sharesamples.h"
#include "ui/keys/keyspage.h"
#include "ui/servers/serverspage.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/resources.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::vector<VeilDesk::KeyId>)
Q_DECLARE_METATYPE(std::vector<VeilDesk::ServerId>)

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);

AccessKey key(qint64 id, const QString &email)
{
    AccessKey result;
    result.id = {id};
    result.email = email;
    result.serverName = u"Amsterdam"_s;
    result.uuid = u"11111111-2222-3333-4444-55555555555%1"_s.arg(id);
    result.createdAt = Now - std::chrono::hours(id);
    result.expiresAt = Now + 240h;
    return result;
}

Server server(qint64 id, const QString &name)
{
    Server result;
    result.id = {id};
    result.name = name;
    result.apiUrl = u"https://vpn.example"_s;
    return result;
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keysAskForWhatTheirCommandsSay();
    void keysCopyALink();
    void revokingNeedsConsentAndNamesTheConsequence();
    void revokingCanBeCalledOff();
    void searchingAsksForKeysAndSaysWhatIsHidden();
    void filtersNameTheirChoiceAndAreClearedAtOnce();
    void rowsThatAFilterHidesAreNotSelectedAnyMore();
    void anArrivingRowIsSelectedWithTheNextAnswer_data();
    void anArrivingRowIsSelectedWithTheNextAnswer();
    void headersAskForAnOrder();
    void copiesTheSelectedRowsAsText();
    void anEmptyTableSaysWhatToDo();
    void readOnlySwitchesOffChangesWithTheReason();
    void hiddenPagesTakeNoShortcuts();
    void serversArePausedAndResumed();
    void aServerIsEditedByACommandOrADoubleClick();
    void testingWithoutSelectionTestsAllServers();
    void verificationTellsMissingKeys();

private:
    void showKeys(const std::vector<AccessKey> &keys);

    std::unique_ptr<KeysModel> m_keysModel;
    ShareSamples m_sharing;
    std::unique_ptr<KeysPage> m_keysPage;
    std::unique_ptr<ServersModel> m_serversModel;
    std::unique_ptr<ServersPage> m_serversPage;

private slots:
    void init();
    void cleanup();
};

void TestPages::initTestCase()
{
    initResources();
    qRegisterMetaType<std::vector<KeyId>>("std::vector<VeilDesk::KeyId>");
    qRegisterMetaType<std::vector<ServerId>>("std::vector<VeilDesk::ServerId>");
    qRegisterMetaType<KeyId>("VeilDesk::KeyId");
    qRegisterMetaType<ServerId>("VeilDesk::ServerId");
}

void TestPages::init()
{
    const auto now = [] { return Now; };
    m_keysModel = std::make_unique<KeysModel>(now);
    m_keysPage = std::make_unique<KeysPage>(*m_keysModel, now, m_sharing.clipboard);
    showKeys({key(1, u"anna@example.org"_s), key(2, u"ivan@example.org"_s)});
    m_keysPage->setLoaded();
    m_keysPage->show();
    m_serversModel = std::make_unique<ServersModel>(now, [](const Error &) { return QString(); });
    m_serversPage = std::make_unique<ServersPage>(*m_serversModel);
    m_serversModel->setRows({server(1, u"Amsterdam"_s), server(2, u"Berlin"_s)});
    m_serversPage->setLoaded();
    m_serversPage->show();
}

void TestPages::showKeys(const std::vector<AccessKey> &keys)
{
    fill(*m_keysModel, keys);
    m_keysPage->setTotal(qint64(keys.size()));
}

void TestPages::cleanup()
{
    m_keysPage.reset();
    m_serversPage.reset();
}

void TestPages::keysAskForWhatTheirCommandsSay()
{
    QSignalSpy linked(m_keysPage.get(), &KeysPage::linkRequested);
    QSignalSpy shared(m_keysPage.get(), &KeysPage::shareRequested);
    QSignalSpy verified(m_keysPage.get(), &KeysPage::verifyRequested);
    auto *view = m_keysPage->findChild<QTableView *>(u"keysView"_s);
    QVERIFY(!command(*m_keysPage, u"copyLinkAction"_s)->isEnabled());

    view->selectRow(0);
    command(*m_keysPage, u"copyLinkAction"_s)->trigger();
    command(*m_keysPage, u"shareKeyAction"_s)->trigger();
    view->selectAll();
    command(*m_keysPage, u"verifyKeysAction"_s)->trigger();

    QCOMPARE(linked.takeFirst().first().value<KeyId>(), KeyId{1});
    QCOMPARE(shared.takeFirst().first().value<KeyId>(), KeyId{1});
    QCOMPARE(verified.takeFirst().first().value<std::vector<KeyId>>(),
             (std::vector<KeyId>{{1}, {2}}));
    QVERIFY(!command(*m_keysPage, u"shareKeyAction"_s)->isEnabled());
}

void TestPages::keysCopyALink()
{
    const QSignalSpy status(m_keysPage.get(), &Page::statusChanged);

    m_keysPage->copyLink(u"vless://link"_s);

    QCOMPARE(QGuiApplication::clipboard()->text(), u"vless://link"_s);
    QCOMPARE(status.count(), 1);
}

void TestPages::revokingNeedsConsentAndNamesTheConsequence()
{
    auto bots = key(3, u"olga@example.org"_s);
    bots.subscription = SubscriptionId{9};
    showKeys({bots});
    QSignalSpy previewed(m_keysPage.get(), &KeysPage::revocationPreviewRequested);
    QSignalSpy revoked(m_keysPage.get(), &KeysPage::revokeRequested);
    m_keysPage->findChild<QTableView *>(u"keysView"_s)->selectRow(0);

    command(*m_keysPage, u"revokeKeysAction"_s)->trigger();
    QCOMPARE(previewed.takeFirst().first().value<std::vector<KeyId>>(), (std::vector<KeyId>{{3}}));
    m_keysPage->confirmRevocation({bots});

    auto *dialog = m_keysPage->findChild<QDialog *>(u"confirmDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(revoked.count(), 0);
    QVERIFY(dialog->findChild<QLabel *>(u"titleLabel"_s)->text().contains(u"1"_s));
    QVERIFY(dialog->findChild<QLabel *>(u"sampleLabel"_s)->text().contains(u"Amsterdam"_s));
    QVERIFY(dialog->findChild<QLabel *>(u"warningLabel"_s)->text().contains(u"bot"_s));
    dialog->findChild<QPushButton *>(u"confirmButton"_s)->click();
    QCOMPARE(revoked.takeFirst().first().value<std::vector<KeyId>>(), (std::vector<KeyId>{{3}}));
}

void TestPages::revokingCanBeCalledOff()
{
    const QSignalSpy revoked(m_keysPage.get(), &KeysPage::revokeRequested);
    m_keysPage->confirmRevocation({key(1, u"anna@example.org"_s)});

    auto *dialog = m_keysPage->findChild<QDialog *>(u"confirmDialog"_s);
    QVERIFY(!dialog->findChild<QLabel *>(u"warningLabel"_s));
    dialog->findChild<QPushButton *>(u"cancelButton"_s)->click();

    QCOMPARE(revoked.count(), 0);
}

void TestPages::searchingAsksForKeysAndSaysWhatIsHidden()
{
    const QSignalSpy asked(m_keysPage.get(), &PagedPage::queryChanged);
    auto *search = m_keysPage->findChild<QLineEdit *>(u"searchEdit"_s);
    auto *count = m_keysPage->findChild<QLabel *>(u"countLabel"_s);
    QCOMPARE(count->text(), u"2"_s);

    QTest::keyClicks(search, u"ivan"_s);
    fill(*m_keysModel, {key(2, u"ivan@example.org"_s)});
    QCOMPARE(asked.count(), 4);
    QCOMPARE(m_keysPage->filter().search, u"ivan"_s);
    QCOMPARE(count->text(), u"1 of 2"_s);

    fill(*m_keysModel, {});
    QVERIFY(m_keysPage->findChild<QWidget *>(u"keysNoHitsState"_s)->isVisible());
    m_keysPage->findChild<QPushButton *>(u"clearSearchButton"_s)->click();

    QVERIFY(m_keysPage->filter() == KeyFilter());
    QCOMPARE(asked.count(), 5);
}

void TestPages::filtersNameTheirChoiceAndAreClearedAtOnce()
{
    const QSignalSpy asked(m_keysPage.get(), &PagedPage::queryChanged);
    m_keysPage->showServers({server(1, u"Amsterdam"_s), server(2, u"Berlin"_s)});
    auto *serverFilter = m_keysPage->findChild<FilterChip *>(u"serverFilter"_s);
    auto *clear = m_keysPage->findChild<QToolButton *>(u"clearFiltersButton"_s);
    QVERIFY(clear->isHidden());

    serverFilter->setValue(qint64(2));
    m_keysPage->findChild<FilterChip *>(u"stateFilter"_s)->setValue(int(KeyState::Expired));
    m_keysPage->findChild<FilterChip *>(u"expiryFilter"_s)->setValue(7);

    QCOMPARE(serverFilter->text(), u"Server: Berlin"_s);
    QCOMPARE(m_keysPage->filter().server, ServerId{2});
    QCOMPARE(m_keysPage->filter().state, KeyState::Expired);
    QCOMPARE(m_keysPage->filter().expiresFrom, Now);
    QCOMPARE(m_keysPage->filter().expiresBefore, Now + std::chrono::days(7));
    QCOMPARE(asked.count(), 3);
    clear->click();
    QCOMPARE(serverFilter->text(), u"Server"_s);
    QVERIFY(m_keysPage->filter() == KeyFilter());
    QCOMPARE(asked.count(), 4);
}

void TestPages::rowsThatAFilterHidesAreNotSelectedAnyMore()
{
    m_keysPage->findChild<QTableView *>(u"keysView"_s)->selectAll();
    QVERIFY(command(*m_keysPage, u"revokeKeysAction"_s)->isEnabled());

    fill(*m_keysModel, {key(3, u"olga@example.org"_s)});

    QVERIFY(!command(*m_keysPage, u"revokeKeysAction"_s)->isEnabled());
}

void TestPages::anArrivingRowIsSelectedWithTheNextAnswer_data()
{
    QTest::addColumn<bool>("answeredWithout");
    QTest::addColumn<bool>("otherSelected");
    QTest::addColumn<QList<qint64>>("selected");

    QTest::newRow("it comes") << false << false << QList<qint64>{3};
    QTest::newRow("a filter hides it at first") << true << false << QList<qint64>();
    QTest::newRow("the operator goes on") << false << true << QList<qint64>{1};
}

void TestPages::anArrivingRowIsSelectedWithTheNextAnswer()
{
    QFETCH(bool, answeredWithout);
    QFETCH(bool, otherSelected);
    QFETCH(QList<qint64>, selected);
    auto *view = m_keysPage->findChild<QTableView *>(u"keysView"_s);

    m_keysPage->selectArriving(3);
    if (answeredWithout)
        m_keysPage->showLoading(false);
    if (otherSelected)
        view->selectRow(0);
    showKeys({key(1, u"anna@example.org"_s), key(2, u"ivan@example.org"_s),
              key(3, u"olga@example.org"_s)});

    QList<qint64> ids;
    for (const auto &index : view->selectionModel()->selectedRows())
        ids += index.data(IdRole).toLongLong();
    QCOMPARE(ids, selected);
}

void TestPages::headersAskForAnOrder()
{
    auto *view = m_keysPage->findChild<QTableView *>(u"keysView"_s);

    view->sortByColumn(KeysModel::ExpiresColumn, Qt::AscendingOrder);

    QCOMPARE(m_keysPage->order(), (KeyOrder{KeySort::Expires, Qt::AscendingOrder}));
}

void TestPages::copiesTheSelectedRowsAsText()
{
    QSignalSpy copied(m_keysPage.get(), &KeysPage::copyRequested);
    auto *view = m_keysPage->findChild<QTableView *>(u"keysView"_s);
    view->selectAll();

    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QTest::keyRelease(view, Qt::Key_Control);
    QCOMPARE(copied.first().first().value<std::vector<KeyId>>(), (std::vector<KeyId>{{1}, {2}}));
    m_keysPage->copyKeys({key(1, u"anna@example.org"_s), key(2, u"ivan@example.org"_s)});

    const auto lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].split(u'\t').contains(u"ivan@example.org"_s));
}

void TestPages::anEmptyTableSaysWhatToDo()
{
    const QSignalSpy issue(m_keysPage.get(), &KeysPage::issueRequested);

    showKeys({});

    QVERIFY(m_keysPage->findChild<QWidget *>(u"keysEmptyState"_s)->isVisible());
    m_keysPage->findChild<QPushButton *>(u"issueFirstKeyButton"_s)->click();
    QCOMPARE(issue.count(), 1);
}

void TestPages::readOnlySwitchesOffChangesWithTheReason()
{
    m_keysPage->findChild<QTableView *>(u"keysView"_s)->selectRow(0);

    m_keysPage->setWritable(false, u"It is a copy."_s);
    m_serversPage->setWritable(false, u"It is a copy."_s);

    const auto *revoke = command(*m_keysPage, u"revokeKeysAction"_s);
    QVERIFY(!revoke->isEnabled());
    QCOMPARE(revoke->toolTip(), u"It is a copy."_s);
    QVERIFY(command(*m_keysPage, u"shareKeyAction"_s)->isEnabled());
    QVERIFY(!command(*m_serversPage, u"addServerAction"_s)->isEnabled());
    QVERIFY(command(*m_serversPage, u"testServersAction"_s)->isEnabled());
}

void TestPages::hiddenPagesTakeNoShortcuts()
{
    m_keysPage->findChild<QTableView *>(u"keysView"_s)->selectRow(0);
    QVERIFY(command(*m_keysPage, u"revokeKeysAction"_s)->isEnabled());

    m_keysPage->hide();

    QVERIFY(!command(*m_keysPage, u"revokeKeysAction"_s)->isEnabled());
}

void TestPages::serversArePausedAndResumed()
{
    QSignalSpy pausing(m_serversPage.get(), &ServersPage::pauseRequested);
    m_serversPage->findChild<QTableView *>(u"serversView"_s)->selectRow(1);
    QVERIFY(!command(*m_serversPage, u"resumeServerAction"_s)->isEnabled());

    command(*m_serversPage, u"pauseServerAction"_s)->trigger();
    QCOMPARE(pausing.last().at(0).value<ServerId>(), ServerId{2});
    QCOMPARE(pausing.last().at(1).toBool(), true);

    auto paused = server(2, u"Berlin"_s);
    paused.paused = true;
    m_serversModel->setRows({server(1, u"Amsterdam"_s), paused});
    m_serversPage->showPaused({2}, true);
    const auto text = m_serversPage->findChild<QLabel *>(u"bannerTextLabel"_s)->text();
    QVERIFY(text.contains(u"Existing keys keep working"_s));
    command(*m_serversPage, u"resumeServerAction"_s)->trigger();
    QCOMPARE(pausing.last().at(1).toBool(), false);
}

void TestPages::aServerIsEditedByACommandOrADoubleClick()
{
    QSignalSpy editing(m_serversPage.get(), &ServersPage::editRequested);
    auto *view = m_serversPage->findChild<QTableView *>(u"serversView"_s);
    QVERIFY(!command(*m_serversPage, u"editServerAction"_s)->isEnabled());

    view->selectRow(1);
    command(*m_serversPage, u"editServerAction"_s)->trigger();
    emit view->doubleClicked(view->model()->index(1, 0));

    QCOMPARE(editing.count(), 2);
    QCOMPARE(editing.takeFirst().first().value<ServerId>(), ServerId{2});
}

void TestPages::testingWithoutSelectionTestsAllServers()
{
    QSignalSpy testing(m_serversPage.get(), &ServersPage::testRequested);

    command(*m_serversPage, u"testServersAction"_s)->trigger();

    QCOMPARE(testing.takeFirst().first().value<std::vector<ServerId>>().size(), size_t(2));
}

void TestPages::verificationTellsMissingKeys()
{
    m_keysPage->showVerification({5, 0, 0, {}});
    QVERIFY(m_keysPage->banner().isHidden());

    m_keysPage->showVerification({3, 2, 0, {}});

    QVERIFY(!m_keysPage->banner().isHidden());
    QVERIFY(m_keysPage->findChild<QLabel *>(u"bannerTitleLabel"_s)->text().startsWith(u"2"_s));
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
