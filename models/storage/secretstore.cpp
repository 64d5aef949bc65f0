#include "models/storage/secretstore.h"

#include "models/storage/keychaincall.h"

#include <QPromise>

#include <memory>

namespace VeilDesk {

namespace {

template <typename T, typename Convert>
std::pair<QFuture<Result<T>>, KeychainCall::Answer> promised(Convert convert)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return {promise->future(), [promise, convert](Result<QString> result) {
                promise->addResult(std::move(result).map(convert));
                promise->finish();
            }};
}

} // namespace

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds deadline, QObject *parent)
    : SecretStore(parent)
    , m_deadline(deadline)
{ }

QFuture<Result<QString>> KeychainSecretStore::load(const QString &name)
{
    auto [future, answer] = promised<QString>([](const QString &secret) { return secret; });
    enqueue([name](KeychainCall &call) { call.load(name); }, std::move(answer));
    return future;
}

QFuture<Result<>> KeychainSecretStore::save(const QString &name, const QString &secret)
{
    auto [future, answer] = promised<void>([](const QString &) {});
    enqueue([name, secret](KeychainCall &call) { call.save(name, secret); }, std::move(answer));
    return future;
}

QFuture<Result<>> KeychainSecretStore::remove(const QString &name)
{
    auto [future, answer] = promised<void>([](const QString &) {});
    enqueue([name](KeychainCall &call) { call.remove(name); }, std::move(answer));
    return future;
}

void KeychainSecretStore::enqueue(std::function<void(KeychainCall &)> steps,
                                  std::function<void(Result<QString>)> answer)
{
    auto *call = new KeychainCall(std::move(steps), m_deadline, std::move(answer), this);
    connect(call, &KeychainCall::ended, this, &KeychainSecretStore::startNext);
    m_calls.enqueue(call);
    if (m_calls.size() == 1)
        call->start();
}

void KeychainSecretStore::startNext()
{
    m_calls.dequeue()->deleteLater();
    if (!m_calls.isEmpty())
        m_calls.head()->start();
}

} // namespace VeilDesk
