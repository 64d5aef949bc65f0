#include "app/controllers/keytermscontroller.h"

#include "app/controllers/dialogend.h"
#include "app/controllers/idvalues.h"
#include "app/undo/undohistory.h"
#include "ui/keys/keyoutcomes.h"
#include "ui/keys/termdialog.h"
#include "ui/widgets/resultsheet.h"

namespace VeilDesk {

namespace {

int countMoved(const TermChange &change)
{
    return static_cast<int>(std::ranges::count_if(change.outcomes, [](const TermOutcome &outcome) {
        return outcome.move.after && !outcome.error;
    }));
}

bool hasFailed(const TermChange &change)
{
    return std::ranges::any_of(
        change.outcomes, [](const TermOutcome &outcome) { return outcome.error.has_value(); });
}

} // namespace

KeyTermsController::KeyTermsController(TermService &terms, UndoHistory &history, Clock clock,
                                       KeysPage &page, QObject *parent)
    : QObject(parent)
    , m_terms(terms)
    , m_history(history)
    , m_clock(std::move(clock))
    , m_page(page)
{
    connect(&page, &KeysPage::extensionRequested, this, &KeyTermsController::openDialog);
}

QCoro::Task<> KeyTermsController::shutDown()
{
    m_run.cancel();
    co_await m_scope.drained();
}

void KeyTermsController::openDialog(const std::vector<KeyId> &keys)
{
    auto *dialog = new TermDialog(m_clock, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QueryStop stop;
    connect(dialog, &QDialog::finished, this, [stop]() mutable { stop.request(); });
    connect(dialog, &TermDialog::cancelRequested, this, [this] { m_run.cancel(); });
    connect(dialog, &TermDialog::submitted, this,
            [this, dialog](const std::vector<KeyTerm> &terms, const Extension &extension) {
                m_scope.spawn(change(terms, extension, dialog));
            });
    dialog->open();
    m_scope.spawn(load(keys, dialog, stop));
}

QCoro::Task<> KeyTermsController::load(std::vector<KeyId> keys, QPointer<TermDialog> dialog,
                                       QueryStop stop)
{
    auto terms = co_await m_terms.load(std::move(keys), stop);
    if (!dialog)
        co_return;
    if (terms)
        dialog->showTerms(std::move(*terms));
    else
        dialog->showLoadFailure(terms.error());
}

QCoro::Task<> KeyTermsController::change(std::vector<KeyTerm> terms, Extension extension,
                                         QPointer<TermDialog> dialog)
{
    m_run = CancellationSource();
    TermService::Progress progress = [dialog](qint64 done, qint64 all) {
        if (dialog)
            dialog->showProgress(done, all);
    };
    const auto changed = co_await m_terms.change(std::move(terms), extension, std::move(progress),
                                                 m_run.cancellation());
    closeOrExplain(dialog, changed);
    if (changed)
        finish(*changed, extension);
}

void KeyTermsController::finish(const TermChange &change, const Extension &extension)
{
    const auto text = KeyOutcomes::movingText(extension, countMoved(change));
    if (change.record) {
        const auto step = [this, record = change.record] { return m_terms.step(record); };
        m_history.add({text, step, step});
    }
    if (hasFailed(change))
        showResult(change, change.record ? text : QString());
    else if (change.record)
        m_page.showTermsMoved(text);
}

void KeyTermsController::showResult(const TermChange &change, const QString &undoText)
{
    std::vector<RowOutcome> outcomes;
    outcomes.reserve(change.outcomes.size());
    for (const auto &outcome : change.outcomes)
        outcomes.push_back(KeyOutcomes::moved(outcome.term, outcome.move, outcome.error));
    const auto title =
        KeyOutcomes::movedTitle(countMoved(change), static_cast<int>(outcomes.size()));
    auto *sheet = new ResultSheet(&m_page);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ResultSheet::undoRequested, this, &KeyTermsController::undoRequested);
    connect(sheet, &ResultSheet::retryRequested, this,
            [this, sheet](const std::vector<qint64> &ids) {
                sheet->accept();
                openDialog(idsOf<KeyId>(ids));
            });
    sheet->showOutcomes(title, std::move(outcomes), undoText);
    sheet->open();
}

} // namespace VeilDesk
