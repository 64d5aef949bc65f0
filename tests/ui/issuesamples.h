#pragma once

#include "models/domain/accesskey.h"
#include "models/domain/catalog.h"
#include "models/domain/operation.h"
#include "models/domain/server.h"
#include "models/domain/stepprogress.h"

#include <vector>

/// Believable values for the wizard's tests and pictures.
namespace VeilDesk::IssueSamples {

inline constexpr Timestamp now{std::chrono::seconds(1'790'000'000)};

inline Customer customer(qint64 id, const QString &username, const QString &firstName)
{
    Customer customer;
    customer.id = CustomerId{id};
    customer.username = username;
    customer.firstName = firstName;
    return customer;
}

inline std::vector<Customer> customers()
{
    return {customer(123456789, QStringLiteral("ivan_petrov"), QStringLiteral("Иван")),
            customer(987654321, QStringLiteral("maria"), QStringLiteral("Maria")),
            customer(555000111, {}, QStringLiteral("Ольга"))};
}

inline Tariff tariff(qint64 id, const QString &name, int days, qint64 price, qint64 gibibytes)
{
    Tariff tariff;
    tariff.id = TariffId{id};
    tariff.name = name;
    tariff.duration = std::chrono::days(days);
    tariff.priceRub = price;
    tariff.trafficLimitMb = gibibytes * 1024;
    return tariff;
}

inline std::vector<Tariff> tariffs()
{
    auto archived = tariff(4, QStringLiteral("Old trial"), 3, 0, 1);
    archived.archived = true;
    return {tariff(1, QStringLiteral("Month"), 30, 199, 100),
            tariff(2, QStringLiteral("Quarter"), 90, 499, 300),
            tariff(3, QStringLiteral("Year"), 365, 1790, 0), archived};
}

inline Server server(qint64 id, const QString &name, const QString &country)
{
    Server server;
    server.id = ServerId{id};
    server.name = name;
    server.country = country;
    server.protocol = QStringLiteral("v2ray");
    server.maxKeys = 100;
    server.keys = 40 + id;
    return server;
}

/// Of five servers the third is paused, the fourth switched off and the fifth full.
inline std::vector<Server> servers()
{
    auto paused = server(3, QStringLiteral("Helsinki 3"), QStringLiteral("Finland"));
    paused.paused = true;
    auto off = server(4, QStringLiteral("Paris 4"), QStringLiteral("France"));
    off.active = false;
    auto full = server(5, QStringLiteral("Warsaw 5"), QStringLiteral("Poland"));
    full.keys = 100;
    return {server(1, QStringLiteral("Amsterdam 1"), QStringLiteral("Netherlands")),
            server(2, QStringLiteral("Berlin 2"), QStringLiteral("Germany")), paused, off, full};
}

inline Subscription subscription(qint64 id, CustomerId customer, TariffId tariff,
                                 Timestamp expiresAt)
{
    Subscription subscription;
    subscription.id = SubscriptionId{id};
    subscription.customer = customer;
    subscription.tariff = tariff;
    subscription.createdAt = now - std::chrono::days(20);
    subscription.expiresAt = expiresAt;
    return subscription;
}

inline AccessKey key(ServerId server, SubscriptionId subscription)
{
    AccessKey key;
    key.id = KeyId{server.value};
    key.server = server;
    key.subscription = subscription;
    return key;
}

inline QString link(const QString &serverName)
{
    return QStringLiteral("vless://2f6e1c1c-5d3a-4c57-9a5e-0d2f1b6c7a88@vpn.example:443"
                          "?encryption=none&security=tls&sni=vpn.example&fp=chrome&type=ws"
                          "&host=vpn.example&path=%2Fv2ray#")
        + serverName;
}

inline Step step(qint64 server, StepState state)
{
    Step step;
    step.id = StepId{server};
    step.server = ServerId{server};
    step.state = state;
    step.email = QStringLiteral("123456789_subscription_7@veilbot.com");
    step.attempts = 1;
    if (state == StepState::Stored)
        step.link = link(QStringLiteral("server-%1").arg(server));
    return step;
}

inline Step failedStep(qint64 server, ErrorKind kind)
{
    auto failed = step(server, StepState::Failed);
    failed.error = Error(kind, QStringLiteral("The server did not answer"));
    failed.attempts = 3;
    return failed;
}

inline Operation operation(std::vector<Step> steps, std::optional<Outcome> outcome = std::nullopt)
{
    Operation operation;
    operation.id = OperationId{11};
    operation.state = outcome ? OperationState::Finished : OperationState::Running;
    operation.outcome = outcome;
    operation.customer = CustomerId{123456789};
    operation.subscription = SubscriptionId{7};
    operation.tariff = TariffId{1};
    operation.expiresAt = now + std::chrono::days(30);
    operation.createdAt = now;
    operation.steps = std::move(steps);
    return operation;
}

inline StepProgress progress(Step step, StepPhase phase, int attempt = 1)
{
    StepProgress progress;
    progress.operation = OperationId{11};
    progress.step = std::move(step);
    progress.phase = phase;
    progress.attempt = attempt;
    return progress;
}

} // namespace VeilDesk::IssueSamples
