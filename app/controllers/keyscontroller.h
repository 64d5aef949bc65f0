#pragma once

#include "app/controllers/pagecontroller.h"
#include "app/services.h"
#include "ui/keys/keyspage.h"

namespace VeilDesk {

class KeysController final : public PageController
{
    Q_OBJECT

public:
    KeysController(Services &services, KeysModel &model, KeysPage &page, QObject *parent = nullptr);

protected:
    QCoro::Task<> load() override;

private:
    QCoro::Task<> copyLink(KeyId key);
    QCoro::Task<> verify(std::vector<KeyId> keys);
    QCoro::Task<> revoke(std::vector<KeyId> keys);

    Services &m_services;
    KeysModel &m_model;
    KeysPage &m_page;
};

} // namespace VeilDesk
