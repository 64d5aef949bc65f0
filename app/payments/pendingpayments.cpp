#include "app/payments/paymentservice.h"

#include "app/payments/logging.h"
#include "network/async/batch.h"

#include <QCoroFuture>

#include <algorithm>
#include <map>

// Many payments at once, and what crashed programs left of them.

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Each customer's payments, in the order of their first: two at once would both create a
/// subscription.
std::vector<BatchTurn> turnsOfCustomers(const std::vector<Payment> &payments)
{
    std::vector<BatchTurn> turns;
    std::map<CustomerId, size_t> known;
    for (size_t i = 0; i < payments.size(); ++i) {
        const auto customer = payments[i].customer.value_or(CustomerId());
        const auto [found, isNew] = known.try_emplace(customer, turns.size());
        if (isNew)
            turns.emplace_back();
        turns[found->second].push_back(i);
    }
    return turns;
}

std::vector<PaymentResult> untouchedResults(const std::vector<Payment> &payments)
{
    std::vector<PaymentResult> results;
    for (const auto &payment : payments)
        results.emplace_back(payment.reference).error =
            Error(ErrorKind::Cancelled, u"Stopped before this payment"_s);
    return results;
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
    Search search = [filter](const Connection &connection) {
        return PaymentRepository::load(connection, filter);
    };
    co_return co_await processFound(std::move(search), std::move(progress),
                                    std::move(cancellation));
}

QCoro::Task<Result<std::vector<PaymentResult>>> PaymentService::processAll(
    QStringList references, Progress progress, Cancellation cancellation)
{
    Search search = [references](const Connection &connection) {
        return findAll(connection, references);
    };
    co_return co_await processFound(std::move(search), std::move(progress),
                                    std::move(cancellation));
}

QCoro::Task<Result<std::vector<PaymentResult>>> PaymentService::processFound(
    Search search, Progress progress, Cancellation cancellation)
{
    const auto payments = co_await m_database.read(search);
    if (!payments)
        co_return failure(payments.error());
    BatchWork<PaymentResult> work = [this, cancellation](const PaymentResult &untouched) {
        PurchaseRequest request;
        request.reference = untouched.reference;
        return process(std::move(request), cancellation);
    };
    BatchTerms terms(m_settings.concurrentPayments, std::move(progress), std::move(cancellation));
    auto untouched = untouchedResults(*payments);
    auto turns = turnsOfCustomers(*payments);
    co_return co_await runBatch(std::move(untouched), std::move(turns), std::move(work),
                                std::move(terms));
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
