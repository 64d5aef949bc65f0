#include "app/controllers/subscriptionactionscontroller.h"

#include "app/controllers/idvalues.h"
#include "app/controllers/servernames.h"
#include "app/controllers/turnwatch.h"
#include "app/undo/undohistory.h"
#include "ui/subscriptions/renewaldialog.h"
#include "ui/subscriptions/repairoutcomes.h"
#include "ui/subscriptions/subscriptiontext.h"
#include "ui/widgets/resultsheet.h"

#include <algorithm>
#include <set>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

RowOutcome outcomeOf(const SubscriptionSummary &subscription,
                     const std::vector<RepairResult> &results, const ServerNames &servers)
{
    const auto result = std::ranges::find(results, subscription.id(), &RepairResult::subscription);
    if (result == results.end())
        return RepairOutcomes::failed(
            subscription, Error(ErrorKind::Cancelled, u"Stopped before this subscription"_s));
    return result->operation ? RepairOutcomes::ended(subscription, *result->operation, servers)
                             : RepairOutcomes::failed(subscription, result->operation.error());
}

TurnWatch::Filter repairsOf(const std::vector<SubscriptionId> &subscriptions)
{
    const std::set<SubscriptionId> repaired(subscriptions.begin(), subscriptions.end());
    return [repaired](const Operation &operation) {
        return operation.kind == OperationKind::Issue && operation.subscription
            && repaired.contains(*operation.subscription);
    };
}

} // namespace

SubscriptionActionsController::SubscriptionActionsController(Services &services,
                                                             UndoHistory &history,
                                                             SubscriptionsPage &page,
                                                             QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_history(history)
    , m_page(page)
{
    connect(&page, &SubscriptionsPage::renewRequested, this,
            [this](SubscriptionId subscription) { m_scope.spawn(openRenewal(subscription)); });
    connect(&page, &SubscriptionsPage::repairRequested, this,
            &SubscriptionActionsController::startRepair);
    connect(&page, &SubscriptionsPage::repairAllRequested, this,
            [this] { m_scope.spawn(repairAll()); });
    connect(&page, &SubscriptionsPage::deactivationRequested, this,
            [this](const std::vector<SubscriptionId> &subscriptions) {
                m_scope.spawn(confirmDeactivation(subscriptions));
            });
}

QCoro::Task<> SubscriptionActionsController::shutDown()
{
    m_shutdown.cancel();
    co_await m_scope.drained();
}

QCoro::Task<> SubscriptionActionsController::openRenewal(SubscriptionId id)
{
    std::vector<SubscriptionId> ids{id};
    const auto rows = co_await m_services.subscriptions().loadRows(std::move(ids));
    const auto tariffs = co_await m_services.catalog().loadTariffs();
    if (!rows || !tariffs) {
        m_page.showLoadFailure(rows ? tariffs.error() : rows.error());
        co_return;
    }
    if (rows->empty()) {
        m_page.showLoadFailure(Error(ErrorKind::NotFound, u"The subscription is gone"_s));
        co_return;
    }
    auto *dialog = new RenewalDialog(rows->front(), *tariffs, m_services.clock()(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto requestFor = [id, dialog](TariffId tariff) {
        return RenewalRequest{id, tariff, {}, dialog->previewedEnd()};
    };
    connect(dialog, &RenewalDialog::previewRequested, this,
            [this, dialog, requestFor](TariffId tariff) {
                m_scope.spawn(preview(requestFor(tariff), dialog));
            });
    connect(dialog, &RenewalDialog::submitted, this, [this, dialog, requestFor](TariffId tariff) {
        m_scope.spawn(renew(requestFor(tariff), dialog));
    });
    dialog->open();
    m_scope.spawn(preview(requestFor(dialog->tariff()), dialog));
}

QCoro::Task<> SubscriptionActionsController::preview(RenewalRequest request,
                                                     QPointer<RenewalDialog> dialog)
{
    const auto mode = m_services.settings().renewal.mode;
    const auto renewal = co_await m_services.subscriptions().preview(request, mode);
    if (!dialog || dialog->tariff() != request.tariff)
        co_return;
    if (renewal)
        dialog->showPreview(renewal->after, renewal->before.expiresAt);
    else
        dialog->showPreviewFailure(renewal.error());
}

QCoro::Task<> SubscriptionActionsController::renew(RenewalRequest request,
                                                   QPointer<RenewalDialog> dialog)
{
    const auto mode = m_services.settings().renewal.mode;
    const auto renewed = co_await m_services.subscriptions().renew(request, mode);
    if (!renewed) {
        if (!dialog)
            co_return;
        dialog->showFailure(renewed.error());
        co_await preview(std::move(request), dialog);
        co_return;
    }
    if (dialog)
        dialog->accept();
    m_page.showRenewed(request.subscription, renewed->renewal.after.expiresAt);
    if (!renewed->edits.empty())
        remember(SubscriptionText::renewing(request.subscription), {renewed->edits});
}

void SubscriptionActionsController::startRepair(const std::vector<SubscriptionId> &subscriptions)
{
    const CancellationSource run(m_shutdown.cancellation());
    auto *sheet = new ResultSheet(&m_page);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->showProgress(RepairOutcomes::repairingTitle(), 0, std::ssize(subscriptions));
    connect(sheet, &ResultSheet::cancelRequested, this, [run = run]() mutable { run.cancel(); });
    connect(sheet, &ResultSheet::retryRequested, this,
            [this, sheet](const std::vector<qint64> &ids) {
                sheet->accept();
                startRepair(idsOf<SubscriptionId>(ids));
            });
    sheet->open();
    m_scope.spawn(repair(subscriptions, sheet, run.cancellation()));
}

QCoro::Task<> SubscriptionActionsController::repairAll()
{
    SubscriptionQuery query;
    query.health = SubscriptionHealth::Degraded;
    const SubscriptionOrder order;
    const QueryStop stop;
    const auto ids = co_await m_services.subscriptions().loadIds(query, order, stop);
    if (ids)
        startRepair(*ids);
    else
        m_page.showRepairFailure(ids.error());
}

QCoro::Task<> SubscriptionActionsController::repair(std::vector<SubscriptionId> subscriptions,
                                                    QPointer<ResultSheet> sheet,
                                                    Cancellation cancellation)
{
    const auto servers = co_await loadServerNames(&m_services.servers());
    watchTurns(m_services.provisioning(), repairsOf(subscriptions), servers, sheet);
    SubscriptionService::Progress progress = [sheet](qint64 done, qint64 all) {
        if (sheet)
            sheet->showProgress(RepairOutcomes::repairingTitle(), done, all);
    };
    const auto results = co_await m_services.subscriptions().repairAll(
        subscriptions, std::move(progress), std::move(cancellation));
    const auto rows = co_await m_services.subscriptions().loadRows(subscriptions);
    emit changed();
    if (!rows)
        m_page.showRepairFailure(rows.error());
    if (!sheet)
        co_return;
    if (rows)
        showRepairs(*rows, results, servers, sheet);
    else
        sheet->done(QDialog::Rejected);
}

void SubscriptionActionsController::showRepairs(
    const std::vector<SubscriptionSummary> &subscriptions, const std::vector<RepairResult> &results,
    const ServerNames &servers, ResultSheet *sheet)
{
    std::vector<RowOutcome> outcomes;
    for (const auto &subscription : subscriptions)
        outcomes.push_back(outcomeOf(subscription, results, servers));
    const auto whole = std::ranges::count(outcomes, Tone::Success, &RowOutcome::tone);
    const auto title =
        RepairOutcomes::repairedTitle(static_cast<int>(whole), static_cast<int>(outcomes.size()));
    sheet->showOutcomes(title, std::move(outcomes));
}

QCoro::Task<> SubscriptionActionsController::confirmDeactivation(
    std::vector<SubscriptionId> subscriptions)
{
    auto rows = co_await m_services.subscriptions().loadRows(std::move(subscriptions));
    if (!rows) {
        m_page.showLoadFailure(rows.error());
        co_return;
    }
    std::erase_if(*rows, [](const SubscriptionSummary &row) {
        return row.health == SubscriptionHealth::Inactive;
    });
    if (rows->empty()) {
        m_page.showDeactivated(0);
        co_return;
    }
    std::vector<SubscriptionId> running;
    std::ranges::transform(*rows, std::back_inserter(running), &SubscriptionSummary::id);
    auto *dialog = new ConfirmDialog(SubscriptionText::deactivationOf(*rows), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, running] { m_scope.spawn(deactivate(running)); });
    dialog->open();
}

QCoro::Task<> SubscriptionActionsController::deactivate(std::vector<SubscriptionId> subscriptions)
{
    std::vector<TermRepository::TermEdit> written;
    std::optional<Error> stopped;
    for (const auto id : subscriptions) {
        if (m_shutdown.cancellation().isRequested())
            break;
        const auto done = co_await m_services.subscriptions().deactivate(id);
        if (!done)
            stopped = done.error();
        else if (!done->edits.empty())
            written.push_back(done->edits);
    }
    if (stopped)
        m_page.showDeactivationFailure(*stopped);
    if (written.empty())
        co_return;
    const auto count = static_cast<int>(written.size());
    m_page.showDeactivated(count);
    remember(SubscriptionText::deactivating(count), written);
}

void SubscriptionActionsController::remember(const QString &text,
                                             const std::vector<TermRepository::TermEdit> &written)
{
    const auto record = TermRecord::of(written);
    const auto step = [this, record] { return m_services.terms().step(record); };
    m_history.add({text, step, step});
    emit changed();
}

} // namespace VeilDesk
