#pragma once

#include "app/controllers/exportcontroller.h"
#include "ui/keys/keyspage.h"

namespace VeilDesk {

class KeysExportController final : public PageExportController<KeysPage>
{
    Q_OBJECT

public:
    using PageExportController::PageExportController;

protected:
    QCoro::Task<Result<qint64>> write(TableExport what, QueryStop stop,
                                      JobProgress progress) override;
};

} // namespace VeilDesk
