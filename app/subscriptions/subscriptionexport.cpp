#include "app/subscriptions/subscriptionexport.h"

#include "models/storage/serverrepository.h"

#include <optional>

namespace VeilDesk {

namespace {

/// Loads rows by the servers that there are at first: to read them counts keys.
class RowLoader
{
public:
    explicit RowLoader(Timestamp now)
        : m_now(now)
    { }

    Result<std::vector<SubscriptionSummary>> operator()(const Connection &connection,
                                                        const std::vector<SubscriptionId> &ids)
    {
        if (!m_servers) {
            auto servers = ServerRepository::loadForSelection(connection);
            if (!servers)
                return failure(servers.error());
            m_servers = std::move(*servers);
        }
        return SubscriptionList::loadRows(connection, ids, *m_servers, m_now);
    }

private:
    Timestamp m_now;
    std::optional<std::vector<Server>> m_servers;
};

} // namespace

QCoro::Task<Result<qint64>> exportSubscriptions(Database &database, SubscriptionExport what,
                                                QueryStop stop, JobProgress progress)
{
    const auto find = [what](const Connection &connection) {
        return SubscriptionList::loadIds(connection, what.filter, what.order, what.now);
    };
    const RowLoader load(what.now);
    co_return co_await exportCsv(database, what, find, load, stop, progress);
}

} // namespace VeilDesk
