#include "app/controllers/serverscontroller.h"

#include "app/controllers/dialogend.h"
#include "ui/servers/serverdialog.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

void ignoreStage(const StageResult &) { }

/// Forwards stages for as long as the dialog is open.
ServerService::StageListener stagesTo(const QPointer<ServerDialog> &dialog)
{
    return [dialog](const StageResult &stage) {
        if (dialog)
            dialog->showStage(stage);
    };
}

} // namespace

ServersController::ServersController(ServerService &servers, ServersModel &model, ServersPage &page,
                                     Clock clock, QObject *parent)
    : PageController(parent)
    , m_servers(servers)
    , m_model(model)
    , m_page(page)
    , m_clock(std::move(clock))
{
    connect(&page, &ServersPage::addRequested, this, &ServersController::openAddDialog);
    connect(&page, &ServersPage::editRequested, this, &ServersController::openEditDialog);
    connect(&page, &ServersPage::testRequested, this, &ServersController::test);
    connect(&page, &ServersPage::pauseRequested, this,
            [this](ServerId server, bool paused) { spawn(setPaused(server, paused)); });
    connect(&page, &Page::refreshRequested, this, &PageController::refresh);
    connect(&servers, &ServerService::changed, this, &PageController::refresh);
}

QCoro::Task<> ServersController::load()
{
    auto servers = co_await m_servers.load();
    if (!servers) {
        m_page.showLoadFailure(servers.error());
        co_return;
    }
    m_model.setRows(std::move(*servers));
    m_page.setLoaded();
    const auto figures = co_await m_servers.loadFigures(m_clock());
    if (figures)
        m_model.setFigures(*figures);
    else
        m_page.showLoadFailure(figures.error());
    auto defects = co_await m_servers.loadDefects();
    if (defects)
        m_model.setDefects(std::move(*defects));
    else
        m_page.showLoadFailure(defects.error());
}

void ServersController::openAddDialog()
{
    auto *dialog = new ServerDialog(&m_page);
    const auto closed = open(dialog);
    connect(dialog, &ServerDialog::testRequested, this,
            [this, dialog, closed](const ServerDraft &draft) {
                spawn(testDraft(draft, dialog, closed));
            });
    connect(
        dialog, &ServerDialog::addRequested, this,
        [this, dialog, closed](const ServerDraft &draft) { spawn(add(draft, dialog, closed)); });
}

void ServersController::openEditDialog(ServerId id)
{
    const auto *server = m_model.find(id);
    if (!server)
        return;
    auto *dialog = new ServerDialog(*server, &m_page);
    const auto closed = open(dialog);
    connect(dialog, &ServerDialog::testRequested, this,
            [this, dialog, closed](const ServerDraft &draft) {
                spawn(testChange(draft, dialog, closed));
            });
    connect(dialog, &ServerDialog::saveRequested, this,
            [this, dialog, closed](const ServerDraft &draft, ConnectionTest test) {
                spawn(save(draft, test, dialog, closed));
            });
    connect(dialog, &ServerDialog::reloadRequested, this,
            [this, dialog] { spawn(reload(dialog)); });
}

Cancellation ServersController::open(ServerDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto closing = std::make_shared<CancellationSource>(cancellation()); // shared by slots
    connect(dialog, &QDialog::rejected, this, [closing] { closing->cancel(); });
    dialog->open();
    return closing->cancellation();
}

void ServersController::test(const std::vector<ServerId> &servers)
{
    for (const auto server : servers)
        spawn(testOne(server));
}

QCoro::Task<> ServersController::testOne(ServerId server)
{
    m_model.setTest(server, {ServerState::Testing});
    const auto report = co_await m_servers.probe(server, &ignoreStage, cancellation());
    const auto error = report ? report->firstError() : std::optional(report.error());
    const auto state = error ? ServerState::Failing : ServerState::Reachable;
    m_model.setTest(server, {state, error, m_clock()});
    if (error)
        m_page.showTestFailure(server, *error);
    else
        m_page.showTestSuccess(server);
}

QCoro::Task<> ServersController::setPaused(ServerId server, bool paused)
{
    const auto changed = co_await m_servers.setPaused(server, paused);
    if (changed)
        m_page.showPaused(server, paused);
    else
        m_page.showPauseFailure(changed.error());
}

QCoro::Task<> ServersController::testDraft(ServerDraft draft, QPointer<ServerDialog> dialog,
                                           Cancellation closed)
{
    auto stages = stagesTo(dialog);
    const auto report = co_await m_servers.probeDraft(draft, stages, closed);
    if (dialog)
        dialog->showReport(report);
}

QCoro::Task<> ServersController::testChange(ServerDraft draft, QPointer<ServerDialog> dialog,
                                            Cancellation closed)
{
    auto stages = stagesTo(dialog);
    const auto before = *dialog->original();
    const auto report = co_await m_servers.probeChange(before, draft, stages, closed);
    if (!dialog)
        co_return;
    if (report)
        dialog->showReport(*report);
    else
        dialog->showTestFailure(report.error());
}

QCoro::Task<> ServersController::save(ServerDraft draft, ConnectionTest test,
                                      QPointer<ServerDialog> dialog, Cancellation closed)
{
    auto stages = stagesTo(dialog);
    const auto before = *dialog->original();
    const auto saved = co_await m_servers.update(before, draft, test, stages, closed);
    if (saved)
        m_page.showChanged(saved->name);
    closeOrExplain(dialog, saved);
}

QCoro::Task<> ServersController::reload(QPointer<ServerDialog> dialog)
{
    const auto id = dialog->original()->id;
    const auto server = co_await m_servers.find(id);
    if (!dialog)
        co_return;
    if (server)
        dialog->showReloaded(*server);
    else
        dialog->showFailure(server.error());
}

QCoro::Task<> ServersController::add(ServerDraft draft, QPointer<ServerDialog> dialog,
                                     Cancellation closed)
{
    auto stages = stagesTo(dialog);
    const auto added = co_await m_servers.add(draft, stages, closed);
    if (added) {
        m_model.setTest(added->id, {ServerState::Reachable, {}, m_clock()});
        m_page.showAdded(added->name);
    }
    closeOrExplain(dialog, added);
}

} // namespace VeilDesk
