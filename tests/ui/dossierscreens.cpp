#include "tests/ui/activitysamples.h"
#include "tests/ui/samplewindow.h"
#include "tests/ui/screens.h"
#include "ui/users/userdossier.h"

#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename Row>
NewestRows<Row> allOf(std::vector<Row> rows)
{
    const auto total = std::ssize(rows);
    return {std::move(rows), total};
}

std::vector<AccessKey> keysOf(const DemoWorld &world, CustomerId customer)
{
    std::vector<AccessKey> keys;
    for (auto key : world.keys) {
        if (key.customer != customer)
            continue;
        key.serverName = std::ranges::find(world.servers, key.server, &Server::id)->name;
        keys.push_back(key);
    }
    return keys;
}

std::vector<PaymentSummary> sampleRenewals()
{
    std::vector<PaymentSummary> rows;
    for (const auto status :
         {PaymentStatus::Pending, PaymentStatus::Completed, PaymentStatus::Completed}) {
        const auto number = std::ssize(rows);
        PaymentSummary row;
        row.payment.id = {900 - number};
        row.payment.reference = u"2e5f%1-000f-5000-a000-1b2c3d4e5f60"_s.arg(9000 - number);
        row.payment.status = status;
        row.payment.amount = {19'900, u"RUB"_s};
        row.payment.createdAt = SampleNow - 3h - 720h * number;
        rows.push_back(row);
    }
    return rows;
}

std::vector<Operation> sampleOperations()
{
    auto repair = sampleOperation(SampleNow);
    repair.message = u"1 of 3 servers failed: No answer within 30 s"_s;
    auto purchase = sampleOperation(SampleNow - 720h);
    purchase.id = {1204};
    purchase.kind = OperationKind::Purchase;
    purchase.outcome = Outcome::Complete;
    purchase.steps.erase(purchase.steps.begin() + 1);
    return {repair, purchase};
}

/// The first customer whose subscription lacks keys.
CustomerDossier sampleDossier()
{
    const auto world = sampleWorld();
    const auto all = sampleSubscriptions(world);
    const auto degraded =
        std::ranges::find(all, SubscriptionHealth::Degraded, &SubscriptionSummary::health);
    const auto id = degraded->standing.subscription.customer;
    CustomerDossier dossier;
    dossier.customer = *std::ranges::find(world.customers, id, &Customer::id);
    dossier.customer.vip = true;
    dossier.subscriptions = allOf<SubscriptionSummary>({*degraded});
    dossier.keys = allOf(keysOf(world, id));
    dossier.payments = {sampleRenewals(), 215};
    dossier.operations = allOf(sampleOperations());
    return dossier;
}

std::unique_ptr<QWidget> dossierAt(const CustomerDossier &dossier, int tab)
{
    auto dialog = std::make_unique<UserDossier>(dossier, SampleNow);
    auto *tabs = dialog->findChild<QTabWidget *>(u"dossierTabs"_s);
    tabs->setCurrentIndex(tab);
    auto *rows = tabs->widget(tab)->findChild<QTreeWidget *>();
    rows->setCurrentItem(rows->topLevelItem(0));
    return dialog;
}

std::unique_ptr<QWidget> subscriptions(WindowSettings &)
{
    return dossierAt(sampleDossier(), 0);
}

std::unique_ptr<QWidget> keys(WindowSettings &)
{
    return dossierAt(sampleDossier(), 1);
}

std::unique_ptr<QWidget> payments(WindowSettings &)
{
    return dossierAt(sampleDossier(), 2);
}

std::unique_ptr<QWidget> operations(WindowSettings &)
{
    return dossierAt(sampleDossier(), 3);
}

std::unique_ptr<QWidget> nothing(WindowSettings &)
{
    CustomerDossier dossier;
    dossier.customer = sampleWorld().customers.front();
    dossier.customer.blocked = true;
    return dossierAt(dossier, 1);
}

} // namespace

std::vector<Screen> dossierScreens()
{
    return {{u"user-dossier"_s, {}, &subscriptions},
            {u"user-dossier-keys"_s, {}, &keys},
            {u"user-dossier-payments"_s, {}, &payments},
            {u"user-dossier-operations"_s, {}, &operations},
            {u"user-dossier-empty"_s, {}, &nothing}};
}

} // namespace VeilDesk
