#pragma once

#include "app/services.h"
#include "network/async/taskscope.h"
#include "ui/keys/keyspage.h"

#include <QPointer>

namespace VeilDesk {

class ResultSheet;

/// What the servers are asked to do with selected keys, and their links in bulk. GUI thread.
class KeyJobsController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyJobsController)

public:
    KeyJobsController(Services &services, KeysPage &page, QObject *parent = nullptr);

    /// Stops what runs and ends when nothing does; to be awaited before destruction.
    [[nodiscard]] QCoro::Task<> shutDown();

private:
    void startVerification(const std::vector<KeyId> &keys);
    QCoro::Task<> verifyOne(KeyId key);
    QCoro::Task<> verifyMany(std::vector<KeyId> keys, QPointer<ResultSheet> sheet,
                             Cancellation cancellation);
    QCoro::Task<> revoke(std::vector<KeyId> keys);
    QCoro::Task<> finishRevocation(OperationId id, QPointer<ResultSheet> sheet);
    QCoro::Task<> showRevocation(Operation operation, QPointer<ResultSheet> sheet);
    QCoro::Task<> copyLinks(std::vector<KeyId> keys);
    ResultSheet *openSheet(const QString &title, qint64 all, const CancellationSource &run);
    void noteStarted(const Operation &operation);
    void noteProgress(const StepProgress &progress);

    /// The revocation that the sheet watches.
    struct Revocation
    {
        OperationId operation;
        qint64 ended = 0;
        qint64 all = 0;
        QPointer<ResultSheet> sheet;
    };

    Services &m_services;
    KeysPage &m_page;
    Revocation m_revocation;
    QueryStop m_stop;
    CancellationSource m_shutdown;
    TaskScope m_scope;
};

} // namespace VeilDesk
