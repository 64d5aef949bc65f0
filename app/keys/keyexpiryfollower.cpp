#include "app/keys/keyexpiryfollower.h"

#include "app/provisioning/logging.h"
#include "models/domain/chunkpace.h"
#include "models/storage/keyexpiryrepository.h"

#include <QCoroFuture>

#include <memory>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using KeyExpiryRepository::Outlook;

namespace {

void logFailure(const Error &error)
{
    qCWarning(provisioningLog).noquote()
        << u"The keys' own expiry does not follow their subscriptions yet: %1"_s.arg(
               error.detail());
}

struct Chunk
{
    int keys = 0;
    std::chrono::nanoseconds worked{0};
};

Result<Chunk> followFor(Transaction &transaction, Outlook &outlook, int limit,
                        std::chrono::nanoseconds time)
{
    using Clock = std::chrono::steady_clock;
    const auto startedAt = Clock::now();
    return KeyExpiryRepository::followNext(transaction, outlook, limit,
                                           [&] { return Clock::now() - startedAt < time; })
        .map([&](int keys) {
            return Chunk{keys, Clock::now() - startedAt};
        });
}

} // namespace

QCoro::Task<> followKeyExpiries(Database &database, int chunkSize, Cancellation cancellation)
{
    auto looking = database.read(&KeyExpiryRepository::isAnyMarked);
    const auto isAny = co_await looking;
    if (!isAny)
        logFailure(isAny.error());
    bool isOpen = isAny && *isAny;
    auto time = nextWork({}, {});
    constexpr int chunksPerRest = 2;
    int ahead = firstChunk(chunkSize);
    const auto outlook = std::make_shared<Outlook>();
    while (isOpen && !cancellation.isRequested()) {
        auto following = database.chunk(
            [outlook, ahead, chunkSize](const Connection &connection) {
                *outlook = KeyExpiryRepository::lookAhead(connection, ahead, chunkSize);
            },
            [outlook, chunkSize, time](Transaction &transaction) {
                return followFor(transaction, *outlook, chunkSize, time);
            });
        const auto chunk = co_await following;
        if (!chunk) {
            logFailure(chunk.error());
            break;
        }
        isOpen = chunk->keys > 0;
        ahead = chunksPerRest * chunk->keys;
        time = nextWork(chunk->worked, database.lastChunkHold());
    }
}

} // namespace VeilDesk
