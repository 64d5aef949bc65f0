#include "tests/ui/activitysamples.h"
#include "tests/ui/samplewindow.h"
#include "tests/ui/screens.h"
#include "ui/lock/lockscreen.h"
#include "ui/widgets/exportstrip.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int KeysRow = 0;
constexpr int ServersRow = 1;
constexpr int TariffsRow = 2;
constexpr int UsersRow = 3;
constexpr int SubscriptionsRow = 4;
constexpr int PaymentsRow = 5;
constexpr int ActivityRow = 6;
constexpr int SettingsRow = 7;

using Arrange = void (*)(SampleWindow &);

/// The filled window on one page, then changed by `arrange`.
Screen pageScreen(const QString &name, int row, Arrange arrange, QSize size = UsualSize)
{
    return {name, size, [row, arrange](WindowSettings &preferences) -> std::unique_ptr<QWidget> {
                SampleWindow sample(preferences);
                sample.fill(sampleWorld());
                sample.showDatabase();
                sample.showPage(row);
                sample.window->showStatus({});
                arrange(sample);
                return std::move(sample.window);
            }};
}

void asItIs(SampleWindow &) { }

void empty(SampleWindow &sample)
{
    sample.fill({});
}

void withSelection(SampleWindow &sample)
{
    auto *view = sample.window->findChild<QTableView *>(u"keysView"_s);
    view->selectRow(2);
    view->setFocus();
}

void withSelections(SampleWindow &sample)
{
    auto *view = sample.window->findChild<QTableView *>(u"keysView"_s);
    view->selectRow(1);
    for (const int row : {2, 3, 5})
        view->selectionModel()->select(view->model()->index(row, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view->setFocus();
}

/// What the database would leave of the keys.
void keepKeys(SampleWindow &sample, bool (*isLeft)(const AccessKey &))
{
    auto ids = sample.keysModel->ids();
    std::erase_if(ids, [&](qint64 id) { return !isLeft(*sample.keysModel->find({id})); });
    sample.keysModel->setIds(ids);
}

void withoutHits(SampleWindow &sample)
{
    sample.keys->findChild<QLineEdit *>(u"searchEdit"_s)->setText(u"nobody@nowhere"_s);
    keepKeys(sample, [](const AccessKey &) { return false; });
}

void withSearch(SampleWindow &sample)
{
    sample.keys->findChild<QLineEdit *>(u"searchEdit"_s)->setText(u"anna amsterdam"_s);
    keepKeys(sample, [](const AccessKey &key) {
        return key.customerName.contains("anna"_L1) && key.serverName.contains("Amsterdam"_L1);
    });
}

void withError(SampleWindow &sample)
{
    sample.keys->showLoadFailure(
        Error(ErrorKind::DatabaseLocked, u"SELECT from v2ray_keys: database is locked (5)"_s));
}

void whenOutdated(SampleWindow &sample)
{
    sample.keys->setOutdated();
}

void whileExporting(SampleWindow &sample)
{
    sample.keys->showExporting();
    sample.keys->exportStrip().showProgress(128'500, 200'000);
    sample.keys->exportStrip().show();
}

void withExport(SampleWindow &sample)
{
    sample.keys->showExported(u"/srv/shop/keys 2026-06-01.csv"_s, 200'000);
}

void whileFilteringAColumn(SampleWindow &sample)
{
    const auto write = [&sample](int column, const QString &text) {
        sample.keys->findChild<QAction *>(u"filterColumn%1Action"_s.arg(column))->trigger();
        auto *dialog = sample.keys->findChild<QDialog *>(u"columnFilterDialog"_s);
        dialog->findChild<QLineEdit *>()->setText(text);
        dialog->findChild<QPushButton *>(u"applyButton"_s)->click();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    };
    write(KeysModel::CustomerColumn, u"anna"_s);
    write(KeysModel::ExpiresColumn, u"<2026-12-31"_s);
    keepKeys(sample, [](const AccessKey &key) {
        return key.customerName.contains("anna"_L1) && key.expiresAt < fromUnix(1'798'675'200);
    });
}

void withViews(SampleWindow &sample)
{
    auto *menu = sample.keys->findChild<QMenu *>(u"viewsMenu"_s);
    for (auto *action : menu->actions()) {
        if (action->data().toInt() == 1 && action->isCheckable())
            action->trigger();
    }
    sample.keys->findChild<FilterChip *>(u"serverFilter"_s)->setValue(qint64(1));
    keepKeys(sample, [](const AccessKey &key) {
        return key.server == ServerId{1} && key.expiresAt >= SampleNow
            && key.expiresAt < SampleNow + 7 * 24h;
    });
}

void readOnly(SampleWindow &sample)
{
    sample.showDatabase(ReadOnlyReason::NotAdopted);
}

void ofAnOldBot(SampleWindow &sample)
{
    empty(sample);
    sample.window->showDatabase({u"/var/lib/veilbot/bot.db"_s,
                                 ReadOnlyReason::None,
                                 {},
                                 false,
                                 {DatabaseFeature::Subscriptions}});
}

void whileRunning(SampleWindow &sample)
{
    sample.window->setRunningOperations(2);
    sample.window->showStatus(u"@anna_k"_s);
    sample.keys->showVerification({148, 2, 0, {}});
}

void demo(SampleWindow &sample)
{
    sample.window->showDatabase({u"demo.db"_s, ReadOnlyReason::None, {}, true});
}

void withFailedTest(SampleWindow &sample)
{
    sample.servers->showTestFailure(
        {2}, Error(ErrorKind::Connection, u"Connection to 185.12.44.7:8000 refused"_s));
    sample.window->findChild<QTableView *>(u"serversView"_s)->selectRow(1);
}

void withPausedServer(SampleWindow &sample)
{
    auto world = sampleWorld();
    world.servers[0].paused = true;
    world.servers[2].keys = 200;
    sample.fill(world);
    sample.servers->showPaused({1}, true);
}

void withOperation(SampleWindow &sample)
{
    sample.window->findChild<QTableView *>(u"activityView"_s)->selectRow(1);
    sample.activity->showDetails(sampleOperation(SampleNow), sampleAttempts(SampleNow));
}

void withFilters(SampleWindow &sample)
{
    sample.activity->findChild<FilterChip *>(u"stateFilter"_s)
        ->setValue(static_cast<int>(Standing::Degraded));
    sample.operationsModel->setRows({});
}

void withBlockedUsers(SampleWindow &sample)
{
    sample.users->findChild<FilterChip *>(u"holdingFilter"_s)
        ->setValue(static_cast<int>(CustomerHolding::ActiveSubscription));
    sample.users->findChild<FilterChip *>(u"blockedFilter"_s)->setValue(true);
    auto ids = sample.usersModel->ids();
    std::erase_if(
        ids, [&sample](qint64 id) { return !sample.usersModel->find({id})->customer.blocked; });
    sample.usersModel->setIds(ids);
}

void withPaidOnes(SampleWindow &sample)
{
    sample.payments->findChild<QToolButton *>(u"paidCard"_s)->click();
    auto ids = sample.paymentsModel->ids();
    std::erase_if(ids, [&sample](qint64 id) {
        return sample.paymentsModel->find({id})->payment.status != PaymentStatus::Paid;
    });
    sample.paymentsModel->setIds(ids);
    sample.window->findChild<QTableView *>(u"paymentsView"_s)->selectAll();
}

void withDegradedOnes(SampleWindow &sample)
{
    sample.subscriptions->findChild<QToolButton *>(u"degradedCard"_s)->click();
    auto ids = sample.subscriptionsModel->ids();
    std::erase_if(ids, [&sample](qint64 id) {
        return sample.subscriptionsModel->find({id})->health != SubscriptionHealth::Degraded;
    });
    sample.subscriptionsModel->setIds(ids);
    sample.window->findChild<QTableView *>(u"subscriptionsView"_s)->selectAll();
}

void withEdits(SampleWindow &sample)
{
    sample.settings->findChild<QLineEdit *>(u"policy.min_success_rateEditor"_s)->setText(u"2"_s);
    sample.settings->findChild<QLineEdit *>(u"policy.max_failed_serversEditor"_s)->setText(u"5"_s);
}

void withSettingSearch(SampleWindow &sample)
{
    sample.settings->findChild<QLineEdit *>(u"searchEdit"_s)->setText(u"retry"_s);
}

void withLongNames(SampleWindow &sample)
{
    auto world = sampleWorld();
    const auto longName =
        u"Очень длинное название сервера, которое оператор вставил целиком из письма хостера "_s;
    for (auto &server : world.servers)
        server.name = longName + server.name;
    for (auto &key : world.keys) {
        key.serverName = longName + key.serverName;
        key.email = QString(u"very.long.address."_s).repeated(8) + key.email;
    }
    sample.fill(world);
}

void withPalette(SampleWindow &sample)
{
    sample.window->findChild<QAction *>(u"paletteAction"_s)->trigger();
}

void withHits(SampleWindow &sample)
{
    withPalette(sample);
    const auto text = u"ams"_s;
    sample.window->findChild<QLineEdit *>(u"paletteEdit"_s)->setText(text);
    std::vector<SearchHit> hits{
        {SearchKind::Server, 1, u"Amsterdam"_s, u"https://ams1.veildesk-demo.net:8443"_s, {}},
        {SearchKind::Customer, 2, u"@amsel"_s, u"7700412208"_s, {}}};
    for (const auto &key : sampleWorld().keys) {
        if (hits.size() < 6)
            hits.push_back({SearchKind::Key, key.id.value, key.email, key.serverName, {}});
    }
    sample.window->showSearchHits(text, hits);
}

void withUnusableCommand(SampleWindow &sample)
{
    readOnly(sample);
    withPalette(sample);
    const auto text = sample.window->language() == u"ru"_s ? u"ключ"_s : u"key"_s;
    sample.window->findChild<QLineEdit *>(u"paletteEdit"_s)->setText(text);
    sample.window->showSearchHits(text, {});
}

void locked(SampleWindow &sample)
{
    sample.window->lockScreen().reset();
    sample.window->lock();
}

void lockedAfterWrongPassphrase(SampleWindow &sample)
{
    locked(sample);
    sample.window->lockScreen().showWrongPassphrase(std::chrono::seconds(8));
}

/// Files of other machines: the first two are shown as if they were here.
Screen recentScreen()
{
    return {
        u"start-recent"_s, SmallSize, [](WindowSettings &preferences) -> std::unique_ptr<QWidget> {
            for (const auto &path :
                 {u"/media/usb/old.db"_s, u"/srv/shop/second.db"_s, u"/var/lib/veilbot/bot.db"_s})
                preferences.rememberDatabase(path);
            auto window = std::make_unique<MainWindow>(preferences);
            for (const auto &name : {u"recentDatabase1Button"_s, u"recentDatabase2Button"_s})
                window->findChild<QPushButton *>(name)->setEnabled(true);
            return window;
        }};
}

Screen startScreen()
{
    return {u"start"_s, UsualSize, [](WindowSettings &preferences) -> std::unique_ptr<QWidget> {
                return std::make_unique<MainWindow>(preferences);
            }};
}

Screen failedStartScreen()
{
    return {
        u"start-failed"_s, SmallSize, [](WindowSettings &preferences) -> std::unique_ptr<QWidget> {
            auto window = std::make_unique<MainWindow>(preferences);
            window->showOpenFailure(
                u"photo.jpg"_s, Error(ErrorKind::NotADatabase, u"file is not a database (26)"_s));
            return window;
        }};
}

} // namespace

std::vector<Screen> windowScreens()
{
    return {
        startScreen(),
        recentScreen(),
        failedStartScreen(),
        pageScreen(u"keys"_s, KeysRow, &withSelection),
        pageScreen(u"keys-selected"_s, KeysRow, &withSelections, SmallSize),
        pageScreen(u"keys-small"_s, KeysRow, &asItIs, SmallSize),
        pageScreen(u"keys-empty"_s, KeysRow, &empty),
        pageScreen(u"keys-search"_s, KeysRow, &withSearch),
        pageScreen(u"keys-no-hits"_s, KeysRow, &withoutHits),
        pageScreen(u"keys-error"_s, KeysRow, &withError),
        pageScreen(u"keys-outdated"_s, KeysRow, &whenOutdated, SmallSize),
        pageScreen(u"keys-read-only"_s, KeysRow, &readOnly),
        pageScreen(u"keys-exporting"_s, KeysRow, &whileExporting, SmallSize),
        pageScreen(u"keys-exported"_s, KeysRow, &withExport, SmallSize),
        pageScreen(u"keys-column-filters"_s, KeysRow, &whileFilteringAColumn, SmallSize),
        pageScreen(u"keys-view"_s, KeysRow, &withViews, SmallSize),
        pageScreen(u"keys-running"_s, KeysRow, &whileRunning),
        pageScreen(u"keys-demo"_s, KeysRow, &demo),
        pageScreen(u"keys-long-names"_s, KeysRow, &withLongNames),
        pageScreen(u"locked"_s, KeysRow, &locked),
        pageScreen(u"locked-wrong"_s, KeysRow, &lockedAfterWrongPassphrase, SmallSize),
        pageScreen(u"palette"_s, KeysRow, &withPalette),
        pageScreen(u"palette-hits"_s, KeysRow, &withHits, SmallSize),
        pageScreen(u"palette-read-only"_s, KeysRow, &withUnusableCommand),
        pageScreen(u"servers"_s, ServersRow, &asItIs),
        pageScreen(u"servers-empty"_s, ServersRow, &empty),
        pageScreen(u"servers-failed"_s, ServersRow, &withFailedTest),
        pageScreen(u"servers-paused"_s, ServersRow, &withPausedServer),
        pageScreen(u"servers-long-names"_s, ServersRow, &withLongNames, SmallSize),
        pageScreen(u"tariffs"_s, TariffsRow, &asItIs),
        pageScreen(u"tariffs-empty"_s, TariffsRow, &empty),
        pageScreen(u"activity"_s, ActivityRow, &withOperation),
        pageScreen(u"activity-small"_s, ActivityRow, &withOperation, SmallSize),
        pageScreen(u"activity-empty"_s, ActivityRow, &empty),
        pageScreen(u"activity-filtered"_s, ActivityRow, &withFilters),
        pageScreen(u"users"_s, UsersRow, &asItIs, SmallSize),
        pageScreen(u"users-filtered"_s, UsersRow, &withBlockedUsers, SmallSize),
        pageScreen(u"users-empty"_s, UsersRow, &empty),
        pageScreen(u"subscriptions"_s, SubscriptionsRow, &asItIs),
        pageScreen(u"subscriptions-degraded"_s, SubscriptionsRow, &withDegradedOnes, SmallSize),
        pageScreen(u"subscriptions-empty"_s, SubscriptionsRow, &empty),
        pageScreen(u"subscriptions-missing"_s, SubscriptionsRow, &ofAnOldBot, SmallSize),
        pageScreen(u"payments"_s, PaymentsRow, &asItIs),
        pageScreen(u"payments-paid"_s, PaymentsRow, &withPaidOnes, SmallSize),
        pageScreen(u"payments-empty"_s, PaymentsRow, &empty),
        pageScreen(u"settings"_s, SettingsRow, &asItIs),
        pageScreen(u"settings-edited"_s, SettingsRow, &withEdits, SmallSize),
        pageScreen(u"settings-search"_s, SettingsRow, &withSettingSearch),
    };
}

} // namespace VeilDesk
