#pragma once

#include "app/controllers/pagedcontroller.h"
#include "app/services.h"
#include "app/undo/undohistory.h"
#include "ui/payments/paymentdialog.h"
#include "ui/payments/paymentspage.h"
#include "ui/widgets/deliveryfailures.h"

#include <QHash>
#include <QPointer>

namespace VeilDesk {

class ResultSheet;

class PaymentsController final : public PagedController
{
    Q_OBJECT

public:
    PaymentsController(Services &services, UndoHistory &history, PaymentsModel &model,
                       PaymentsPage &page, QObject *parent = nullptr);

protected:
    QCoro::Task<Result<std::vector<qint64>>> loadIds(int limit, QueryStop stop) override;
    QCoro::Task<Result<>> loadRows(std::vector<qint64> ids) override;
    QCoro::Task<Result<qint64>> countAll() override;

private:
    using CustomerNames = QHash<PaymentId, QString>;

    /// How a sheet calls servers and who paid.
    struct Names
    {
        ServerNames servers;
        CustomerNames customers;
    };

    static QString nameOf(const PaymentResult &result, const Names &names);
    QCoro::Task<> openRecordDialog();
    QCoro::Task<> record(Payment payment, QPointer<PaymentDialog> dialog);
    QCoro::Task<Result<>> takeBack(std::shared_ptr<Payment> recorded);
    QCoro::Task<Result<>> recordAgain(std::shared_ptr<Payment> recorded);
    QCoro::Task<> copyPayments(std::vector<PaymentId> payments);
    void startProcessing(const std::vector<PaymentId> &payments);
    QCoro::Task<> process(std::vector<PaymentId> payments, QPointer<ResultSheet> sheet,
                          Cancellation cancellation);
    void startProcessingAll();
    QCoro::Task<> processAll(QPointer<ResultSheet> sheet, Cancellation cancellation);
    void watchPurchases(const ServerNames &servers, ResultSheet *sheet);
    /// Closing the sheet while it runs stops the processing.
    ResultSheet *openSheet(const CancellationSource &run);
    QCoro::Task<> show(Result<std::vector<PaymentResult>> results, ServerNames servers,
                       QPointer<ResultSheet> sheet);
    QCoro::Task<CustomerNames> loadCustomerNames(std::vector<PaymentResult> results);
    void showOutcomes(const std::vector<PaymentResult> &results, const Names &names,
                      ResultSheet *sheet);

    Services &m_services;
    UndoHistory &m_history;
    PaymentsModel &m_model;
    PaymentsPage &m_page;
};

} // namespace VeilDesk
