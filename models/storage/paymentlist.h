#pragma once

#include "models/domain/payment.h"
#include "models/domain/rowdefect.h"
#include "models/storage/claimrepository.h"
#include "models/storage/columncondition.h"

#include <map>

namespace VeilDesk {

/// What payments can be ordered and filtered by; equal ones in falling order of their ids.
enum class PaymentSort { Id, Reference, Status, Customer, Tariff, Amount, Created, Paid };

/// Which payments to show; an empty field does not restrict.
struct PaymentQuery
{
    std::optional<PaymentStatus> status;
    /// Words, each of which the payment's id, e-mail or customer contains; case-insensitive.
    QString search;
    std::map<PaymentSort, ColumnCondition> columns;
    int limit = -1;
    std::optional<CustomerId> customer = {};
};

struct PaymentOrder
{
    PaymentSort by = PaymentSort::Id;
    Qt::SortOrder direction = Qt::DescendingOrder;
};

/// A payment as the operator looks at it.
struct PaymentSummary
{
    Payment payment;
    QString customerName; ///< "@anna", else the names; empty when the bot does not know the user.
    QString tariffName;
    std::optional<PaymentClaim> claim;
    std::vector<RowDefect> defects = {};

    [[nodiscard]] PaymentId id() const { return payment.id; }
};

/// The payments as a table of any size reads them.
namespace PaymentList {

[[nodiscard]] Result<std::vector<PaymentId>> loadIds(const Connection &connection,
                                                     const PaymentQuery &query,
                                                     const PaymentOrder &order);
/// Those of the ids that there are.
[[nodiscard]] Result<std::vector<PaymentSummary>> loadRows(const Connection &connection,
                                                           const std::vector<PaymentId> &ids);
/// How many there are of each status.
[[nodiscard]] Result<std::map<PaymentStatus, qint64>> countByStatus(const Connection &connection);

} // namespace PaymentList

} // namespace VeilDesk
