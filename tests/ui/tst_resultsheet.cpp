#include "ui/widgets/resultsheet.h"

#include "tests/support/childof.h"
#include "ui/keys/keyoutcomes.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/headerwidth.h"
#include "ui/widgets/resources.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace VeilDesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

RowOutcome outcome(qint64 id, const QString &group, Tone tone)
{
    RowOutcome result;
    result.id = id;
    result.name = u"@user%1"_s.arg(id);
    result.place = u"Amsterdam"_s;
    result.group = group;
    result.detail = u"Try\tagain."_s;
    result.technicalDetail = u"HTTP 504"_s;
    result.tone = tone;
    result.isRetryable = tone == Tone::Danger;
    return result;
}

std::vector<RowOutcome> mixedOutcomes()
{
    return {outcome(1, u"Revoked"_s, Tone::Success), outcome(2, u"No answer"_s, Tone::Danger),
            outcome(3, u"Revoked"_s, Tone::Success), outcome(4, u"No answer"_s, Tone::Danger),
            outcome(5, u"Unlimited"_s, Tone::Neutral)};
}

} // namespace

class TestResultSheet final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { initResources(); }
    void init();

    void groupsTheWorstFirst();
    void explainsAnErrorAndKeepsItsDetail();
    void saysWhyAKeyHasNoLink();
    void retriesOnlyWhatFailed();
    void offersOnlyWhatIsPossible();
    void copiesEveryRow();
    void takesTheActionBack();
    void stopsInsteadOfClosingWhileItRuns();
    void theEnterThatBeganItDoesNotStopIt_data();
    void theEnterThatBeganItDoesNotStopIt();
    void countsDownToTheNextTurn();
    void showsNoTurnThatNobodyWaitsFor();
    void keepsManyRowsFolded();
    void leavesRoomForTitlesAndDetails();
    void showsTheCauseOfAGroupWhole();

private:
    template <typename Type>
    Type *child(const QString &name) const
    {
        return childOf<Type>(m_sheet.get(), name);
    }
    const QAbstractItemModel *model() const { return child<QTreeView>(u"outcomesView"_s)->model(); }

    WallTime m_now{1'800'000'000s};
    std::unique_ptr<ResultSheet> m_sheet;
};

void TestResultSheet::init()
{
    m_sheet = std::make_unique<ResultSheet>(nullptr, [this] { return m_now; });
    m_sheet->show();
}

void TestResultSheet::groupsTheWorstFirst()
{
    OutcomesModel outcomes;
    const QAbstractItemModelTester tester(&outcomes);

    outcomes.setOutcomes(mixedOutcomes());

    QCOMPARE(outcomes.rowCount(), 3);
    QCOMPARE(outcomes.index(0, 0).data().toString(), u"No answer: 2"_s);
    QCOMPARE(outcomes.index(1, 0).data().toString(), u"Unlimited: 1"_s);
    QCOMPARE(outcomes.index(2, 0).data().toString(), u"Revoked: 2"_s);
    QCOMPARE(outcomes.index(1, 0, outcomes.index(2, 0)).data().toString(), u"@user3"_s);
}

void TestResultSheet::explainsAnErrorAndKeepsItsDetail()
{
    const Error conflict(ErrorKind::Conflict, u"anna.petrova@example.org was updated"_s);
    m_sheet->showOutcomes(u"0 of 1"_s, {KeyOutcomes::verified({}, {}, conflict)});

    const auto cell = model()->index(0, OutcomesModel::DetailColumn, model()->index(0, 0));
    const auto detail = cell.data().toString();
    const auto toolTip = cell.data(Qt::ToolTipRole).toString();
    QCOMPARE(detail, errorText(ErrorKind::Conflict).advice);
    QVERIFY(toolTip.startsWith(detail));
    QVERIFY(toolTip.contains(u"was updated"_s));
    QVERIFY(!toolTip.contains(u"anna.petrova"_s));
    child<QPushButton>(u"copyOutcomesButton"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"was updated"_s));
}

void TestResultSheet::saysWhyAKeyHasNoLink()
{
    AccessKey key;
    key.email = u"anna"_s;
    const Error gone(ErrorKind::ServerMissing, u"The key's server is no longer in the database"_s);

    const auto outcome = KeyOutcomes::withoutLink(key, gone);

    QCOMPARE(outcome.name, u"anna"_s);
    QCOMPARE(outcome.place, u"No server"_s);
    QCOMPARE(outcome.group, u"The key's server is not in the database"_s);
    QVERIFY2(outcome.detail.endsWith(u"Issue a new key."_s), qPrintable(outcome.detail));
    QCOMPARE(outcome.technicalDetail, gone.detail());
}

void TestResultSheet::retriesOnlyWhatFailed()
{
    QSignalSpy retried(m_sheet.get(), &ResultSheet::retryRequested);
    m_sheet->showOutcomes(u"2 of 5"_s, mixedOutcomes());

    child<QPushButton>(u"retryFailedButton"_s)->click();

    QCOMPARE(retried.front().front().value<std::vector<qint64>>(), (std::vector<qint64>{2, 4}));
}

void TestResultSheet::offersOnlyWhatIsPossible()
{
    m_sheet->showOutcomes(u"1 of 1"_s, {outcome(1, u"Revoked"_s, Tone::Success)});

    QVERIFY(!child<QPushButton>(u"retryFailedButton"_s)->isVisible());
    QVERIFY(!child<QPushButton>(u"undoButton"_s)->isVisible());
    QVERIFY(child<QPushButton>(u"copyOutcomesButton"_s)->isVisible());
    QCOMPARE(child<QLabel>(u"resultTitle"_s)->text(), u"1 of 1"_s);
}

void TestResultSheet::copiesEveryRow()
{
    m_sheet->showOutcomes(u"2 of 5"_s, mixedOutcomes());

    child<QPushButton>(u"copyOutcomesButton"_s)->click();

    const auto lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.at(1), u"@user2\tAmsterdam\tNo answer\tTry again.\tHTTP 504"_s);
}

void TestResultSheet::takesTheActionBack()
{
    QSignalSpy undone(m_sheet.get(), &ResultSheet::undoRequested);
    m_sheet->showOutcomes(u"2 of 5"_s, mixedOutcomes(), u"extending 2 keys"_s);

    child<QPushButton>(u"undoButton"_s)->click();

    QCOMPARE(undone.count(), 1);
    QVERIFY(!m_sheet->isVisible());
}

void TestResultSheet::stopsInsteadOfClosingWhileItRuns()
{
    QSignalSpy cancelled(m_sheet.get(), &ResultSheet::cancelRequested);
    m_sheet->showProgress(u"Verifying 9 keys…"_s, 4, 9);
    QCOMPARE(child<QProgressBar>(u"resultProgressBar"_s)->value(), 4);
    QVERIFY(!child<QPushButton>(u"copyOutcomesButton"_s)->isVisible());

    child<QPushButton>(u"closeButton"_s)->click();

    QCOMPARE(cancelled.count(), 1);
    QVERIFY(m_sheet->isVisible());
    m_sheet->showOutcomes(u"4 of 9"_s, mixedOutcomes());
    child<QPushButton>(u"closeButton"_s)->click();
    QVERIFY(!m_sheet->isVisible());
}

void TestResultSheet::theEnterThatBeganItDoesNotStopIt_data()
{
    QTest::addColumn<bool>("again");

    QTest::newRow("the first time") << false;
    QTest::newRow("once more with those that failed") << true;
}

void TestResultSheet::theEnterThatBeganItDoesNotStopIt()
{
    QFETCH(bool, again);
    const QSignalSpy cancelled(m_sheet.get(), &ResultSheet::cancelRequested);
    QVERIFY(QTest::qWaitForWindowActive(m_sheet.get()));
    if (again) {
        m_sheet->showOutcomes(u"2 of 5"_s, mixedOutcomes());
        child<QPushButton>(u"retryFailedButton"_s)->setFocus();
    }

    m_sheet->showProgress(u"Verifying 9 keys…"_s, 0, 9);
    QTest::keyClick(m_sheet->focusWidget(), Qt::Key_Return);
    m_sheet->showProgress(u"Verifying 9 keys…"_s, 1, 9);
    QTest::keyClick(m_sheet->focusWidget(), Qt::Key_Return);

    QCOMPARE(cancelled.count(), 0);
    child<QPushButton>(u"closeButton"_s)->setFocus();
    QTest::keyClick(m_sheet->focusWidget(), Qt::Key_Return);
    QCOMPARE(cancelled.count(), 1);
}

void TestResultSheet::countsDownToTheNextTurn()
{
    const auto *turn = child<QLabel>(u"turnLabel"_s);
    m_sheet->showProgress(u"Repairing subscriptions…"_s, 4, 9);
    QVERIFY(!turn->isVisible());

    m_sheet->showTurns({u"Amsterdam"_s, u"Berlin"_s}, m_now + 30s);

    QVERIFY(turn->isVisible());
    QCOMPARE(turn->text(), u"Waiting for a turn to create keys, 30 s more: Amsterdam, Berlin"_s);
    m_now += 12s;
    QTRY_COMPARE(turn->text(),
                 u"Waiting for a turn to create keys, 18 s more: Amsterdam, Berlin"_s);
    m_sheet->showProgress(u"Repairing subscriptions…"_s, 5, 9);
    QVERIFY(turn->isVisible());
}

void TestResultSheet::showsNoTurnThatNobodyWaitsFor()
{
    const auto *turn = child<QLabel>(u"turnLabel"_s);
    m_sheet->showProgress(u"Repairing subscriptions…"_s, 4, 9);
    m_sheet->showTurns({u"Amsterdam"_s}, m_now + 30s);
    m_sheet->showTurns({}, {});
    QVERIFY(!turn->isVisible());

    m_sheet->showTurns({u"Amsterdam"_s}, m_now + 30s);
    m_sheet->showOutcomes(u"4 of 9"_s, mixedOutcomes());
    QVERIFY(!turn->isVisible());

    m_sheet->showTurns({u"Amsterdam"_s}, m_now + 30s);
    QVERIFY(!turn->isVisible());
}

void TestResultSheet::keepsManyRowsFolded()
{
    std::vector<RowOutcome> outcomes;
    for (qint64 id = 1; id <= 10'000; ++id)
        outcomes.push_back(outcome(id, id % 2 ? u"Revoked"_s : u"No answer"_s,
                                   id % 2 ? Tone::Success : Tone::Danger));

    m_sheet->showOutcomes(u"5,000 of 10,000"_s, std::move(outcomes));

    auto *view = child<QTreeView>(u"outcomesView"_s);
    QVERIFY(view->isExpanded(model()->index(0, 0)));
    QVERIFY(!view->isExpanded(model()->index(1, 0)));
}

/// Also of the outcomes that a second attempt brings.
void TestResultSheet::showsTheCauseOfAGroupWhole()
{
    const auto *view = child<QTreeView>(u"outcomesView"_s);
    for (int attempt = 0; attempt < 2; ++attempt) {
        m_sheet->showOutcomes(u"2 of 5"_s, mixedOutcomes());

        for (int group = 0; group < model()->rowCount(); ++group)
            QVERIFY(view->isFirstColumnSpanned(group, {}));
        QVERIFY(!view->isFirstColumnSpanned(0, model()->index(0, 0)));
    }
}

void TestResultSheet::leavesRoomForTitlesAndDetails()
{
    auto one = outcome(1, u"Revoked"_s, Tone::Success);
    one.place = u"A"_s;
    one.name = QString(200, u'w');

    m_sheet->showOutcomes(u"1 of 1"_s, {one});

    const auto *header = child<QTreeView>(u"outcomesView"_s)->header();
    QVERIFY(header->sectionSize(OutcomesModel::PlaceColumn)
            >= headerWidth(*header, OutcomesModel::PlaceColumn));
    QVERIFY(header->sectionSize(OutcomesModel::NameColumn) < m_sheet->width() / 2);
}

QTEST_MAIN(TestResultSheet)

#include "tst_resultsheet.moc"
