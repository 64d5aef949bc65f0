#pragma once

#include "models/domain/error.h"
#include "models/itemmodels/paymentsmodel.h"
#include "ui/widgets/pagedpage.h"

namespace VeilDesk {

class StatusCards;

/// All payments of the bot: which are paid and not delivered, delivering them, and sales outside
/// the bot.
class PaymentsPage final : public PagedPage
{
    Q_OBJECT

public:
    explicit PaymentsPage(PaymentsModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QString hint() const override;

    /// What the search, the filters and the headers ask for now.
    [[nodiscard]] PaymentQuery query() const;
    [[nodiscard]] PaymentOrder order() const;

    void showCounts(const std::map<PaymentStatus, qint64> &counts);
    void copyPayments(const std::vector<PaymentSummary> &payments);
    void showRecorded(const Payment &payment);
    /// What recording it is called in the undo menu.
    [[nodiscard]] static QString recordText(const Payment &payment);
    void showProcessFailure(const Error &error);

signals:
    void processRequested(const std::vector<VeilDesk::PaymentId> &payments);
    void processAllRequested();
    void recordRequested();
    void detailsRequested(VeilDesk::PaymentId payment);
    void copyRequested(const std::vector<VeilDesk::PaymentId> &payments);

protected:
    [[nodiscard]] std::vector<TableView> builtInViews() const override;
    void copyRows() override;
    void retranslate() override;
    void updateCommands() override;

private:
    [[nodiscard]] std::vector<PaymentId> selectedPayments() const;
    void retranslateFilters();

    PaymentsModel &m_model;
    qint64 m_paid = 0; ///< Waiting to be processed.
    FilterChip *m_statusFilter;
    StatusCards *m_cards;
    QPushButton *m_recordFirstButton;
    QAction *m_processCommand;
    QAction *m_processAllCommand;
    QAction *m_recordCommand;
    QAction *m_detailsCommand;
};

} // namespace VeilDesk
