#include "app/controllers/tariffscontroller.h"
#include "app/undo/undohistory.h"
#include "tests/app/pagetest.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page with real services and a real database.
class TestTariffsController final : public PageTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void addsATariff();
    void editsATariffAndTakesItBack();
    void editsACellInPlace();
    void saysWhyACellWasNotChanged();
    void offersACopyUnderAnotherName();
    void archivesAndOffersAgain();
    void neverWritesOverWhatTheBotChanged();
    void marksWhatIsWrongInTheDatabase();
    void warnsOfOldRowsWhenTheDatabaseIsGone();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_page.get(), name);
    }
    void trigger(const QString &name) const { child<QAction>(name)->trigger(); }
    /// Edits the first tariff's name in the dialog and saves it.
    void rename(const QString &name) const;
    /// Types into the cell of the first tariff and leaves it by Return.
    void typeInto(int column, const QString &text) const;
    bool isDialogOpen() const { return m_page->findChild<TariffDialog *>(); }
    QTableView *view() const { return child<QTableView>(u"tariffsView"_s); }
    QStringList names() const;
    QStringList storedNames() const;

    UndoHistory m_history;
    std::unique_ptr<TariffsModel> m_model;
    std::unique_ptr<TariffsPage> m_page;
    std::unique_ptr<TariffsController> m_controller;
};

void TestTariffsController::init()
{
    m_clock = systemNow;
    openServices();
    QVERIFY(QCoro::waitFor(m_services->catalog().addTariff({{}, u"Day"_s, 24h, 10, 0, false})));
    m_model = std::make_unique<TariffsModel>();
    m_page = std::make_unique<TariffsPage>(*m_model);
    m_controller =
        std::make_unique<TariffsController>(m_services->catalog(), m_history, *m_model, *m_page);
    m_page->show();
    m_controller->refresh();
    QTRY_COMPARE(names(), QStringList{u"Day"_s});
}

void TestTariffsController::cleanup()
{
    QCoro::waitFor(m_controller->shutDown());
    m_controller.reset();
    m_page.reset();
    closeServices();
}

void TestTariffsController::rename(const QString &name) const
{
    view()->selectRow(0);
    trigger(u"editTariffAction"_s);
    child<QLineEdit>(u"nameEdit"_s)->setText(name);
    child<QPushButton>(u"saveButton"_s)->click();
}

void TestTariffsController::typeInto(int column, const QString &text) const
{
    view()->edit(view()->model()->index(0, column));
    auto *editor = view()->viewport()->findChild<QWidget *>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

QStringList TestTariffsController::names() const
{
    QStringList names;
    for (int row = 0; row < view()->model()->rowCount(); ++row)
        names += view()->model()->index(row, TariffsModel::NameColumn).data().toString();
    return names;
}

QStringList TestTariffsController::storedNames() const
{
    QStringList names;
    const auto tariffs = QCoro::waitFor(m_services->catalog().loadTariffs());
    for (const auto &tariff : tariffs.value_or(std::vector<Tariff>()))
        names += tariff.name;
    return names;
}

void TestTariffsController::addsATariff()
{
    trigger(u"addTariffAction"_s);
    child<QLineEdit>(u"nameEdit"_s)->setText(u"Month"_s);

    child<QPushButton>(u"addButton"_s)->click();

    QTRY_COMPARE(names().size(), 2);
    QTRY_VERIFY(!isDialogOpen());
    QVERIFY(storedNames().contains(u"Month"_s));
}

void TestTariffsController::editsATariffAndTakesItBack()
{
    rename(u"One day"_s);

    QTRY_COMPARE(names(), QStringList{u"One day"_s});
    QTRY_VERIFY(!isDialogOpen());
    QVERIFY(QCoro::waitFor(m_history.undo()));
    QCOMPARE(storedNames(), QStringList{u"Day"_s});
    QTRY_COMPARE(names(), QStringList{u"Day"_s});
    QVERIFY(QCoro::waitFor(m_history.redo()));
    QTRY_COMPARE(names(), QStringList{u"One day"_s});
}

void TestTariffsController::marksWhatIsWrongInTheDatabase()
{
    const auto cell = [this](int column) { return view()->model()->index(0, column); };
    const auto mark = [&](int column) {
        return cell(column).data(Qt::AccessibleDescriptionRole).toString();
    };
    QVERIFY(mark(TariffsModel::DurationColumn).isEmpty());

    run(u"UPDATE tariffs SET duration_sec = 'a day', price_rub = NULL"_s);
    m_controller->refresh();

    QTRY_COMPARE(cell(TariffsModel::DurationColumn).data().toString(), u"a day"_s);
    QCOMPARE(cell(TariffsModel::PriceColumn).data().toString(), u"—"_s);
    QVERIFY(mark(TariffsModel::DurationColumn).contains(u"Stored: a day"_s));
    QVERIFY(!mark(TariffsModel::PriceColumn).isEmpty());
    QVERIFY(mark(TariffsModel::NameColumn).isEmpty());

    run(u"UPDATE tariffs SET duration_sec = 86400, price_rub = 10"_s);
    m_controller->refresh();

    QTRY_VERIFY(mark(TariffsModel::DurationColumn).isEmpty());
    QCOMPARE(cell(TariffsModel::PriceColumn).data().toString(), u"10 ₽"_s);
}

void TestTariffsController::editsACellInPlace()
{
    typeInto(TariffsModel::NameColumn, u"Night"_s);
    QTRY_COMPARE(names(), QStringList{u"Night"_s});
    QCOMPARE(storedNames(), QStringList{u"Night"_s});

    typeInto(TariffsModel::PriceColumn, u"25"_s);
    QTRY_COMPARE(view()->model()->index(0, TariffsModel::PriceColumn).data().toString(),
                 u"25 ₽"_s);

    QVERIFY(QCoro::waitFor(m_history.undo()));
    QVERIFY(QCoro::waitFor(m_history.undo()));
    QTRY_COMPARE(names(), QStringList{u"Day"_s});
    QTRY_COMPARE(view()->model()->index(0, TariffsModel::PriceColumn).data().toString(),
                 u"10 ₽"_s);

    m_page->setWritable(false, u"read-only"_s);
    const auto cell = view()->model()->index(0, TariffsModel::NameColumn);
    QVERIFY(!cell.flags().testFlag(Qt::ItemIsEditable));
}

void TestTariffsController::saysWhyACellWasNotChanged()
{
    typeInto(TariffsModel::NameColumn, u" "_s);

    QTRY_VERIFY(m_page->banner().isVisible());
    QCOMPARE(names(), QStringList{u"Day"_s});
    QCOMPARE(storedNames(), QStringList{u"Day"_s});
}

void TestTariffsController::offersACopyUnderAnotherName()
{
    view()->selectRow(0);
    trigger(u"duplicateTariffAction"_s);
    QCOMPARE(child<QLineEdit>(u"nameEdit"_s)->text(), TariffsPage::copyName(u"Day"_s));

    child<QPushButton>(u"addButton"_s)->click();

    QTRY_COMPARE(names().size(), 2);
    QCOMPARE(storedNames().size(), 2);
}

void TestTariffsController::archivesAndOffersAgain()
{
    const auto isArchived = [this] { return m_model->rows().front().archived; };
    view()->selectRow(0);

    trigger(u"archiveTariffAction"_s);
    QTRY_VERIFY(isArchived());
    QTRY_VERIFY(child<QAction>(u"unarchiveTariffAction"_s)->isEnabled());
    trigger(u"unarchiveTariffAction"_s);
    QTRY_VERIFY(!isArchived());

    QVERIFY(QCoro::waitFor(m_history.undo()));
    QTRY_VERIFY(isArchived());
}

void TestTariffsController::neverWritesOverWhatTheBotChanged()
{
    const auto undoText = m_history.undoText();
    run(u"UPDATE tariffs SET name = 'Bot day'"_s);

    rename(u"One day"_s);

    QTRY_VERIFY(child<TariffDialog>(u"tariffDialog"_s)
                    ->findChild<QWidget *>(u"messageBanner"_s)
                    ->isVisible());
    QCOMPARE(storedNames(), QStringList{u"Bot day"_s});
    QCOMPARE(m_history.undoText(), undoText);
}

void TestTariffsController::warnsOfOldRowsWhenTheDatabaseIsGone()
{
    QVERIFY(!m_page->dataAge().mayBeOutdated);
    run(u"DROP TABLE tariffs"_s);

    m_controller->refresh();

    QTRY_VERIFY(m_page->dataAge().mayBeOutdated);
    QVERIFY(m_page->findChild<QWidget *>(u"messageBanner"_s)->isVisible());
    QCOMPARE(names(), QStringList{u"Day"_s});
}

QTEST_MAIN(TestTariffsController)
#include "tst_tariffscontroller.moc"
