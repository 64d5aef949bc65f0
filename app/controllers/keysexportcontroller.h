#pragma once

#include "app/controllers/exportcontroller.h"
#include "app/services.h"
#include "ui/keys/keyspage.h"

namespace VeilDesk {

class KeysExportController final : public ExportController
{
    Q_OBJECT

public:
    KeysExportController(Services &services, KeysPage &page, QObject *parent = nullptr);

protected:
    QCoro::Task<Result<qint64>> write(TableExport what, QueryStop stop,
                                      JobProgress progress) override;

private:
    Services &m_services;
    KeysPage &m_page;
};

} // namespace VeilDesk
