#include "app/provisioning/keysaga.h"

#include "app/provisioning/journalretry.h"
#include "app/provisioning/logging.h"
#include "models/domain/redaction.h"
#include "models/domain/retry.h"
#include "network/async/sleepfor.h"

#include <QCoroFuture>

#include <functional>
#include <utility>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// What a failed step is left as. Absent right after a lost answer is not final yet, unless the
/// server itself said that its work was done.
StepState endState(StepState state, const Error &error)
{
    const bool mayStillHappen = isTransient(error) || error.kind() == ErrorKind::Cancelled;
    switch (state) {
    case StepState::Sent:
    case StepState::Unknown:
        return StepState::Unknown;
    case StepState::Confirmed:
        return StepState::Confirmed;
    case StepState::Absent:
        return mayStillHappen ? StepState::Absent : StepState::Failed;
    default:
        return StepState::Failed;
    }
}

/// The text of 2.108 where the network failed.
QString failureText(const Error &error, ServerId server)
{
    switch (error.kind()) {
    case ErrorKind::Dns:
    case ErrorKind::Connection:
    case ErrorKind::Timeout:
        return u"Network error creating key on server %1: %2"_s.arg(QString::number(server.value),
                                                                    error.detail());
    default:
        return error.detail();
    }
}

} // namespace

KeySaga::KeySaga(const ProvisioningContext &context, const Operation &operation, Step &step)
    : m_context(context)
    , m_operation(operation)
    , m_step(step)
    , m_stop(context.stop)
{ }

QCoro::Task<> KeySaga::create(Cancellation cancellation)
{
    const bool mayAsk = co_await waitAsAsked(cancellation);
    if (!mayAsk)
        co_return;
    for (int number = 1;; ++number) {
        if (m_stop.isRequested())
            co_return;
        if (cancellation.isRequested()) {
            Error cancelled(ErrorKind::Cancelled, u"Cancelled by the operator"_s);
            co_await fail(std::move(cancelled));
            co_return;
        }
        m_attempt = number;
        const auto error = co_await createOnce(cancellation);
        if (!error || m_stop.isRequested())
            co_return;
        m_step.error = error;
        const auto delay =
            retryDelay(*error, number, m_context.settings.retry, m_context.randomUnit());
        logRetry(u"create_key"_s, *error, number, delay);
        if (!delay) {
            co_await fail(*error);
            co_return;
        }
        co_await wait(number, *delay, cancellation);
    }
}

/// Nothing when the step has come to an end; the error that another attempt may get past.
QCoro::Task<std::optional<Error>> KeySaga::createOnce(Cancellation cancellation)
{
    const auto free = co_await refuseServed();
    if (!free)
        co_return free.error();
    const auto server = co_await connect(m_stop);
    if (!server)
        co_return server.error();
    const auto created = co_await attempt(*server, std::move(cancellation));
    if (!created)
        co_return created.error();
    co_await store(*server);
    co_return std::nullopt;
}

/// Only where nothing was created yet: whatever may be on the server has to be found first, and is
/// given up when it is to be stored.
QCoro::Task<Result<>> KeySaga::refuseServed()
{
    const bool isUncreated =
        m_step.state == StepState::Intended || m_step.state == StepState::Failed;
    if (!isUncreated || !m_operation.subscription)
        co_return Result<>();
    co_return co_await m_context.journal.refuseServed(m_operation, m_step);
}

QCoro::Task<Result<ConnectedServer>> KeySaga::connect(Cancellation cancellation)
{
    report(StepPhase::Connecting);
    co_return co_await m_context.pool.connect(m_step.server, cancellation);
}

/// One attempt: a probe where an earlier answer was lost, then a create. Success leaves the step
/// Confirmed.
QCoro::Task<Result<>> KeySaga::attempt(ConnectedServer server, Cancellation cancellation)
{
    if (m_step.ambiguous) {
        const auto found = co_await adopt(server);
        if (!found)
            co_return failure(found.error());
        if (*found)
            co_return Result<>();
    }
    const auto turn = co_await waitToCreate(server, std::move(cancellation));
    if (!turn)
        co_return turn;
    const auto sent = co_await sendCreate(server);
    if (sent)
        co_return sent;
    if (m_step.state != StepState::Unknown)
        co_return sent;
    const auto found = co_await adopt(server);
    if (!found)
        co_return isTransient(found.error()) ? failure(found.error()) : sent;
    co_return *found ? Result<>() : sent;
}

/// Before the journal says that anything was sent: who is called off here has sent nothing.
QCoro::Task<Result<>> KeySaga::waitToCreate(ConnectedServer server, Cancellation cancellation)
{
    ServerClient::TurnListener onWait = [this](std::chrono::milliseconds wait) {
        reportWait(StepPhase::AwaitingTurn, m_attempt, wait);
    };
    co_return co_await server.client->waitToCreate(std::move(onWait), std::move(cancellation));
}

QCoro::Task<Result<>> KeySaga::sendCreate(ConnectedServer server)
{
    report(StepPhase::Creating);
    m_step.state = StepState::Sent;
    m_step.sentAt = wallTimeNow();
    m_step.attempts += 1;
    const auto intent = co_await m_context.journal.record(m_operation.id, m_step);
    if (!intent) {
        m_step.state = StepState::Intended;
        co_return failure(intent.error());
    }
    KeyRequest request(m_step.email, markedName(server.server.name, m_operation.marker));
    const auto start = Stopwatch::now();
    auto created = co_await server.client->createKey(std::move(request), m_stop);
    auto row = attemptRow(u"create_key"_s, m_step.attempts, *m_step.sentAt, start);
    if (created && created->uuid.isEmpty())
        created = failure(Error(ErrorKind::Malformed,
                                u"Failed to create v2ray user - invalid response from server"_s)
                              .withRequestSent());
    if (created) {
        accept(*created);
        m_unrecorded = std::move(row);
        const auto accepted = co_await recordConfirmed();
        co_return accepted;
    }
    // The journal says that it was sent, which is all that is known.
    if (m_stop.isRequested())
        co_return failure(created.error());
    const bool unknown = isOutcomeUnknown(created.error());
    m_step.state = unknown ? StepState::Unknown : StepState::Intended;
    m_step.ambiguous = m_step.ambiguous || unknown;
    m_step.error = created.error();
    row.error = created.error();
    const auto noted = co_await m_context.journal.record(m_operation.id, m_step, std::move(row));
    if (!noted)
        qCWarning(provisioningLog).noquote()
            << "The journal could not note a failed create:" << noted.error().detail();
    co_return failure(created.error());
}

/// A key that can be stored at once gets no entry of its own: until then the step stays Sent,
/// which recovery treats like a lost answer.
QCoro::Task<Result<>> KeySaga::recordConfirmed()
{
    if (!m_step.link.isEmpty() && !isUnacceptable())
        co_return Result<>();
    auto row = std::exchange(m_unrecorded, {});
    auto accepted = co_await m_context.journal.record(m_operation.id, m_step, std::move(row));
    if (accepted || isPassing(accepted.error()))
        co_return Result<>();
    co_await deleteUnclaimed();
    co_return std::move(accepted);
}

bool KeySaga::isUnacceptable() const
{
    return !m_step.persisted && m_context.settings.databaseAddedRequired;
}

void KeySaga::accept(const RemoteKey &key)
{
    m_step.state = StepState::Confirmed;
    m_step.uuid = key.uuid;
    m_step.remoteId = key.remoteId;
    m_step.link = key.link;
    m_step.persisted = key.persisted;
    m_step.warnings = key.warnings;
}

/// Looks for this operation's key; true when there is one, which the step then has.
QCoro::Task<Result<bool>> KeySaga::adopt(ConnectedServer server)
{
    report(StepPhase::Probing);
    const auto own = co_await findOwn(server);
    if (!own) {
        m_step.state = StepState::Unknown;
        co_return failure(own.error());
    }
    if (own->empty()) {
        m_step.state = StepState::Absent;
        co_return false;
    }
    accept(own->front());
    m_step.adopted = true;
    qCInfo(provisioningLog).noquote()
        << u"Operation %1 found its key %2 on server %3 after a lost answer"_s
               .arg(m_operation.id.value)
               .arg(redactedUuid(m_step.uuid))
               .arg(m_step.server.value);
    const auto recorded = co_await m_context.journal.record(m_operation.id, m_step);
    if (!recorded && !isPassing(recorded.error()))
        co_return failure(recorded.error());
    co_return true;
}

QCoro::Task<Result<std::vector<RemoteKey>>> KeySaga::findOwn(ConnectedServer server)
{
    const auto listing = co_await server.client->listKeys(m_stop);
    if (!listing)
        co_return failure(listing.error());
    auto foreign = co_await m_context.journal.loadForeignUuids(m_step.server, m_operation.id);
    if (!foreign)
        co_return failure(foreign.error());
    foreign->remove(m_step.uuid);
    const KeyTrace trace(server.server.dialect, m_operation.marker, m_step.email,
                         std::move(*foreign));
    co_return ownKeys(*listing, trace);
}

/// From Confirmed to Stored; on a failure to what undoes the creation (1.34).
QCoro::Task<> KeySaga::store(ConnectedServer server)
{
    if (isUnacceptable()) {
        m_step.error = Error(ErrorKind::Rejected,
                             u"The server reported database_added: false, which the settings "
                             "treat as a failure"_s);
        co_await compensate();
        co_return;
    }
    co_await completeLink(server);
    if (m_step.link.isEmpty() && m_stop.isRequested())
        co_return;
    report(StepPhase::Storing);
    std::function<QFuture<Result<Step>>()> write = [this] {
        return m_context.journal.store(m_operation, m_step, m_unrecorded);
    };
    const auto stored =
        co_await writeInsistently(std::move(write), m_context.settings.retry.maxAttempts);
    if (stored) {
        m_step = *stored;
        m_unrecorded.reset();
        report(StepPhase::Ended);
        co_return;
    }
    m_step.error = stored.error();
    co_await undoUnstored();
}

QCoro::Task<> KeySaga::completeLink(ConnectedServer server)
{
    if (!m_step.link.isEmpty())
        co_return;
    auto key = stepKey();
    const auto link = co_await server.client->loadLink(std::move(key), m_stop);
    if (link) {
        m_step.link = *link;
        m_step.warnings.removeIf([](const QString &text) { return text.contains("link"_L1); });
        co_return;
    }
    m_step.warnings += u"The server did not return the link: %1"_s.arg(link.error().detail());
}

/// Ends the step as far as it can be ended: nothing was created, or nobody knows yet.
void KeySaga::noteFailure(const Error &error)
{
    m_step.retryAt = std::chrono::floor<std::chrono::seconds>(wallTimeNow())
        + repairDelay(error, m_context.settings.retry);
    qCWarning(provisioningLog).noquote()
        << u"[SUBSCRIPTION] Failed to create key on server %1: %2"_s.arg(
               QString::number(m_step.server.value), failureText(error, m_step.server));
}

QCoro::Task<> KeySaga::fail(Error error)
{
    m_step.state = endState(m_step.state, error);
    m_step.error = error;
    if (isServed(m_step))
        qCInfo(provisioningLog).noquote() << error.detail();
    else
        noteFailure(error);
    auto row = std::exchange(m_unrecorded, {});
    const auto recorded = co_await m_context.journal.record(m_operation.id, m_step, std::move(row));
    if (!recorded)
        qCWarning(provisioningLog).noquote()
            << "The journal could not note a failed step:" << recorded.error().detail();
    report(StepPhase::Ended);
}

QCoro::Task<bool> KeySaga::wait(int attempt, std::chrono::milliseconds delay,
                                Cancellation cancellation)
{
    reportWait(StepPhase::Waiting, attempt, delay);
    co_return co_await sleepFor(delay, cancellation);
}

void KeySaga::logRetry(const QString &function, const Error &error, int number,
                       std::optional<std::chrono::milliseconds> delay) const
{
    const int most = m_context.settings.retry.maxAttempts;
    if (delay) {
        qCWarning(provisioningLog).noquote()
            << u"[RETRY] Attempt %1/%2 failed for %3 on server %4: %5. Retrying in %6s..."_s
                   .arg(number)
                   .arg(most)
                   .arg(function)
                   .arg(m_step.server.value)
                   .arg(error.detail())
                   .arg(std::chrono::duration<double>(*delay).count());
    } else if (isTransient(error)) {
        qCCritical(provisioningLog).noquote()
            << u"[RETRY] All %1 attempts failed for %2 on server %3: %4"_s.arg(number)
                   .arg(function)
                   .arg(m_step.server.value)
                   .arg(error.detail());
    }
}

void KeySaga::report(StepPhase phase)
{
    m_context.onProgress({m_operation.id, m_step, phase, m_attempt, {}});
}

void KeySaga::reportWait(StepPhase phase, int attempt, std::chrono::milliseconds delay)
{
    m_context.onProgress({m_operation.id, m_step, phase, attempt, wallTimeNow() + delay});
}

Attempt KeySaga::attemptRow(const QString &operation, int number, WallTime startedAt,
                            Stopwatch::time_point start) const
{
    Attempt row;
    row.operation = operation;
    row.operationId = m_operation.id;
    row.step = m_step.id;
    row.server = m_step.server;
    row.number = number;
    row.startedAt = startedAt;
    row.duration = std::chrono::duration_cast<std::chrono::milliseconds>(Stopwatch::now() - start);
    return row;
}

} // namespace VeilDesk
