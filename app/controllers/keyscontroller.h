#pragma once

#include "app/controllers/pagedcontroller.h"
#include "app/services.h"
#include "ui/keys/keyspage.h"

namespace VeilDesk {

class KeysController final : public PagedController
{
    Q_OBJECT

public:
    KeysController(Services &services, KeysModel &model, KeysPage &page, QObject *parent = nullptr);

protected:
    QCoro::Task<Result<std::vector<qint64>>> loadIds(int limit, QueryStop stop) override;
    QCoro::Task<Result<>> loadRows(std::vector<qint64> ids) override;
    QCoro::Task<Result<qint64>> countAll() override;
    QCoro::Task<Result<>> loadChoices() override;

private:
    QCoro::Task<> copyKeys(std::vector<KeyId> keys);
    QCoro::Task<> previewRevocation(std::vector<KeyId> keys);
    QCoro::Task<> copyLink(KeyId key);

    Services &m_services;
    KeysModel &m_model;
    KeysPage &m_page;
};

} // namespace VeilDesk
