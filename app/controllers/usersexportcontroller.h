#pragma once

#include "app/controllers/exportcontroller.h"
#include "ui/users/userspage.h"

namespace VeilDesk {

class UsersExportController final : public PageExportController<UsersPage>
{
    Q_OBJECT

public:
    using PageExportController::PageExportController;

protected:
    QCoro::Task<Result<qint64>> write(TableExport what, QueryStop stop,
                                      JobProgress progress) override;
};

} // namespace VeilDesk
