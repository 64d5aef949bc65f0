#pragma once

#include "ui/payments/paymentdossier.h"

#include <QSet>
#include <QTreeWidget>

namespace VeilDesk {

/// What became of a payment, in the order it happened: below each try to deliver it, every call
/// to a server.
class PaymentTimeline final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit PaymentTimeline(QWidget *parent = nullptr);

    /// What is selected, in view or collapsed stays so.
    void showEvents(const PaymentDossier &dossier);

    /// What became of one try to deliver the payment.
    [[nodiscard]] static QString resultText(const Operation &operation);

private:
    enum Column { TimeColumn, EventColumn, ServerColumn, ResultColumn };

    void fill(const PaymentDossier &dossier);
    /// The operations whose calls the operator does not want to see.
    [[nodiscard]] QSet<qint64> collapsedRuns() const;
    void collapse(const QSet<qint64> &runs);
    void addEvent(std::optional<Timestamp> time, const QString &event, const QString &result = {});
    void addRun(const PaymentRun &run, const QHash<ServerId, QString> &serverNames);
    static void addAttempt(QTreeWidgetItem *run, const Attempt &attempt,
                           const QHash<ServerId, QString> &serverNames);
};

} // namespace VeilDesk
