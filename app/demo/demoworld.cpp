#include "app/demo/demoworld.h"

#include "models/domain/email.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint32 Seed = 20'260'418;
constexpr auto Day = std::chrono::seconds(24h);

struct Person
{
    const char16_t *username;
    const char16_t *firstName;
    const char16_t *lastName;
};

constexpr std::array people{
    Person{u"anna_k", u"Анна", u"Кузнецова"},
    Person{u"petrov_ivan", u"Иван", u"Петров"},
    Person{u"olga.sm", u"Ольга", u"Смирнова"},
    Person{u"dm_volkov", u"Дмитрий", u"Волков"},
    Person{u"kate_fox", u"Екатерина", u"Лисицына"},
    Person{u"", u"Сергей", u"Морозов"},
    Person{u"mike_h", u"Michael", u"Harris"},
    Person{u"nasty_a", u"Анастасия", u"Орлова"},
    Person{u"alexey_77", u"Алексей", u"Соколов"},
    Person{u"emma.w", u"Emma", u"Wilson"},
    Person{u"", u"Мария", u""},
    Person{u"pavel_dev", u"Павел", u"Зайцев"},
    Person{u"yulia_n", u"Юлия", u"Никитина"},
    Person{u"artem_b", u"Артём", u"Белов"},
    Person{u"lena_tr", u"Елена", u"Тарасова"},
    Person{u"john_m", u"John", u"Miller"},
    Person{u"roman_kz", u"Роман", u"Козлов"},
    Person{u"vika_p", u"Виктория", u"Павлова"},
    Person{u"", u"Николай", u"Егоров"},
    Person{u"sofia_l", u"Sofia", u"Lindqvist"},
};

/// 32 random hexadecimal digits in the shape of a version 4 uuid.
QString randomUuid(QRandomGenerator &random)
{
    std::array<quint32, 4> bits{};
    random.generate(bits.begin(), bits.end());
    auto bytes = QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

Server createServer(qint64 id, const QString &name, const QString &country, Dialect dialect,
                    const QString &domain, qint64 maxKeys)
{
    Server server;
    server.id = {id};
    server.name = name;
    server.country = country;
    server.domain = domain;
    server.path = u"/v2ray"_s;
    server.protocol = u"v2ray"_s;
    server.accessLevel = u"all"_s;
    server.maxKeys = maxKeys;
    server.dialect = dialect;
    server.isDialectKnown = true;
    server.secretPlace = SecretPlace::Database;
    return server;
}

std::vector<Server> createServers()
{
    return {
        createServer(1, u"Amsterdam 1"_s, u"🇳🇱 Нидерланды"_s, Dialect::KeysBearer,
                     u"ams1.veildesk-demo.net"_s, 120),
        createServer(2, u"Frankfurt 2"_s, u"🇩🇪 Германия"_s, Dialect::KeysApiKey,
                     u"fra2.veildesk-demo.net"_s, 60),
        createServer(3, u"Хельсинки"_s, u"🇫🇮 Финляндия"_s, Dialect::Users,
                     u"hel.veildesk-demo.net"_s, 200),
    };
}

std::vector<Tariff> createTariffs()
{
    constexpr qint64 gibibyte = 1024;
    return {
        {TariffId{1}, u"Пробный, 3 дня"_s, 3 * Day, 0, 5 * gibibyte, false},
        {TariffId{2}, u"Месяц"_s, 30 * Day, 199, 100 * gibibyte, false},
        {TariffId{3}, u"Три месяца"_s, 90 * Day, 499, 300 * gibibyte, false},
        {TariffId{4}, u"Год без ограничений"_s, 365 * Day, 1790, 0, false},
        {TariffId{5}, u"Weekend"_s, 2 * Day, 49, 20 * gibibyte, false},
        {TariffId{6}, u"Месяц (2025)"_s, 30 * Day, 149, 50 * gibibyte, true},
    };
}

std::vector<Customer> createCustomers(Timestamp now, QRandomGenerator &random)
{
    constexpr qint64 count = 60;
    constexpr qint64 firstId = 5'010'220'417;
    constexpr qint64 widestGap = 40'000'000;
    std::vector<Customer> customers;
    qint64 id = firstId;
    for (qint64 number = 0; number < count; ++number) {
        const auto &person = people[static_cast<size_t>(number) % people.size()];
        const auto round = number / static_cast<qint64>(people.size());
        id += 1 + random.bounded(widestGap);
        Customer customer;
        customer.id = {id};
        customer.username = QString::fromUtf16(person.username);
        if (round > 0 && !customer.username.isEmpty())
            customer.username += QString::number(80 + 7 * round);
        customer.firstName = QString::fromUtf16(person.firstName);
        customer.lastName = QString::fromUtf16(person.lastName);
        customer.createdAt =
            now - (count - number) * Day - std::chrono::seconds(random.bounded(80'000));
        customer.vip = number % 23 == 5;
        customer.blocked = number % 29 == 11;
        customers.push_back(customer);
    }
    return customers;
}

/// For how long it runs; some have been over for hours, and for days.
std::chrono::seconds elapsedOf(qint64 id, const Tariff &tariff, QRandomGenerator &random)
{
    const auto elapsed = std::chrono::seconds(
        random.bounded(static_cast<qint64>(tariff.duration.count()) + Day.count() / 2));
    if (id % 10 == 4)
        return tariff.duration + 6h + std::chrono::minutes(id);
    return id % 12 == 7 ? tariff.duration + 3 * Day : elapsed;
}

/// Most run for days to months, some have just ended, a few are switched off, VIPs never end.
Subscription createSubscription(qint64 id, const Customer &customer, const Tariff &tariff,
                                Timestamp now, QRandomGenerator &random)
{
    Subscription subscription;
    subscription.id = {id};
    subscription.customer = customer.id;
    subscription.tariff = tariff.id;
    subscription.createdAt = now - elapsedOf(id, tariff, random);
    subscription.token = randomUuid(random);
    subscription.expiresAt =
        customer.vip ? UnlimitedExpiry : subscription.createdAt + tariff.duration;
    subscription.active = id % 13 != 0;
    return subscription;
}

AccessKey createKey(const Subscription &subscription, const Server &server, Timestamp now,
                    QRandomGenerator &random)
{
    AccessKey key;
    key.server = server.id;
    key.serverName = server.name;
    key.customer = subscription.customer;
    key.subscription = subscription.id;
    key.tariff = subscription.tariff;
    key.uuid = randomUuid(random);
    if (server.dialect == Dialect::KeysApiKey)
        key.remoteId = randomUuid(random);
    key.email = subscriptionEmail(subscription.customer, subscription.id, u"veilbot.com"_s);
    key.createdAt = subscription.createdAt + std::chrono::seconds(random.bounded(90));
    key.expiresAt = subscription.expiresAt;
    key.verifiedAt = now - std::chrono::seconds(random.bounded(qint64(3) * qint64(Day.count())));
    key.subscriptionActive = subscription.active;
    key.persisted = server.dialect != Dialect::Users || random.bounded(12) != 0;
    return key;
}

Payment createPayment(qint64 number, CustomerId customer, const Tariff &tariff,
                      PaymentStatus status, Timestamp createdAt)
{
    constexpr qint64 minorPerRouble = 100;
    Payment payment;
    payment.reference = u"2d7f%1-000f-5000-b000-1a2b3c4d5e6f"_s.arg(number, 4, 16, QChar(u'0'));
    payment.customer = customer;
    payment.tariff = tariff.id;
    payment.status = status;
    payment.statusText = paymentStatusName(status);
    payment.amount = {tariff.priceRub * minorPerRouble, u"RUB"_s};
    payment.protocol = u"v2ray"_s;
    payment.metadata = u"{\"key_type\": \"subscription\", \"protocol\": \"v2ray\"}"_s;
    payment.createdAt = createdAt;
    payment.updatedAt = createdAt;
    if (status == PaymentStatus::Paid || status == PaymentStatus::Completed)
        payment.paidAt = createdAt + 40s;
    return payment;
}

/// Every subscription that costs something was paid for; the last payments wait to be delivered.
std::vector<Payment> createPayments(const DemoWorld &world, Timestamp now)
{
    constexpr std::array latest{PaymentStatus::Expired, PaymentStatus::Paid, PaymentStatus::Paid,
                                PaymentStatus::Pending, PaymentStatus::Paid};
    std::vector<Payment> payments;
    for (const auto &subscription : world.subscriptions) {
        const auto &tariff = world.tariffs[static_cast<size_t>(subscription.tariff.value) - 1];
        if (tariff.priceRub == 0)
            continue;
        payments.push_back(createPayment(std::ssize(payments), subscription.customer, tariff,
                                         PaymentStatus::Completed, subscription.createdAt - 1min));
        payments.back().subscription = subscription.id;
    }
    const auto &month = world.tariffs[1];
    for (size_t i = 0; i < latest.size(); ++i)
        payments.push_back(createPayment(std::ssize(payments), world.customers[4 * i].id, month,
                                         latest[i], now - 30min * (latest.size() - i)));
    return payments;
}

} // namespace

DemoWorld demoWorld(Timestamp now)
{
    constexpr size_t mostKeysOnSmallServer = 55; // leaves room for the newcomer's first keys
    QRandomGenerator random(Seed);
    DemoWorld world;
    world.servers = createServers();
    world.tariffs = createTariffs();
    world.customers = createCustomers(now, random);

    std::array<size_t, 3> keysPerServer{};
    for (const auto &customer : world.customers) {
        const auto &tariff =
            world.tariffs[random.bounded(static_cast<quint32>(world.tariffs.size()))];
        const auto id = static_cast<qint64>(world.subscriptions.size()) + 1;
        world.subscriptions.push_back(createSubscription(id, customer, tariff, now, random));
        for (size_t i = 0; i < world.servers.size(); ++i) {
            const bool isSkipped = random.bounded(6) == 0;
            if (isSkipped || (i == 1 && keysPerServer[i] == mostKeysOnSmallServer))
                continue;
            ++keysPerServer[i];
            world.keys.push_back(
                createKey(world.subscriptions.back(), world.servers[i], now, random));
        }
    }
    world.payments = createPayments(world, now);
    return world;
}

} // namespace VeilDesk
