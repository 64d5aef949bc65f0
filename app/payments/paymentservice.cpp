#include "app/payments/paymentservice.h"

#include "app/notifications/notificationqueue.h"
#include "app/payments/logging.h"
#include "app/payments/paymentrows.h"
#include "models/domain/storageerror.h"
#include "models/storage/subscriptionrepository.h"
#include "models/storage/tariffrepository.h"

#include <QCoroFuture>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<PaymentEntry>> entriesOf(const Connection &connection,
                                            const std::vector<Payment> &payments)
{
    const auto claims = ClaimRepository::load(connection, payments);
    if (!claims)
        return failure(claims.error());
    std::vector<PaymentEntry> entries;
    for (const auto &payment : payments) {
        const auto claim = claims->constFind(payment.id);
        entries.push_back(
            {payment, claim == claims->constEnd() ? std::nullopt : std::optional(*claim)});
    }
    return entries;
}

Result<> refuseNamesake(const Connection &connection, const QString &reference)
{
    const auto other = PaymentRepository::find(connection, reference);
    if (other)
        return failure(ErrorKind::Duplicate, u"There is already a payment %1"_s.arg(reference));
    return other.error().kind() == ErrorKind::NotFound ? Result<>() : failure(other.error());
}

Result<std::optional<OperationId>> findOpenPurchase(const Connection &connection,
                                                    const PurchaseRequest &request)
{
    const auto payment = findPayment(connection, request);
    if (!payment)
        return failure(payment.error());
    return ClaimRepository::findOpen(connection, payment->id);
}

/// What nobody could deliver later is not recorded.
Result<Payment> record(Transaction &transaction, const Payment &payment)
{
    if (const auto unique = refuseNamesake(transaction, payment.reference); !unique)
        return failure(unique.error());
    if (payment.tariff) {
        const auto tariff = TariffRepository::find(transaction, *payment.tariff);
        if (!tariff)
            return failure(tariff.error());
    }
    return PaymentRepository::insert(transaction, payment).and_then([&](PaymentId id) {
        return PaymentRepository::find(transaction, id);
    });
}

/// How a payment stands before its processing.
struct Standing
{
    std::optional<PaymentFault> fault;
    std::optional<Payment> completed; ///< Nothing is left to do.
};

/// The bot delivered it, and would have told its customer after the completion only.
Result<> completeDelivered(Transaction &transaction, const Payment &payment,
                           const NotificationSettings &settings, Timestamp now)
{
    const auto completed = PaymentRepository::completePaid(transaction, payment.id, now);
    if (!completed)
        return failure(completed.error());
    Delivery delivery;
    delivery.payment = payment.id;
    delivery.subscription = *payment.subscription;
    delivery.customer = payment.customer;
    return queueNotification(transaction, delivery, settings, now);
}

Result<Standing> loadStanding(Transaction &transaction, const PurchaseRequest &request,
                              const NotificationSettings &settings, Timestamp now)
{
    auto facts = loadFacts(transaction, request);
    if (!facts)
        return failure(facts.error());
    Standing standing;
    standing.fault = findFault(*facts);
    if (facts->payment && facts->payment->status == PaymentStatus::Completed)
        standing.completed = facts->payment;
    if (standing.fault)
        return standing;
    const auto delivered = isDelivered(transaction, *facts);
    if (!delivered)
        return failure(delivered.error());
    if (!*delivered)
        return standing;
    standing.completed = facts->payment;
    const auto completed = completeDelivered(transaction, *facts->payment, settings, now);
    return completed.map([&] { return standing; });
}

void logFault(const Error &error)
{
    qCCritical(paymentLog).noquote()
        << u"[SUBSCRIPTION] Validation failed: %1"_s.arg(error.detail());
}

} // namespace

PaymentService::PaymentService(Database &database, ProvisioningService &provisioning,
                               SubscriptionMetrics &metrics, const Settings &settings, Clock clock)
    : m_database(database)
    , m_provisioning(provisioning)
    , m_metrics(metrics)
    , m_settings(settings)
    , m_clock(std::move(clock))
{ }

QCoro::Task<Result<std::vector<PaymentEntry>>> PaymentService::load(PaymentFilter filter)
{
    const auto work = [filter](const Connection &connection) {
        return PaymentRepository::load(connection, filter)
            .and_then([&](const std::vector<Payment> &payments) {
                return entriesOf(connection, payments);
            });
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<PaymentEntry>> PaymentService::find(QString reference)
{
    const auto work = [reference](const Connection &connection) {
        return PaymentRepository::find(connection, reference)
            .and_then([&](const Payment &payment) { return entriesOf(connection, {payment}); })
            .map([](const std::vector<PaymentEntry> &entries) { return entries.front(); });
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<Result<std::vector<PaymentId>>> PaymentService::loadIds(PaymentQuery query,
                                                                    PaymentOrder order,
                                                                    QueryStop stop)
{
    auto scanning = m_database.scan(
        [query = std::move(query), order](const Connection &connection) {
            return PaymentList::loadIds(connection, query, order);
        },
        stop);
    co_return co_await scanning;
}

QCoro::Task<Result<std::vector<PaymentSummary>>> PaymentService::loadRows(
    std::vector<PaymentId> ids)
{
    auto loading = m_database.glance([ids = std::move(ids)](const Connection &connection) {
        return loadPaymentRows(connection, ids);
    });
    co_return co_await loading;
}

QCoro::Task<Result<std::map<PaymentStatus, qint64>>> PaymentService::countByStatus()
{
    auto counting = m_database.read(&PaymentList::countByStatus);
    co_return co_await counting;
}

QCoro::Task<Result<Payment>> PaymentService::add(Payment payment)
{
    const auto now = m_clock();
    payment.statusText = paymentStatusName(payment.status);
    payment.createdAt = now;
    payment.updatedAt = now;
    if (payment.status == PaymentStatus::Paid || payment.status == PaymentStatus::Completed)
        payment.paidAt = now;
    co_return co_await restore(std::move(payment));
}

QCoro::Task<Result<Payment>> PaymentService::restore(Payment payment)
{
    if (const auto invalid = VeilDesk::validate(payment))
        co_return failure(*invalid);
    const auto work = [payment](Transaction &transaction) { return record(transaction, payment); };
    co_return co_await m_database.transaction(work);
}

QCoro::Task<Result<>> PaymentService::removeUntouched(Payment payment)
{
    const auto work = [payment](Transaction &transaction) {
        return PaymentRepository::removeUntouched(transaction, payment);
    };
    co_return co_await m_database.transaction(work);
}

QCoro::Task<Result<std::optional<PaymentFault>>> PaymentService::validate(PurchaseRequest request)
{
    const auto work = [request](const Connection &connection) {
        return loadFacts(connection, request).map(findFault);
    };
    co_return co_await m_database.read(work);
}

QCoro::Task<PaymentResult> PaymentService::process(PurchaseRequest request,
                                                   Cancellation cancellation)
{
    const auto start = std::chrono::steady_clock::now();
    auto result = co_await deliver(std::move(request), std::move(cancellation));
    const bool success = result.action.has_value();
    m_metrics.recordProcessingTime(u"subscription_purchase"_s,
                                   std::chrono::steady_clock::now() - start, success);
    co_return result;
}

QCoro::Task<PaymentResult> PaymentService::deliver(PurchaseRequest request,
                                                   Cancellation cancellation)
{
    co_await recoverPurchase(request, cancellation);
    if (cancellation.isRequested())
        co_return co_await stoppedAfterRecovery(std::move(request));
    PaymentResult result(request.reference, request.payment);
    const auto settled = co_await settleWithoutPurchase(request);
    if (!settled) {
        result.error = settled.error();
        co_return result;
    }
    if (*settled)
        co_return **settled;
    const auto operation = co_await m_provisioning.purchase(request, std::move(cancellation));
    if (!operation)
        co_return co_await explainFailure(request, operation.error());
    result = toPaymentResult(request.reference, *operation);
    result.payment = request.payment;
    if (result.action)
        co_return result;
    request.payment = operation->payment;
    const auto payment = co_await readAgain(std::move(request));
    if (payment)
        result.status = payment->status;
    co_return result;
}

/// What was recovered by then may have delivered it.
QCoro::Task<PaymentResult> PaymentService::stoppedAfterRecovery(PurchaseRequest request)
{
    const auto payment = co_await readAgain(request);
    if (payment && payment->status == PaymentStatus::Completed)
        co_return co_await alreadyCompleted(*payment);
    PaymentResult result(request.reference, request.payment);
    result.error = stoppedBeforePayment();
    co_return result;
}

/// A purchase whose program crashed is finished before another is thought of.
QCoro::Task<> PaymentService::recoverPurchase(PurchaseRequest request, Cancellation cancellation)
{
    const auto work = [request](const Connection &connection) {
        return findOpenPurchase(connection, request);
    };
    const auto open = co_await m_database.read(work);
    if (!open || !*open)
        co_return;
    std::vector<OperationId> operations{**open};
    co_await m_provisioning.recover(std::move(operations), std::move(cancellation));
}

QCoro::Task<Result<std::optional<PaymentResult>>> PaymentService::settleWithoutPurchase(
    PurchaseRequest request)
{
    const auto work = [request, settings = m_settings.notifications,
                       now = m_clock()](Transaction &transaction) {
        return loadStanding(transaction, request, settings, now);
    };
    const auto standing = co_await m_database.transaction(work);
    if (!standing)
        co_return failure(standing.error());
    if (standing->completed)
        co_return co_await alreadyCompleted(*standing->completed);
    if (!standing->fault)
        co_return std::optional<PaymentResult>();
    logFault(standing->fault->error);
    co_return failure(standing->fault->error);
}

QCoro::Task<PaymentResult> PaymentService::alreadyCompleted(Payment payment)
{
    qCInfo(paymentLog).noquote() << u"Payment %1 already completed by another process"_s.arg(
        payment.reference);
    PaymentResult result(payment.reference, payment.id);
    result.action = PurchaseAction::AlreadyCompleted;
    result.subscription = payment.subscription;
    if (!payment.subscription)
        co_return result;
    const auto work = [id = *payment.subscription](const Connection &connection) {
        return SubscriptionRepository::find(connection, id);
    };
    const auto subscription = co_await m_database.read(work);
    if (subscription)
        result.expiresAt = subscription->expiresAt;
    co_return result;
}

/// Other programs may have changed it meanwhile.
QCoro::Task<Result<Payment>> PaymentService::readAgain(PurchaseRequest request)
{
    const auto work = [request](const Connection &connection) {
        return findPayment(connection, request);
    };
    co_return co_await m_database.read(work);
}

/// It was paid a moment ago and could not be claimed: done by somebody else is done (2.128).
QCoro::Task<PaymentResult> PaymentService::explainFailure(PurchaseRequest request, Error error)
{
    const auto payment = co_await readAgain(request);
    if (payment && payment->status == PaymentStatus::Completed)
        co_return co_await alreadyCompleted(*payment);
    PaymentResult result(request.reference, request.payment);
    result.error = error;
    if (payment && payment->status != PaymentStatus::Paid)
        result.error = Error(ErrorKind::Busy, u"Payment status changed by another process"_s);
    if (isStorageError(error.kind()))
        qCCritical(paymentLog).noquote()
            << u"Error atomically marking payment as processing: %1"_s.arg(error.detail());
    else
        logFault(*result.error);
    co_return result;
}

} // namespace VeilDesk
