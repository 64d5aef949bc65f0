#pragma once

#include "app/controllers/exportcontroller.h"
#include "ui/subscriptions/subscriptionspage.h"

namespace VeilDesk {

class SubscriptionsExportController final : public PageExportController<SubscriptionsPage>
{
    Q_OBJECT

public:
    using PageExportController::PageExportController;

protected:
    QCoro::Task<Result<qint64>> write(TableExport what, QueryStop stop,
                                      JobProgress progress) override;
};

} // namespace VeilDesk
