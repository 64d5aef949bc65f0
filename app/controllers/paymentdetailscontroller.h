#pragma once

#include "app/controllers/pagecontroller.h"
#include "app/services.h"
#include "ui/payments/paymentdetails.h"

#include <QPointer>
#include <QTimer>

namespace VeilDesk {

class PaymentsPage;

/// The dialog that shows one payment of the page whole, and follows what becomes of it.
class PaymentDetailsController final : public PageController
{
    Q_OBJECT

public:
    PaymentDetailsController(Services &services, PaymentsPage &page, QObject *parent = nullptr);

protected:
    QCoro::Task<> load() override;

private:
    void open(PaymentId id);
    void show(const PaymentDossier &dossier);
    [[nodiscard]] bool isShown(std::optional<PaymentId> id) const;
    void refreshShown();
    void refreshIfShown(std::optional<PaymentId> id);
    QCoro::Task<Result<PaymentDossier>> loadDossier(PaymentId id);
    void addStanding(PaymentDossier *dossier) const;
    QCoro::Task<Result<>> addFault(PaymentDossier *dossier);
    QCoro::Task<> processAnyway(Payment payment);
    QCoro::Task<> takeOver(PaymentId id);
    QCoro::Task<> sendAgain(Notification shown);

    Services &m_services;
    PaymentsPage &m_page;
    std::optional<PaymentId> m_payment; ///< Of the dialog that is open or about to be.
    QPointer<PaymentDetails> m_dialog;
    QTimer *m_minutes; ///< For what the dialog says to be how long ago.
};

} // namespace VeilDesk
