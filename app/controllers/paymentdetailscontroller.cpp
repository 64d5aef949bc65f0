#include "app/controllers/paymentdetailscontroller.h"

#include "app/controllers/servernames.h"
#include "app/payments/paymentrows.h"
#include "models/storage/notificationrepository.h"
#include "models/storage/paymenthistory.h"
#include "models/storage/serverrepository.h"
#include "ui/payments/paymentspage.h"

#include <QCoroFuture>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<ServerNames> loadServerNames(const Connection &connection)
{
    return ServerRepository::load(connection).map(namesOf);
}

/// All but what validation says.
Result<PaymentDossier> readDossier(const Connection &connection, PaymentId id)
{
    auto rows = loadPaymentRows(connection, {id});
    if (!rows)
        return failure(rows.error());
    if (rows->empty())
        return failure(ErrorKind::NotFound, u"The payment is gone"_s);
    auto runs = PaymentHistory::load(connection, id);
    if (!runs)
        return failure(runs.error());
    const auto notification = NotificationRepository::find(connection, id);
    if (!notification)
        return failure(notification.error());
    const auto names = loadServerNames(connection);
    if (!names)
        return failure(names.error());
    PaymentDossier dossier;
    dossier.summary = std::move(rows->front());
    dossier.notification = *notification;
    dossier.runs = std::move(*runs);
    dossier.serverNames = *names;
    return dossier;
}

} // namespace

PaymentDetailsController::PaymentDetailsController(Services &services, PaymentsPage &page,
                                                   QObject *parent)
    : PageController(parent)
    , m_services(services)
    , m_page(page)
    , m_minutes(new QTimer(this))
{
    m_minutes->setInterval(1min);
    connect(m_minutes, &QTimer::timeout, this, &PaymentDetailsController::refreshShown);
    connect(&page, &PaymentsPage::detailsRequested, this, &PaymentDetailsController::open);
    const auto &provisioning = services.provisioning();
    for (const auto signal : {&ProvisioningService::started, &ProvisioningService::decided,
                              &ProvisioningService::ended})
        connect(&provisioning, signal, this,
                [this](const Operation &operation) { refreshIfShown(operation.payment); });
    connect(&services.notifications(), &NotificationService::attempted, this,
            &PaymentDetailsController::refreshIfShown);
    connect(&services.notifications(), &NotificationService::obstaclesChanged, this,
            &PaymentDetailsController::refreshShown);
    connect(&services.database(), &Database::changedByOthers, this,
            &PaymentDetailsController::refreshShown);
}

QCoro::Task<> PaymentDetailsController::load()
{
    if (!m_payment)
        co_return;
    const auto dossier = co_await loadDossier(*m_payment);
    if (dossier) {
        show(*dossier);
        co_return;
    }
    if (m_dialog)
        m_dialog->showFailure(dossier.error());
    else
        m_page.showLoadFailure(dossier.error());
}

void PaymentDetailsController::open(PaymentId id)
{
    if (m_dialog)
        m_dialog->reject();
    m_payment = id;
    refresh();
}

void PaymentDetailsController::show(const PaymentDossier &dossier)
{
    const auto id = dossier.summary.id();
    if (m_payment != id)
        return;
    if (m_dialog) {
        m_dialog->showPayment(dossier);
        return;
    }
    m_dialog = new PaymentDetails(dossier, &m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_payment.reset();
        m_dialog.clear();
        m_minutes->stop();
    });
    connect(m_dialog, &PaymentDetails::processAnywayConfirmed, this,
            [this, payment = dossier.summary.payment] { spawn(processAnyway(payment)); });
    connect(m_dialog, &PaymentDetails::takeOverRequested, this,
            [this, id] { spawn(takeOver(id)); });
    connect(m_dialog, &PaymentDetails::sendAgainConfirmed, this,
            [this](const Notification &shown) { spawn(sendAgain(shown)); });
    m_dialog->open();
    m_minutes->start();
}

bool PaymentDetailsController::isShown(std::optional<PaymentId> id) const
{
    return m_dialog && id && id == m_payment;
}

void PaymentDetailsController::refreshShown()
{
    refreshIfShown(m_payment);
}

void PaymentDetailsController::refreshIfShown(std::optional<PaymentId> id)
{
    if (isShown(id))
        refresh();
}

QCoro::Task<Result<PaymentDossier>> PaymentDetailsController::loadDossier(PaymentId id)
{
    const auto work = [id](const Connection &connection) { return readDossier(connection, id); };
    auto dossier = co_await m_services.database().read(work);
    if (dossier)
        addStanding(&*dossier);
    if (!dossier || dossier->summary.payment.status != PaymentStatus::Paid)
        co_return std::move(dossier);
    const auto added = co_await addFault(&*dossier);
    if (!added)
        co_return failure(added.error());
    co_return std::move(dossier);
}

void PaymentDetailsController::addStanding(PaymentDossier *dossier) const
{
    dossier->now = m_services.clock()();
    dossier->isWritable = m_page.isWritable();
    if (dossier->notification)
        dossier->obstacle = m_services.notifications().obstacleTo(dossier->notification->id);
}

QCoro::Task<Result<>> PaymentDetailsController::addFault(PaymentDossier *dossier)
{
    PurchaseRequest request;
    request.reference = dossier->summary.payment.reference;
    request.payment = dossier->summary.id();
    const auto fault = co_await m_services.payments().validate(request);
    if (!fault && fault.error().kind() == ErrorKind::SchemaMissing) {
        dossier->fault = PaymentFault{fault.error(), {}};
        co_return Result<>();
    }
    if (!fault)
        co_return failure(fault.error());
    dossier->fault = *fault;
    if (!*fault)
        co_return Result<>();
    request.allowUnknownCustomer = true;
    const auto other = co_await m_services.payments().validate(request);
    if (!other)
        co_return failure(other.error());
    dossier->onlyCustomerUnknown = !*other;
    co_return Result<>();
}

QCoro::Task<> PaymentDetailsController::processAnyway(Payment payment)
{
    PurchaseRequest request;
    request.reference = payment.reference;
    request.payment = payment.id;
    request.allowUnknownCustomer = true;
    const auto result = co_await m_services.payments().process(request, cancellation());
    if (m_dialog && result.error)
        m_dialog->showFailure(*result.error);
    refreshShown();
}

QCoro::Task<> PaymentDetailsController::takeOver(PaymentId id)
{
    const auto recovery = co_await m_services.payments().recover(cancellation());
    const auto dossier = co_await loadDossier(id);
    if (!isShown(id))
        co_return;
    if (dossier)
        show(*dossier);
    if (!recovery)
        m_dialog->showFailure(recovery.error());
    else if (!dossier)
        m_dialog->showFailure(dossier.error());
    else if (dossier->summary.payment.status == PaymentStatus::Processing)
        m_dialog->showStillClaimed();
}

QCoro::Task<> PaymentDetailsController::sendAgain(Notification shown)
{
    const auto sent = co_await m_services.notifications().sendNow(shown, cancellation());
    if (!isShown(shown.payment))
        co_return;
    if (!sent)
        m_dialog->showMessageFailure(sent.error());
    refresh();
}

} // namespace VeilDesk
