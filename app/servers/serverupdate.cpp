#include "app/servers/serverupdate.h"

#include "app/logging/categories.h"
#include "models/storage/serverrepository.h"

#include <QCoroFuture>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// What the bot's row holds of the key.
QString keyInRow(const Server &server, const QString &apiKey)
{
    return server.secretPlace == SecretPlace::Database ? apiKey : QString();
}

} // namespace

QCoro::Task<Result<Server>> ServerUpdate::run(Server before, Server after, QString typedKey)
{
    m_before = std::move(before);
    m_after = std::move(after);
    const auto found = co_await findKeys(std::move(typedKey));
    if (!found)
        co_return failure(found.error());
    const auto saved = co_await saveSecret();
    if (!saved)
        co_return failure(saved.error());
    const auto written = co_await writeRow();
    if (!written) {
        co_await restoreSecret();
        co_return failure(written.error());
    }
    m_pool.forget(m_after.id);
    co_await removeLeftover();
    co_return written;
}

QCoro::Task<Result<>> ServerUpdate::findKeys(QString typedKey)
{
    if (typedKey.isEmpty() && !isMoved())
        co_return Result<>();
    const auto access = co_await m_pool.load(m_before.id);
    const bool isReplaced = !typedKey.isEmpty();
    if (!access && !(isReplaced && access.error().kind() == ErrorKind::SecretMissing))
        co_return failure(access.error());
    m_oldKey = access ? access->apiKey : QString();
    m_newKey = isReplaced ? typedKey : m_oldKey;
    co_return Result<>();
}

QCoro::Task<Result<>> ServerUpdate::saveSecret()
{
    if (!needsKeychain())
        co_return Result<>();
    auto saving = m_secrets.save(secretName(), m_newKey);
    const auto saved = co_await saving;
    if (!saved)
        co_return saved;
    const auto checked = co_await checkSecret();
    if (!checked)
        co_await restoreSecret();
    co_return checked;
}

QCoro::Task<Result<>> ServerUpdate::checkSecret()
{
    auto loading = m_secrets.load(secretName());
    const auto kept = co_await loading;
    if (!kept)
        co_return failure(kept.error());
    if (*kept != m_newKey)
        co_return failure(ErrorKind::SecretMissing,
                          u"The keychain gives another API key back than it was given; the "
                          "server was not changed"_s);
    co_return Result<>();
}

QCoro::Task<Result<Server>> ServerUpdate::writeRow()
{
    const ServerRepository::StoredServer before{m_before, keyInRow(m_before, m_oldKey)};
    const ServerRepository::StoredServer after{m_after, keyInRow(m_after, m_newKey)};
    auto writing =
        m_database.transaction([before, after](Transaction &transaction) -> Result<Server> {
            const auto updated = ServerRepository::update(transaction, before, after);
            if (!updated)
                return failure(updated.error());
            return ServerRepository::find(transaction, after.server.id);
        });
    co_return co_await writing;
}

QCoro::Task<> ServerUpdate::restoreSecret()
{
    if (!needsKeychain())
        co_return;
    const bool hadSecret = m_before.secretPlace == SecretPlace::Keychain && !m_oldKey.isEmpty();
    auto restoring =
        hadSecret ? m_secrets.save(secretName(), m_oldKey) : m_secrets.remove(secretName());
    const auto restored = co_await restoring;
    if (!restored)
        qCWarning(serverServiceLog).noquote()
            << "The keychain entry" << secretName()
            << "could not be put back as it was:" << restored.error().detail();
}

QCoro::Task<> ServerUpdate::removeLeftover()
{
    if (!isMoved() || m_after.secretPlace == SecretPlace::Keychain)
        co_return;
    auto removing = m_secrets.remove(secretName());
    const auto removed = co_await removing;
    if (!removed)
        qCWarning(serverServiceLog).noquote()
            << "The keychain entry" << secretName()
            << "is not needed any more and could not be removed:" << removed.error().detail();
}

bool ServerUpdate::needsKeychain() const
{
    return m_after.secretPlace == SecretPlace::Keychain && (isMoved() || m_newKey != m_oldKey);
}

QString ServerUpdate::secretName() const
{
    return ServerClientPool::secretName(m_database.path(), m_before.id);
}

} // namespace VeilDesk
