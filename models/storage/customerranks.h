#pragma once

#include "models/storage/rawrows.h"

#include <QHash>

namespace VeilDesk {

/// The places of customers in the order of their names, which are put together once for each
/// customer instead of once for each of a million keys.
class CustomerRanks
{
public:
    [[nodiscard]] static Result<CustomerRanks> load(const Connection &connection,
                                                    Qt::SortOrder direction);
    /// Only of those who come first, some thousands: ordering all takes longer than reading them.
    [[nodiscard]] static Result<CustomerRanks> loadFirst(const Connection &connection,
                                                         Qt::SortOrder direction);

    /// 0 is the first. Equal names share a rank; there is none without a name.
    [[nodiscard]] std::optional<qint64> find(qint64 customer) const;

private:
    CustomerRanks(std::vector<NamedId> customers, Qt::SortOrder direction);

    QHash<qint64, qint64> m_ranks;
};

} // namespace VeilDesk
