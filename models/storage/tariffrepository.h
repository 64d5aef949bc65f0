#pragma once

#include "models/domain/catalog.h"
#include "models/storage/connection.h"

#include <vector>

namespace VeilDesk::TariffRepository {

[[nodiscard]] Result<std::vector<Tariff>> load(const Connection &connection);
/// ErrorKind::NotFound with "Tariff {id} not found" (2.156).
[[nodiscard]] Result<Tariff> find(const Connection &connection, TariffId id);
[[nodiscard]] Result<TariffId> insert(Transaction &transaction, const Tariff &tariff);
/// Turns `before`, as it was read, into `after`; see RowUpdate for what somebody else changed.
[[nodiscard]] Result<> update(Transaction &transaction, const Tariff &before, const Tariff &after);

} // namespace VeilDesk::TariffRepository
