#include "app/controllers/keyjobscontroller.h"
#include "app/controllers/keyscontroller.h"
#include "app/controllers/keytermscontroller.h"
#include "app/undo/undohistory.h"
#include "models/storage/keyrepository.h"
#include "tests/app/pagetest.h"
#include "tests/ui/sharesamples.h"
#include "ui/keys/termdialog.h"
#include "ui/widgets/resultsheet.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Day = 86400s;
constexpr int Keys = 20;

QString uuidOf(int number)
{
    return u"%1-0000-4000-8000-000000000000"_s.arg(number, 8, 10, QChar(u'0'));
}

AccessKey sampleKey(ServerId server, int number)
{
    AccessKey key;
    key.server = server;
    key.uuid = uuidOf(number);
    key.email = u"user%1@example.org"_s.arg(number);
    key.link = u"vless://%1@203.0.113.9:443?path=/v2ray&security=tls&type=ws#Panel"_s.arg(key.uuid);
    key.createdAt = PageTest::Now - std::chrono::hours(number);
    key.expiresAt = PageTest::Now + number * Day;
    return key;
}

} // namespace

/// Bulk actions from the page's commands to the database and the servers.
class TestKeyActions final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void extendsTheSelectionAndTakesItBack();
    void reportsWhatChangedSinceThePreview();
    void offersTheWholeTable();
    void verifiesTheSelection();
    void reportsServersThatDoNotAnswerAndTriesAgain();
    void copiesLinksAndSaysWhichAreUnknown_data();
    void copiesLinksAndSaysWhichAreUnknown();
    void revokesTheSelection();

private:
    template <typename Type>
    Type *child(const QString &name, const QWidget *parent = nullptr) const
    {
        return childOf<Type>(parent ? parent : m_page.get(), name);
    }
    void trigger(const QString &command) const { child<QAction>(command)->trigger(); }
    ResultSheet *sheet() const { return m_page->findChild<ResultSheet *>(); }
    QString sheetTitle() const { return child<QLabel>(u"resultTitle"_s, sheet())->text(); }
    TermDialog *openTermDialog() const;
    void store(std::function<Result<>(Transaction &)> work) const;
    void fillDatabase();
    std::optional<Timestamp> endOf(qint64 key) const;

    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<KeysModel> m_model;
    ShareSamples m_sharing;
    std::unique_ptr<KeysPage> m_page;
    std::unique_ptr<KeysController> m_controller;
    std::unique_ptr<KeyTermsController> m_terms;
    std::unique_ptr<KeyJobsController> m_jobs;
};

void TestKeyActions::init()
{
    openServices();
    fillDatabase();
    m_history = std::make_unique<UndoHistory>();
    m_model = std::make_unique<KeysModel>(m_clock);
    m_page = std::make_unique<KeysPage>(*m_model, m_clock, m_sharing.clipboard);
    m_controller = std::make_unique<KeysController>(*m_services, *m_model, *m_page);
    m_terms =
        std::make_unique<KeyTermsController>(m_services->terms(), *m_history, m_clock, *m_page);
    m_jobs = std::make_unique<KeyJobsController>(*m_services, *m_page);
    m_page->resize(1200, 700);
    m_page->show();
    m_controller->refresh();
    QTRY_COMPARE(m_model->rowCount(), Keys);
    child<QTableView>(u"keysView"_s)->selectAll();
}

void TestKeyActions::cleanup()
{
    QCoro::waitFor(m_jobs->shutDown());
    QCoro::waitFor(m_terms->shutDown());
    QCoro::waitFor(m_controller->shutDown());
    m_jobs.reset();
    m_terms.reset();
    m_controller.reset();
    m_page.reset();
    m_model.reset();
    m_history.reset();
    closeServices();
}

void TestKeyActions::store(std::function<Result<>(Transaction &)> work) const
{
    const auto stored = m_services->database().transaction(std::move(work)).result();
    if (!stored)
        qFatal("%s", qPrintable(stored.error().detail()));
}

void TestKeyActions::fillDatabase()
{
    const auto server = addServer();
    store([server](Transaction &transaction) -> Result<> {
        for (int number = 1; number <= Keys; ++number) {
            const auto inserted = KeyRepository::insert(transaction, sampleKey(server, number));
            if (!inserted)
                return failure(inserted.error());
        }
        return {};
    });
    for (int number = 1; number <= Keys; ++number) {
        SimulatedKey remote;
        remote.uuid = uuidOf(number);
        remote.email = u"user%1@example.org"_s.arg(number);
        QVERIFY(m_simulator->keys().add(remote));
    }
}

std::optional<Timestamp> TestKeyActions::endOf(qint64 key) const
{
    return QCoro::waitFor(m_services->keys().find({key}))->expiresAt;
}

TermDialog *TestKeyActions::openTermDialog() const
{
    trigger(u"extendKeysAction"_s);
    auto *dialog = child<TermDialog>(u"termDialog"_s);
    auto *button = child<QPushButton>(u"extendButton"_s, dialog);
    if (!QTest::qWaitFor([button] { return button->isEnabled(); }, patienceMs))
        qFatal("The preview did not come");
    return dialog;
}

void TestKeyActions::extendsTheSelectionAndTakesItBack()
{
    const auto *dialog = openTermDialog();

    child<QPushButton>(u"extendButton"_s, dialog)->click();

    QTRY_VERIFY(!m_page->findChild<TermDialog *>());
    QCOMPARE(endOf(1), Now + 31 * Day);
    QCOMPARE(endOf(Keys), Now + (Keys + 30) * Day);
    QCOMPARE(m_history->undoText(), u"extending 20 key(s)"_s);
    QVERIFY(!sheet());
    QVERIFY(QCoro::waitFor(m_history->undo()));
    QCOMPARE(endOf(1), Now + Day);
    QVERIFY(QCoro::waitFor(m_history->redo()));
    QCOMPARE(endOf(1), Now + 31 * Day);
}

void TestKeyActions::reportsWhatChangedSinceThePreview()
{
    const auto *dialog = openTermDialog();
    store([](Transaction &transaction) {
        return transaction
            .run(u"UPDATE veildesk_keys SET expires_at = 1790000000 WHERE uuid ="_s
                 u" '"_s
                 + uuidOf(3) + u'\'')
            .map([](const Rows &) {});
    });

    child<QPushButton>(u"extendButton"_s, dialog)->click();

    QTRY_VERIFY(sheet());
    QTRY_COMPARE(sheetTitle(), u"19 of 20 key(s) extended"_s);
    QCOMPARE(endOf(3), fromUnix(1790000000));
    child<QPushButton>(u"retryFailedButton"_s, sheet())->click();
    const auto *again = child<TermDialog>(u"termDialog"_s);
    auto *button = child<QPushButton>(u"extendButton"_s, again);
    QTRY_VERIFY(button->isEnabled());
    button->click();
    QTRY_COMPARE(endOf(3), fromUnix(1790000000) + 30 * Day);
}

void TestKeyActions::offersTheWholeTable()
{
    auto *table = child<QTableView>(u"keysView"_s);
    table->clearSelection();
    auto *bar = child<QWidget>(u"selectionBar"_s);
    QVERIFY(!bar->isVisible());
    table->selectRow(0);
    QVERIFY(!bar->isVisible());
    table->selectionModel()->select(m_model->index(3, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QVERIFY(bar->isVisible());
    QCOMPARE(child<QLabel>(u"selectionLabel"_s)->text(), u"2 selected"_s);

    child<QPushButton>(u"selectAllButton"_s)->click();

    QCOMPARE(child<QLabel>(u"selectionLabel"_s)->text(), u"20 selected"_s);
    QVERIFY(!child<QPushButton>(u"selectAllButton"_s)->isVisible());
    QVERIFY(child<QToolButton>(u"selectionPrimaryButton"_s)->isEnabled());
}

void TestKeyActions::verifiesTheSelection()
{
    QVERIFY(m_simulator->keys().remove(uuidOf(5)));

    trigger(u"verifyKeysAction"_s);

    QTRY_VERIFY(sheet());
    QTRY_COMPARE(sheetTitle(), u"19 of 20 key(s) are on their servers"_s);
    const auto *model = child<QTreeView>(u"outcomesView"_s, sheet())->model();
    QCOMPARE(model->index(0, 0).data().toString(), u"Not on its server: 1"_s);
    QCOMPARE(model->index(0, 0, model->index(0, 0)).data().toString(), u"user5@example.org"_s);
    QCOMPARE(QCoro::waitFor(m_services->keys().find({1}))->verifiedAt, std::optional(Now));
}

void TestKeyActions::reportsServersThatDoNotAnswerAndTriesAgain()
{
    Fault fault(FaultKind::Status, Action::List);
    fault.status = 403;
    m_simulator->faults().add(fault);
    trigger(u"verifyKeysAction"_s);
    QTRY_VERIFY(sheet());
    QTRY_COMPARE(sheetTitle(), u"0 of 20 key(s) are on their servers"_s);

    child<QPushButton>(u"retryFailedButton"_s, sheet())->click();

    QTRY_VERIFY(sheet() && sheetTitle() == u"20 of 20 key(s) are on their servers"_s);
}

void TestKeyActions::copiesLinksAndSaysWhichAreUnknown_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("group");

    QTest::newRow("not stored") << u"client_config"_s << u"The link is not stored: 1"_s;
    QTest::newRow("without a server")
        << u"server_id"_s << u"The key's server is not in the database: 1"_s;
}

void TestKeyActions::copiesLinksAndSaysWhichAreUnknown()
{
    QFETCH(const QString, column);
    store([&column](Transaction &transaction) {
        return transaction.run(u"UPDATE v2ray_keys SET %1 = NULL WHERE id = 4"_s.arg(column))
            .map([](const Rows &) {});
    });

    trigger(u"copyLinkAction"_s);

    QTRY_VERIFY(sheet());
    QTRY_COMPARE(sheetTitle(), u"Links of 19 of 20 key(s) copied"_s);
    const auto lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 19);
    QVERIFY2(lines.first().startsWith(u"vless://%1@vpn.example:443?"_s.arg(uuidOf(Keys))),
             qPrintable(lines.first()));
    const auto *model = child<QTreeView>(u"outcomesView"_s, sheet())->model();
    QTEST(model->index(0, 0).data().toString(), "group");
}

void TestKeyActions::revokesTheSelection()
{
    trigger(u"revokeKeysAction"_s);
    QTRY_VERIFY(m_page->findChild<QDialog *>(u"confirmDialog"_s));

    child<QPushButton>(u"confirmButton"_s)->click();

    QTRY_VERIFY(sheet());
    QTRY_COMPARE(sheetTitle(), u"20 of 20 key(s) revoked"_s);
    QTRY_COMPARE(m_model->rowCount(), 0);
}

QTEST_MAIN(TestKeyActions)

#include "tst_keyactions.moc"
