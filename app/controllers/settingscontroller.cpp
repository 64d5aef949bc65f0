#include "app/controllers/settingscontroller.h"

#include <QCoroFuture>
#include <QFileInfo>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Result<DatabaseFacts> factsOf(const Connection &connection)
{
    const auto &found = connection.capabilities();
    DatabaseFacts facts;
    facts.isAdopted = found.isAdopted();
    facts.hasSubscriptions = found.hasTable(u"subscriptions"_s);
    facts.hasPayments = found.hasTable(u"payments"_s);
    facts.keysHaveExpiry = found.keyExpiryAlive;
    return facts;
}

} // namespace

SettingsController::SettingsController(Services &services, SettingsFile &file, SettingsPage &page,
                                       QObject *parent)
    : PageController(parent)
    , m_services(services)
    , m_file(file)
    , m_page(page)
{
    connect(&page, &SettingsPage::saveRequested, this, &SettingsController::save);
    connect(&page, &SettingsPage::backupRequested, this,
            [this](const QString &destination) { spawn(backUp(destination)); });
    connect(&page, &Page::refreshRequested, this, &PageController::refresh);
    page.showStored(file.texts());
    if (!file.unknownKeys().isEmpty())
        page.showUnknownSettings(file.path(), file.unknownKeys());
}

QCoro::Task<> SettingsController::load()
{
    auto reading = m_services.database().read(factsOf);
    auto facts = co_await reading;
    if (!facts) {
        m_page.showDatabaseFailure(facts.error());
        co_return;
    }
    facts->path = m_services.database().path();
    facts->bytes = QFileInfo(facts->path).size();
    m_page.showDatabase(*facts);
}

void SettingsController::save(const QHash<QString, QString> &texts)
{
    if (const auto saved = m_file.save(texts); !saved) {
        m_page.showSaveFailure(saved.error());
        return;
    }
    m_services.applySettings(m_file.settings());
    m_page.showStored(m_file.texts());
    m_page.showSaved();
}

QCoro::Task<> SettingsController::backUp(QString destination)
{
    auto copying = m_services.database().backUp(destination);
    const auto copied = co_await copying;
    if (copied)
        m_page.showBackedUp(destination);
    else
        m_page.showBackupFailure(copied.error());
}

} // namespace VeilDesk
