#pragma once

#include "app/controllers/exportcontroller.h"
#include "app/services.h"
#include "ui/users/userspage.h"

namespace VeilDesk {

class UsersExportController final : public ExportController
{
    Q_OBJECT

public:
    UsersExportController(Services &services, UsersPage &page, QObject *parent = nullptr);

protected:
    QCoro::Task<Result<qint64>> write(TableExport what, QueryStop stop,
                                      JobProgress progress) override;

private:
    Services &m_services;
    UsersPage &m_page;
};

} // namespace VeilDesk
