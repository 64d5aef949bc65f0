#include "ui/servers/serverspage.h"

#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

ServersPage::ServersPage(ServersModel &model, QWidget *parent)
    : TablePage(u"servers"_s, &model, parent)
    , m_model(model)
    , m_addFirstButton(emptyState().addButton(u"addFirstServerButton"_s))
    , m_addCommand(addCommand(u"addServer"_s, u"add"_s, CommandKind::Writes,
                              Qt::CTRL | Qt::SHIFT | Qt::Key_N))
    , m_editCommand(addCommand(u"editServer"_s, u"edit"_s, CommandKind::Writes, Qt::Key_F2))
    , m_testCommand(
          addCommand(u"testServers"_s, u"test"_s, CommandKind::Reads, Qt::CTRL | Qt::Key_T))
    , m_pauseCommand(addCommand(u"pauseServer"_s, u"pause"_s, CommandKind::Writes))
    , m_resumeCommand(addCommand(u"resumeServer"_s, u"play"_s, CommandKind::Writes))
{
    setWorksAnywhere(m_addCommand);
    for (auto *command : {m_testCommand, m_editCommand, m_pauseCommand, m_addCommand})
        addCommandButton(command);
    addSearch();
    table().addActions(actions());
    table().sortByColumn(ServersModel::NameColumn, Qt::AscendingOrder);

    connect(m_addFirstButton, &QPushButton::clicked, this, &ServersPage::addRequested);
    connect(m_addCommand, &QAction::triggered, this, &ServersPage::addRequested);
    connect(m_editCommand, &QAction::triggered, this,
            [this] { emit editRequested(selectedServer()->id); });
    connect(&table(), &QAbstractItemView::doubleClicked, m_editCommand, &QAction::trigger);
    connect(m_testCommand, &QAction::triggered, this,
            [this] { emit testRequested(selectedServers()); });
    connect(m_pauseCommand, &QAction::triggered, this,
            [this] { emit pauseRequested(selectedServers().front(), true); });
    connect(m_resumeCommand, &QAction::triggered, this,
            [this] { emit pauseRequested(selectedServers().front(), false); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { updateCommands(); });
    retranslate();
    updateCommands();
}

QString ServersPage::title() const
{
    return tr("Servers");
}

QString ServersPage::menuTitle() const
{
    return tr("&Servers");
}

QString ServersPage::hint() const
{
    return tr("Add a server and test it in stages. Pausing a server stops new keys on it and never "
              "deletes any.");
}

void ServersPage::showAdded(const QString &name)
{
    emit statusChanged(tr("Server %1 was added").arg(name));
}

void ServersPage::showChanged(const QString &name)
{
    emit statusChanged(tr("Server %1 was changed").arg(name));
}

void ServersPage::showTestSuccess(ServerId server)
{
    emit statusChanged(tr("%1 passed the test").arg(nameOf(server)));
}

void ServersPage::showTestFailure(ServerId server, const Error &error)
{
    banner().showError(tr("%1 failed the test").arg(nameOf(server)), error,
                       [this, server] { emit testRequested({server}); });
}

void ServersPage::showPaused(ServerId server, bool paused)
{
    if (!paused) {
        banner().dismiss();
        emit statusChanged(tr("%1 takes new keys again").arg(nameOf(server)));
        return;
    }
    banner().showMessage(Tone::Warning, tr("%1 is paused").arg(nameOf(server)),
                         tr("No new keys are created there. Existing keys keep working, nothing "
                            "is deleted."));
}

void ServersPage::showPauseFailure(const Error &error)
{
    banner().showError(tr("The server was not changed"), error);
}

void ServersPage::retranslate()
{
    TablePage::retranslate();
    m_addCommand->setText(tr("&Add server…"));
    m_editCommand->setText(tr("&Edit…"));
    m_testCommand->setText(tr("&Test"));
    m_testCommand->setStatusTip(tr("Tests the selected servers, or all when none is selected"));
    m_pauseCommand->setText(tr("&Pause"));
    m_pauseCommand->setStatusTip(
        tr("No new keys are created on a paused server. Existing keys keep working, nothing is "
           "deleted."));
    m_resumeCommand->setText(tr("&Resume"));
    m_resumeCommand->setStatusTip(tr("New keys may be created on the server again"));
    emptyState().setTexts(tr("No servers yet"),
                          tr("Add the first server: VeilDesk tests its address, certificate and "
                             "API key before anything is stored."));
    m_addFirstButton->setText(tr("&Add server…"));
}

void ServersPage::updateCommands()
{
    const auto *server = selectedServer();
    setCommandEnabled(m_addCommand, true);
    setCommandEnabled(m_editCommand, server);
    setCommandEnabled(m_testCommand, m_model.rowCount() > 0);
    setCommandEnabled(m_pauseCommand, server && !server->paused);
    setCommandEnabled(m_resumeCommand, server && server->paused);
    m_addFirstButton->setEnabled(isWritable());
}

std::vector<ServerId> ServersPage::selectedServers() const
{
    std::vector<ServerId> servers;
    for (const auto id : table().selectedIds())
        servers.push_back({id});
    if (!servers.empty())
        return servers;
    for (const auto &server : m_model.rows())
        servers.push_back(server.id);
    return servers;
}

const Server *ServersPage::selectedServer() const
{
    const auto ids = table().selectedIds();
    return ids.size() == 1 ? m_model.find({ids.front()}) : nullptr;
}

QString ServersPage::nameOf(ServerId server) const
{
    const auto *found = m_model.find(server);
    return found ? found->name : tr("The server");
}

} // namespace VeilDesk
