#pragma once

#include "app/servers/serverclientpool.h"
#include "models/domain/rowdefect.h"
#include "models/domain/serverdraft.h"
#include "models/domain/serverfigures.h"
#include "network/servers/serverprobe.h"

#include <QObject>

#include <functional>

namespace VeilDesk {

/// Adding, testing and pausing servers. GUI thread.
class ServerService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerService)

public:
    using StageListener = std::function<void(StageResult)>;

    ServerService(Database &database, SecretStore &secrets, ServerClientPool &pool,
                  QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<Result<std::vector<Server>>> load();

    [[nodiscard]] QCoro::Task<Result<Server>> find(ServerId id);
    [[nodiscard]] QCoro::Task<Result<std::vector<ServerFigures>>> loadFigures(Timestamp now);
    /// What is wrong with the bot's rows.
    [[nodiscard]] QCoro::Task<Result<DefectsById>> loadDefects();

    /// Tests a draft in stages; nothing is stored.
    [[nodiscard]] QCoro::Task<ProbeReport> probeDraft(ServerDraft draft, StageListener onStage,
                                                      Cancellation cancellation);
    /// Tests a stored server in stages.
    [[nodiscard]] QCoro::Task<Result<ProbeReport>> probe(ServerId id, StageListener onStage,
                                                         Cancellation cancellation);

    /// Tests the draft and stores it with its secret, or changes nothing: the secret that was
    /// saved is removed again when the database refuses the row. With TrustFirst the certificate
    /// that the test saw becomes the pin.
    [[nodiscard]] QCoro::Task<Result<Server>> add(ServerDraft draft, StageListener onStage,
                                                  Cancellation cancellation);

    /// Tests a stored server as the draft would have it; nothing is stored. An empty API key in
    /// the draft stands for the one there is.
    [[nodiscard]] QCoro::Task<Result<ProbeReport>> probeChange(Server before, ServerDraft draft,
                                                               StageListener onStage,
                                                               Cancellation cancellation);
    /// Writes what the draft changes of `before`, row and secret together, after a test when it
    /// changes how the server is reached. ErrorKind::Conflict, and nothing written, when somebody
    /// else changed the same meanwhile.
    [[nodiscard]] QCoro::Task<Result<Server>> update(Server before, ServerDraft draft,
                                                     ConnectionTest test, StageListener onStage,
                                                     Cancellation cancellation);

    /// Pausing stops new keys; it never deletes any.
    [[nodiscard]] QCoro::Task<Result<>> setPaused(ServerId id, bool paused);

signals:
    void changed();

private:
    QCoro::Task<Result<ServerDraft>> testChange(Server before, ServerDraft draft,
                                                StageListener onStage, Cancellation cancellation);
    QCoro::Task<Result<Server>> store(Server server, QString apiKey);
    QCoro::Task<Result<Server>> insert(Server server, QString apiKey);

    Database &m_database;
    SecretStore &m_secrets;
    ServerClientPool &m_pool;
};

} // namespace VeilDesk
