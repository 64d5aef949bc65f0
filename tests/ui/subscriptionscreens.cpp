#include "tests/ui/activitysamples.h"
#include "tests/ui/samplewindow.h"
#include "tests/ui/screens.h"
#include "ui/share/secretclipboard.h"
#include "ui/subscriptions/renewaldialog.h"
#include "ui/subscriptions/repairoutcomes.h"
#include "ui/subscriptions/subscriptiondetails.h"
#include "ui/subscriptions/subscriptiontext.h"
#include "ui/widgets/resultsheet.h"

#include <QTabWidget>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Payment sampleRenewal(const SubscriptionSummary &summary, Timestamp paidAt)
{
    Payment payment;
    payment.reference = u"2d7f%1-000f-5000-b000-1a2b3c4d5e6f"_s.arg(toUnix(paidAt) % 10'000);
    payment.status = PaymentStatus::Completed;
    payment.amount = {19'900, u"RUB"_s};
    payment.subscription = summary.id();
    payment.paidAt = paidAt;
    return payment;
}

SubscriptionFeed sampleFeed(const DemoWorld &world, const Subscription &subscription)
{
    FeedSource source;
    source.subscription = subscription;
    source.updatedAt = SampleNow - 22min;
    source.tariffName = u"Weekend"_s;
    source.usedBytes = 3'700'000'000;
    source.limitMb = 20 * 1024;
    for (auto key : world.keys) {
        if (key.subscription != subscription.id)
            continue;
        const auto server = std::ranges::find(world.servers, key.server, &Server::id);
        if (server->dialect != Dialect::Users)
            key.link = writeLink(
                buildUsersLink(key.uuid, {server->domain, 443}, u"/v2ray"_s, server->name));
        source.keys.emplace_back(key, *server);
    }
    return makeFeed(source, SampleNow, {QTimeZone::utc(), u"veil_help"_s});
}

SubscriptionRecord sampleRecord()
{
    const auto world = sampleWorld();
    const auto all = sampleSubscriptions(world);
    SubscriptionRecord record;
    record.summary =
        *std::ranges::find(all, SubscriptionHealth::Degraded, &SubscriptionSummary::health);
    const auto &standing = record.summary.standing;
    for (const auto &place : keyPlaces(world.servers, standing.held, standing.entitlement)) {
        const auto server = std::ranges::find(world.servers, place.server, &Server::id);
        record.places.push_back({place, server->name, {}});
        if (place.state != KeyPlaceState::Missing)
            continue;
        Step step;
        step.state = StepState::Failed;
        step.error = Error(ErrorKind::Timeout, u"The deadline of 30 s passed"_s);
        step.retryAt = SampleNow + 4min;
        record.places.back().lastFailure = step;
    }
    record.places.push_back({{{9}, KeyPlaceState::ServerGone}, {}, {}});
    const auto createdAt = standing.subscription.createdAt;
    record.payments = {sampleRenewal(record.summary, createdAt + 48h),
                       sampleRenewal(record.summary, createdAt - 1min)};
    auto operation = sampleOperation(createdAt);
    operation.createdAt = createdAt + 1min;
    record.operations = {operation};
    record.feed = sampleFeed(world, standing.subscription);
    return record;
}

std::unique_ptr<SubscriptionDetails> detailsAt(int tab)
{
    auto *clipboard = new SecretClipboard([] { return 45s; });
    auto dialog = std::make_unique<SubscriptionDetails>(
        sampleRecord(),
        u"https://bot.veildesk-demo.net/api/subscription/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"_s,
        *clipboard, SampleNow);
    clipboard->setParent(dialog.get());
    dialog->findChild<QTabWidget *>(u"subscriptionTabs"_s)->setCurrentIndex(tab);
    return dialog;
}

std::unique_ptr<QWidget> details(WindowSettings &)
{
    return detailsAt(0);
}

std::unique_ptr<QWidget> history(WindowSettings &)
{
    return detailsAt(1);
}

std::unique_ptr<QWidget> feed(WindowSettings &)
{
    return detailsAt(2);
}

std::unique_ptr<QWidget> feedText(WindowSettings &)
{
    auto dialog = detailsAt(2);
    dialog->findChild<QTabWidget *>(u"feedTabs"_s)->setCurrentIndex(1);
    return dialog;
}

std::unique_ptr<QWidget> renewal(WindowSettings &)
{
    const auto world = sampleWorld();
    const auto subscription = sampleRecord().summary;
    const auto &stored = subscription.standing.subscription;
    auto dialog = std::make_unique<RenewalDialog>(subscription, world.tariffs, SampleNow);
    dialog->showPreview({stored.expiresAt + 48h, RenewalRule::FromExpiry}, stored.expiresAt);
    return dialog;
}

std::unique_ptr<QWidget> refusedRenewal(WindowSettings &)
{
    auto dialog =
        std::make_unique<RenewalDialog>(sampleRecord().summary, sampleWorld().tariffs, SampleNow);
    dialog->showPreviewFailure(Error(
        ErrorKind::Refused, u"Subscription 13 is deactivated; sell the customer a new one"_s));
    return dialog;
}

Operation repair(int created, int failed)
{
    Operation operation;
    operation.state = OperationState::Finished;
    operation.outcome = failed == 0 ? Outcome::Complete : Outcome::Rejected;
    operation.existingKeys = created;
    operation.steps.resize(static_cast<size_t>(failed));
    for (auto &step : operation.steps) {
        step.server = {2};
        step.state = StepState::Failed;
        step.error = Error(ErrorKind::Timeout, u"No answer within 30 s"_s);
        step.retryAt = SampleNow + 30s;
    }
    return operation;
}

std::unique_ptr<QWidget> repairs(WindowSettings &)
{
    const QHash<ServerId, QString> servers{{{2}, u"Frankfurt 2"_s}};
    std::vector<RowOutcome> rows;
    for (const auto &subscription : sampleSubscriptions(sampleWorld())) {
        if (subscription.health == SubscriptionHealth::Degraded)
            rows.push_back(RepairOutcomes::ended(
                subscription, rows.size() % 6 == 1 ? repair(2, 1) : repair(3, 0), servers));
        else if (subscription.health == SubscriptionHealth::Inactive)
            rows.push_back(RepairOutcomes::failed(
                subscription,
                Error(ErrorKind::Refused,
                      u"Subscription 13 is deactivated; sell the customer a new one"_s)));
    }
    const auto whole = std::ranges::count(rows, Tone::Success, &RowOutcome::tone);
    auto sheet = std::make_unique<ResultSheet>();
    const auto title =
        RepairOutcomes::repairedTitle(static_cast<int>(whole), static_cast<int>(rows.size()));
    sheet->showOutcomes(title, std::move(rows));
    return sheet;
}

std::unique_ptr<QWidget> deactivation(WindowSettings &)
{
    auto subscriptions = sampleSubscriptions(sampleWorld());
    subscriptions.resize(8);
    return std::make_unique<ConfirmDialog>(SubscriptionText::deactivationOf(subscriptions));
}

} // namespace

std::vector<Screen> subscriptionScreens()
{
    return {{u"subscription-details"_s, {}, &details},
            {u"subscription-history"_s, {}, &history},
            {u"subscription-app"_s, {}, &feed},
            {u"subscription-app-text"_s, {}, &feedText},
            {u"subscription-renewal"_s, {}, &renewal},
            {u"subscription-renewal-refused"_s, {}, &refusedRenewal},
            {u"subscription-repairs"_s, {}, &repairs},
            {u"subscription-deactivation"_s, {}, &deactivation}};
}

} // namespace VeilDesk
