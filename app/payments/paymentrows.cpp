#include "app/payments/paymentrows.h"

#include "app/provisioning/processidentity.h"

namespace VeilDesk {

Result<std::vector<PaymentSummary>> loadPaymentRows(const Connection &connection,
                                                    const std::vector<PaymentId> &ids)
{
    auto rows = PaymentList::loadRows(connection, ids);
    if (!rows)
        return rows;
    for (auto &row : *rows) {
        if (row.claim && row.claim->open)
            row.claim->place = ownerPlace(row.claim->owner);
    }
    return rows;
}

} // namespace VeilDesk
