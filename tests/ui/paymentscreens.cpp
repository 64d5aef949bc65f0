#include "tests/ui/samplewindow.h"
#include "tests/ui/screens.h"
#include "ui/payments/paymentdetails.h"
#include "ui/payments/paymentdialog.h"
#include "ui/payments/paymentoutcomes.h"
#include "ui/widgets/resultsheet.h"

#include <QLineEdit>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PaymentSummary paidPayment()
{
    PaymentSummary row;
    row.payment.id = {1};
    row.payment.reference = u"2e5f0007-000f-5000-a000-1b2c3d4e5f60"_s;
    row.payment.status = PaymentStatus::Paid;
    row.payment.amount = {19'900, u"RUB"_s};
    row.payment.email = u"anna@example.com"_s;
    row.payment.createdAt = SampleNow - 3h;
    row.payment.paidAt = SampleNow - 3h + 40s;
    row.payment.metadata = u"{\"key_type\": \"subscription\", \"protocol\": \"v2ray\","
                           " \"is_renewal\": false, \"referral\": {\"from\": 5037470581}}"_s;
    row.customerName = u"@anna_k"_s;
    row.tariffName = u"Month"_s;
    return row;
}

std::unique_ptr<QWidget> details(WindowSettings &)
{
    return std::make_unique<PaymentDetails>(paidPayment(), std::nullopt);
}

std::unique_ptr<QWidget> faultyDetails(WindowSettings &)
{
    auto row = paidPayment();
    row.payment.metadata = u"{'key_type': 'subscription', 'tariff_id': 9}"_s;
    const PaymentFault fault{
        Error(ErrorKind::Invalid,
              u"Payment %1 is not a subscription payment"_s.arg(row.payment.reference)),
        u"The metadata are not JSON: a Python dictionary"_s};
    return std::make_unique<PaymentDetails>(row, fault);
}

std::unique_ptr<QWidget> recordDialog(WindowSettings &)
{
    auto dialog = std::make_unique<PaymentDialog>(sampleWorld().tariffs, u"manual-20261118-0417"_s);
    dialog->findChild<QLineEdit *>(u"customerEdit"_s)->setText(u"5037470581"_s);
    return dialog;
}

Operation purchase(Outcome outcome, int created, int failed)
{
    Operation operation;
    operation.outcome = outcome;
    operation.state = OperationState::Finished;
    for (int i = 0; i < created + failed; ++i) {
        Step step;
        step.state = i < created ? StepState::Stored : StepState::Failed;
        operation.steps.push_back(step);
    }
    operation.message = outcome == Outcome::Rejected
        ? u"Failed to create any keys for subscription 17"_s
        : QString();
    return operation;
}

std::unique_ptr<QWidget> outcomes(WindowSettings &)
{
    auto sheet = std::make_unique<ResultSheet>();
    const auto reference = [](int number) {
        return u"2e5f%1-000f-5000"_s.arg(number, 4, 16, QChar(u'0'));
    };
    std::vector<RowOutcome> rows;
    for (int i = 0; i < 9; ++i)
        rows.push_back(PaymentOutcomes::delivered(
            i, reference(i), purchase(Outcome::Complete, 3, 0), i % 3 == 0, SampleNow + 720h));
    rows.push_back(PaymentOutcomes::delivered(9, reference(9), purchase(Outcome::Degraded, 2, 1),
                                              false, SampleNow + 720h));
    rows.push_back(
        PaymentOutcomes::notDelivered(10, reference(10), purchase(Outcome::Rejected, 0, 3)));
    rows.push_back(PaymentOutcomes::failed(11, reference(11),
                                           Error(ErrorKind::NotFound, u"Tariff 9 not found"_s)));
    sheet->showOutcomes(PaymentOutcomes::processedTitle(10, 12), std::move(rows));
    return sheet;
}

} // namespace

std::vector<Screen> paymentScreens()
{
    return {{u"payment-details"_s, {}, &details},
            {u"payment-fault"_s, {}, &faultyDetails},
            {u"payment-record"_s, {}, &recordDialog},
            {u"payment-outcomes"_s, {}, &outcomes}};
}

} // namespace VeilDesk
