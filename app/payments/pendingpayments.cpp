#include "app/payments/paymentservice.h"

#include "app/payments/logging.h"
#include "network/async/semaphore.h"
#include "network/async/whenall.h"

#include <QCoroFuture>

#include <algorithm>
#include <map>

// Many payments at once, and what crashed programs left of them.

namespace VeilDesk {

using namespace Qt::StringLiterals;

/// Shared by the flows of one run, so that none of them keeps state across a suspension.
struct PaymentService::Batch
{
    Batch(int parallel, Progress onProgress, Cancellation onCancel)
        : permits(parallel)
        , progress(std::move(onProgress))
        , cancellation(std::move(onCancel))
    { }

    std::vector<PaymentResult> results;
    Semaphore permits;
    Progress progress;
    Cancellation cancellation;
    int done = 0;
};

namespace {

/// The places of each customer's payments, in the order of their first: two at once would both
/// create a subscription.
std::vector<std::vector<size_t>> placesByCustomer(const std::vector<Payment> &payments)
{
    std::vector<std::vector<size_t>> places;
    std::map<CustomerId, size_t> known;
    for (size_t i = 0; i < payments.size(); ++i) {
        const auto customer = payments[i].customer.value_or(CustomerId());
        const auto [found, isNew] = known.try_emplace(customer, places.size());
        if (isNew)
            places.emplace_back();
        places[found->second].push_back(i);
    }
    return places;
}

Result<std::vector<Payment>> findAll(const Connection &connection, const QStringList &references)
{
    std::vector<Payment> payments;
    for (const auto &reference : references) {
        auto payment = PaymentRepository::find(connection, reference);
        if (!payment)
            return failure(payment.error());
        payments.push_back(*std::move(payment));
    }
    return payments;
}

Result<int> releaseAll(Transaction &transaction, Timestamp before, Timestamp now)
{
    const auto lapsed = ClaimRepository::loadForeignLapsed(transaction, before);
    if (!lapsed)
        return failure(lapsed.error());
    for (const auto &payment : *lapsed) {
        const auto released = PaymentRepository::release(transaction, payment.id, now);
        if (!released)
            return failure(released.error());
        qCWarning(paymentLog).noquote()
            << u"The claim of payment %1 by another program lapsed; it is paid again"_s.arg(
                   payment.reference);
    }
    return int(lapsed->size());
}

} // namespace

QCoro::Task<Result<std::vector<PaymentResult>>> PaymentService::processPending(
    int limit, Progress progress, Cancellation cancellation)
{
    const auto recovered = co_await recover(cancellation);
    if (!recovered)
        co_return failure(recovered.error());
    PaymentFilter filter;
    filter.status = PaymentStatus::Paid;
    filter.limit = limit;
    filter.order = Qt::AscendingOrder;
    const auto work = [filter](const Connection &connection) {
        return PaymentRepository::load(connection, filter);
    };
    const auto payments = co_await m_database.read(work);
    if (!payments)
        co_return failure(payments.error());
    co_return co_await run(*payments, std::move(progress), std::move(cancellation));
}

QCoro::Task<Result<std::vector<PaymentResult>>> PaymentService::processAll(
    QStringList references, Progress progress, Cancellation cancellation)
{
    const auto work = [references](const Connection &connection) {
        return findAll(connection, references);
    };
    const auto payments = co_await m_database.read(work);
    if (!payments)
        co_return failure(payments.error());
    co_return co_await run(*payments, std::move(progress), std::move(cancellation));
}

QCoro::Task<std::vector<PaymentResult>> PaymentService::run(std::vector<Payment> payments,
                                                            Progress progress,
                                                            Cancellation cancellation)
{
    const auto batch = std::make_shared<Batch>(m_settings.concurrentPayments, std::move(progress),
                                               std::move(cancellation));
    for (const auto &payment : payments)
        batch->results.emplace_back(payment.reference);
    std::vector<QCoro::Task<>> flows;
    auto turns = placesByCustomer(payments);
    for (auto &places : turns)
        flows.push_back(processInTurn(batch, std::move(places)));
    co_await whenAll(std::move(flows));
    co_return std::move(batch->results);
}

QCoro::Task<> PaymentService::processInTurn(std::shared_ptr<Batch> batch,
                                            std::vector<size_t> places)
{
    for (size_t turn = 0; turn < places.size(); ++turn) {
        co_await batch->permits.acquire();
        if (!batch->cancellation.isRequested())
            co_await processOne(batch, places[turn]);
        else
            batch->results[places[turn]].error =
                Error(ErrorKind::Cancelled, u"Stopped before this payment"_s);
        batch->permits.release();
        batch->progress(++batch->done, int(batch->results.size()));
    }
}

QCoro::Task<> PaymentService::processOne(std::shared_ptr<Batch> batch, size_t place)
{
    PurchaseRequest request;
    request.reference = batch->results[place].reference;
    auto result = co_await process(std::move(request), batch->cancellation);
    batch->results[place] = std::move(result);
}

QCoro::Task<Result<ClaimRecovery>> PaymentService::recover(Cancellation cancellation)
{
    const auto open = co_await m_database.read(ClaimRepository::loadOpen);
    if (!open)
        co_return failure(open.error());
    const auto summary = co_await m_provisioning.recover(*open, std::move(cancellation));
    const auto left = co_await m_database.read(ClaimRepository::loadOpen);
    if (!left)
        co_return failure(left.error());
    const auto released = co_await releaseForeignClaims();
    if (!released)
        co_return failure(released.error());
    const auto ended = std::ranges::count_if(
        *open, [&left](OperationId id) { return std::ranges::find(*left, id) == left->end(); });
    ClaimRecovery recovery;
    recovery.recovered = int(ended) + *released;
    recovery.stillOpen = int(std::ssize(*open) - ended) - summary.busy;
    co_return recovery;
}

QCoro::Task<Result<int>> PaymentService::releaseForeignClaims()
{
    const auto now = m_clock();
    const auto before = now - std::chrono::floor<std::chrono::seconds>(m_settings.lease);
    const auto work = [before, now](Transaction &transaction) {
        return releaseAll(transaction, before, now);
    };
    co_return co_await m_database.transaction(work);
}

} // namespace VeilDesk
