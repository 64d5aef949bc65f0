#include "app/controllers/paymentscontroller.h"

#include "app/controllers/dialogend.h"
#include "app/controllers/idvalues.h"
#include "app/controllers/servernames.h"
#include "ui/payments/paymentoutcomes.h"
#include "ui/widgets/resultsheet.h"

#include <QRandomGenerator>

#include <numeric>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Unlike anything that a provider gives out.
QString newReference(Timestamp now)
{
    constexpr quint32 numbers = 10'000;
    return u"manual-%1-%2"_s.arg(toDateTime(now).toUTC().toString(u"yyyyMMdd"_s))
        .arg(QRandomGenerator::global()->bounded(numbers), 4, 10, QChar(u'0'));
}

RowOutcome outcomeOf(qint64 row, const PaymentResult &result,
                     const PaymentOutcomes::ServerNames &servers)
{
    if (result.error)
        return PaymentOutcomes::failed(row, result.reference, *result.error);
    if (result.action == PurchaseAction::AlreadyCompleted)
        return PaymentOutcomes::alreadyCompleted(row, result.reference);
    if (!result.operation)
        return PaymentOutcomes::failed(
            row, result.reference,
            Error(ErrorKind::Internal, u"The payment ended without an operation"_s));
    if (!result.action)
        return PaymentOutcomes::notDelivered(row, result.reference, *result.operation, servers);
    return PaymentOutcomes::delivered(row, result.reference, *result.operation,
                                      result.action == PurchaseAction::Renewed, result.expiresAt,
                                      servers);
}

PaymentService::Progress progressOn(QPointer<ResultSheet> sheet)
{
    return [sheet](qint64 done, qint64 all) {
        if (sheet)
            sheet->showProgress(PaymentOutcomes::processingTitle(), done, all);
    };
}

} // namespace

PaymentsController::PaymentsController(Services &services, UndoHistory &history,
                                       PaymentsModel &model, PaymentsPage &page, QObject *parent)
    : PagedController(model, page, parent)
    , m_services(services)
    , m_history(history)
    , m_model(model)
    , m_page(page)
{
    connect(&page, &PaymentsPage::recordRequested, this, [this] { spawn(openRecordDialog()); });
    connect(&page, &PaymentsPage::copyRequested, this,
            [this](const std::vector<PaymentId> &payments) { spawn(copyPayments(payments)); });
    connect(&page, &PaymentsPage::processRequested, this,
            [this](const std::vector<PaymentId> &payments) { spawn(processSelected(payments)); });
    connect(&page, &PaymentsPage::processAllRequested, this,
            &PaymentsController::startProcessingAll);
    const auto &provisioning = services.provisioning();
    connect(&provisioning, &ProvisioningService::started, this, &PageController::refresh);
    connect(&provisioning, &ProvisioningService::decided, this, &PageController::refresh);
    connect(&provisioning, &ProvisioningService::ended, this, &PageController::refresh);
}

QCoro::Task<Result<std::vector<qint64>>> PaymentsController::loadIds(int limit, QueryStop stop)
{
    auto query = m_page.query();
    query.limit = limit;
    const auto order = m_page.order();
    const auto ids = co_await m_services.payments().loadIds(std::move(query), order, stop);
    if (!ids)
        co_return failure(ids.error());
    co_return valuesOf(*ids);
}

QCoro::Task<Result<>> PaymentsController::loadRows(std::vector<qint64> ids)
{
    auto payments = idsOf<PaymentId>(ids);
    auto rows = co_await m_services.payments().loadRows(std::move(payments));
    if (!rows)
        co_return failure(rows.error());
    m_model.setRows(ids, std::move(*rows));
    co_return Result<>();
}

QCoro::Task<Result<qint64>> PaymentsController::countAll()
{
    const auto counts = co_await m_services.payments().countByStatus();
    if (!counts)
        co_return failure(counts.error());
    m_page.showCounts(*counts);
    co_return std::accumulate(counts->begin(), counts->end(), qint64(0),
                              [](qint64 sum, const auto &count) { return sum + count.second; });
}

QCoro::Task<> PaymentsController::openRecordDialog()
{
    const auto tariffs = co_await m_services.catalog().loadTariffs();
    if (!tariffs) {
        m_page.showLoadFailure(tariffs.error());
        co_return;
    }
    auto *dialog = new PaymentDialog(*tariffs, newReference(m_services.clock()()), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PaymentDialog::submitted, this,
            [this, dialog](const Payment &payment) { spawn(record(payment, dialog)); });
    dialog->open();
}

QCoro::Task<> PaymentsController::record(Payment payment, QPointer<PaymentDialog> dialog)
{
    const auto recorded = co_await m_services.payments().add(payment);
    if (recorded) {
        const auto held = std::make_shared<Payment>(*recorded);
        m_history.add({PaymentsPage::recordText(*recorded), [this, held] { return takeBack(held); },
                       [this, held] { return recordAgain(held); }});
        m_page.showRecorded(*recorded);
        refresh();
    }
    closeOrExplain(dialog, recorded);
}

QCoro::Task<Result<>> PaymentsController::takeBack(std::shared_ptr<Payment> recorded)
{
    const auto removed = co_await m_services.payments().removeUntouched(*recorded);
    refresh();
    co_return removed;
}

QCoro::Task<Result<>> PaymentsController::recordAgain(std::shared_ptr<Payment> recorded)
{
    auto added = co_await m_services.payments().restore(*recorded);
    refresh();
    if (!added)
        co_return failure(added.error());
    *recorded = *std::move(added);
    co_return Result<>();
}

QCoro::Task<> PaymentsController::copyPayments(std::vector<PaymentId> payments)
{
    const auto rows = co_await m_services.payments().loadRows(std::move(payments));
    if (rows)
        m_page.copyPayments(*rows);
    else
        m_page.showLoadFailure(rows.error());
}

QCoro::Task<> PaymentsController::processSelected(std::vector<PaymentId> payments)
{
    const auto rows = co_await m_services.payments().loadRows(std::move(payments));
    if (!rows) {
        m_page.showProcessFailure(rows.error());
        co_return;
    }
    QStringList references;
    for (const auto &row : *rows)
        references += row.payment.reference;
    startProcessing(references);
}

void PaymentsController::startProcessing(const QStringList &references)
{
    const CancellationSource run(cancellation());
    auto *sheet = openSheet(run);
    sheet->showProgress(PaymentOutcomes::processingTitle(), 0, references.size());
    spawn(process(references, sheet, run.cancellation()));
}

QCoro::Task<> PaymentsController::process(QStringList references, QPointer<ResultSheet> sheet,
                                          Cancellation cancellation)
{
    auto progress = progressOn(sheet);
    const auto results = co_await m_services.payments().processAll(
        std::move(references), std::move(progress), std::move(cancellation));
    co_await show(results, sheet);
}

void PaymentsController::startProcessingAll()
{
    const CancellationSource run(cancellation());
    auto *sheet = openSheet(run);
    sheet->showProgress(PaymentOutcomes::processingTitle(), 0, 0);
    spawn(processAll(sheet, run.cancellation()));
}

QCoro::Task<> PaymentsController::processAll(QPointer<ResultSheet> sheet, Cancellation cancellation)
{
    auto progress = progressOn(sheet);
    constexpr int all = -1;
    const auto results = co_await m_services.payments().processPending(all, std::move(progress),
                                                                       std::move(cancellation));
    co_await show(results, sheet);
}

ResultSheet *PaymentsController::openSheet(const CancellationSource &run)
{
    auto *sheet = new ResultSheet(&m_page);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ResultSheet::cancelRequested, this, [run = run]() mutable { run.cancel(); });
    sheet->open();
    return sheet;
}

QCoro::Task<> PaymentsController::show(Result<std::vector<PaymentResult>> results,
                                       QPointer<ResultSheet> sheet)
{
    refresh();
    const auto servers = co_await m_services.servers().load();
    if (!results)
        m_page.showProcessFailure(results.error());
    if (!sheet)
        co_return;
    if (results)
        showOutcomes(*results, servers ? *servers : std::vector<Server>(), sheet);
    else
        sheet->done(QDialog::Rejected);
}

void PaymentsController::showOutcomes(const std::vector<PaymentResult> &results,
                                      const std::vector<Server> &servers, ResultSheet *sheet)
{
    const auto names = namesOf(servers);
    std::vector<RowOutcome> outcomes;
    int delivered = 0;
    for (const auto &result : results) {
        outcomes.push_back(outcomeOf(std::ssize(outcomes), result, names));
        delivered += result.action ? 1 : 0;
    }
    connect(sheet, &ResultSheet::retryRequested, this,
            [this, sheet, results](const std::vector<qint64> &rows) {
                QStringList references;
                for (const auto row : rows)
                    references += results[static_cast<size_t>(row)].reference;
                sheet->accept();
                startProcessing(references);
            });
    sheet->showOutcomes(
        PaymentOutcomes::processedTitle(delivered, static_cast<int>(results.size())),
        std::move(outcomes));
}

} // namespace VeilDesk
