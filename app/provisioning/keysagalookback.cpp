#include "app/provisioning/keysaga.h"

#include "app/provisioning/logging.h"
#include "models/domain/redaction.h"
#include "models/domain/retry.h"

#include <QCoroFuture>

#include <algorithm>

// What the saga does when it looks back: at a step whose answer was lost, and at a stored key.

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto notReadBack = "Not read back"_L1;

} // namespace

QCoro::Task<> KeySaga::settle(bool keep)
{
    m_attempt = 0;
    const auto server = co_await connect(m_stop);
    if (!server && isRemoved(server.error())) {
        m_step.state = StepState::Intended;
        auto removed = serverRemoved();
        co_await fail(std::move(removed));
        co_return;
    }
    if (!server) {
        co_await leaveUnknown(server.error());
        co_return;
    }
    const auto present = co_await confirmPresence(*server);
    if (!present) {
        co_await leaveUnknown(present.error());
        co_return;
    }
    if (!*present) {
        const Error interrupted(ErrorKind::Cancelled,
                                u"Interrupted before the server created the key"_s);
        const auto reason = m_step.error.value_or(interrupted);
        m_step.state = StepState::Intended;
        m_step.uuid.clear();
        co_await fail(reason);
        co_return;
    }
    if (keep)
        co_await store(*server);
    else
        co_await compensate();
}

bool KeySaga::isRemoved(const Error &error)
{
    return error.kind() == ErrorKind::NotFound;
}

Error KeySaga::serverRemoved() const
{
    return {ErrorKind::NotFound,
            u"Server %1 was removed; a key may remain there"_s.arg(m_step.server.value)};
}

QCoro::Task<> KeySaga::leaveUnknown(Error error)
{
    if (m_stop.isRequested())
        co_return;
    if (m_step.state != StepState::Confirmed)
        m_step.state = StepState::Unknown;
    co_await fail(std::move(error));
}

/// Whether the server has the key that the step may have created. Only a listing made after the
/// server can no longer be busy with the request proves that it has not.
QCoro::Task<Result<bool>> KeySaga::confirmPresence(ConnectedServer server)
{
    if (m_step.state == StepState::Confirmed)
        co_return co_await isOnServer(server);
    m_step.ambiguous = true;
    const auto early = co_await adopt(server);
    if (!early)
        co_return early;
    if (*early)
        co_return true;
    const bool hasSettled = co_await waitUntilSettled();
    if (!hasSettled)
        co_return failure(ErrorKind::Cancelled, u"Stopped before the server had settled"_s);
    co_return co_await adopt(server);
}

/// A 404 may come from a proxy; that the key has gone takes a listing without it.
QCoro::Task<Result<bool>> KeySaga::isOnServer(ConnectedServer server)
{
    const auto found = co_await server.client->findKey(m_step.uuid, m_stop);
    if (!found)
        co_return failure(found.error());
    if (*found)
        co_return true;
    const auto listing = co_await server.client->listKeys(m_stop);
    if (!listing)
        co_return failure(listing.error());
    co_return std::ranges::find(*listing, m_step.uuid, &RemoteKey::uuid) != listing->end();
}

/// False when it was stopped before.
QCoro::Task<bool> KeySaga::waitUntilSettled()
{
    const auto settled = m_step.sentAt.value_or(WallTime()) + m_context.settings.settleTime;
    const auto left = settled - wallTimeNow();
    if (left <= std::chrono::milliseconds(0))
        co_return true;
    co_return co_await wait(m_attempt, left, m_stop);
}

/// A program that ended while it waited, as the server had asked, leaves the waiting to us. False
/// when it is longer than an operation waits: the step has failed.
QCoro::Task<bool> KeySaga::waitAsAsked(Cancellation cancellation)
{
    const auto asked = m_step.error ? m_step.error->retryAfter() : std::nullopt;
    const auto passed = wallTimeNow() - m_step.sentAt.value_or(WallTime());
    const bool isOver = std::chrono::floor<std::chrono::seconds>(passed) >= asked.value_or(0s);
    if (m_step.state != StepState::Intended || !asked || isOver)
        co_return true;
    const auto error = *m_step.error;
    const auto delay = retryDelay(error, 0, m_context.settings.retry, m_context.randomUnit());
    if (delay)
        co_await wait(0, *delay, cancellation);
    else
        co_await fail(error);
    co_return delay.has_value();
}

QCoro::Task<> KeySaga::readBack()
{
    report(StepPhase::ReadingBack);
    const auto server = co_await connect(m_stop);
    if (server)
        co_await verifyStored(*server);
    else if (isRemoved(server.error()))
        forgoReadBack();
    else
        warnNotReadBack(server.error());
    if (!m_step.verifiedAt)
        co_await noteUnverified();
    report(StepPhase::Ended);
}

/// Only the last look counts.
void KeySaga::forgetReadBacks()
{
    m_step.warnings.removeIf([](const QString &text) { return text.startsWith(notReadBack); });
}

void KeySaga::warnNotReadBack(const Error &error)
{
    if (m_stop.isRequested())
        return;
    forgetReadBacks();
    m_step.warnings += u"%1: %2"_s.arg(notReadBack, error.detail());
}

/// A second key can no longer be looked for: the operation must not wait for it.
void KeySaga::forgoReadBack()
{
    m_step.ambiguous = false;
    m_step.warnings += serverRemoved().detail();
    qCWarning(provisioningLog).noquote() << serverRemoved().detail();
}

/// The warnings say why; the operator still finds them tomorrow.
QCoro::Task<> KeySaga::noteUnverified()
{
    const auto noted = co_await m_context.journal.record(m_operation.id, m_step);
    if (!noted)
        qCWarning(provisioningLog).noquote()
            << "The journal could not note a read-back:" << noted.error().detail();
}

QCoro::Task<> KeySaga::verifyStored(ConnectedServer server)
{
    bool present = false;
    if (m_step.ambiguous) {
        const bool hasSettled = co_await waitUntilSettled();
        if (!hasSettled)
            co_return;
        const auto own = co_await findOwn(server);
        if (!own) {
            warnNotReadBack(own.error());
            co_return;
        }
        present = std::ranges::find(*own, m_step.uuid, &RemoteKey::uuid) != own->end();
        const auto gone = co_await deleteExtras(server, *own);
        if (m_stop.isRequested())
            co_return;
        if (!gone && present) {
            warnNotReadBack(gone.error());
            co_return;
        }
    } else {
        const auto found = co_await isOnServer(server);
        if (!found) {
            warnNotReadBack(found.error());
            co_return;
        }
        present = *found;
    }
    if (!present) {
        co_await createAgain();
        co_return;
    }
    co_await markVerified();
}

/// A create with a lost answer that succeeded after its retry leaves a second key. Where only
/// the e-mail tells, a key is ours for certain when the e-mail names our subscription. Fails while
/// one of them may still be there.
QCoro::Task<Result<>> KeySaga::deleteExtras(ConnectedServer server, std::vector<RemoteKey> own)
{
    Result<> all;
    const bool certain =
        server.server.dialect != Dialect::Users || m_operation.subscription.has_value();
    for (const auto &key : own) {
        if (key.uuid == m_step.uuid)
            continue;
        if (!certain) {
            m_step.warnings += u"The server has another key for this e-mail that the database "
                               "does not know: %1"_s.arg(redactedUuid(key.uuid));
            continue;
        }
        const auto deleted = co_await deleteUnclaimed(key, m_stop);
        if (!deleted && all)
            all = failure(deleted.error());
    }
    co_return all;
}

/// The bot's sweep may have deleted the key before its row was there (D20). Without a row somebody
/// ended the key on purpose.
QCoro::Task<> KeySaga::createAgain()
{
    const Error vanished(ErrorKind::RemoteNotFound,
                         u"The key vanished from the server after it was stored"_s);
    const auto hasRow = co_await m_context.journal.hasRow(m_step.uuid);
    if (!hasRow) {
        warnNotReadBack(hasRow.error());
        co_return;
    }
    if (m_stop.isRequested())
        co_return;
    // Its row goes before the new key comes: a recovery would not create it.
    m_stop = Cancellation();
    m_step.error = vanished;
    const bool again = *hasRow && !m_step.recreated;
    m_step.recreated = true;
    const auto state = again ? StepState::Intended : StepState::Failed;
    const auto removed = co_await m_context.journal.remove(m_operation.id, m_step, state);
    if (!removed) {
        m_step.error = removed.error();
        co_return;
    }
    m_step = *removed;
    if (!again)
        co_return;
    m_step.uuid.clear();
    m_step.remoteId.clear();
    m_step.link.clear();
    m_step.ambiguous = false;
    co_await create(Cancellation());
    if (m_step.state != StepState::Stored)
        co_return;
    m_step.warnings += vanished.detail() + u" and was created again"_s;
    if (!m_step.ambiguous)
        co_await markVerified();
}

QCoro::Task<> KeySaga::markVerified()
{
    forgetReadBacks();
    const auto verified = co_await m_context.journal.recordVerified(m_operation.id, m_step);
    if (verified)
        m_step = *verified;
}

} // namespace VeilDesk
