#include "app/undo/undohistory.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

using namespace VeilDesk;
using namespace Qt::StringLiterals;

namespace {

/// A number that several may change; an edit of it is undone only while it holds what was written.
struct Number
{
    QCoro::Task<Result<>> change(int before, int after)
    {
        if (error)
            co_return failure(*error);
        if (value != before)
            co_return failure(ErrorKind::Conflict, u"The number was changed meanwhile"_s);
        value = after;
        co_return Result<>();
    }

    int value = 0;
    std::optional<Error> error;
};

} // namespace

class TestUndoHistory final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void undoesTheNewestEditFirst();
    void redoesWhatWasUndone();
    void aNewEditForgetsWhatWasUndone();
    void forgetsAnEditThatSomebodyOvertook();
    void keepsAnEditThatFailedForAMoment();
    void refusesWhenThereIsNothing();
    void remembersOnlySoMany();
    void namesWhatComesNext();

private:
    void edit(int after, const QString &text);

    Number m_number;
    std::unique_ptr<UndoHistory> m_history;
};

void TestUndoHistory::init()
{
    m_number = {};
    m_history = std::make_unique<UndoHistory>();
}

void TestUndoHistory::edit(int after, const QString &text)
{
    const int before = std::exchange(m_number.value, after);
    m_history->add({text, [this, before, after] { return m_number.change(after, before); },
                    [this, before, after] { return m_number.change(before, after); }});
}

void TestUndoHistory::undoesTheNewestEditFirst()
{
    edit(1, u"one"_s);
    edit(2, u"two"_s);

    QVERIFY(QCoro::waitFor(m_history->undo()));
    QCOMPARE(m_number.value, 1);
    QVERIFY(QCoro::waitFor(m_history->undo()));
    QCOMPARE(m_number.value, 0);
}

void TestUndoHistory::redoesWhatWasUndone()
{
    edit(1, u"one"_s);
    edit(2, u"two"_s);
    QVERIFY(QCoro::waitFor(m_history->undo()));
    QVERIFY(QCoro::waitFor(m_history->undo()));

    QVERIFY(QCoro::waitFor(m_history->redo()));
    QCOMPARE(m_number.value, 1);
    QVERIFY(QCoro::waitFor(m_history->redo()));
    QCOMPARE(m_number.value, 2);
    QVERIFY(QCoro::waitFor(m_history->undo()));
    QCOMPARE(m_number.value, 1);
}

void TestUndoHistory::aNewEditForgetsWhatWasUndone()
{
    edit(1, u"one"_s);
    QVERIFY(QCoro::waitFor(m_history->undo()));

    edit(5, u"five"_s);

    QVERIFY(m_history->redoText().isEmpty());
    QVERIFY(!QCoro::waitFor(m_history->redo()));
    QCOMPARE(m_number.value, 5);
}

void TestUndoHistory::forgetsAnEditThatSomebodyOvertook()
{
    edit(1, u"one"_s);
    m_number.value = 9;

    QCOMPARE(QCoro::waitFor(m_history->undo()).error().kind(), ErrorKind::Conflict);

    QCOMPARE(m_number.value, 9);
    QVERIFY(m_history->undoText().isEmpty());
    QVERIFY(m_history->redoText().isEmpty());
}

void TestUndoHistory::keepsAnEditThatFailedForAMoment()
{
    edit(1, u"one"_s);
    m_number.error = Error(ErrorKind::DatabaseLocked, u"locked"_s);
    QCOMPARE(QCoro::waitFor(m_history->undo()).error().kind(), ErrorKind::DatabaseLocked);
    m_number.error.reset();

    QVERIFY(QCoro::waitFor(m_history->undo()));

    QCOMPARE(m_number.value, 0);
}

void TestUndoHistory::refusesWhenThereIsNothing()
{
    QCOMPARE(QCoro::waitFor(m_history->undo()).error().kind(), ErrorKind::Busy);
    QCOMPARE(QCoro::waitFor(m_history->redo()).error().kind(), ErrorKind::Busy);
}

void TestUndoHistory::remembersOnlySoMany()
{
    const int edits = static_cast<int>(UndoHistory::Depth) + 1;
    for (int value = 1; value <= edits; ++value)
        edit(value, QString::number(value));

    while (!m_history->undoText().isEmpty())
        QVERIFY(QCoro::waitFor(m_history->undo()));

    QCOMPARE(m_number.value, 1);
}

void TestUndoHistory::namesWhatComesNext()
{
    const QSignalSpy changed(m_history.get(), &UndoHistory::changed);
    QVERIFY(m_history->undoText().isEmpty());

    edit(1, u"one"_s);
    QCOMPARE(m_history->undoText(), u"one"_s);
    QCOMPARE(changed.count(), 1);
    QVERIFY(QCoro::waitFor(m_history->undo()));

    QVERIFY(m_history->undoText().isEmpty());
    QCOMPARE(m_history->redoText(), u"one"_s);
    QVERIFY(changed.count() > 1);
}

QTEST_GUILESS_MAIN(TestUndoHistory)

#include "tst_undohistory.moc"
