#pragma once

#include "app/catalog/catalogservice.h"
#include "app/keys/keyservice.h"
#include "app/keys/termservice.h"
#include "app/metrics/subscriptionmetrics.h"
#include "app/notifications/notificationservice.h"
#include "app/payments/paymentservice.h"
#include "app/provisioning/provisioningservice.h"
#include "app/servers/serverclientpool.h"
#include "app/servers/serverservice.h"
#include "app/subscriptions/subscriptionservice.h"
#include "models/settings/settings.h"
#include "models/storage/database.h"
#include "models/storage/databasefeatures.h"
#include "models/storage/secretstore.h"

#include <memory>

namespace VeilDesk {

/// The services on one database, as the window and the command line share them. Members are in
/// dependency order; the last is destroyed first.
class Services
{
    Q_DISABLE_COPY_MOVE(Services)

public:
    Services(DatabaseOptions options, Settings settings, Clock clock,
             std::unique_ptr<SecretStore> secrets);

    /// Opens the database; before that only the constructor may have been called.
    [[nodiscard]] QCoro::Task<Result<DatabaseInfo>> open();

    /// Looks again at what the open database lacks, which a newer bot may have added. Whether that
    /// changed.
    [[nodiscard]] QCoro::Task<bool> refreshMissing();

    /// What the open database lacks.
    [[nodiscard]] const DatabaseFeatures &missing() const { return m_missing; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// New operations follow them; those that run keep what they began with.
    void applySettings(Settings settings) { m_settings = std::move(settings); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] ServerService &servers() { return m_servers; }
    [[nodiscard]] CatalogService &catalog() { return m_catalog; }
    [[nodiscard]] KeyService &keys() { return m_keys; }
    [[nodiscard]] TermService &terms() { return m_terms; }
    [[nodiscard]] ProvisioningService &provisioning() { return m_provisioning; }
    [[nodiscard]] PaymentService &payments() { return m_payments; }
    [[nodiscard]] NotificationService &notifications() { return m_notifications; }
    [[nodiscard]] SubscriptionService &subscriptions() { return m_subscriptions; }

private:
    Settings m_settings;
    Clock m_clock;
    std::unique_ptr<SecretStore> m_secrets;
    Database m_database;
    DatabaseFeatures m_missing;
    ServerClientPool m_pool;
    ServerService m_servers;
    CatalogService m_catalog;
    KeyService m_keys;
    TermService m_terms;
    ProvisioningService m_provisioning;
    SubscriptionMetrics m_metrics;
    PaymentService m_payments;
    NotificationService m_notifications;
    SubscriptionService m_subscriptions;
};

} // namespace VeilDesk
