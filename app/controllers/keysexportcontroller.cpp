#include "app/controllers/keysexportcontroller.h"

#include "app/controllers/idvalues.h"
#include "app/keys/keyexport.h"

namespace VeilDesk {

QCoro::Task<Result<qint64>> KeysExportController::write(TableExport what, QueryStop stop,
                                                        JobProgress progress)
{
    auto target = csvTarget<AccessKey>(what, [now = now()](const AccessKey &key, int column) {
        return KeysModel::exportText(key, column, now);
    });
    KeyExport keys{std::move(target), idsOf<KeyId>(what.ids), page().filter(), page().order(),
                   now()};
    co_return co_await exportKeys(services().database(), std::move(keys), stop, progress);
}

} // namespace VeilDesk
