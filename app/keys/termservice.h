#pragma once

#include "models/domain/keyterm.h"
#include "models/settings/settings.h"
#include "models/storage/database.h"
#include "models/storage/termrepository.h"
#include "network/async/cancellation.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace VeilDesk {

/// What became of one key when terms moved.
struct TermOutcome
{
    KeyTerm term; ///< As it was.
    TermMove move;
    std::optional<Error> error; ///< Why the move was not made.
};

/// The rows that a change of terms or subscriptions wrote, to take it back and to make it again. A
/// step that fails half-way continues where it stopped.
struct TermRecord
{
    std::vector<TermRepository::TermEdit> next; ///< What the next step writes.
    std::vector<TermRepository::TermEdit> done; ///< What takes back what it has written so far.

    /// Of edits that were just made: the next step takes them back.
    [[nodiscard]] static std::shared_ptr<TermRecord> of(
        const std::vector<TermRepository::TermEdit> &written);
};

struct TermChange
{
    std::vector<TermOutcome> outcomes; ///< One for each key, in their order.
    /// Shared by the steps of an undo history, which are copied; null when nothing was written.
    std::shared_ptr<TermRecord> record;
};

/// Moves the terms of any number of keys, in chunks so short that the bot never waits. GUI thread.
class TermService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TermService)

public:
    using Progress = std::function<void(qint64 done, qint64 all)>;

    TermService(Database &database, const Settings &settings, Clock clock,
                QObject *parent = nullptr);

    /// What a preview shows and what change() wants, for those of the keys that there are.
    [[nodiscard]] QCoro::Task<Result<std::vector<KeyTerm>>> load(std::vector<KeyId> keys,
                                                                 QueryStop stop);

    /// Moves what is still as `terms` say, then the keys' own expiry where it is alive. After a
    /// cancellation or a failure of the database the rest stays as it is, each with that error.
    [[nodiscard]] QCoro::Task<Result<TermChange>> change(std::vector<KeyTerm> terms,
                                                         Extension extension, Progress progress,
                                                         Cancellation cancellation);

    /// Takes a change back, or makes it again. Rows that somebody else changed meanwhile are left
    /// alone and make it ErrorKind::Conflict.
    [[nodiscard]] QCoro::Task<Result<>> step(std::shared_ptr<TermRecord> record);

signals:
    void changed();

private:
    QCoro::Task<Result<std::vector<TermRepository::TermEdit>>> write(std::vector<PlannedMove> part,
                                                                     Timestamp now);
    QCoro::Task<> followKeys();

    Database &m_database;
    const Settings &m_settings;
    Clock m_clock;
};

} // namespace VeilDesk
