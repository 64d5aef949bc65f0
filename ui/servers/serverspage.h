#pragma once

#include "models/domain/error.h"
#include "models/itemmodels/serversmodel.h"
#include "ui/widgets/tablepage.h"

namespace VeilDesk {

/// All servers: add, edit, test, pause.
class ServersPage final : public TablePage
{
    Q_OBJECT

public:
    explicit ServersPage(ServersModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QString hint() const override;

    void showAdded(const QString &name);
    void showChanged(const QString &name);
    void showTestSuccess(ServerId server);
    void showTestFailure(ServerId server, const Error &error);
    void showPaused(ServerId server, bool paused);
    void showPauseFailure(const Error &error);

signals:
    void addRequested();
    void editRequested(VeilDesk::ServerId server);
    void testRequested(const std::vector<VeilDesk::ServerId> &servers);
    void pauseRequested(VeilDesk::ServerId server, bool paused);

protected:
    void retranslate() override;
    void updateCommands() override;

private:
    [[nodiscard]] std::vector<ServerId> selectedServers() const;
    [[nodiscard]] const Server *selectedServer() const;
    [[nodiscard]] QString nameOf(ServerId server) const;

    ServersModel &m_model;
    QPushButton *m_addFirstButton;
    QAction *m_addCommand;
    QAction *m_editCommand;
    QAction *m_testCommand;
    QAction *m_pauseCommand;
    QAction *m_resumeCommand;
};

} // namespace VeilDesk
