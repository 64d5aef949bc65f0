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
        results.emplace_back(payment.reference, payment.id).error = stoppedBeforePayment();
    return results;
}

/// One that is gone has nothing but its id: processing it says so.
Result<std::vector<Payment>> findAll(const Connection &connection,
                                     const std::vector<PaymentId> &ids)
{
    std::vector<Payment> payments;
    for (const auto id : ids) {
        Payment gone;
        gone.id = id;
        auto payment = PaymentRepository::find(connection, id);
        if (!payment && payment.error().kind() != ErrorKind::NotFound)
            return failure(payment.error());
        payments.push_back(std::move(payment).value_or(gone));
    }
    return payments;
}

/// Whatever else keeps it from being processed, processing it says so.
Result<bool> isSound(const Connection &connection, const Payment &payment)
{
    return loadFacts(connection, payment).map([](const PaymentFacts &facts) {
        return !findFault(facts);
    });
}

/// Up to a limit of each kind.
struct Pending
{
    std::vector<Payment> sound = {};
    std::vector<Payment> faulty = {};
};

/// Looks no further once there are enough sound ones.
Result<> sortOut(const Connection &connection, std::vector<Payment> page, int limit,
                 Pending &pending)
{
    for (auto &payment : page) {
        if (std::ssize(pending.sound) == limit)
            return {};
        const auto sound = isSound(connection, payment);
        if (!sound)
            return failure(sound.error());
        auto &kind = *sound ? pending.sound : pending.faulty;
        if (std::ssize(kind) < limit)
            kind.push_back(std::move(payment));
    }
    return {};
}

Result<Pending> loadSortedOut(const Connection &connection, PaymentFilter filter, int limit)
{
    Pending pending;
    filter.limit = 500;
    for (bool isMore = limit > 0; isMore; filter.offset += filter.limit) {
        auto page = PaymentRepository::load(connection, filter);
        if (!page)
            return failure(page.error());
        const bool isFull = std::ssize(*page) == filter.limit;
        if (const auto sorted = sortOut(connection, *std::move(page), limit, pending); !sorted)
            return failure(sorted.error());
        isMore = isFull && std::ssize(pending.sound) < limit;
    }
    return pending;
}

/// The oldest paid ones. So that they do not starve the others for ever, those that cannot be
/// processed get what places the others leave.
Result<std::vector<Payment>> loadPending(const Connection &connection, int limit)
{
    PaymentFilter filter;
    filter.status = PaymentStatus::Paid;
    filter.order = Qt::AscendingOrder;
    if (limit < 0)
        return PaymentRepository::load(connection, filter);
    auto found = loadSortedOut(connection, filter, limit);
    if (!found)
        return failure(found.error());
    auto &[pending, faulty] = *found;
    const auto places = std::min(std::ssize(faulty), limit - std::ssize(pending));
    pending.insert(pending.end(), faulty.begin(), faulty.begin() + places);
    std::ranges::sort(pending, {}, &Payment::id);
    return pending;
}

Result<int> releaseLapsed(Transaction &transaction, Timestamp now, std::chrono::seconds lease)
{
    const auto lapsed = ClaimRepository::loadForeignLapsed(transaction, now, lease);
    if (!lapsed)
        return failure(lapsed.error());
    for (const auto &payment : *lapsed) {
        const auto released = PaymentRepository::release(transaction, payment.id, now);
        if (!released)
            return failure(released.error());
        transaction.afterCommit([reference = payment.reference] {
            qCWarning(paymentLog).noquote()
                << u"The claim of payment %1 by another program lapsed; it is paid again"_s.arg(
                       reference);
        });
    }
    return int(lapsed->size());
}

/// One for each of the `count` purchases that the recovery could not end.
std::vector<Error> obstaclesOf(const RecoverySummary &summary, const std::vector<OperationId> &open,
                               int count)
{
    std::vector<Error> obstacles;
    for (const auto id : open) {
        const auto found = std::ranges::find(summary.obstacles, id, &RecoveryObstacle::operation);
        if (found != summary.obstacles.end())
            obstacles.push_back(found->error);
    }
    obstacles.resize(size_t(std::max(count, 0)),
                     Error(ErrorKind::Cancelled, u"Stopped before it was finished"_s));
    return obstacles;
}

} // namespace

QCoro::Task<Result<std::vector<PaymentResult>>> PaymentService::processPending(
    int limit, Progress progress, Cancellation cancellation)
{
    const auto recovered = co_await recover(cancellation);
    if (!recovered)
        co_return failure(recovered.error());
    Search search = [limit](const Connection &connection) {
        return loadPending(connection, limit);
    };
    co_return co_await processFound(std::move(search), std::move(progress),
                                    std::move(cancellation));
}

QCoro::Task<Result<std::vector<PaymentResult>>> PaymentService::processAll(
    std::vector<PaymentId> payments, Progress progress, Cancellation cancellation)
{
    Search search = [payments](const Connection &connection) {
        return findAll(connection, payments);
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
        request.payment = untouched.payment;
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
    const auto open = co_await m_database.read(ClaimRepository::loadUndecided);
    if (!open)
        co_return failure(open.error());
    const auto decided = co_await m_database.read(ClaimRepository::loadDecided);
    if (!decided)
        co_return failure(decided.error());
    const auto summary = co_await m_provisioning.recover(*open, cancellation);
    co_await m_provisioning.recover(*decided, std::move(cancellation));
    const auto left = co_await m_database.read(ClaimRepository::loadUndecided);
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
    recovery.obstacles = obstaclesOf(summary, *left, recovery.stillOpen);
    co_return recovery;
}

QCoro::Task<Result<int>> PaymentService::releaseForeignClaims()
{
    const auto lease = std::chrono::floor<std::chrono::seconds>(m_settings.lease);
    const auto work = [now = m_clock(), lease](Transaction &transaction) {
        return releaseLapsed(transaction, now, lease);
    };
    co_return co_await m_database.transaction(work);
}

} // namespace VeilDesk
