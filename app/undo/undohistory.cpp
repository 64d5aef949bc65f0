#include "app/undo/undohistory.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Whether the rows are no longer those that the edit left: it will never fit again.
bool isOvertaken(const Error &error)
{
    return error.kind() == ErrorKind::Conflict || error.kind() == ErrorKind::NotFound;
}

} // namespace

UndoHistory::UndoHistory(QObject *parent)
    : QObject(parent)
{ }

void UndoHistory::add(UndoableEdit edit)
{
    if (m_done.size() == Depth)
        m_done.erase(m_done.begin());
    m_done.push_back(std::move(edit));
    m_undone.clear();
    emit changed();
}

QCoro::Task<Result<>> UndoHistory::undo()
{
    return run(&UndoableEdit::undo, &m_done, &m_undone);
}

QCoro::Task<Result<>> UndoHistory::redo()
{
    return run(&UndoableEdit::redo, &m_undone, &m_done);
}

QString UndoHistory::undoText() const
{
    return textOf(m_done);
}

QString UndoHistory::redoText() const
{
    return textOf(m_undone);
}

QCoro::Task<Result<>> UndoHistory::run(UndoableEdit::Step UndoableEdit::*step, Edits *from,
                                       Edits *to)
{
    if (m_isRunning || from->empty())
        co_return failure(ErrorKind::Busy, u"There is nothing to undo or redo now"_s);
    auto edit = std::move(from->back());
    from->pop_back();
    setRunning(true);
    const auto &work = edit.*step;
    const auto done = co_await work();
    if (done)
        to->push_back(std::move(edit));
    else if (!isOvertaken(done.error()))
        from->push_back(std::move(edit));
    setRunning(false);
    co_return done;
}

void UndoHistory::setRunning(bool running)
{
    m_isRunning = running;
    emit changed();
}

QString UndoHistory::textOf(const Edits &edits) const
{
    return m_isRunning || edits.empty() ? QString() : edits.back().text;
}

} // namespace VeilDesk
