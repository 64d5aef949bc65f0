#pragma once

#include "models/domain/error.h"
#include "models/domain/result.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <vector>

namespace VeilDesk {

/// An edit of the database alone, made already, that can be taken back and made again. Both steps
/// must be conditional: they fail with ErrorKind::Conflict, and write nothing, when the rows no
/// longer hold what the step before left there. A step over many rows leaves alone only those.
struct UndoableEdit
{
    using Step = std::function<QCoro::Task<Result<>>()>;

    QString text; ///< What it did, in the operator's language: "editing tariff Month".
    Step undo;
    Step redo;
};

/// The latest edits of one open database, newest first to be undone. What reached a server is no
/// business of its: it is compensated, not undone. GUI thread.
class UndoHistory final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoHistory)

public:
    static constexpr size_t Depth = 100; ///< Edits that are remembered.

    explicit UndoHistory(QObject *parent = nullptr);

    /// Remembers an edit; what had been undone before it cannot be redone any more.
    void add(UndoableEdit edit);

    /// Takes the newest edit back, or makes the one undone last again. An edit whose rows were
    /// changed meanwhile is forgotten; after any other error it can be tried again. ErrorKind::Busy
    /// when there is none or another step still runs.
    [[nodiscard]] QCoro::Task<Result<>> undo();
    [[nodiscard]] QCoro::Task<Result<>> redo();

    /// Of the edit that comes next; empty when there is none or a step runs.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;

signals:
    /// One of the texts may have changed.
    void changed();

private:
    using Edits = std::vector<UndoableEdit>;

    QCoro::Task<Result<>> run(UndoableEdit::Step UndoableEdit::*step, Edits *from, Edits *to);
    void setRunning(bool running);
    [[nodiscard]] QString textOf(const Edits &edits) const;

    Edits m_done;
    Edits m_undone;
    bool m_isRunning = false;
};

} // namespace VeilDesk
