#include "app/keys/termservice.h"

#include "app/keys/keyexpiryfollower.h"
#include "models/domain/chunkpace.h"

#include <QCoroFuture>
#include <QHash>

#include <algorithm>
#include <span>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

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

/// The last of the edits, taken out of them.
std::vector<TermRepository::TermEdit> takePart(std::vector<TermRepository::TermEdit> &edits,
                                               int count)
{
    const auto end = edits.end();
    const auto begin = end - std::min<qsizetype>(count, std::ssize(edits));
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
Result<std::vector<bool>> applyAll(Transaction &transaction,
                                   const std::vector<TermRepository::TermEdit> &edits)
{
    std::vector<bool> applied;
    for (const auto &edit : edits) {
        const auto done = TermRepository::carryOut(transaction, edit);
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

TermService::TermService(Database &database, const Settings &settings, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_settings(settings)
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
    std::span<const PlannedMove> left(moves);
    std::optional<Error> stopped;
    const auto chunkSize = m_settings.extendChunkSize;
    int limit = firstChunk(chunkSize);
    while (!left.empty() && !stopped) {
        if (cancellation.isRequested()) {
            stopped = Error(ErrorKind::Cancelled, u"The change was stopped before this key"_s);
            break;
        }
        const auto part = left.first(std::min<size_t>(static_cast<size_t>(limit), left.size()));
        std::vector<PlannedMove> planned(part.begin(), part.end());
        const auto edits = co_await write(std::move(planned), now);
        if (edits) {
            remember(part, *edits, *record, errors);
            left = left.subspan(part.size());
            progress(std::ssize(moves) - std::ssize(left), std::ssize(moves));
            limit = nextChunk(limit, m_database.lastHold(), chunkSize);
        } else {
            stopped = edits.error();
        }
    }
    if (stopped)
        errors.add(left, *stopped);
    co_await followKeys();
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

/// What has moved is followed whole, also when the rest was stopped.
QCoro::Task<> TermService::followKeys()
{
    const Cancellation uninterrupted;
    co_await followKeyExpiries(m_database, m_settings.extendChunkSize, uninterrupted);
}

QCoro::Task<Result<>> TermService::step(std::shared_ptr<TermRecord> record)
{
    const auto all = record->next.size();
    const auto chunkSize = m_settings.extendChunkSize;
    int limit = firstChunk(chunkSize);
    size_t refused = 0;
    while (!record->next.empty()) {
        const auto part = takePart(record->next, limit);
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
        limit = nextChunk(limit, m_database.lastHold(), chunkSize);
    }
    co_await followKeys();
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
