#include "tests/ui/samplewindow.h"

#include "models/itemmodels/displaytext.h"
#include "tests/support/pagedrows.h"
#include "tests/ui/activitysamples.h"
#include "ui/share/secretclipboard.h"
#include "ui/widgets/errortext.h"

#include <QListWidget>

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

} // namespace

SampleWindow::SampleWindow(WindowSettings &preferences)
    : window(std::make_unique<MainWindow>(preferences))
    , keysModel(new KeysModel([] { return SampleNow; }, window.get()))
    , serversModel(new ServersModel([] { return SampleNow; }, window.get()))
    , tariffsModel(new TariffsModel(window.get()))
    , operationsModel(new OperationsModel([] { return SampleNow; },
                                          [](ErrorKind kind) { return errorText(kind).title; },
                                          window.get()))
    , usersModel(new UsersModel([] { return SampleNow; }, window.get()))
    , keys(new KeysPage(
          *keysModel, [] { return SampleNow; },
          *new SecretClipboard([] { return 45s; }, window.get()), window.get()))
    , servers(new ServersPage(*serversModel, window.get()))
    , tariffs(new TariffsPage(*tariffsModel, window.get()))
    , activity(new ActivityPage(
          *operationsModel, [] { return SampleNow; }, window.get()))
    , users(new UsersPage(*usersModel, window.get()))
    , settings(new SettingsPage(window.get()))
{
    window->addPage(keys);
    window->addPage(servers);
    window->addPage(tariffs);
    window->addPage(users);
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
        serversModel->setTest({2},
                              {ServerState::Failing, u"Connection refused"_s, SampleNow - 4min});
    }
    VeilDesk::fill(*usersModel, summaries(world));
    users->setTotal(static_cast<qint64>(world.customers.size()));
    serversModel->setFigures(sampleFigures());
    keys->setLoaded();
    servers->setLoaded();
    tariffs->setLoaded();
    activity->setLoaded();
    users->setLoaded();
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
