#pragma once

#include "models/storage/secretstore.h"

#include <QHash>

#include <optional>

namespace VeilDesk {

/// A keychain in memory that can be told to fail.
class FakeSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    QHash<QString, QString> secrets;
    std::optional<Error> loadError;
    std::optional<Error> saveError;

    [[nodiscard]] QFuture<Result<QString>> load(const QString &name) override
    {
        if (loadError)
            return ready<Result<QString>>(failure(*loadError));
        if (!secrets.contains(name))
            return ready<Result<QString>>(
                failure(ErrorKind::SecretMissing, QStringLiteral("There is no such secret")));
        return ready<Result<QString>>(secrets.value(name));
    }

    [[nodiscard]] QFuture<Result<>> save(const QString &name, const QString &secret) override
    {
        if (saveError)
            return ready<Result<>>(failure(*saveError));
        secrets.insert(name, secret);
        return ready<Result<>>({});
    }

    [[nodiscard]] QFuture<Result<>> remove(const QString &name) override
    {
        secrets.remove(name);
        return ready<Result<>>({});
    }

private:
    template <typename T>
    static QFuture<T> ready(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace VeilDesk
