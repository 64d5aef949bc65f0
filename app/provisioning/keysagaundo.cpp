#include "app/provisioning/keysaga.h"

#include "app/provisioning/logging.h"
#include "models/domain/redaction.h"
#include "models/domain/retry.h"

#include <QCoroFuture>

#include <utility>

// How the saga takes back what it created.

namespace VeilDesk {

using namespace Qt::StringLiterals;

/// The key is on the server and the database does not take it (1.34).
QCoro::Task<> KeySaga::undoUnstored()
{
    const auto kind = m_step.error->kind();
    if (kind == ErrorKind::AlreadyServed) {
        qCInfo(provisioningLog).noquote() << m_step.error->detail() << "and keeps that one";
        co_await compensate();
        co_return;
    }
    qCCritical(provisioningLog).noquote()
        << u"[ERROR] Failed to create v2ray key: %1"_s.arg(m_step.error->detail());
    // Whoever took the operation over (Busy), or the row that has this very key (Conflict),
    // would lose it.
    if (kind == ErrorKind::Busy || kind == ErrorKind::Conflict) {
        if (kind == ErrorKind::Conflict)
            m_step.state = StepState::Intended;
        else
            co_await deleteUnclaimed();
        const auto error = *m_step.error;
        co_await fail(error);
        co_return;
    }
    co_await compensate();
}

/// The journal no longer takes our word for the step's key: unless whoever took the operation
/// over adopted it meanwhile, nobody else knows of it.
QCoro::Task<> KeySaga::deleteUnclaimed()
{
    auto key = stepKey();
    const auto deleted = co_await deleteUnclaimed(std::move(key), Cancellation());
    if (!deleted)
        qCCritical(provisioningLog).noquote()
            << u"[ERROR] Failed to cleanup v2ray user after error: %1"_s.arg(
                   deleted.error().detail());
}

RemoteKey KeySaga::stepKey() const
{
    RemoteKey key;
    key.uuid = m_step.uuid;
    key.remoteId = m_step.remoteId;
    return key;
}

QCoro::Task<Result<>> KeySaga::deleteUnclaimed(RemoteKey key, Cancellation cancellation)
{
    const auto foreign = co_await m_context.journal.loadForeignUuids(m_step.server, OperationId());
    if (!foreign)
        co_return failure(foreign.error());
    if (foreign->contains(key.uuid))
        co_return Result<>();
    const auto server = co_await connect(cancellation);
    if (!server)
        co_return failure(server.error());
    const auto shownUuid = redactedUuid(key.uuid);
    auto deleted = co_await server->client->deleteKey(std::move(key), cancellation);
    if (deleted)
        qCWarning(provisioningLog).noquote()
            << u"[CLEANUP] Deleted V2Ray user %1 from server due to error"_s.arg(shownUuid);
    co_return deleted;
}

QCoro::Task<> KeySaga::compensate()
{
    const auto reason = createsKeys(m_operation.kind) ? m_step.error : std::nullopt;
    report(StepPhase::Compensating);
    m_step.state = StepState::Compensating;
    auto row = std::exchange(m_unrecorded, {});
    const auto intent = co_await m_context.journal.record(m_operation.id, m_step, std::move(row));
    // A row must not outlive its key, and a lost operation is somebody else's to undo.
    if (!intent && (m_step.key || intent.error().kind() == ErrorKind::Busy)) {
        m_step.error = intent.error();
        report(StepPhase::Ended);
        co_return;
    }
    for (int number = 1;; ++number) {
        m_attempt = number;
        const auto deleted = co_await deleteOnce(number, reason);
        if (deleted || m_stop.isRequested())
            break;
        noteUndeleted(deleted.error());
        const auto delay =
            retryDelay(deleted.error(), number, m_context.settings.retry, m_context.randomUnit());
        logRetry(u"delete_key"_s, deleted.error(), number, delay);
        if (!delay) {
            qCCritical(provisioningLog).noquote()
                << u"[ERROR] Failed to cleanup v2ray user after error: %1"_s.arg(
                       deleted.error().detail());
            break;
        }
        co_await wait(number, *delay, m_stop);
    }
    report(StepPhase::Ended);
}

/// That another key serves decides the outcome; the attempts tell why this one is still there.
void KeySaga::noteUndeleted(const Error &error)
{
    if (!isServed(m_step))
        m_step.error = error;
}

/// A success leaves `reason`, why the key had to go, as the step's error.
QCoro::Task<Result<>> KeySaga::deleteOnce(int number, std::optional<Error> reason)
{
    const auto server = co_await connect(m_stop);
    if (!server && isRemoved(server.error()))
        co_return co_await giveUpDeleting();
    if (!server)
        co_return failure(server.error());
    report(StepPhase::Compensating);
    auto key = stepKey();
    const auto startedAt = wallTimeNow();
    const auto start = Stopwatch::now();
    const auto deleted = co_await server->client->deleteKey(std::move(key), m_stop);
    if (!deleted && m_stop.isRequested())
        co_return deleted;
    auto row = attemptRow(u"delete_key"_s, number, startedAt, start);
    if (!deleted) {
        row.error = deleted.error();
        noteUndeleted(deleted.error());
        const auto noted =
            co_await m_context.journal.record(m_operation.id, m_step, std::move(row));
        co_return noted ? deleted : noted;
    }
    m_step.error = reason;
    const auto removed = co_await m_context.journal.remove(m_operation.id, m_step,
                                                           StepState::Compensated, std::move(row));
    if (!removed)
        co_return failure(removed.error());
    m_step = *removed;
    const auto text = m_operation.kind == OperationKind::Revoke
        ? u"Deleted V2Ray user %1 from server"_s
        : u"[CLEANUP] Deleted V2Ray user %1 from server due to error"_s;
    qCInfo(provisioningLog).noquote() << text.arg(redactedUuid(m_step.uuid));
    co_return Result<>();
}

/// Whatever is left on a removed server is the operator's to look for; the row need not stay.
QCoro::Task<Result<>> KeySaga::giveUpDeleting()
{
    qCWarning(provisioningLog).noquote() << serverRemoved().detail();
    noteUndeleted(serverRemoved());
    const auto removed =
        co_await m_context.journal.remove(m_operation.id, m_step, StepState::Compensated);
    if (!removed)
        co_return failure(removed.error());
    m_step = *removed;
    co_return Result<>();
}

} // namespace VeilDesk
