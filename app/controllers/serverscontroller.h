#pragma once

#include "app/controllers/pagecontroller.h"
#include "app/servers/serverservice.h"
#include "ui/servers/serverspage.h"

#include <QPointer>

namespace VeilDesk {

class ServerDialog;

class ServersController final : public PageController
{
    Q_OBJECT

public:
    ServersController(ServerService &servers, ServersModel &model, ServersPage &page, Clock clock,
                      QObject *parent = nullptr);

protected:
    QCoro::Task<> load() override;

private:
    void openDialog();
    void test(const std::vector<ServerId> &servers);
    QCoro::Task<> testOne(ServerId server);
    QCoro::Task<> setPaused(ServerId server, bool paused);
    QCoro::Task<> testDraft(ServerDraft draft, QPointer<ServerDialog> dialog, Cancellation closed);
    QCoro::Task<> add(ServerDraft draft, QPointer<ServerDialog> dialog, Cancellation closed);

    ServerService &m_servers;
    ServersModel &m_model;
    ServersPage &m_page;
    Clock m_clock;
};

} // namespace VeilDesk
