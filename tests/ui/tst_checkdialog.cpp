#include "ui/check/checkdialog.h"

#include "models/itemmodels/findingtext.h"
#include "models/storage/qualitychecks.h"
#include "tests/support/childof.h"
#include "ui/widgets/resources.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

Finding finding(const QString &kind, const QString &table, qint64 count)
{
    Finding found;
    found.kind = kind;
    found.table = table;
    found.count = count;
    found.rows = {17, 18};
    return found;
}

DatabaseCheck sampleCheck()
{
    auto payments = finding(u"payment_with_swapped_columns"_s, u"payments"_s, 2);
    payments.references = {u"p-200"_s, u"p-201"_s};
    auto dates = finding(u"date_in_milliseconds"_s, u"subscriptions"_s, 1200);
    dates.column = u"created_at"_s;
    return {u"ok"_s, {payments, dates}};
}

} // namespace

class TestCheckDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();

    void namesEveryKindOfDefect();
    void showsEachDefectWithItsRows();
    void saysThatNothingIsWrong();
    void saysThatTheFileIsDamaged();
    void leadsToARow();
    void leadsNowhereWithoutAScreen();
    void copiesWhatWasFound();
    void savesWhatWasFound();
    void stopsInsteadOfClosingWhileItRuns();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_dialog.get(), name);
    }
    void choose(int row) { child<QTreeView>(u"findingsView"_s)->setCurrentIndex(cell(row, 0)); }
    QModelIndex cell(int row, int column) const
    {
        return child<QTreeView>(u"findingsView"_s)->model()->index(row, column);
    }
    QString title() const { return child<QLabel>(u"checkTitle"_s)->text(); }

    std::unique_ptr<CheckDialog> m_dialog;
};

void TestCheckDialog::init()
{
    m_dialog =
        std::make_unique<CheckDialog>([](const QString &table) { return table == "payments"_L1; });
    m_dialog->show();
}

void TestCheckDialog::namesEveryKindOfDefect()
{
    for (const auto &check : DataQuality::allChecks()) {
        Finding found;
        found.kind = check.kind;
        found.message = u"English"_s;
        QVERIFY2(FindingText::title(found) != check.kind, qPrintable(check.kind));
        QVERIFY2(FindingText::advice(found) != found.message, qPrintable(check.kind));
    }
}

void TestCheckDialog::showsEachDefectWithItsRows()
{
    FindingsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFindings(sampleCheck().findings);

    m_dialog->showResult(sampleCheck());

    QCOMPARE(title(), u"Defects in 1,202 row(s)"_s);
    QCOMPARE(cell(0, FindingsModel::TitleColumn).data().toString(), u"Date in milliseconds"_s);
    QCOMPARE(cell(0, FindingsModel::PlaceColumn).data().toString(),
             u"Subscriptions · created_at"_s);
    QCOMPARE(child<QLabel>(u"findingMore"_s)->text(), u"The first 2 of 1,200 rows"_s);
    choose(1);
    QVERIFY(child<QLabel>(u"findingAdvice"_s)->text().contains(u"never processed"_s));
    QCOMPARE(child<QListWidget>(u"findingRows"_s)->item(0)->text(), u"17 · p-200"_s);
    QVERIFY(child<QLabel>(u"findingMore"_s)->isHidden());
}

void TestCheckDialog::saysThatNothingIsWrong()
{
    m_dialog->showResult({u"ok"_s, {}});

    QCOMPARE(title(), u"Nothing is wrong with this database"_s);
    QVERIFY(child<QPushButton>(u"copyFindingsButton"_s)->isHidden());
    QVERIFY(!child<QTreeView>(u"findingsView"_s)->isVisible());
    QVERIFY(child<QLabel>(u"checkPassedLabel"_s)->isVisible());
    m_dialog->showProgress(1, 2);
    QVERIFY(child<QLabel>(u"checkPassedLabel"_s)->isHidden());
}

void TestCheckDialog::saysThatTheFileIsDamaged()
{
    m_dialog->showResult({u"Page 7 is never used"_s, {}});

    QCOMPARE(title(), u"The database is damaged"_s);
    QVERIFY(child<QLabel>(u"bannerTextLabel"_s)->text().contains(u"Restore the latest backup"_s));
    QVERIFY(child<QPushButton>(u"bannerCopyButton"_s)->isVisible());
    QVERIFY(child<QLabel>(u"checkPassedLabel"_s)->isHidden());
}

void TestCheckDialog::leadsToARow()
{
    const QSignalSpy wanted(m_dialog.get(), &CheckDialog::rowRequested);
    m_dialog->showResult(sampleCheck());
    choose(1);
    child<QListWidget>(u"findingRows"_s)->setCurrentRow(1);

    child<QPushButton>(u"showRowButton"_s)->click();

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(0).toString(), u"payments"_s);
    QCOMPARE(wanted.first().at(1).toLongLong(), 18);
    QVERIFY(!m_dialog->isVisible());
}

void TestCheckDialog::leadsNowhereWithoutAScreen()
{
    m_dialog->showResult(sampleCheck());

    QVERIFY(!child<QPushButton>(u"showRowButton"_s)->isEnabled());
    QVERIFY(!child<QPushButton>(u"showRowButton"_s)->toolTip().isEmpty());
}

void TestCheckDialog::copiesWhatWasFound()
{
    m_dialog->showResult(sampleCheck());

    child<QPushButton>(u"copyFindingsButton"_s)->click();

    const auto text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"Payment with swapped columns (Payments): 2"_s));
    QVERIFY(text.contains(u"17 · p-200"_s));
    QVERIFY(text.contains(u"…"_s));
}

void TestCheckDialog::savesWhatWasFound()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"findings.txt"_s);
    m_dialog->showResult(sampleCheck());

    child<QPushButton>(u"saveFindingsButton"_s)->click();
    auto *chooser = child<QFileDialog>(u"saveFindingsDialog"_s);
    emit chooser->fileSelected(path);

    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().contains("p-200"));
}

void TestCheckDialog::stopsInsteadOfClosingWhileItRuns()
{
    const QSignalSpy stopped(m_dialog.get(), &CheckDialog::cancelRequested);
    m_dialog->showProgress(3, 30);
    QCOMPARE(child<QProgressBar>(u"checkProgressBar"_s)->value(), 3);

    child<QPushButton>(u"closeButton"_s)->click();

    QCOMPARE(stopped.count(), 1);
    QVERIFY(m_dialog->isVisible());
    m_dialog->showFailure(Error(ErrorKind::Cancelled, u"stopped"_s));
    child<QPushButton>(u"closeButton"_s)->click();
    QVERIFY(!m_dialog->isVisible());
}

QTEST_MAIN(TestCheckDialog)

#include "tst_checkdialog.moc"
