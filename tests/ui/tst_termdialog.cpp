#include "ui/keys/termdialog.h"

#include "tests/support/childof.h"
#include "ui/widgets/resources.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now(1'800'000'000s);
constexpr auto day = 86400s;

KeyTerm term(qint64 id, std::optional<Timestamp> end)
{
    KeyTerm term;
    term.key = {id};
    term.owner = u"@anna"_s;
    term.serverName = u"Amsterdam"_s;
    term.expiresAt = end;
    return term;
}

} // namespace

class TestTermDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();

    void waitsForTheKeys();
    void showsEachKeyBeforeAndAfter();
    void showsTheNewEndWhole();
    void saysWhoIsLeftAlone();
    void followsThePresets();
    void tabGoesFromTheDaysToThePresets();
    void setsAnEnd();
    void protectsLaterEndsUnlessTold();
    void cannotSubmitWhenNothingChanges();
    void submitsWhatItShowed();
    void stopsInsteadOfClosingWhileItRuns();
    void canBeTriedAgainAfterAFailure();
    void previewsManyKeysAtOnce();
    void namesEveryField();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_dialog.get(), name);
    }
    QString cell(int row, int column) const
    {
        const auto *model = child<QTableView>(u"termPreviewView"_s)->model();
        return model->index(row, column).data().toString();
    }
    QPushButton *submitButton() const { return child<QPushButton>(u"extendButton"_s); }

    std::unique_ptr<TermDialog> m_dialog;
    std::vector<KeyTerm> m_terms; ///< As submitted.
    std::optional<Extension> m_extension;
};

void TestTermDialog::init()
{
    m_terms.clear();
    m_extension.reset();
    m_dialog = std::make_unique<TermDialog>([] { return now; });
    connect(m_dialog.get(), &TermDialog::submitted, this,
            [this](const std::vector<KeyTerm> &terms, const Extension &extension) {
                m_terms = terms;
                m_extension = extension;
            });
    m_dialog->show();
}

void TestTermDialog::waitsForTheKeys()
{
    QVERIFY(!submitButton()->isEnabled());
    QCOMPARE(child<QLabel>(u"summaryLabel"_s)->text(), u"Looking up the keys…"_s);

    m_dialog->showTerms({term(1, now + day)});

    QVERIFY(submitButton()->isEnabled());
}

void TestTermDialog::showsEachKeyBeforeAndAfter()
{
    m_dialog->showTerms({term(1, now + day), term(2, now - day)});
    const auto before = cell(0, TermPreviewModel::BeforeColumn);

    child<QSpinBox>(u"daysSpin"_s)->setValue(10);
    const auto tenDays = cell(0, TermPreviewModel::AfterColumn);
    child<QSpinBox>(u"daysSpin"_s)->setValue(11);

    QVERIFY(!before.isEmpty());
    QVERIFY(tenDays != before);
    QVERIFY(cell(0, TermPreviewModel::AfterColumn) != tenDays);
    QVERIFY(cell(1, TermPreviewModel::AfterColumn) != cell(0, TermPreviewModel::AfterColumn));
    QCOMPARE(cell(0, TermPreviewModel::OwnerColumn), u"@anna"_s);
}

void TestTermDialog::showsTheNewEndWhole()
{
    m_dialog->showTerms({term(1, now + day)});

    const auto *table = child<QTableView>(u"termPreviewView"_s);
    const auto end = cell(0, TermPreviewModel::AfterColumn);
    QVERIFY(table->columnWidth(TermPreviewModel::AfterColumn)
            >= table->fontMetrics().horizontalAdvance(end));
}

void TestTermDialog::saysWhoIsLeftAlone()
{
    m_dialog->showTerms({term(1, now + day), term(2, UnlimitedExpiry), term(3, {})});

    QVERIFY(child<QLabel>(u"summaryLabel"_s)->text().contains(u'2'));
    const auto skipped = child<QLabel>(u"skippedLabel"_s)->text();
    QVERIFY2(skipped.contains(u"Unlimited (1)"_s), qPrintable(skipped));
    QVERIFY2(skipped.contains(u"Never ends (1)"_s), qPrintable(skipped));
    QCOMPARE(cell(1, TermPreviewModel::AfterColumn), u"unchanged"_s);
    QCOMPARE(cell(1, TermPreviewModel::NoteColumn), u"Unlimited"_s);
}

void TestTermDialog::followsThePresets()
{
    m_dialog->showTerms({term(1, now)});
    child<QRadioButton>(u"untilRadio"_s)->click();

    child<QPushButton>(u"preset90Button"_s)->click();

    QVERIFY(child<QRadioButton>(u"byRadio"_s)->isChecked());
    QCOMPARE(child<QSpinBox>(u"daysSpin"_s)->value(), 90);
}

void TestTermDialog::tabGoesFromTheDaysToThePresets()
{
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    child<QSpinBox>(u"daysSpin"_s)->setFocus();

    QStringList names;
    for (int step = 0; step < 3; ++step) {
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        names += m_dialog->focusWidget()->objectName();
    }

    QCOMPARE(names, (QStringList{u"preset30Button"_s, u"preset90Button"_s, u"preset365Button"_s}));
}

void TestTermDialog::setsAnEnd()
{
    m_dialog->showTerms({term(1, now + day)});
    const auto end = now + 60 * day;

    child<QRadioButton>(u"untilRadio"_s)->click();
    child<QDateTimeEdit>(u"untilEdit"_s)->setDateTime(toDateTime(end).toLocalTime());
    submitButton()->click();

    QVERIFY(m_extension && m_extension->until == end);
    QVERIFY(!m_extension->mayShorten);
    QVERIFY(!child<QLabel>(u"zoneLabel"_s)->text().isEmpty());
}

void TestTermDialog::protectsLaterEndsUnlessTold()
{
    m_dialog->showTerms({term(1, now + 300 * day)});
    child<QRadioButton>(u"untilRadio"_s)->click();
    QVERIFY(!submitButton()->isEnabled());
    QCOMPARE(cell(0, TermPreviewModel::NoteColumn), u"Ends later already"_s);

    child<QCheckBox>(u"shortenCheck"_s)->click();

    QVERIFY(submitButton()->isEnabled());
}

void TestTermDialog::cannotSubmitWhenNothingChanges()
{
    m_dialog->showTerms({term(1, UnlimitedExpiry)});

    QVERIFY(!submitButton()->isEnabled());
}

void TestTermDialog::submitsWhatItShowed()
{
    const std::vector terms{term(1, now + day), term(2, UnlimitedExpiry)};
    m_dialog->showTerms(terms);

    submitButton()->click();

    QVERIFY(m_terms == terms);
    QVERIFY(m_extension && m_extension->by == 30 * day);
}

void TestTermDialog::stopsInsteadOfClosingWhileItRuns()
{
    QSignalSpy cancelled(m_dialog.get(), &TermDialog::cancelRequested);
    m_dialog->showTerms({term(1, now + day)});
    submitButton()->click();
    m_dialog->showProgress(20, 80);
    QCOMPARE(child<QProgressBar>(u"termProgressBar"_s)->value(), 20);
    QVERIFY(child<QProgressBar>(u"termProgressBar"_s)->isVisible());

    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);

    QCOMPARE(cancelled.count(), 1);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!child<QPushButton>(u"cancelButton"_s)->isEnabled());
}

void TestTermDialog::canBeTriedAgainAfterAFailure()
{
    m_dialog->showTerms({term(1, now + day)});
    submitButton()->click();
    QVERIFY(!submitButton()->isEnabled());

    m_dialog->showFailure(Error(ErrorKind::DatabaseLocked, u"locked"_s));

    QVERIFY(submitButton()->isEnabled());
    QVERIFY(!child<QProgressBar>(u"termProgressBar"_s)->isVisible());
}

void TestTermDialog::previewsManyKeysAtOnce()
{
    std::vector<KeyTerm> terms;
    for (qint64 id = 1; id <= 10'000; ++id)
        terms.push_back(term(id, now + id * 1s));

    m_dialog->showTerms(terms);
    child<QSpinBox>(u"daysSpin"_s)->setValue(3);

    QVERIFY2(submitButton()->text().contains(u"10,000"_s), qPrintable(submitButton()->text()));
}

void TestTermDialog::namesEveryField()
{
    for (const auto *name : {"daysSpin", "untilEdit", "termPreviewView", "termProgressBar"})
        QVERIFY2(!child<QWidget>(QString::fromLatin1(name))->accessibleName().isEmpty(), name);
}

QTEST_MAIN(TestTermDialog)

#include "tst_termdialog.moc"
