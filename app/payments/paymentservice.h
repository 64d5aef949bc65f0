#pragma once

#include "app/metrics/subscriptionmetrics.h"
#include "app/payments/paymentresult.h"
#include "app/provisioning/provisioningservice.h"
#include "models/storage/claimrepository.h"
#include "models/storage/paymentlist.h"
#include "models/storage/paymentrepository.h"
#include "network/async/batch.h"

namespace VeilDesk {

/// A payment and who works on it.
struct PaymentEntry
{
    Payment payment;
    std::optional<PaymentClaim> claim;
};

/// What a recovery of lapsed claims did.
struct ClaimRecovery
{
    int recovered = 0; ///< Completed, or paid again with a reason.
    int stillOpen = 0; ///< Neither; somebody else's are not counted.
    std::vector<Error> obstacles = {}; ///< Why, one for each that is still open.
};

/// From paid to delivered, exactly once (requirements 2.120–2.160). GUI thread.
class PaymentService final
{
    Q_DISABLE_COPY_MOVE(PaymentService)

public:
    using Progress = BatchProgress;

    PaymentService(Database &database, ProvisioningService &provisioning,
                   SubscriptionMetrics &metrics, const Settings &settings, Clock clock);

    [[nodiscard]] QCoro::Task<Result<std::vector<PaymentEntry>>> load(PaymentFilter filter);
    [[nodiscard]] QCoro::Task<Result<PaymentEntry>> find(QString reference);

    /// For tables of any size, as PaymentList reads them.
    [[nodiscard]] QCoro::Task<Result<std::vector<PaymentId>>> loadIds(PaymentQuery query,
                                                                      PaymentOrder order,
                                                                      QueryStop stop);
    [[nodiscard]] QCoro::Task<Result<std::vector<PaymentSummary>>> loadRows(
        std::vector<PaymentId> ids);
    [[nodiscard]] QCoro::Task<Result<std::map<PaymentStatus, qint64>>> countByStatus();

    /// Records a sale outside the bot.
    [[nodiscard]] QCoro::Task<Result<Payment>> add(Payment payment);
    /// As add(), but with the times that it has already.
    [[nodiscard]] QCoro::Task<Result<Payment>> restore(Payment payment);
    /// Takes add() back; ErrorKind::Conflict when somebody has begun to work with it.
    [[nodiscard]] QCoro::Task<Result<>> removeUntouched(Payment payment);

    /// The checks of D11; nothing when the payment can be processed.
    [[nodiscard]] QCoro::Task<Result<std::optional<PaymentFault>>> validate(
        PurchaseRequest request);

    /// Claim, purchase or renewal, completion. Asking again is harmless.
    [[nodiscard]] QCoro::Task<PaymentResult> process(PurchaseRequest request,
                                                     Cancellation cancellation);

    /// All paid payments, oldest first, several at once, those of one customer one after another.
    /// Cancelling lets the running ones end as a cancelled operation does. Those that can be
    /// processed come before the others when a limit (none when negative) leaves some out.
    [[nodiscard]] QCoro::Task<Result<std::vector<PaymentResult>>> processPending(
        int limit, Progress progress, Cancellation cancellation);

    /// These payments, as processPending(); one result for each, in their order.
    [[nodiscard]] QCoro::Task<Result<std::vector<PaymentResult>>> processAll(
        std::vector<PaymentId> payments, Progress progress, Cancellation cancellation);

    /// Ends what crashed programs left: our purchases, and claims of other programs that are older
    /// than the lease (D10).
    [[nodiscard]] QCoro::Task<Result<ClaimRecovery>> recover(Cancellation cancellation);

private:
    using Search = std::function<Result<std::vector<Payment>>(const Connection &)>;

    QCoro::Task<PaymentResult> deliver(PurchaseRequest request, Cancellation cancellation);
    QCoro::Task<PaymentResult> stoppedAfterRecovery(PurchaseRequest request);
    QCoro::Task<> recoverPurchase(PurchaseRequest request, Cancellation cancellation);
    QCoro::Task<Result<std::optional<PaymentResult>>> settleWithoutPurchase(
        PurchaseRequest request);
    QCoro::Task<PaymentResult> alreadyCompleted(Payment payment);
    QCoro::Task<Result<Payment>> readAgain(PurchaseRequest request);
    QCoro::Task<PaymentResult> explainFailure(PurchaseRequest request, Error error);
    QCoro::Task<Result<std::vector<PaymentResult>>> processFound(Search search, Progress progress,
                                                                 Cancellation cancellation);
    QCoro::Task<Result<int>> releaseForeignClaims();

    Database &m_database;
    ProvisioningService &m_provisioning;
    SubscriptionMetrics &m_metrics;
    const Settings &m_settings;
    Clock m_clock;
};

} // namespace VeilDesk
