#include "app/services.h"

#include <QCoroFuture>

namespace VeilDesk {

Services::Services(DatabaseOptions options, Settings settings, Clock clock,
                   std::unique_ptr<SecretStore> secrets)
    : m_settings(std::move(settings))
    , m_clock(std::move(clock))
    , m_secrets(std::move(secrets))
    , m_database(std::move(options))
    , m_pool(m_database, *m_secrets, m_settings)
    , m_servers(m_database, *m_secrets, m_pool)
    , m_catalog(m_database, m_clock)
    , m_keys(m_database, m_pool, m_settings, m_clock)
    , m_terms(m_database, m_settings, m_clock)
    , m_provisioning(m_database, m_pool, m_settings, m_clock)
    , m_metrics(m_provisioning, m_settings)
    , m_payments(m_database, m_provisioning, m_metrics, m_settings, m_clock)
    , m_notifications(m_database, *m_secrets, m_settings, m_clock)
    , m_subscriptions(m_database, m_provisioning, m_settings, m_clock)
{ }

QCoro::Task<Result<DatabaseInfo>> Services::open()
{
    auto opening = m_database.open();
    auto opened = co_await opening;
    if (opened)
        m_missing = missingFeatures(opened->capabilities);
    co_return std::move(opened);
}

QCoro::Task<bool> Services::refreshMissing()
{
    const auto work = [](const Connection &connection) -> Result<DatabaseFeatures> {
        return missingFeatures(connection.capabilities());
    };
    // What cannot be read now is looked at after the next change.
    const auto missing = co_await m_database.read(work);
    if (!missing || *missing == m_missing)
        co_return false;
    m_missing = *missing;
    co_return true;
}

} // namespace VeilDesk
