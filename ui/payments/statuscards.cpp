#include "ui/payments/statuscards.h"

#include "models/itemmodels/paymentsmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Those that somebody has to do something about, or looks for, the most urgent first.
constexpr std::initializer_list<PaymentStatus> ShownStatuses{
    PaymentStatus::Paid, PaymentStatus::Processing, PaymentStatus::Completed,
    PaymentStatus::Pending, PaymentStatus::Failed};

} // namespace

StatusCards::StatusCards(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"statusCards"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const auto status : ShownStatuses) {
        auto *button = new QToolButton(this);
        button->setObjectName(paymentStatusName(status) + u"Card"_s);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(
            icon(PaymentsModel::statusSymbol(status), PaymentsModel::statusTone(status)));
        Theme::setRole(button, u"card"_s);
        connect(button, &QToolButton::clicked, this, [this, status](bool isChecked) {
            emit chosen(isChecked ? std::optional(status) : std::nullopt);
        });
        layout->addWidget(button);
        m_buttons.emplace(status, button);
    }
    layout->addStretch();
    retranslate();
}

void StatusCards::setCounts(const std::map<PaymentStatus, qint64> &counts)
{
    m_counts = counts;
    retranslate();
}

void StatusCards::setCurrent(std::optional<PaymentStatus> status)
{
    for (const auto &[ofButton, button] : m_buttons)
        button->setChecked(ofButton == status);
}

void StatusCards::retranslate()
{
    setAccessibleName(tr("Payments by status"));
    for (const auto &[status, button] : m_buttons) {
        const auto count = m_counts.find(status);
        const auto number = QLocale().toString(count == m_counts.end() ? 0 : count->second);
        const auto text = PaymentsModel::statusText(status);
        button->setText(u"%1  %2"_s.arg(text, number));
        button->setAccessibleName(button->text());
        button->setToolTip(tr("Show only these: %1").arg(text));
    }
}

} // namespace VeilDesk
