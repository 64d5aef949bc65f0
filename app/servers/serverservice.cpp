#include "app/servers/serverservice.h"

#include "app/logging/categories.h"
#include "app/logging/knownsecrets.h"
#include "app/servers/serverupdate.h"
#include "models/storage/attemptrepository.h"
#include "models/storage/rowdefects.h"
#include "models/storage/serverrepository.h"

#include <QCoroFuture>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Server toServer(const ServerDraft &draft)
{
    Server server;
    server.protocol = u"v2ray"_s;
    server.accessLevel = u"all"_s;
    return withDraft(server, draft);
}

ProbeReport refusedReport(const Error &error)
{
    StageResult stage;
    stage.message = error.detail();
    stage.error = error;
    ProbeReport report;
    report.stages.push_back(stage);
    return report;
}

} // namespace

ServerService::ServerService(Database &database, SecretStore &secrets, ServerClientPool &pool,
                             QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_secrets(secrets)
    , m_pool(pool)
{ }

QCoro::Task<Result<std::vector<Server>>> ServerService::load()
{
    auto loading = m_database.read(
        [](const Connection &connection) { return ServerRepository::load(connection); });
    co_return co_await loading;
}

QCoro::Task<Result<Server>> ServerService::find(ServerId id)
{
    auto finding = m_database.read(
        [id](const Connection &connection) { return ServerRepository::find(connection, id); });
    co_return co_await finding;
}

QCoro::Task<Result<std::vector<ServerFigures>>> ServerService::loadFigures(Timestamp now)
{
    auto loading = m_database.read([now](const Connection &connection) {
        return AttemptRepository::loadFigures(connection, now);
    });
    co_return co_await loading;
}

QCoro::Task<Result<DefectsById>> ServerService::loadDefects()
{
    auto loading = m_database.read([](const Connection &connection) {
        return DataQuality::defectsOf(connection, u"servers"_s);
    });
    co_return co_await loading;
}

QCoro::Task<ProbeReport> ServerService::probeDraft(ServerDraft draft, StageListener onStage,
                                                   Cancellation cancellation)
{
    if (const auto error = validate(draft))
        co_return refusedReport(*error);
    const auto apiKey = draft.apiKey.trimmed();
    KnownSecrets::add(apiKey);
    auto endpoint = m_pool.endpoint(toServer(draft), apiKey);
    co_return co_await probeServer(std::move(endpoint), draft.dialect, draft.trust, onStage,
                                   cancellation);
}

QCoro::Task<Result<ProbeReport>> ServerService::probe(ServerId id, StageListener onStage,
                                                      Cancellation cancellation)
{
    const auto access = co_await m_pool.load(id);
    if (!access)
        co_return failure(access.error());
    auto endpoint = m_pool.endpoint(access->server, access->apiKey);
    const auto dialect = access->server.isDialectKnown ? std::optional(access->server.dialect)
                                                       : std::optional<Dialect>();
    co_return co_await probeServer(std::move(endpoint), dialect, TrustMode::RequireTrusted, onStage,
                                   cancellation);
}

QCoro::Task<Result<Server>> ServerService::add(ServerDraft draft, StageListener onStage,
                                               Cancellation cancellation)
{
    if (const auto error = validate(draft))
        co_return failure(*error);
    const auto report = co_await probeDraft(draft, onStage, cancellation);
    if (const auto error = report.firstError())
        co_return failure(*error);
    if (cancellation.isRequested())
        co_return failure(ErrorKind::Cancelled, u"Cancelled; the server was not added"_s);
    auto server = toServer(draft);
    if (!report.dialect)
        co_return failure(ErrorKind::Malformed,
                          u"The server answers none of the known management APIs"_s);
    server.dialect = *report.dialect;
    server.isDialectKnown = true;
    if (draft.trust == TrustMode::TrustFirst && server.pin.isEmpty())
        server.pin = report.certificateSha256;
    auto apiKey = draft.apiKey.trimmed();
    const auto stored = co_await store(std::move(server), std::move(apiKey));
    if (stored)
        emit changed();
    co_return stored;
}

QCoro::Task<Result<ProbeReport>> ServerService::probeChange(Server before, ServerDraft draft,
                                                            StageListener onStage,
                                                            Cancellation cancellation)
{
    if (const auto error = validate(draft, ApiKeyRule::MayStay))
        co_return failure(*error);
    auto apiKey = draft.apiKey.trimmed();
    if (apiKey.isEmpty()) {
        const auto access = co_await m_pool.load(before.id);
        if (!access)
            co_return failure(access.error());
        apiKey = access->apiKey;
    }
    KnownSecrets::add(apiKey);
    auto endpoint = m_pool.endpoint(withDraft(before, draft), apiKey);
    co_return co_await probeServer(std::move(endpoint), draft.dialect, draft.trust, onStage,
                                   cancellation);
}

QCoro::Task<Result<Server>> ServerService::update(Server before, ServerDraft draft,
                                                  ConnectionTest test, StageListener onStage,
                                                  Cancellation cancellation)
{
    if (const auto error = validate(draft, ApiKeyRule::MayStay))
        co_return failure(*error);
    if (test == ConnectionTest::Run && changesConnection(before, draft)) {
        auto tested = co_await testChange(before, draft, onStage, cancellation);
        if (!tested)
            co_return failure(tested.error());
        draft = std::move(*tested);
    }
    const auto apiKey = draft.apiKey.trimmed();
    KnownSecrets::add(apiKey);
    ServerUpdate serverUpdate(m_database, m_secrets, m_pool);
    const auto updated = co_await serverUpdate.run(before, withDraft(before, draft), apiKey);
    if (updated)
        emit changed();
    co_return updated;
}

QCoro::Task<Result<ServerDraft>> ServerService::testChange(Server before, ServerDraft draft,
                                                           StageListener onStage,
                                                           Cancellation cancellation)
{
    const auto report = co_await probeChange(before, draft, onStage, cancellation);
    if (!report)
        co_return failure(report.error());
    if (const auto error = report->firstError())
        co_return failure(*error);
    if (cancellation.isRequested())
        co_return failure(ErrorKind::Cancelled, u"Cancelled; the server was not changed"_s);
    draft.dialect = report->dialect;
    co_return draft;
}

QCoro::Task<Result<Server>> ServerService::store(Server server, QString apiKey)
{
    if (server.secretPlace == SecretPlace::Database)
        co_return co_await insert(std::move(server), apiKey);

    // The id is used up before the secret is saved and the row comes last: a crash in between
    // leaves at most a secret that no server will ever refer to.
    auto reserving = m_database.transaction(
        [](Transaction &transaction) { return ServerRepository::reserveId(transaction); });
    const auto id = co_await reserving;
    if (!id)
        co_return failure(id.error());
    server.id = *id;
    const auto name = ServerClientPool::secretName(m_database.path(), *id);
    auto saving = m_secrets.save(name, apiKey);
    const auto saved = co_await saving;
    if (!saved)
        co_return failure(saved.error());
    const auto inserted = co_await insert(std::move(server), apiKey);
    if (inserted)
        co_return inserted;
    auto removing = m_secrets.remove(name);
    const auto removed = co_await removing;
    if (!removed)
        qCWarning(serverServiceLog).noquote()
            << "The keychain entry" << name
            << "of a server that was not added could not be removed:" << removed.error().detail();
    co_return inserted;
}

QCoro::Task<Result<Server>> ServerService::insert(Server server, QString apiKey)
{
    auto inserting =
        m_database.transaction([server, apiKey](Transaction &transaction) -> Result<Server> {
            const auto id = ServerRepository::insert(transaction, server, apiKey);
            if (!id)
                return failure(id.error());
            return ServerRepository::find(transaction, *id);
        });
    co_return co_await inserting;
}

QCoro::Task<Result<>> ServerService::setPaused(ServerId id, bool paused)
{
    auto updating = m_database.transaction([id, paused](Transaction &transaction) -> Result<> {
        if (const auto server = ServerRepository::find(transaction, id); !server)
            return failure(server.error());
        return ServerRepository::updatePaused(transaction, id, paused);
    });
    const auto updated = co_await updating;
    if (updated)
        emit changed();
    co_return updated;
}

} // namespace VeilDesk
