#include "ui/payments/paymentspage.h"

#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/statuscards.h"

#include <QAction>
#include <QPushButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::initializer_list<PaymentStatus> AllStatuses{
    PaymentStatus::Paid,     PaymentStatus::Processing, PaymentStatus::Completed,
    PaymentStatus::Pending,  PaymentStatus::Failed,     PaymentStatus::Cancelled,
    PaymentStatus::Refunded, PaymentStatus::Expired,    PaymentStatus::Unknown};

/// Those that somebody has to do something about, or looks for, the most urgent first.
std::vector<StatusCards::Card> cards()
{
    std::vector<StatusCards::Card> cards;
    for (const auto status :
         {PaymentStatus::Paid, PaymentStatus::Processing, PaymentStatus::Completed,
          PaymentStatus::Pending, PaymentStatus::Failed})
        cards.push_back({static_cast<int>(status), paymentStatusName(status),
                         PaymentsModel::statusSymbol(status), PaymentsModel::statusTone(status)});
    return cards;
}

} // namespace

PaymentsPage::PaymentsPage(PaymentsModel &model, QWidget *parent)
    : PagedPage(u"payments"_s, model, parent)
    , m_model(model)
    , m_statusFilter(addFilter(u"statusFilter"_s))
    , m_cards(new StatusCards(cards(), *m_statusFilter, this))
    , m_recordFirstButton(emptyState().addButton(u"recordFirstPaymentButton"_s))
    , m_processCommand(addCommand(u"processPayments"_s, u"play"_s, CommandKind::Writes))
    , m_processAllCommand(addCommand(u"processAllPayments"_s, u"refresh"_s, CommandKind::Writes))
    , m_recordCommand(addCommand(u"recordPayment"_s, u"add"_s, CommandKind::Writes))
    , m_detailsCommand(
          addCommand(u"paymentDetails"_s, u"info"_s, CommandKind::Reads, Qt::ALT | Qt::Key_Return))
{
    setNeed(m_processCommand, DatabaseFeature::Subscriptions);
    setNeed(m_processAllCommand, DatabaseFeature::Subscriptions);
    for (auto *command : {m_processCommand, m_processAllCommand, m_recordCommand})
        addCommandButton(command);
    addAboveTable(m_cards);
    addColumnFilters({{PaymentsModel::CustomerColumn, ColumnKind::Text},
                      {PaymentsModel::TariffColumn, ColumnKind::Text},
                      {PaymentsModel::CreatedColumn, ColumnKind::Time},
                      {PaymentsModel::PaidColumn, ColumnKind::Time},
                      {PaymentsModel::ReferenceColumn, ColumnKind::Text}});
    addViews();
    addExport();
    addSearch();
    table().addActions(actions());
    connect(m_recordFirstButton, &QPushButton::clicked, this, &PaymentsPage::recordRequested);
    connect(m_recordCommand, &QAction::triggered, this, &PaymentsPage::recordRequested);
    connect(m_processAllCommand, &QAction::triggered, this, &PaymentsPage::processAllRequested);
    connect(m_processCommand, &QAction::triggered, this,
            [this] { emit processRequested(selectedPayments()); });
    connect(m_detailsCommand, &QAction::triggered, this,
            [this] { emit detailsRequested({table().selectedIds().front()}); });
    connect(&table(), &QAbstractItemView::doubleClicked, m_detailsCommand, &QAction::trigger);
    retranslate();
    updateCommands();
}

QString PaymentsPage::title() const
{
    return tr("Payments");
}

QString PaymentsPage::menuTitle() const
{
    return tr("&Payments");
}

QString PaymentsPage::hint() const
{
    return tr("Paid means that the money is there and the keys are not. Processing a payment "
              "creates them on every server, or puts it back to paid; it never delivers twice.");
}

PaymentQuery PaymentsPage::query() const
{
    PaymentQuery query;
    query.search = searchText();
    if (m_statusFilter->isSet())
        query.status = static_cast<PaymentStatus>(m_statusFilter->value().toInt());
    for (const auto &[column, condition] : columnConditions())
        query.columns[PaymentsModel::orderBy(column, {}).by] = condition;
    return query;
}

PaymentOrder PaymentsPage::order() const
{
    return PaymentsModel::orderBy(sortColumn(), sortDirection());
}

void PaymentsPage::showCounts(const std::map<PaymentStatus, qint64> &counts)
{
    std::map<int, qint64> numbers;
    for (const auto &[status, count] : counts)
        numbers.emplace(static_cast<int>(status), count);
    m_cards->setCounts(std::move(numbers));
    const auto paid = counts.find(PaymentStatus::Paid);
    m_paid = paid == counts.end() ? 0 : paid->second;
    updateCommands();
}

void PaymentsPage::copyPayments(const std::vector<PaymentSummary> &payments)
{
    copyCells(static_cast<int>(payments.size()), [&](int row, int column) {
        return m_model.displayText(payments[static_cast<size_t>(row)], column);
    });
}

QString PaymentsPage::recordText(const Payment &payment)
{
    return tr("recording payment %1").arg(payment.reference);
}

void PaymentsPage::showRecorded(const Payment &payment)
{
    emit statusChanged(tr("Payment %1 was recorded").arg(payment.reference));
    selectArriving(payment.id.value);
}

void PaymentsPage::showProcessFailure(const Error &error)
{
    banner().showError(tr("The payments were not processed"), error,
                       [this] { emit processAllRequested(); });
}

std::vector<TableView> PaymentsPage::builtInViews() const
{
    const auto view = [](const QString &name, const QMap<QString, QVariant> &filters) {
        return TableView{name, {}, filters, -1, Qt::AscendingOrder, {}};
    };
    const auto withStatus = [](PaymentStatus status) {
        return QMap<QString, QVariant>{{u"statusFilter"_s, static_cast<int>(status)}};
    };
    return {view(tr("All payments"), {}),
            view(tr("Paid, not delivered"), withStatus(PaymentStatus::Paid)),
            view(tr("Being processed"), withStatus(PaymentStatus::Processing))};
}

void PaymentsPage::copyRows()
{
    emit copyRequested(selectedPayments());
}

std::vector<PaymentId> PaymentsPage::selectedPayments() const
{
    std::vector<PaymentId> payments;
    for (const auto id : table().selectedIds())
        payments.push_back({id});
    return payments;
}

void PaymentsPage::retranslate()
{
    PagedPage::retranslate();
    retranslateFilters();
    m_processCommand->setText(tr("&Process"));
    m_processAllCommand->setText(tr("Process &all paid"));
    m_recordCommand->setText(tr("&Record a payment…"));
    m_detailsCommand->setText(tr("&Details…"));
    emptyState().setTexts(tr("No payments yet"),
                          tr("Payments that the bot takes appear here. A sale outside the bot can "
                             "be recorded by hand and is then delivered like any other."));
    m_recordFirstButton->setText(tr("&Record a payment…"));
}

void PaymentsPage::retranslateFilters()
{
    std::vector<FilterChip::Choice> choices;
    std::map<int, QString> texts;
    for (const auto status : AllStatuses) {
        const auto text = PaymentsModel::statusText(status);
        choices.push_back({text, static_cast<int>(status)});
        texts.emplace(static_cast<int>(status), text);
    }
    m_cards->setAccessibleName(tr("Payments by status"));
    m_cards->setTexts(std::move(texts));
    m_statusFilter->setTitle(tr("Status"));
    m_statusFilter->setChoices(std::move(choices));
}

void PaymentsPage::updateCommands()
{
    PagedPage::updateCommands();
    setCommandEnabled(m_recordCommand, true);
    setCommandEnabled(m_processCommand, table().selectedCount() > 0);
    setCommandEnabled(m_processAllCommand, m_paid > 0);
    setCommandEnabled(m_detailsCommand, table().selectedCount() == 1);
    m_recordFirstButton->setEnabled(isWritable());
}

} // namespace VeilDesk
