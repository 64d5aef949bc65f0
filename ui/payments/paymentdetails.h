#pragma once

#include "models/storage/paymentlist.h"

#include <QDialog>

class QTreeWidget;

namespace VeilDesk {

/// One payment whole: what the database holds, whether it can be processed and who does it, its
/// metadata as a tree.
class PaymentDetails final : public QDialog
{
    Q_OBJECT

public:
    /// `fault`: why it cannot be processed; nothing when it can or has been.
    PaymentDetails(const PaymentSummary &payment, const std::optional<PaymentFault> &fault,
                   QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *createFacts(const PaymentSummary &summary,
                                       const std::optional<PaymentFault> &fault);
    [[nodiscard]] QTreeWidget *createMetadata(const QString &metadata);
};

} // namespace VeilDesk
