#include "ui/payments/paymentdetails.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/paymentsmodel.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTreeWidget>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *createFact(const QString &name, const QString &text)
{
    auto *label = new QLabel(text.isEmpty() ? u"—"_s : text);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString timeText(std::optional<Timestamp> time)
{
    return time ? DisplayText::absoluteTime(*time) : QString();
}

QString scalarText(const QJsonValue &value)
{
    return value.isNull() ? u"null"_s : value.toVariant().toString();
}

void addValue(QTreeWidgetItem *parent, const QString &key, const QJsonValue &value)
{
    auto *item = new QTreeWidgetItem(parent, {key});
    if (value.isObject()) {
        const auto object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            addValue(item, member.key(), member.value());
    } else if (value.isArray()) {
        int index = 0;
        for (const auto &element : value.toArray())
            addValue(item, QString::number(index++), element);
    } else {
        item->setText(1, scalarText(value));
    }
}

} // namespace

PaymentDetails::PaymentDetails(const PaymentSummary &payment,
                               const std::optional<PaymentFault> &fault, QWidget *parent)
    : QDialog(parent)
{
    constexpr QSize comfortable(560, 560);
    setObjectName(u"paymentDetails"_s);
    setWindowTitle(tr("Payment %1").arg(payment.payment.reference));
    auto *metadataLabel = new QLabel(tr("&Metadata"), this);
    auto *metadata = createMetadata(payment.payment.metadata);
    metadataLabel->setBuddy(metadata);
    Theme::setRole(metadataLabel, u"heading"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(createFacts(payment, fault));
    layout->addWidget(metadataLabel);
    layout->addWidget(metadata, 1);
    layout->addWidget(buttons);
    resize(comfortable);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *PaymentDetails::createFacts(const PaymentSummary &summary,
                                     const std::optional<PaymentFault> &fault)
{
    const auto &payment = summary.payment;
    auto *facts = new QWidget(this);
    auto *form = createForm();
    const auto add = [form](const QString &label, const QString &name, const QString &text) {
        addFormRow(form, label, createFact(name, text));
    };
    add(tr("Payment id:"), u"referenceLabel"_s, payment.reference);
    add(tr("Status:"), u"statusLabel"_s, PaymentsModel::statusText(payment.status));
    if (payment.status == PaymentStatus::Paid)
        add(tr("Can be processed:"), u"validationLabel"_s,
            fault ? tr("No: %1").arg(fault->error.detail()) : tr("Yes"));
    if (fault && !fault->reason.isEmpty())
        add(tr("Because:"), u"reasonLabel"_s, fault->reason);
    if (summary.claim && !summary.claim->owner.isEmpty())
        add(tr("Processed by:"), u"claimLabel"_s,
            tr("%1, until %2")
                .arg(summary.claim->owner, DisplayText::clockTime(summary.claim->until)));
    if (summary.claim && !summary.claim->message.isEmpty())
        add(tr("Last attempt:"), u"attemptLabel"_s, summary.claim->message);
    add(tr("Customer:"), u"customerLabel"_s,
        summary.customerName.isEmpty() && payment.customer
            ? QString::number(payment.customer->value)
            : summary.customerName);
    add(tr("Tariff:"), u"tariffLabel"_s, summary.tariffName);
    add(tr("Amount:"), u"amountLabel"_s, DisplayText::money(payment.amount));
    add(tr("E-mail:"), u"emailLabel"_s, payment.email);
    add(tr("Subscription:"), u"subscriptionLabel"_s,
        payment.subscription ? QString::number(payment.subscription->value) : QString());
    add(tr("Created:"), u"createdLabel"_s, timeText(payment.createdAt));
    add(tr("Paid:"), u"paidLabel"_s, timeText(payment.paidAt));
    add(tr("Changed:"), u"updatedLabel"_s, timeText(payment.updatedAt));
    form->setContentsMargins(0, 0, 0, 0);
    facts->setLayout(form);
    return facts;
}

QTreeWidget *PaymentDetails::createMetadata(const QString &metadata)
{
    auto *tree = new QTreeWidget(this);
    tree->setObjectName(u"metadataTree"_s);
    tree->setAccessibleName(tr("Metadata"));
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("Name"), tr("Value")});
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    const auto document = QJsonDocument::fromJson(metadata.toUtf8());
    if (document.isObject()) {
        const auto object = document.object();
        for (auto member = object.begin(); member != object.end(); ++member)
            addValue(tree->invisibleRootItem(), member.key(), member.value());
    } else {
        new QTreeWidgetItem(tree, {tr("As stored"), metadata.isNull() ? u"NULL"_s : metadata});
    }
    tree->expandAll();
    return tree;
}

} // namespace VeilDesk
