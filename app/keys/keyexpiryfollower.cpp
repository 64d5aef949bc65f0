#include "app/keys/keyexpiryfollower.h"

#include "app/provisioning/logging.h"
#include "models/domain/chunkpace.h"
#include "models/storage/keyexpiryrepository.h"

#include <QCoroFuture>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

void logFailure(const Error &error)
{
    qCWarning(provisioningLog).noquote()
        << u"The keys' own expiry does not follow their subscriptions yet: %1"_s.arg(
               error.detail());
}

} // namespace

QCoro::Task<> followKeyExpiries(Database &database, int chunkSize, Cancellation cancellation)
{
    auto looking = database.read(&KeyExpiryRepository::isAnyMarked);
    const auto isAny = co_await looking;
    if (!isAny)
        logFailure(isAny.error());
    bool isOpen = isAny && *isAny;
    int limit = firstChunk(chunkSize);
    while (isOpen && !cancellation.isRequested()) {
        auto following = database.transaction([limit](Transaction &transaction) {
            return KeyExpiryRepository::followNext(transaction, limit);
        });
        const auto keys = co_await following;
        if (!keys)
            logFailure(keys.error());
        isOpen = keys && *keys > 0;
        limit = nextChunk(limit, database.lastHold(), chunkSize);
    }
}

} // namespace VeilDesk
