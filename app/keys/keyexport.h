#pragma once

#include "app/export/csvexport.h"
#include "models/storage/keyfilter.h"

namespace VeilDesk {

/// Which keys go into a CSV file.
struct KeyExport
{
    CsvTarget<AccessKey> target;
    std::vector<KeyId> keys; ///< These, in this order; empty: what the filter leaves.
    KeyFilter filter;
    KeyOrder order;
    Timestamp now; ///< Decides about expiry.
};

/// Writes the keys as one state of the database has them, on the thread of long reads. How many
/// there were; ErrorKind::Cancelled after `stop`.
[[nodiscard]] QCoro::Task<Result<qint64>> exportKeys(Database &database, KeyExport what,
                                                     QueryStop stop, JobProgress progress);

} // namespace VeilDesk
