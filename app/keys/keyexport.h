#pragma once

#include "app/export/csvexport.h"
#include "models/storage/keyfilter.h"

namespace VeilDesk {

using KeyExport = TableRows<AccessKey, KeyId, KeyFilter, KeyOrder>;

/// Writes the keys as one state of the database has them, on the thread of long reads. How many
/// there were; ErrorKind::Cancelled after `stop`.
[[nodiscard]] QCoro::Task<Result<qint64>> exportKeys(Database &database, KeyExport what,
                                                     QueryStop stop, JobProgress progress);

} // namespace VeilDesk
