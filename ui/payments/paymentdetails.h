#pragma once

#include "models/domain/error.h"
#include "ui/payments/paymentdossier.h"

#include <QDialog>

#include <functional>

class QScrollArea;
class QTabWidget;
class QTreeWidget;

namespace VeilDesk {

class MessageBanner;
struct Confirmation;
class PaymentOverview;
class PaymentTimeline;

/// One payment whole: what the database holds, whether it can be processed and who does it, what
/// became of it, its metadata as a tree.
class PaymentDetails final : public QDialog
{
    Q_OBJECT

public:
    explicit PaymentDetails(const PaymentDossier &dossier, QWidget *parent = nullptr);

    /// As it is now; what is selected and in view stays.
    void showPayment(const PaymentDossier &dossier);
    void showFailure(const Error &error);
    /// Nothing was recovered: somebody works on it.
    void showStillClaimed();
    void showMessageFailure(const Error &error);

signals:
    /// The operator vouches for the customer, for this payment (D11).
    void processAnywayConfirmed();
    void takeOverRequested();
    /// `shown` is what the operator decided about.
    void sendAgainConfirmed(const VeilDesk::Notification &shown);

private:
    void showFacts(const PaymentDossier &dossier);
    void confirmProcessing();
    void confirmSendingAgain();
    void ask(const Confirmation &confirmation, const std::function<void()> &confirmed);

    std::optional<Notification> m_notification;
    QString m_customer;
    QString m_shownMetadata;
    MessageBanner *m_banner;
    QScrollArea *m_factsArea;
    PaymentOverview *m_facts = nullptr;
    QTabWidget *m_tabs;
    PaymentTimeline *m_timeline;
    QTreeWidget *m_metadata;
};

} // namespace VeilDesk
