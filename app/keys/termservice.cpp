#include "app/keys/termservice.h"

#include "network/async/sleepfor.h"

#include <QCoroFuture>
#include <QHash>

#include <algorithm>
#include <span>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Few enough to hold the database for some milliseconds only.
constexpr size_t TermsPerTransaction = 250;
/// The bot, which polls for the lock, must find it free more often than held.
constexpr std::chrono::milliseconds Rest{10};

/// The errors of moves, to be found by the keys that they are about.
class MoveErrors
{
public:
    void add(const PlannedMove &move, const Error &error)
    {
        if (move.subscription)
            m_ofSubscriptions.insert(*move.subscription, error);
        else
            m_ofKeys.insert(move.key, error);
    }

    void add(std::span<const PlannedMove> moves, const Error &error)
    {
        for (const auto &move : moves)
            add(move, error);
    }

    [[nodiscard]] std::optional<Error> find(const KeyTerm &term) const
    {
        return term.subscription ? find(m_ofSubscriptions, *term.subscription)
                                 : find(m_ofKeys, term.key);
    }

private:
    template <typename Id>
    static std::optional<Error> find(const QHash<Id, Error> &errors, Id id)
    {
        const auto found = errors.find(id);
        return found == errors.end() ? std::nullopt : std::optional(*found);
    }

    QHash<SubscriptionId, Error> m_ofSubscriptions;
    QHash<KeyId, Error> m_ofKeys;
};

std::vector<TermOutcome> outcomesOf(std::vector<KeyTerm> terms, const Extension &extension,
                                    Timestamp now, const MoveErrors &errors)
{
    std::vector<TermOutcome> outcomes;
    outcomes.reserve(terms.size());
    for (auto &term : terms) {
        const auto move = planMove(term, extension, now);
        auto error = move.after ? errors.find(term) : std::nullopt;
        outcomes.push_back({std::move(term), move, std::move(error)});
    }
    return outcomes;
}

/// The first of the edits, taken out of them.
std::vector<TermRepository::TermEdit> takePart(std::vector<TermRepository::TermEdit> &edits)
{
    const auto end = edits.end();
    const auto begin = end - static_cast<qsizetype>(std::min(TermsPerTransaction, edits.size()));
    std::vector<TermRepository::TermEdit> part(std::make_move_iterator(begin),
                                               std::make_move_iterator(end));
    edits.erase(begin, end);
    return part;
}

TermRepository::TermEdit reversedTerm(TermRepository::TermEdit edit)
{
    std::ranges::transform(edit, edit.begin(), [](RowEdit &row) { return reversed(row); });
    return edit;
}

/// Keeps what takes the edits back; a move without one was overtaken by somebody else.
void remember(std::span<const PlannedMove> moves,
              const std::vector<TermRepository::TermEdit> &edits, TermRecord &record,
              MoveErrors &errors)
{
    const Error overtaken(ErrorKind::Conflict, u"It was changed by another program meanwhile"_s);
    for (size_t i = 0; i < moves.size(); ++i) {
        if (edits[i].empty())
            errors.add(moves[i], overtaken);
        else
            record.next.push_back(reversedTerm(edits[i]));
    }
}

/// Which of the edits were made; those whose rows somebody else changed were not.
Result<std::vector<bool>> applyAll(const Transaction &transaction,
                                   const std::vector<TermRepository::TermEdit> &edits)
{
    std::vector<bool> applied;
    for (const auto &edit : edits) {
        const auto done = applyEdits(transaction, edit);
        if (!done)
            return failure(done.error());
        applied.push_back(*done);
    }
    return applied;
}

} // namespace

std::shared_ptr<TermRecord> TermRecord::of(const std::vector<TermRepository::TermEdit> &written)
{
    auto record = std::make_shared<TermRecord>();
    std::ranges::transform(written, std::back_inserter(record->next), reversedTerm);
    return record;
}

TermService::TermService(Database &database, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(std::move(clock))
{ }

QCoro::Task<Result<std::vector<KeyTerm>>> TermService::load(std::vector<KeyId> keys, QueryStop stop)
{
    auto scanning = m_database.scan(
        [keys = std::move(keys)](const Connection &connection) {
            return TermRepository::load(connection, keys);
        },
        stop);
    co_return co_await scanning;
}

QCoro::Task<Result<TermChange>> TermService::change(std::vector<KeyTerm> terms, Extension extension,
                                                    Progress progress, Cancellation cancellation)
{
    const auto now = m_clock();
    if (const auto invalid = validate(extension, now))
        co_return failure(*invalid);
    const auto moves = planMoves(terms, extension, now);
    const auto record = std::make_shared<TermRecord>();
    MoveErrors errors;
    std::optional<Error> stopped;
    for (size_t first = 0; first < moves.size(); first += TermsPerTransaction) {
        const auto part =
            std::span(moves).subspan(first, std::min(TermsPerTransaction, moves.size() - first));
        if (!stopped && cancellation.isRequested())
            stopped = Error(ErrorKind::Cancelled, u"The change was stopped before this key"_s);
        if (!stopped) {
            std::vector<PlannedMove> planned(part.begin(), part.end());
            const auto edits = co_await write(std::move(planned), now);
            if (edits)
                remember(part, *edits, *record, errors);
            else
                stopped = edits.error();
            progress(static_cast<qint64>(first + part.size()), static_cast<qint64>(moves.size()));
            co_await sleepFor(Rest, cancellation);
        }
        if (stopped)
            errors.add(part, *stopped);
    }
    TermChange change{outcomesOf(std::move(terms), extension, now, errors), nullptr};
    if (!record->next.empty()) {
        change.record = record;
        emit changed();
    }
    co_return change;
}

QCoro::Task<Result<std::vector<TermRepository::TermEdit>>> TermService::write(
    std::vector<PlannedMove> part, Timestamp now)
{
    auto writing = m_database.transaction([part = std::move(part), now](Transaction &transaction) {
        return TermRepository::move(transaction, part, now);
    });
    co_return co_await writing;
}

QCoro::Task<Result<>> TermService::step(std::shared_ptr<TermRecord> record)
{
    const auto all = record->next.size();
    const Cancellation uninterrupted;
    size_t refused = 0;
    while (!record->next.empty()) {
        const auto part = takePart(record->next);
        auto writing = m_database.transaction(
            [part](Transaction &transaction) { return applyAll(transaction, part); });
        const auto applied = co_await writing;
        if (!applied) {
            record->next.insert(record->next.end(), part.begin(), part.end());
            co_return failure(applied.error());
        }
        for (size_t i = 0; i < part.size(); ++i) {
            if ((*applied)[i])
                record->done.push_back(reversedTerm(part[i]));
            else
                ++refused;
        }
        co_await sleepFor(Rest, uninterrupted);
    }
    std::swap(record->next, record->done);
    emit changed();
    if (refused == 0)
        co_return Result<>();
    co_return failure(ErrorKind::Conflict,
                      u"%1 of %2 terms were changed by another program meanwhile and stay as they "
                      "are; the others were written"_s.arg(refused)
                          .arg(all));
}

} // namespace VeilDesk
