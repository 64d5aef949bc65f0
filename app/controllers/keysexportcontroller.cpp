#include "app/controllers/keysexportcontroller.h"

#include "app/controllers/idvalues.h"
#include "app/keys/keyexport.h"

namespace VeilDesk {

namespace {

CsvTarget<AccessKey> targetOf(const TableExport &what, Timestamp now)
{
    return {what.path, what.titles, [columns = what.columns, now](const AccessKey &key) {
                QStringList cells;
                for (const int column : columns)
                    cells += KeysModel::exportText(key, column, now);
                return cells;
            }};
}

} // namespace

KeysExportController::KeysExportController(Services &services, KeysPage &page, QObject *parent)
    : ExportController(page, parent)
    , m_services(services)
    , m_page(page)
{ }

QCoro::Task<Result<qint64>> KeysExportController::write(TableExport what, QueryStop stop,
                                                        JobProgress progress)
{
    const auto now = m_services.clock()();
    KeyExport keys{targetOf(what, now), idsOf<KeyId>(what.ids), m_page.filter(), m_page.order(),
                   now};
    co_return co_await exportKeys(m_services.database(), std::move(keys), stop, progress);
}

} // namespace VeilDesk
