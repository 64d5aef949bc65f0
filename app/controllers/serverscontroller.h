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
    void openAddDialog();
    void openEditDialog(ServerId id);
    /// Opens the dialog and hands out what stops its tests once it is closed.
    [[nodiscard]] Cancellation open(ServerDialog *dialog);
    void test(const std::vector<ServerId> &servers);
    QCoro::Task<> testOne(ServerId server);
    QCoro::Task<> setPaused(ServerId server, bool paused);
    QCoro::Task<> testDraft(ServerDraft draft, QPointer<ServerDialog> dialog, Cancellation closed);
    QCoro::Task<> testChange(ServerDraft draft, QPointer<ServerDialog> dialog, Cancellation closed);
    QCoro::Task<> reload(QPointer<ServerDialog> dialog);
    QCoro::Task<> save(ServerDraft draft, ConnectionTest test, QPointer<ServerDialog> dialog,
                       Cancellation closed);
    QCoro::Task<> add(ServerDraft draft, QPointer<ServerDialog> dialog, Cancellation closed);

    ServerService &m_servers;
    ServersModel &m_model;
    ServersPage &m_page;
    Clock m_clock;
};

} // namespace VeilDesk
