#include "tests/support/fakeserver.h"

#include "network/async/sleepfor.h"

#include <QUuid>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::optional<FakeServer::Fault> takeFirst(std::deque<FakeServer::Fault> &faults)
{
    if (faults.empty())
        return std::nullopt;
    auto fault = faults.front();
    faults.pop_front();
    return fault;
}

class FakeServerClient final : public ServerClient
{
public:
    explicit FakeServerClient(FakeServer &server)
        : m_server(server)
    { }

    QCoro::Task<Result<>> waitToCreate(TurnListener onWait, Cancellation cancellation) override
    {
        const auto turn = m_server.turn;
        if (turn == 0ms)
            co_return Result<>();
        onWait(turn);
        bool isMyTurn = co_await sleepFor(turn, cancellation);
        while (isMyTurn && m_server.keepsWaiting && m_server.keepsWaiting())
            isMyTurn = co_await sleepFor(turn, cancellation);
        if (isMyTurn)
            co_return Result<>();
        co_return failure(ErrorKind::Cancelled, u"Not its turn any more"_s);
    }

    QCoro::Task<Result<RemoteKey>> createKey(KeyRequest request, Cancellation cancellation) override
    {
        m_server.creates += 1;
        if (m_server.beforeCreate)
            m_server.beforeCreate();
        const auto fault = takeFirst(m_server.createFaults);
        const auto awaited = co_await answer(cancellation);
        const auto key = newKey(request);
        if (fault && fault->takesEffect && m_server.createsLate)
            m_server.late.push_back(key);
        else if (!fault || fault->takesEffect)
            m_server.add(key);
        if (!awaited)
            co_return failure(awaited.error());
        if (fault)
            co_return failure(fault->error);
        co_return key;
    }

    QCoro::Task<Result<std::vector<RemoteKey>>> listKeys(Cancellation cancellation) override
    {
        const auto fault = takeFirst(m_server.listFaults);
        const auto awaited = co_await answer(cancellation);
        if (!awaited)
            co_return failure(awaited.error());
        if (fault)
            co_return failure(fault->error);
        const auto listing = m_server.keys;
        co_return listing;
    }

    QCoro::Task<Result<std::optional<RemoteKey>>> findKey(QString uuid,
                                                          Cancellation cancellation) override
    {
        const auto fault = takeFirst(m_server.findFaults);
        const auto awaited = co_await answer(cancellation);
        if (!awaited)
            co_return failure(awaited.error());
        if (fault)
            co_return failure(fault->error);
        const auto found = std::ranges::find(m_server.keys, uuid, &RemoteKey::uuid);
        co_return found == m_server.keys.end() ? std::nullopt : std::optional(*found);
    }

    QCoro::Task<Result<>> deleteKey(RemoteKey key, Cancellation cancellation) override
    {
        const auto fault = takeFirst(m_server.deleteFaults);
        const auto awaited = co_await answer(cancellation);
        if (!fault || fault->takesEffect)
            std::erase_if(m_server.keys, [&key](const RemoteKey &k) { return k.uuid == key.uuid; });
        if (!awaited)
            co_return awaited;
        if (fault)
            co_return failure(fault->error);
        co_return Result<>();
    }

    QCoro::Task<Result<QString>> loadLink(RemoteKey key, Cancellation cancellation) override
    {
        if (m_server.beforeLink)
            m_server.beforeLink();
        const auto awaited = co_await answer(cancellation);
        if (!awaited)
            co_return failure(awaited.error());
        co_return linkOf(key.uuid);
    }

    QCoro::Task<Result<ServerHealth>> checkHealth(Cancellation) override
    {
        ServerHealth health;
        health.healthy = true;
        co_return health;
    }

    QCoro::Task<Result<KeyTraffic>> loadTraffic(RemoteKey, Cancellation) override
    {
        co_return KeyTraffic();
    }

private:
    /// Ends when the answer is there or nobody waits for it any more.
    QCoro::Task<Result<>> answer(Cancellation cancellation) const
    {
        ++m_server.unanswered;
        const bool isAwaited = co_await sleepFor(m_server.latency, std::move(cancellation));
        --m_server.unanswered;
        if (isAwaited)
            co_return Result<>();
        Error cancelled(ErrorKind::Cancelled, u"Nobody waits for the answer"_s);
        co_return failure(cancelled.withRequestSent());
    }

    static QString linkOf(const QString &uuid)
    {
        return u"vless://%1@vpn.example:443?encryption=none&security=tls&type=ws#Fake"_s.arg(uuid);
    }

    RemoteKey newKey(const KeyRequest &request) const
    {
        RemoteKey key;
        key.uuid = m_server.repeatsUuid.isEmpty()
            ? QUuid::createUuid().toString(QUuid::WithoutBraces)
            : m_server.repeatsUuid;
        key.remoteId = key.uuid;
        key.persisted = m_server.persists;
        key.link = linkOf(key.uuid);
        if (m_server.dialect == Dialect::Users)
            key.email = request.email;
        else
            key.name = request.name;
        return key;
    }

    FakeServer &m_server;
};

} // namespace

void FakeServer::add(const RemoteKey &key)
{
    keys.push_back(key);
    keys.insert(keys.end(), late.begin(), late.end());
    late.clear();
}

std::unique_ptr<ServerClient> FakeServer::createClient()
{
    return std::make_unique<FakeServerClient>(*this);
}

Error lostAnswer()
{
    return Error(ErrorKind::Connection, u"The connection was reset"_s).withRequestSent();
}

Error connectionRefused()
{
    return Error(ErrorKind::Connection, u"The connection was refused"_s);
}

Error serverRefusal()
{
    return Error(ErrorKind::Rejected, u"The server refused"_s).withHttpStatus(422);
}

} // namespace VeilDesk
