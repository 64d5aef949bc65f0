#include "app/controllers/paymentscontroller.h"

#include "app/controllers/dialogend.h"
#include "app/controllers/idvalues.h"
#include "app/controllers/servernames.h"
#include "app/controllers/turnwatch.h"
#include "ui/payments/paymentoutcomes.h"
#include "ui/widgets/resultsheet.h"

#include <QRandomGenerator>

#include <algorithm>
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

RowOutcome outcomeOf(const PaymentOutcomes::Subject &subject, const PaymentResult &result,
                     const ServerNames &servers)
{
    if (result.error)
        return PaymentOutcomes::failed(subject, *result.error);
    if (result.action == PurchaseAction::AlreadyCompleted)
        return PaymentOutcomes::alreadyCompleted(subject);
    if (!result.operation)
        return PaymentOutcomes::failed(
            subject, Error(ErrorKind::Internal, u"The payment ended without an operation"_s));
    if (!result.action)
        return PaymentOutcomes::notDelivered(subject, *result.operation, result.status, servers);
    return PaymentOutcomes::delivered(subject, *result.operation,
                                      result.action == PurchaseAction::Renewed, result.expiresAt,
                                      servers);
}

bool isDeliveredNow(const PaymentResult &result)
{
    return result.action && result.action != PurchaseAction::AlreadyCompleted;
}

std::vector<PaymentId> paymentsOf(const std::vector<PaymentResult> &results)
{
    std::vector<PaymentId> payments;
    for (const auto &result : results) {
        if (result.payment)
            payments.push_back(*result.payment);
    }
    return payments;
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
    connect(&page, &PaymentsPage::processRequested, this, &PaymentsController::startProcessing);
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

void PaymentsController::startProcessing(const std::vector<PaymentId> &payments)
{
    const CancellationSource run(cancellation());
    auto *sheet = openSheet(run);
    sheet->showProgress(PaymentOutcomes::processingTitle(), 0, std::ssize(payments));
    spawn(process(payments, sheet, run.cancellation()));
}

QCoro::Task<> PaymentsController::process(std::vector<PaymentId> payments,
                                          QPointer<ResultSheet> sheet, Cancellation cancellation)
{
    const auto servers = co_await loadServerNames(&m_services.servers());
    watchPurchases(servers, sheet);
    auto progress = progressOn(sheet);
    const auto results = co_await m_services.payments().processAll(
        std::move(payments), std::move(progress), std::move(cancellation));
    co_await show(results, servers, sheet);
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
    const auto servers = co_await loadServerNames(&m_services.servers());
    watchPurchases(servers, sheet);
    auto progress = progressOn(sheet);
    constexpr int all = -1;
    const auto results = co_await m_services.payments().processPending(all, std::move(progress),
                                                                       std::move(cancellation));
    co_await show(results, servers, sheet);
}

void PaymentsController::watchPurchases(const ServerNames &servers, ResultSheet *sheet)
{
    const auto isPurchase = [](const Operation &operation) {
        return operation.kind == OperationKind::Purchase;
    };
    watchTurns(m_services.provisioning(), isPurchase, servers, sheet);
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
                                       ServerNames servers, QPointer<ResultSheet> sheet)
{
    refresh();
    if (!results) {
        m_page.showProcessFailure(results.error());
        if (sheet)
            sheet->done(QDialog::Rejected);
        co_return;
    }
    const auto customers = co_await loadCustomerNames(*results);
    if (sheet)
        showOutcomes(*results, {servers, customers}, sheet);
}

QCoro::Task<PaymentsController::CustomerNames> PaymentsController::loadCustomerNames(
    std::vector<PaymentResult> results)
{
    CustomerNames names;
    auto ids = paymentsOf(results);
    const auto payments = co_await m_services.payments().loadRows(std::move(ids));
    if (!payments)
        co_return names;
    for (const auto &row : *payments)
        names.insert(row.id(), m_model.displayText(row, PaymentsModel::CustomerColumn));
    co_return names;
}

/// One that is gone from the database has nothing but its row.
QString PaymentsController::nameOf(const PaymentResult &result, const Names &names)
{
    const auto row = result.payment.value_or(PaymentId());
    const bool isGone = result.reference.isEmpty() && !names.customers.contains(row);
    return isGone ? u"#%1"_s.arg(row.value)
                  : PaymentOutcomes::name(names.customers.value(row), result.reference);
}

void PaymentsController::showOutcomes(const std::vector<PaymentResult> &results, const Names &names,
                                      ResultSheet *sheet)
{
    std::vector<RowOutcome> outcomes;
    for (const auto &result : results) {
        const PaymentOutcomes::Subject subject{std::ssize(outcomes), nameOf(result, names)};
        outcomes.push_back(outcomeOf(subject, result, names.servers));
    }
    const auto delivered = std::ranges::count_if(results, isDeliveredNow);
    connect(sheet, &ResultSheet::retryRequested, this,
            [this, sheet, results](const std::vector<qint64> &rows) {
                std::vector<PaymentId> payments;
                for (const auto row : rows)
                    payments.push_back(*results[static_cast<size_t>(row)].payment);
                sheet->accept();
                startProcessing(payments);
            });
    sheet->showOutcomes(PaymentOutcomes::processedTitle(static_cast<int>(delivered),
                                                        static_cast<int>(results.size())),
                        std::move(outcomes));
}

} // namespace VeilDesk
