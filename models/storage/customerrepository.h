#pragma once

#include "models/domain/customersummary.h"
#include "models/storage/connection.h"

#include <vector>

namespace VeilDesk::CustomerRepository {

/// Newest first; `search` matches id, username and names (case-insensitive, Cyrillic included);
/// empty means all. `limit` < 0 means no limit.
[[nodiscard]] Result<std::vector<Customer>> load(const Connection &connection,
                                                 const QString &search = {}, int limit = -1,
                                                 int offset = 0);
/// ErrorKind::NotFound with "User {id} not found" (D11). `email` is that of the customer's latest
/// payment naming one.
[[nodiscard]] Result<Customer> find(const Connection &connection, CustomerId id);
/// All customers with what they have at that time, newest first.
[[nodiscard]] Result<std::vector<CustomerSummary>> loadSummaries(const Connection &connection,
                                                                 Timestamp now);
/// Turns `before`, as it was read, into `after` (its names and marks); see RowUpdate for what
/// somebody else changed.
[[nodiscard]] Result<> update(Transaction &transaction, const Customer &before,
                              const Customer &after);
[[nodiscard]] Result<> insert(Transaction &transaction, const Customer &customer);

} // namespace VeilDesk::CustomerRepository
