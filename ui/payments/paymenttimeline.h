#pragma once

#include "ui/payments/paymentdossier.h"

#include <QTreeWidget>

namespace VeilDesk {

/// What became of a payment, in the order it happened: below each try to deliver it, every call
/// to a server.
class PaymentTimeline final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit PaymentTimeline(QWidget *parent = nullptr);

    /// What is selected and in view stays.
    void showEvents(const PaymentDossier &dossier);

    /// What became of one try to deliver the payment.
    [[nodiscard]] static QString resultText(const Operation &operation);

private:
    enum Column { TimeColumn, EventColumn, ServerColumn, ResultColumn };

    void fill(const PaymentDossier &dossier);
    void addEvent(std::optional<Timestamp> time, const QString &event, const QString &result = {});
    void addRun(const PaymentRun &run, const QHash<ServerId, QString> &serverNames);
    static void addAttempt(QTreeWidgetItem *run, const Attempt &attempt,
                           const QHash<ServerId, QString> &serverNames);
};

} // namespace VeilDesk
