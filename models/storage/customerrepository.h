#pragma once

#include "models/domain/customersummary.h"
#include "models/storage/connection.h"
#include "models/storage/customerfilter.h"

#include <vector>

namespace VeilDesk::CustomerRepository {

/// Newest first.
[[nodiscard]] Result<std::vector<Customer>> load(const Connection &connection,
                                                 const CustomerFilter &filter = {});
/// ErrorKind::NotFound with "User {id} not found" (D11). `email` is that of the customer's latest
/// payment naming one.
[[nodiscard]] Result<Customer> find(const Connection &connection, CustomerId id);
/// As KeyRepository::loadIds. `now` decides which subscriptions are active.
[[nodiscard]] Result<std::vector<CustomerId>> loadIds(const Connection &connection,
                                                      const CustomerFilter &filter,
                                                      const CustomerOrder &order, Timestamp now);
/// With what they have at that time, in the order of `ids`; what is gone is left out.
[[nodiscard]] Result<std::vector<CustomerSummary>> loadRows(const Connection &connection,
                                                            const std::vector<CustomerId> &ids,
                                                            Timestamp now);
/// As loadRows(), with what is wrong with each.
[[nodiscard]] Result<std::vector<CustomerSummary>> loadMarkedRows(
    const Connection &connection, const std::vector<CustomerId> &ids, Timestamp now);
[[nodiscard]] Result<qint64> count(const Connection &connection);
/// Turns `before`, as it was read, into `after` (its names and marks); see RowUpdate for what
/// somebody else changed.
[[nodiscard]] Result<> update(Transaction &transaction, const Customer &before,
                              const Customer &after);
/// The customer blocked the bot. Where the database has no place for it, nothing is written.
[[nodiscard]] Result<> markBlocked(Transaction &transaction, CustomerId id);
[[nodiscard]] Result<> insert(Transaction &transaction, const Customer &customer);

} // namespace VeilDesk::CustomerRepository
