#include "app/controllers/keysexportcontroller.h"

#include "app/controllers/idvalues.h"
#include "app/keys/keyexport.h"

namespace VeilDesk {

KeysExportController::KeysExportController(Services &services, KeysPage &page, QObject *parent)
    : ExportController(page, parent)
    , m_services(services)
    , m_page(page)
{ }

QCoro::Task<Result<qint64>> KeysExportController::write(TableExport what, QueryStop stop,
                                                        JobProgress progress)
{
    const auto now = m_services.clock()();
    auto target = csvTarget<AccessKey>(what, [now](const AccessKey &key, int column) {
        return KeysModel::exportText(key, column, now);
    });
    KeyExport keys{std::move(target), idsOf<KeyId>(what.ids), m_page.filter(), m_page.order(), now};
    co_return co_await exportKeys(m_services.database(), std::move(keys), stop, progress);
}

} // namespace VeilDesk
