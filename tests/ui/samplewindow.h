#pragma once

#include "app/demo/demoworld.h"
#include "models/settings/windowsettings.h"
#include "ui/activity/activitypage.h"
#include "ui/keys/keyspage.h"
#include "ui/mainwindow.h"
#include "ui/payments/paymentspage.h"
#include "ui/servers/serverspage.h"
#include "ui/settings/settingspage.h"
#include "ui/subscriptions/subscriptionspage.h"
#include "ui/tariffs/tariffspage.h"
#include "ui/users/userspage.h"

#include <memory>

namespace VeilDesk {

/// Fixed, so that pictures differ only when the program does.
inline constexpr Timestamp SampleNow{std::chrono::seconds(1'795'000'000)};

/// The demo's world with addresses, states of tests and a certificate.
[[nodiscard]] DemoWorld sampleWorld();

/// What the page of subscriptions shows of it.
[[nodiscard]] std::vector<SubscriptionSummary> sampleSubscriptions(const DemoWorld &world);

/// The main window with its pages over hand-filled models.
struct SampleWindow
{
    explicit SampleWindow(WindowSettings &preferences);

    void fill(const DemoWorld &world);
    void showDatabase(ReadOnlyReason reason = ReadOnlyReason::None);
    void showPage(int row);

    std::unique_ptr<MainWindow> window;
    KeysModel *keysModel;
    ServersModel *serversModel;
    TariffsModel *tariffsModel;
    OperationsModel *operationsModel;
    UsersModel *usersModel;
    SubscriptionsModel *subscriptionsModel;
    PaymentsModel *paymentsModel;
    KeysPage *keys;
    ServersPage *servers;
    TariffsPage *tariffs;
    ActivityPage *activity;
    UsersPage *users;
    SubscriptionsPage *subscriptions;
    PaymentsPage *payments;
    SettingsPage *settings;
};

} // namespace VeilDesk
