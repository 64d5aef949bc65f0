#include "tests/ui/samplewindow.h"

#include "models/itemmodels/displaytext.h"
#include "tests/support/pagedrows.h"
#include "tests/ui/activitysamples.h"
#include "ui/share/secretclipboard.h"
#include "ui/widgets/errortext.h"

#include <QListWidget>

#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DemoWorld sampleWorld()
{
    auto world = demoWorld(SampleNow);
    world.servers[0].apiUrl = u"https://ams1.veildesk-demo.net:8443"_s;
    world.servers[1].apiUrl = u"https://185.12.44.7:8000/api"_s;
    world.servers[1].pin =
        QByteArray::fromHex("5f3e9a1c77b0d24e86aa13c4f0925bde41087cc95e2f6ab3d1907e44b8c2630f");
    world.servers[2].apiUrl = u"http://10.8.0.14:8080"_s;
    QHash<CustomerId, QString> names;
    for (const auto &customer : world.customers)
        names.insert(customer.id, DisplayText::customerName(customer));
    qint64 id = 0;
    for (auto &key : world.keys) {
        key.id = {++id};
        key.customerName = names.value(key.customer.value_or(CustomerId()));
        for (auto &server : world.servers)
            server.keys += server.id == key.server;
    }
    return world;
}

namespace {

std::vector<ServerFigures> sampleFigures()
{
    return {{{1}, 412, 411, SampleNow - 2min, 180, 210ms, 480ms},
            {{2}, 96, 61, SampleNow - 40min, 45, 380ms, 2'900ms},
            {{3}, 7, 7, SampleNow - 5h, 3, std::nullopt, std::nullopt}};
}

std::vector<CustomerSummary> summaries(const DemoWorld &world)
{
    std::vector<CustomerSummary> users;
    for (const auto &customer : world.customers) {
        CustomerSummary user{customer, SampleNow - 37min * (users.size() + 1), 0, 1};
        for (const auto &key : world.keys)
            user.keys += key.customer == customer.id;
        user.customer.blocked = users.size() % 9 == 4;
        user.customer.vip = users.size() % 7 == 2;
        users.push_back(user);
    }
    return users;
}

PaymentSummary samplePayment(const DemoWorld &world, size_t number)
{
    constexpr std::array statuses{
        PaymentStatus::Completed,  PaymentStatus::Completed, PaymentStatus::Paid,
        PaymentStatus::Completed,  PaymentStatus::Pending,   PaymentStatus::Completed,
        PaymentStatus::Processing, PaymentStatus::Completed, PaymentStatus::Expired,
        PaymentStatus::Completed,  PaymentStatus::Failed,    PaymentStatus::Refunded};
    const auto &customer = world.customers[number];
    const auto &tariff = world.tariffs[number % world.tariffs.size()];
    PaymentSummary row;
    row.payment.id = {static_cast<qint64>(number) + 1};
    row.payment.reference = u"2e5f%1-000f-5000-a000-1b2c3d4e5f60"_s.arg(number, 4, 16, QChar(u'0'));
    row.payment.customer = customer.id;
    row.payment.tariff = tariff.id;
    row.payment.status = statuses[number % statuses.size()];
    row.payment.amount = number % 5 == 4
        ? Money{450, u"USD"_s}
        : Money{std::max<qint64>(tariff.priceRub, 49) * 100, u"RUB"_s};
    row.payment.createdAt = SampleNow - 7h * (number + 1);
    row.payment.metadata = u"{\"key_type\": \"subscription\", \"protocol\": \"v2ray\","
                           " \"is_renewal\": false, \"referral\": {\"from\": 5037470581}}"_s;
    if (row.payment.status != PaymentStatus::Pending
        && row.payment.status != PaymentStatus::Expired)
        row.payment.paidAt = *row.payment.createdAt + 40s;
    if (row.payment.status == PaymentStatus::Completed)
        row.payment.subscription = SubscriptionId{row.payment.id.value};
    row.customerName = DisplayText::customerName(customer);
    row.tariffName = tariff.name;
    if (row.payment.subscription && number % 9 == 5)
        row.defects = {{u"payment_of_missing_subscription"_s, u"subscription_id"_s}};
    return row;
}

void fillPayments(SampleWindow &sample, const DemoWorld &world)
{
    std::vector<PaymentSummary> rows;
    std::map<PaymentStatus, qint64> counts;
    for (size_t number = 0; number < world.customers.size(); ++number) {
        rows.push_back(samplePayment(world, number));
        ++counts[rows.back().payment.status];
    }
    VeilDesk::fill(*sample.paymentsModel, rows);
    sample.payments->setTotal(std::ssize(rows));
    sample.payments->showCounts(counts);
}

void fillSubscriptions(SampleWindow &sample, const DemoWorld &world)
{
    const auto rows = sampleSubscriptions(world);
    std::map<SubscriptionHealth, qint64> counts;
    for (const auto &row : rows)
        ++counts[row.health];
    VeilDesk::fill(*sample.subscriptionsModel, rows);
    sample.subscriptions->setTotal(std::ssize(rows));
    sample.subscriptions->showCounts(counts);
}

} // namespace

std::vector<SubscriptionSummary> sampleSubscriptions(const DemoWorld &world)
{
    std::vector<SubscriptionSummary> rows;
    for (const auto &subscription : world.subscriptions) {
        const auto number = rows.size();
        SubscriptionSummary row;
        row.standing.subscription = subscription;
        for (const auto &key : world.keys) {
            if (key.subscription == subscription.id)
                row.standing.held.push_back(key.server);
        }
        row.standing.selection =
            selectServers(world.servers, row.standing.held, {}, SelectionOccasion::Repair);
        row.customerName = DisplayText::customerName(world.customers[number]);
        row.tariffName = world.tariffs[static_cast<size_t>(subscription.tariff.value) - 1].name;
        row.updatedAt = SampleNow - 11min * (number + 1);
        if (number % 17 == 3)
            row.overLimitSince = SampleNow - 5h;
        row.health = subscriptionHealth(subscriptionState(subscription, SampleNow),
                                        row.overLimitSince.has_value(),
                                        !row.standing.selection.missing.empty());
        rows.push_back(row);
    }
    return rows;
}

SampleWindow::SampleWindow(WindowSettings &preferences)
    : window(std::make_unique<MainWindow>(preferences))
    , keysModel(new KeysModel([] { return SampleNow; }, window.get()))
    , serversModel(new ServersModel([] { return SampleNow; },
                                    [](const Error &error) { return errorText(error).whole(); },
                                    window.get()))
    , tariffsModel(new TariffsModel(window.get()))
    , operationsModel(new OperationsModel([] { return SampleNow; },
                                          [](ErrorKind kind) { return errorText(kind).title; },
                                          window.get()))
    , usersModel(new UsersModel([] { return SampleNow; }, window.get()))
    , subscriptionsModel(new SubscriptionsModel([] { return SampleNow; }, window.get()))
    , paymentsModel(new PaymentsModel([] { return SampleNow; }, window.get()))
    , keys(new KeysPage(
          *keysModel, [] { return SampleNow; },
          *new SecretClipboard([] { return 45s; }, window.get()), window.get()))
    , servers(new ServersPage(*serversModel, window.get()))
    , tariffs(new TariffsPage(*tariffsModel, window.get()))
    , activity(new ActivityPage(
          *operationsModel, [] { return SampleNow; }, window.get()))
    , users(new UsersPage(*usersModel, window.get()))
    , subscriptions(new SubscriptionsPage(*subscriptionsModel, window.get()))
    , payments(new PaymentsPage(*paymentsModel, window.get()))
    , settings(new SettingsPage(window.get()))
{
    window->addPage(keys);
    window->addPage(servers);
    window->addPage(tariffs);
    window->addPage(users);
    window->addPage(subscriptions);
    window->addPage(payments);
    window->addPage(activity);
    window->addPage(settings);
    settings->showChoices(preferences.language(), u"system"_s);
    settings->showDatabase({u"/var/lib/veilbot/bot.db"_s, 48'234'496, true, true, true, false});
    window->showChoices(preferences.language(), u"system"_s);
}

void SampleWindow::fill(const DemoWorld &world)
{
    serversModel->setRows(world.servers);
    tariffsModel->setRows(world.tariffs);
    VeilDesk::fill(*keysModel, world.keys);
    keys->setTotal(static_cast<qint64>(world.keys.size()));
    keys->showServers(world.servers);
    activity->setServers(world.servers);
    if (!world.servers.empty()) {
        operationsModel->setRows(sampleActivity(SampleNow));
        serversModel->setTest({1}, {ServerState::Reachable, {}, SampleNow - 2min});
        const Error refused(ErrorKind::Connection, u"Connection refused"_s);
        serversModel->setTest({2}, {ServerState::Failing, refused, SampleNow - 4min});
    }
    VeilDesk::fill(*usersModel, summaries(world));
    users->setTotal(static_cast<qint64>(world.customers.size()));
    fillSubscriptions(*this, world);
    fillPayments(*this, world);
    serversModel->setFigures(sampleFigures());
    keys->setLoaded();
    servers->setLoaded();
    tariffs->setLoaded();
    activity->setLoaded();
    users->setLoaded();
    subscriptions->setLoaded();
    payments->setLoaded();
}

void SampleWindow::showDatabase(ReadOnlyReason reason)
{
    window->showDatabase({u"/var/lib/veilbot/bot.db"_s, reason, {}, false});
}

void SampleWindow::showPage(int row)
{
    window->findChild<QListWidget *>(u"navigation"_s)->setCurrentRow(row);
}

} // namespace VeilDesk
