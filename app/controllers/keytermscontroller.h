#pragma once

#include "app/keys/termservice.h"
#include "network/async/taskscope.h"
#include "ui/keys/keyspage.h"

#include <QPointer>

namespace VeilDesk {

class TermDialog;
class UndoHistory;

/// Moves the terms of selected keys: preview, progress, result, and what Ctrl+Z takes back. GUI
/// thread.
class KeyTermsController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyTermsController)

public:
    KeyTermsController(TermService &terms, UndoHistory &history, Clock clock, KeysPage &page,
                       QObject *parent = nullptr);

    /// Stops what runs and ends when nothing does; to be awaited before destruction.
    [[nodiscard]] QCoro::Task<> shutDown();

signals:
    /// The newest edit shall be taken back.
    void undoRequested();

private:
    void openDialog(const std::vector<KeyId> &keys);
    QCoro::Task<> load(std::vector<KeyId> keys, QPointer<TermDialog> dialog, QueryStop stop);
    QCoro::Task<> change(std::vector<KeyTerm> terms, Extension extension,
                         QPointer<TermDialog> dialog);
    void finish(const TermChange &change, const Extension &extension);
    void showResult(const TermChange &change, const QString &undoText);

    TermService &m_terms;
    UndoHistory &m_history;
    Clock m_clock;
    KeysPage &m_page;
    CancellationSource m_run;
    TaskScope m_scope;
};

} // namespace VeilDesk
