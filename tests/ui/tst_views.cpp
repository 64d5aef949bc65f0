#include "models/settings/tablestate.h"
#include "tests/support/childof.h"
#include "tests/ui/sharesamples.h"
#include "ui/keys/keyspage.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/menucommands.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup() { m_page.reset(); }

    void aBuiltInViewSetsFiltersAndOrderInOneQuestion();
    void aBuiltInViewLeavesTheColumns();
    void theNameIsMarkedWhenTheTableDiffers();
    void aViewIsSavedWithAllThatItShows();
    void aSavedViewIsUpdated();
    void aSavedViewIsRenamed();
    void aSavedViewIsDeletedAfterConsent();
    void builtInViewsCannotBeChanged();
    void noViewIsOverwrittenByAnotherOfItsName();
    void damagedViewsAreLeftOutWithAMessage();
    void whatIsNoStateAtAllChangesNothing();
    void theFiltersTakeAnotherLineWhereThereIsNoRoom();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    [[nodiscard]] QAction *view(const QString &name) const;
    [[nodiscard]] QString current() const { return child<QToolButton>(u"viewButton"_s)->text(); }
    void giveName(const QString &command, const QString &name) const;
    [[nodiscard]] std::vector<TableView> stored() const
    {
        return readTableState(m_page->saveState())->views;
    }

    std::unique_ptr<KeysModel> m_model;
    ShareSamples m_sharing;
    std::unique_ptr<KeysPage> m_page;
};

void TestViews::init()
{
    m_model = std::make_unique<KeysModel>([] { return Now; });
    m_page = std::make_unique<KeysPage>(
        *m_model, [] { return Now; }, m_sharing.clipboard);
    m_page->show();
}

QAction *TestViews::view(const QString &name) const
{
    for (auto *action : child<QMenu>(u"viewsMenu"_s)->actions()) {
        if (action->isCheckable() && withoutMnemonic(action->text()) == name)
            return action;
    }
    qFatal("There is no view %s", qPrintable(name));
}

void TestViews::giveName(const QString &command, const QString &name) const
{
    child<QAction>(command)->trigger();
    auto *dialog = child<QInputDialog>(u"viewNameDialog"_s);
    dialog->findChild<QLineEdit *>()->setText(name);
    dialog->accept();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
}

void TestViews::aBuiltInViewSetsFiltersAndOrderInOneQuestion()
{
    const QSignalSpy asked(m_page.get(), &PagedPage::queryChanged);
    child<QLineEdit>(u"searchEdit"_s)->setText(u"a"_s);
    QCOMPARE(asked.count(), 1);

    view(u"Expired"_s)->trigger();

    QCOMPARE(asked.count(), 2);
    QCOMPARE(m_page->filter().state, KeyState::Expired);
    QCOMPARE(m_page->filter().search, QString());
    QCOMPARE(m_page->order(), (KeyOrder{KeySort::Expires, Qt::DescendingOrder}));
    QCOMPARE(current(), u"Expired"_s);
    QVERIFY(view(u"Expired"_s)->isChecked());
    QVERIFY(!view(u"All keys"_s)->isChecked());
}

void TestViews::aBuiltInViewLeavesTheColumns()
{
    auto *table = child<QTableView>(u"keysView"_s);
    table->setColumnHidden(KeysModel::UuidColumn, true);

    view(u"Expired"_s)->trigger();

    QVERIFY(table->isColumnHidden(KeysModel::UuidColumn));
    QCOMPARE(current(), u"Expired"_s);
}

void TestViews::theNameIsMarkedWhenTheTableDiffers()
{
    QCOMPARE(current(), u"All keys"_s);

    child<FilterChip>(u"expiryFilter"_s)->setValue(3);
    QCOMPARE(current(), u"All keys (changed)"_s);
    child<FilterChip>(u"expiryFilter"_s)->clear();

    QCOMPARE(current(), u"All keys"_s);
}

void TestViews::aViewIsSavedWithAllThatItShows()
{
    const QSignalSpy remembered(m_page.get(), &Page::stateChanged);
    auto *table = child<QTableView>(u"keysView"_s);
    child<FilterChip>(u"stateFilter"_s)->setValue(int(KeyState::Active));
    child<QLineEdit>(u"searchEdit"_s)->setText(u"anna"_s);
    table->sortByColumn(KeysModel::EmailColumn, Qt::AscendingOrder);
    table->setColumnHidden(KeysModel::UuidColumn, true);
    table->horizontalHeader()->moveSection(
        table->horizontalHeader()->visualIndex(KeysModel::ExpiresColumn), 0);

    giveName(u"saveViewAction"_s, u" Anna's  & co "_s);
    QCOMPARE(current(), u"Anna's & co"_s);
    QCOMPARE(remembered.count(), 1);
    const auto state = m_page->saveState();
    m_page = std::make_unique<KeysPage>(
        *m_model, [] { return Now; }, m_sharing.clipboard);
    m_page->restoreState(state);
    m_page->show();
    table = child<QTableView>(u"keysView"_s);
    table->setColumnHidden(KeysModel::UuidColumn, false);
    view(u"Anna's & co"_s)->trigger();

    QCOMPARE(m_page->filter().state, KeyState::Active);
    QCOMPARE(m_page->filter().search, u"anna"_s);
    QCOMPARE(m_page->order(), (KeyOrder{KeySort::Email, Qt::AscendingOrder}));
    QVERIFY(table->isColumnHidden(KeysModel::UuidColumn));
    QCOMPARE(table->horizontalHeader()->logicalIndex(0), int(KeysModel::ExpiresColumn));
    QCOMPARE(current(), u"Anna's & co"_s);
}

void TestViews::aSavedViewIsUpdated()
{
    giveName(u"saveViewAction"_s, u"Mine"_s);
    QVERIFY(!child<QAction>(u"updateViewAction"_s)->isEnabled());
    child<FilterChip>(u"expiryFilter"_s)->setValue(3);
    QCOMPARE(current(), u"Mine (changed)"_s);

    child<QAction>(u"updateViewAction"_s)->trigger();

    QCOMPARE(current(), u"Mine"_s);
    QCOMPARE(stored().front().filters, (QMap<QString, QVariant>{{u"expiryFilter"_s, 3}}));
}

void TestViews::aSavedViewIsRenamed()
{
    giveName(u"saveViewAction"_s, u"Mine"_s);

    giveName(u"renameViewAction"_s, u"Ours"_s);

    QCOMPARE(current(), u"Ours"_s);
    QCOMPARE(stored().size(), size_t(1));
    QCOMPARE(stored().front().name, u"Ours"_s);
}

void TestViews::aSavedViewIsDeletedAfterConsent()
{
    giveName(u"saveViewAction"_s, u"Mine"_s);

    child<QAction>(u"removeViewAction"_s)->trigger();
    QCOMPARE(stored().size(), size_t(1));
    child<QDialog>(u"confirmDialog"_s)->findChild<QPushButton *>(u"confirmButton"_s)->click();

    QVERIFY(stored().empty());
    QCOMPARE(current(), u"All keys"_s);
}

void TestViews::builtInViewsCannotBeChanged()
{
    view(u"Expired"_s)->trigger();
    child<FilterChip>(u"expiryFilter"_s)->setValue(3);

    QVERIFY(!child<QAction>(u"updateViewAction"_s)->isEnabled());
    QVERIFY(!child<QAction>(u"renameViewAction"_s)->isEnabled());
    QVERIFY(!child<QAction>(u"removeViewAction"_s)->isEnabled());
    QVERIFY(!disabledReason(*child<QAction>(u"removeViewAction"_s)).isEmpty());
}

void TestViews::noViewIsOverwrittenByAnotherOfItsName()
{
    giveName(u"saveViewAction"_s, u"Expired"_s);
    giveName(u"saveViewAction"_s, u"Expired"_s);

    QCOMPARE(stored().size(), size_t(2));
    QCOMPARE(stored()[0].name, u"Expired (2)"_s);
    QCOMPARE(stored()[1].name, u"Expired (3)"_s);
}

void TestViews::damagedViewsAreLeftOutWithAMessage()
{
    m_page->restoreState(
        R"({"version":1,"views":[{"name":"Mine","columns":[99,"x"],"sortColumn":77},5]})");

    QVERIFY(m_page->banner().isVisible());
    view(u"Mine"_s)->trigger();
    QVERIFY(!child<QTableView>(u"keysView"_s)->isColumnHidden(KeysModel::StateColumn));
}

void TestViews::whatIsNoStateAtAllChangesNothing()
{
    m_page->restoreState(R"({"version":2,"views":[]})");

    QVERIFY(m_page->banner().isVisible());
    QCOMPARE(current(), u"All keys"_s);
}

void TestViews::theFiltersTakeAnotherLineWhereThereIsNoRoom()
{
    FilterBar bar;
    auto *first = bar.addChip(u"first"_s);
    auto *last = bar.addChip(u"last"_s);
    first->setTitle(u"The state of the key"_s);
    last->setTitle(u"The server of the key"_s);
    bar.resize(800, 40);
    bar.show();
    QCOMPARE(last->y(), first->y());

    const int width = first->width() + 20;
    bar.resize(width, bar.heightForWidth(width));

    QTRY_COMPARE(last->x(), first->x());
    QVERIFY(last->y() >= first->y() + first->height());
    QVERIFY(last->y() + last->height() <= bar.height());
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
