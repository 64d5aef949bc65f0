#include "app/demo/demostorage.h"

#include "models/storage/customerrepository.h"
#include "models/storage/keyrepository.h"
#include "models/storage/paymentrepository.h"
#include "models/storage/serverrepository.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

using ServerIds = std::map<ServerId, ServerId>;
using TariffIds = std::map<TariffId, TariffId>;
using SubscriptionIds = std::map<SubscriptionId, SubscriptionId>;

Result<ServerIds> storeServers(Transaction &transaction, const DemoWorld &world,
                               QString (*apiKeyOf)(const Server &))
{
    ServerIds ids;
    for (const auto &server : world.servers) {
        const auto id = ServerRepository::insert(transaction, server, apiKeyOf(server));
        if (!id)
            return failure(id.error());
        ids.emplace(server.id, *id);
    }
    return ids;
}

Result<TariffIds> storeTariffs(Transaction &transaction, const DemoWorld &world)
{
    TariffIds ids;
    for (const auto &tariff : world.tariffs) {
        const auto id = TariffRepository::insert(transaction, tariff);
        if (!id)
            return failure(id.error());
        ids.emplace(tariff.id, *id);
    }
    return ids;
}

Result<> storeCustomers(Transaction &transaction, const DemoWorld &world)
{
    for (const auto &customer : world.customers) {
        if (const auto stored = CustomerRepository::insert(transaction, customer); !stored)
            return stored;
    }
    return {};
}

Result<SubscriptionIds> storeSubscriptions(Transaction &transaction, const DemoWorld &world,
                                           const TariffIds &tariffIds)
{
    SubscriptionIds ids;
    for (auto subscription : world.subscriptions) {
        const auto tariff = std::ranges::find(world.tariffs, subscription.tariff, &Tariff::id);
        subscription.tariff = tariffIds.at(subscription.tariff);
        const auto id =
            SubscriptionRepository::insert(transaction, subscription, tariff->trafficLimitMb);
        if (!id)
            return failure(id.error());
        ids.emplace(subscription.id, *id);
    }
    return ids;
}

Result<> storePayments(Transaction &transaction, const DemoWorld &world, const TariffIds &tariffIds,
                       const SubscriptionIds &subscriptionIds)
{
    for (auto payment : world.payments) {
        payment.tariff = tariffIds.at(*payment.tariff);
        const auto id = PaymentRepository::insert(transaction, payment);
        if (!id)
            return failure(id.error());
        if (!payment.subscription)
            continue;
        const auto linked = PaymentRepository::linkSubscription(
            transaction, *id, subscriptionIds.at(*payment.subscription));
        if (!linked)
            return linked;
    }
    return {};
}

} // namespace

QByteArray simulatorState(const std::vector<AccessKey> &keys, ServerId server)
{
    constexpr int firstPort = 10'001;
    QJsonArray array;
    for (const auto &key : keys) {
        if (key.server != server)
            continue;
        const auto number = static_cast<int>(array.size());
        array.append(QJsonObject{
            {u"uuid"_s, key.uuid},
            {u"id"_s, key.remoteId.isEmpty() ? key.uuid : key.remoteId},
            {u"number"_s, number + 1},
            {u"name"_s, key.email},
            {u"email"_s, key.email},
            {u"port"_s, firstPort + number},
            {u"created_at"_s, toDateTime(*key.createdAt).toString(Qt::ISODateWithMs)},
        });
    }
    return QJsonDocument(QJsonObject{{u"keys"_s, array}}).toJson();
}

Result<> storeWorld(Transaction &transaction, DemoWorld world, QString (*apiKeyOf)(const Server &))
{
    const auto serverIds = storeServers(transaction, world, apiKeyOf);
    if (!serverIds)
        return failure(serverIds.error());
    const auto tariffIds = storeTariffs(transaction, world);
    if (!tariffIds)
        return failure(tariffIds.error());
    if (const auto stored = storeCustomers(transaction, world); !stored)
        return stored;
    const auto subscriptionIds = storeSubscriptions(transaction, world, *tariffIds);
    if (!subscriptionIds)
        return failure(subscriptionIds.error());

    for (auto key : world.keys) {
        key.server = serverIds->at(key.server);
        key.tariff = tariffIds->at(*key.tariff);
        key.subscription = subscriptionIds->at(*key.subscription);
        if (const auto id = KeyRepository::insert(transaction, key); !id)
            return failure(id.error());
    }
    return storePayments(transaction, world, *tariffIds, *subscriptionIds);
}

} // namespace VeilDesk
