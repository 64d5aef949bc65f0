#pragma once

#include "app/controllers/exportcontroller.h"
#include "ui/payments/paymentspage.h"

namespace VeilDesk {

class PaymentsExportController final : public PageExportController<PaymentsPage>
{
    Q_OBJECT

public:
    using PageExportController::PageExportController;

protected:
    QCoro::Task<Result<qint64>> write(TableExport what, QueryStop stop,
                                      JobProgress progress) override;
};

} // namespace VeilDesk
