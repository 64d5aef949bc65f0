#pragma once

#include "app/controllers/pagecontroller.h"
#include "app/services.h"
#include "ui/keys/keyspage.h"

#include <QElapsedTimer>
#include <QTimer>

namespace VeilDesk {

class KeysController final : public PageController
{
    Q_OBJECT

public:
    KeysController(Services &services, KeysModel &model, KeysPage &page, QObject *parent = nullptr);

    /// Somebody else changed the database: loads again, but a table that takes long to sort is
    /// not sorted without a pause while the bot writes.
    void follow();

protected:
    QCoro::Task<> load() override;

private:
    void startQuery();
    QCoro::Task<Result<>> loadIds(KeyFilter filter, KeyOrder order);
    QCoro::Task<> loadTotals();
    void wantRows(std::vector<qint64> ids);
    QCoro::Task<> loadWantedRows();
    QCoro::Task<> copyKeys(std::vector<KeyId> keys);
    QCoro::Task<> previewRevocation(std::vector<KeyId> keys);
    QCoro::Task<> copyLink(KeyId key);
    QCoro::Task<> verify(std::vector<KeyId> keys);
    QCoro::Task<> revoke(std::vector<KeyId> keys);

    Services &m_services;
    KeysModel &m_model;
    KeysPage &m_page;
    QueryStop m_stop;
    bool m_isNewQuery = true;
    std::vector<qint64> m_wantedRows;
    bool m_isLoadingRows = false;
    QTimer m_followTimer;
    QElapsedTimer m_sinceLoad;
    qint64 m_loadMilliseconds = 0;
};

} // namespace VeilDesk
