#include "tests/support/childof.h"
#include "tests/ui/sharesamples.h"
#include "ui/keys/keyspage.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/resources.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Now = Timestamp(1'780'000'000s);
constexpr auto SubscriptionChip = "columnChip2"_L1;
constexpr auto EmailChip = "columnChip4"_L1;

} // namespace

class TestColumnFilters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();
    void cleanup() { m_page.reset(); }

    void asksForWhatIsWrittenAboutAColumn();
    void combinesColumnsAndChips();
    void keepsTheOldFilterWhenTheNewOneIsWrong();
    void startsFromWhatIsThere();
    void isRemovedByItsChip();
    void isRemovedByAnEmptyText();
    void isClearedWithAllFilters();
    void isPartOfAView();
    void leavesOutOfAViewWhatItCannotRead();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    [[nodiscard]] QDialog *edit(KeysModel::Column column) const;
    void write(KeysModel::Column column, const QString &text) const;
    [[nodiscard]] bool hasChip(const QString &name) const
    {
        const auto *chip = m_page->findChild<QToolButton *>(name);
        return chip && chip->isVisible();
    }

    ShareSamples m_sharing;
    std::unique_ptr<KeysModel> m_model;
    std::unique_ptr<KeysPage> m_page;
};

void TestColumnFilters::init()
{
    m_model = std::make_unique<KeysModel>([] { return Now; });
    m_page = std::make_unique<KeysPage>(
        *m_model, [] { return Now; }, m_sharing.clipboard);
    m_page->show();
}

QDialog *TestColumnFilters::edit(KeysModel::Column column) const
{
    child<QAction>(u"filterColumn%1Action"_s.arg(int(column)))->trigger();
    return child<QDialog>(u"columnFilterDialog"_s);
}

void TestColumnFilters::write(KeysModel::Column column, const QString &text) const
{
    auto *dialog = edit(column);
    dialog->findChild<QLineEdit *>(u"columnFilterEdit"_s)->setText(text);
    dialog->findChild<QPushButton *>(u"applyButton"_s)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestColumnFilters::asksForWhatIsWrittenAboutAColumn()
{
    const QSignalSpy asked(m_page.get(), &PagedPage::queryChanged);

    write(KeysModel::SubscriptionColumn, u">5"_s);

    QCOMPARE(asked.count(), 1);
    QCOMPARE(m_page->filter().columns.at(KeySort::Subscription),
             (ColumnCondition{ColumnCondition::Test::Within, {}, 6, {}}));
    QCOMPARE(child<QToolButton>(SubscriptionChip)->text(), u"Subscription: >5"_s);
    QVERIFY(child<QToolButton>(u"clearFiltersButton"_s)->isVisible());
    QVERIFY(child<QLabel>(u"countLabel"_s)->text().contains(u"of"_s));
}

void TestColumnFilters::combinesColumnsAndChips()
{
    child<FilterChip>(u"stateFilter"_s)->setValue(int(KeyState::Active));
    write(KeysModel::EmailColumn, u"anna"_s);
    write(KeysModel::SubscriptionColumn, u"3..9"_s);

    QCOMPARE(m_page->filter().state, KeyState::Active);
    QCOMPARE(m_page->filter().columns.size(), size_t(2));
}

void TestColumnFilters::keepsTheOldFilterWhenTheNewOneIsWrong()
{
    write(KeysModel::SubscriptionColumn, u">5"_s);
    const auto before = m_page->filter();
    const QSignalSpy asked(m_page.get(), &PagedPage::queryChanged);

    write(KeysModel::SubscriptionColumn, u">five"_s);

    const auto *problem = child<QLabel>(u"problemLabel"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"number"_s));
    QCOMPARE(m_page->filter(), before);
    QCOMPARE(asked.count(), 0);
    child<QLineEdit>(u"columnFilterEdit"_s)->setText(u">6"_s);
    QVERIFY(!problem->isVisible());
}

void TestColumnFilters::startsFromWhatIsThere()
{
    write(KeysModel::EmailColumn, u"anna"_s);

    const auto *dialog = edit(KeysModel::EmailColumn);

    QCOMPARE(dialog->findChild<QLineEdit *>()->text(), u"anna"_s);
    QVERIFY(dialog->windowTitle().contains(u"E-mail"_s));
}

void TestColumnFilters::isRemovedByItsChip()
{
    write(KeysModel::EmailColumn, u"anna"_s);

    child<QToolButton>(EmailChip)->menu()->actions().last()->trigger();

    QVERIFY(m_page->filter().columns.empty());
    QVERIFY(!hasChip(EmailChip));
}

void TestColumnFilters::isRemovedByAnEmptyText()
{
    write(KeysModel::EmailColumn, u"anna"_s);

    write(KeysModel::EmailColumn, u" "_s);

    QVERIFY(m_page->filter().columns.empty());
    QVERIFY(!hasChip(EmailChip));
}

void TestColumnFilters::isClearedWithAllFilters()
{
    write(KeysModel::EmailColumn, u"anna"_s);
    const QSignalSpy asked(m_page.get(), &PagedPage::queryChanged);

    child<QToolButton>(u"clearFiltersButton"_s)->click();

    QVERIFY(m_page->filter() == KeyFilter());
    QCOMPARE(asked.count(), 1);
}

void TestColumnFilters::isPartOfAView()
{
    m_page->restoreState(
        R"({"version":1,"views":[{"name":"Mine","filters":{"column:4":"anna","column:7":"NULL"}}]})");
    auto *view = child<QMenu>(u"viewsMenu"_s)->actions().at(5);
    QCOMPARE(view->text(), u"Mine"_s);

    view->trigger();

    QCOMPARE(m_page->filter().columns.size(), size_t(2));
    QCOMPARE(child<QToolButton>(u"viewButton"_s)->text(), u"Mine"_s);
    write(KeysModel::EmailColumn, u"ivan"_s);
    QCOMPARE(child<QToolButton>(u"viewButton"_s)->text(), u"Mine (changed)"_s);
}

void TestColumnFilters::leavesOutOfAViewWhatItCannotRead()
{
    m_page->restoreState(
        R"({"version":1,"views":[{"name":"Mine","filters":{"column:2":"many","column:99":"x"}}]})");

    child<QMenu>(u"viewsMenu"_s)->actions().at(5)->trigger();

    QVERIFY(m_page->filter().columns.empty());
}

QTEST_MAIN(TestColumnFilters)
#include "tst_columnfilters.moc"
