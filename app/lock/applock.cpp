#include "app/lock/applock.h"

#include <QCoroFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString secretName()
{
    return u"veildesk/app-lock"_s;
}

template <typename Work>
auto inBackground(Work work) -> QFuture<std::invoke_result_t<Work>>
{
    const auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace

AppLock::AppLock(SecretStore &secrets)
    : m_secrets(secrets)
{ }

QCoro::Task<Result<>> AppLock::setPassphrase(QString passphrase)
{
    auto hashing = inBackground([passphrase] { return toText(hashPassphrase(passphrase)); });
    const auto text = co_await hashing;
    auto saving = m_secrets.save(secretName(), text);
    co_return co_await saving;
}

QCoro::Task<Result<>> AppLock::check()
{
    const auto hash = co_await load();
    if (!hash)
        co_return failure(hash.error());
    co_return Result<>();
}

QCoro::Task<Result<bool>> AppLock::verify(QString passphrase)
{
    const auto hash = co_await load();
    if (!hash)
        co_return failure(hash.error());
    auto matching = inBackground([hash = *hash, passphrase] { return matches(hash, passphrase); });
    const bool isRight = co_await matching;
    co_return isRight;
}

QCoro::Task<Result<>> AppLock::remove()
{
    auto removing = m_secrets.remove(secretName());
    co_return co_await removing;
}

QCoro::Task<Result<PassphraseHash>> AppLock::load()
{
    auto loading = m_secrets.load(secretName());
    const auto text = co_await loading;
    if (!text)
        co_return failure(text.error());
    co_return passphraseHashFromText(*text);
}

} // namespace VeilDesk
