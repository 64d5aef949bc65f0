#include "app/controllers/keyjobscontroller.h"

#include "app/controllers/idvalues.h"
#include "app/controllers/servernames.h"
#include "models/itemmodels/displaytext.h"
#include "ui/keys/keyoutcomes.h"
#include "ui/widgets/resultsheet.h"

#include <QHash>

namespace VeilDesk {

namespace {

VerificationSummary summaryOf(const Verification &verification)
{
    VerificationSummary summary;
    summary.present = verification.present == true;
    summary.missing = verification.present == false;
    summary.unknown = !verification.present;
    summary.error = verification.error;
    return summary;
}

std::vector<RowOutcome> outcomesOf(const std::vector<Verification> &verifications,
                                   const std::vector<AccessKey> &rows)
{
    QHash<KeyId, const AccessKey *> byId;
    for (const auto &row : rows)
        byId.insert(row.id, &row);
    std::vector<RowOutcome> outcomes;
    for (const auto &verification : verifications) {
        AccessKey key;
        key.id = verification.key;
        if (const auto *row = byId.value(verification.key))
            key = *row;
        outcomes.push_back(KeyOutcomes::verified(key, verification.present, verification.error));
    }
    return outcomes;
}

std::vector<RowOutcome> outcomesOf(const Operation &revocation, const ServerNames &names)
{
    std::vector<RowOutcome> outcomes;
    for (const auto &step : revocation.steps)
        outcomes.push_back(KeyOutcomes::revoked(step, DisplayText::serverName(step.server, names)));
    return outcomes;
}

} // namespace

KeyJobsController::KeyJobsController(Services &services, KeysPage &page, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_page(page)
{
    connect(&page, &KeysPage::verifyRequested, this, &KeyJobsController::startVerification);
    connect(&page, &KeysPage::revokeRequested, this,
            [this](const std::vector<KeyId> &keys) { m_scope.spawn(revoke(keys)); });
    connect(&page, &KeysPage::linksRequested, this,
            [this](const std::vector<KeyId> &keys) { m_scope.spawn(copyLinks(keys)); });
    const auto &provisioning = services.provisioning();
    connect(&provisioning, &ProvisioningService::started, this, &KeyJobsController::noteStarted);
    connect(&provisioning, &ProvisioningService::progressed, this,
            &KeyJobsController::noteProgress);
}

QCoro::Task<> KeyJobsController::shutDown()
{
    m_shutdown.cancel();
    m_stop.request();
    co_await m_scope.drained();
}

ResultSheet *KeyJobsController::openSheet(const QString &title, qint64 all,
                                          const CancellationSource &run)
{
    auto *sheet = new ResultSheet(&m_page);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->showProgress(title, 0, all);
    connect(sheet, &ResultSheet::cancelRequested, this, [run = run]() mutable { run.cancel(); });
    sheet->open();
    return sheet;
}

void KeyJobsController::startVerification(const std::vector<KeyId> &keys)
{
    if (keys.size() == 1) {
        m_scope.spawn(verifyOne(keys.front()));
        return;
    }
    const CancellationSource run(m_shutdown.cancellation());
    const auto title = KeyOutcomes::verifyingTitle(static_cast<int>(keys.size()));
    auto *sheet = openSheet(title, std::ssize(keys), run);
    connect(sheet, &ResultSheet::retryRequested, this,
            [this, sheet](const std::vector<qint64> &ids) {
                sheet->accept();
                startVerification(idsOf<KeyId>(ids));
            });
    m_scope.spawn(verifyMany(keys, sheet, run.cancellation()));
}

QCoro::Task<> KeyJobsController::verifyOne(KeyId key)
{
    m_page.showVerifying(1);
    std::vector<KeyId> keys{key};
    const auto verified =
        co_await m_services.keys().verify(std::move(keys), m_shutdown.cancellation());
    if (verified)
        m_page.showVerification(summaryOf(verified->front()));
    else
        m_page.showVerifyFailure(verified.error());
}

QCoro::Task<> KeyJobsController::verifyMany(std::vector<KeyId> keys, QPointer<ResultSheet> sheet,
                                            Cancellation cancellation)
{
    const auto title = KeyOutcomes::verifyingTitle(static_cast<int>(keys.size()));
    KeyService::Progress progress = [sheet, title](qint64 done, qint64 all) {
        if (sheet)
            sheet->showProgress(title, done, all);
    };
    const auto verified =
        co_await m_services.keys().verify(keys, cancellation, std::move(progress));
    const auto rows = co_await m_services.keys().loadRows(keys);
    if (!sheet)
        co_return;
    if (!verified || !rows) {
        sheet->done(QDialog::Rejected);
        m_page.showVerifyFailure(verified ? rows.error() : verified.error());
        co_return;
    }
    auto outcomes = outcomesOf(*verified, *rows);
    const int present = KeyOutcomes::countSuccesses(outcomes);
    const auto result = KeyOutcomes::verifiedTitle(present, static_cast<int>(outcomes.size()));
    sheet->showOutcomes(result, std::move(outcomes));
}

QCoro::Task<> KeyJobsController::revoke(std::vector<KeyId> keys)
{
    const CancellationSource run(m_shutdown.cancellation());
    if (keys.size() > 1) {
        const auto title = KeyOutcomes::revokingTitle(static_cast<int>(keys.size()));
        m_revocation = {{}, 0, std::ssize(keys), openSheet(title, std::ssize(keys), run)};
    }
    const auto sheet = keys.size() > 1 ? m_revocation.sheet : QPointer<ResultSheet>();
    const auto operation =
        co_await m_services.provisioning().revoke(std::move(keys), run.cancellation());
    if (!operation) {
        if (sheet)
            sheet->done(QDialog::Rejected);
        m_page.showRevokeFailure(operation.error());
        co_return;
    }
    if (!sheet) {
        m_page.showRevocation(*operation);
        co_return;
    }
    connect(sheet, &ResultSheet::retryRequested, this,
            [this, sheet, id = operation->id] { m_scope.spawn(finishRevocation(id, sheet)); });
    co_await showRevocation(*operation, sheet);
}

/// What is not confirmed gone stays in the journal; trying again is finishing it.
QCoro::Task<> KeyJobsController::finishRevocation(OperationId id, QPointer<ResultSheet> sheet)
{
    std::vector<OperationId> operations{id};
    if (sheet)
        sheet->showProgress(sheet->windowTitle(), 0, 0);
    co_await m_services.provisioning().recover(std::move(operations), m_shutdown.cancellation());
    const auto operation = co_await m_services.provisioning().find(id);
    if (operation)
        co_await showRevocation(*operation, sheet);
    else
        m_page.showRevokeFailure(operation.error());
}

QCoro::Task<> KeyJobsController::showRevocation(Operation operation, QPointer<ResultSheet> sheet)
{
    const auto servers = co_await loadServerNames(&m_services.servers());
    if (!sheet)
        co_return;
    auto outcomes = outcomesOf(operation, servers);
    const int revoked = KeyOutcomes::countSuccesses(outcomes);
    const auto title = KeyOutcomes::revokedTitle(revoked, static_cast<int>(outcomes.size()));
    sheet->showOutcomes(title, std::move(outcomes));
}

void KeyJobsController::noteStarted(const Operation &operation)
{
    if (operation.kind == OperationKind::Revoke && !m_revocation.operation.isValid())
        m_revocation.operation = operation.id;
}

void KeyJobsController::noteProgress(const StepProgress &progress)
{
    if (!m_revocation.sheet || progress.operation != m_revocation.operation
        || progress.phase != StepPhase::Ended)
        return;
    ++m_revocation.ended;
    m_revocation.sheet->showProgress(m_revocation.sheet->windowTitle(), m_revocation.ended,
                                     m_revocation.all);
}

QCoro::Task<> KeyJobsController::copyLinks(std::vector<KeyId> keys)
{
    m_stop = QueryStop();
    const auto all = static_cast<int>(keys.size());
    const auto links = co_await m_services.keys().loadStoredLinks(std::move(keys), m_stop);
    if (!links) {
        m_page.showLinkFailure(links.error());
        co_return;
    }
    const auto title = KeyOutcomes::linksTitle(static_cast<int>(links->count), all);
    if (links->count > 0)
        m_page.copyLinks(links->text, title);
    if (links->problems.empty())
        co_return;
    std::vector<RowOutcome> outcomes;
    for (const auto &problem : links->problems)
        outcomes.push_back(KeyOutcomes::withoutLink(problem.key, problem.error));
    const CancellationSource run(m_shutdown.cancellation());
    openSheet(title, 0, run)->showOutcomes(title, std::move(outcomes));
}

} // namespace VeilDesk
