#include "ui/payments/paymentdetails.h"

#include "ui/payments/paymentoverview.h"
#include "ui/payments/paymenttimeline.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/notificationtext.h"
#include "ui/widgets/plainscrollarea.h"
#include "ui/widgets/treedelegate.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <memory>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

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

QTreeWidget *createMetadata(QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(u"metadataTree"_s);
    tree->setAccessibleName(PaymentDetails::tr("Metadata"));
    tree->setItemDelegate(new TreeDelegate(tree));
    tree->setColumnCount(2);
    tree->setHeaderLabels({PaymentDetails::tr("Name"), PaymentDetails::tr("Value")});
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    return tree;
}

void showMetadata(QTreeWidget *tree, const QString &metadata)
{
    tree->clear();
    const auto document = QJsonDocument::fromJson(metadata.toUtf8());
    if (document.isObject()) {
        const auto object = document.object();
        for (auto member = object.begin(); member != object.end(); ++member)
            addValue(tree->invisibleRootItem(), member.key(), member.value());
    } else {
        new QTreeWidgetItem(
            tree, {PaymentDetails::tr("As stored"), metadata.isNull() ? u"NULL"_s : metadata});
    }
    tree->expandAll();
}

} // namespace

PaymentDetails::PaymentDetails(const PaymentDossier &dossier, QWidget *parent)
    : QDialog(parent)
    , m_banner(new MessageBanner(this))
    , m_factsArea(createPlainScrollArea(u"factsArea"_s, this))
    , m_tabs(new QTabWidget(this))
    , m_timeline(new PaymentTimeline(this))
    , m_metadata(createMetadata(this))
{
    constexpr QSize comfortable(760, 560);
    setObjectName(u"paymentDetails"_s);
    m_tabs->setObjectName(u"paymentTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_factsArea, tr("&Payment"));
    m_tabs->addTab(m_timeline, tr("&Timeline"));
    m_tabs->addTab(m_metadata, tr("&Metadata"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    resize(comfortable);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showPayment(dossier);
    m_tabs->setFocus();
}

void PaymentDetails::showPayment(const PaymentDossier &dossier)
{
    const auto &payment = dossier.summary.payment;
    setWindowTitle(payment.reference.isEmpty() ? tr("Payment without an id")
                                               : tr("Payment %1").arg(payment.reference));
    m_notification = dossier.notification;
    m_customer = payment.customer ? QString::number(payment.customer->value) : QString();
    showFacts(dossier);
    m_timeline->showEvents(dossier);
    if (m_metadata->topLevelItemCount() > 0 && m_shownMetadata == payment.metadata)
        return;
    m_shownMetadata = payment.metadata;
    showMetadata(m_metadata, payment.metadata);
}

void PaymentDetails::showFailure(const Error &error)
{
    m_banner->showError(tr("That did not work"), error);
}

void PaymentDetails::showStillClaimed()
{
    m_banner->showMessage(Tone::Warning, tr("It was not taken over"),
                          tr("Whoever processes it is alive, or its servers do not answer. "
                             "VeilDesk takes it over when its lease has ended."));
}

void PaymentDetails::showMessageFailure(const Error &error)
{
    const auto title = tr("The message was not sent");
    if (error.kind() == ErrorKind::Conflict)
        m_banner->showMessage(Tone::Warning, title,
                              tr("Another program sent it or tried to meanwhile. Below is what "
                                 "became of it."));
    else if (error.kind() == ErrorKind::Invalid)
        m_banner->showError(title, error);
    else
        m_banner->showMessage(Tone::Danger, title, NotificationText::explanation(error));
}

void PaymentDetails::showFacts(const PaymentDossier &dossier)
{
    auto facts = std::make_unique<PaymentOverview>(dossier);
    if (m_facts && m_facts->content() == facts->content())
        return;
    const auto *focused = m_facts && m_facts->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const auto focusedName = focused ? focused->objectName() : QString();
    m_facts = facts.release();
    connect(m_facts, &PaymentOverview::processAnywayRequested, this,
            &PaymentDetails::confirmProcessing);
    connect(m_facts, &PaymentOverview::takeOverRequested, this, &PaymentDetails::takeOverRequested);
    connect(m_facts, &PaymentOverview::sendAgainRequested, this,
            &PaymentDetails::confirmSendingAgain);
    const int scrolled = m_factsArea->verticalScrollBar()->value();
    m_factsArea->setWidget(m_facts);
    m_factsArea->verticalScrollBar()->setValue(scrolled);
    auto *sameAgain = focusedName.isEmpty() ? nullptr : m_facts->findChild<QWidget *>(focusedName);
    if (sameAgain)
        sameAgain->setFocus();
}

void PaymentDetails::confirmProcessing()
{
    Confirmation confirmation;
    confirmation.title = tr("Deliver to an unknown user?");
    confirmation.consequence =
        tr("The database does not know user %1: the bot never saw this person, or the row was "
           "removed. A subscription and its keys are created all the same, for this payment only. "
           "The bot will not be able to write to the user.")
            .arg(m_customer);
    confirmation.verb = tr("Deliver this payment");
    ask(confirmation, [this] { emit processAnywayConfirmed(); });
}

void PaymentDetails::confirmSendingAgain()
{
    const auto shown = m_notification.value_or(Notification());
    if (shown.state != NotificationState::Unknown) {
        emit sendAgainConfirmed(shown);
        return;
    }
    Confirmation confirmation;
    confirmation.title = tr("Send the message again?");
    confirmation.consequence =
        tr("The answer to it was lost: the customer may have it already and gets it twice then.");
    confirmation.verb = tr("Send again");
    ask(confirmation, [this, shown] { emit sendAgainConfirmed(shown); });
}

void PaymentDetails::ask(const Confirmation &confirmation, const std::function<void()> &confirmed)
{
    m_banner->dismiss();
    auto *dialog = new ConfirmDialog(confirmation, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, confirmed);
    dialog->open();
}

} // namespace VeilDesk
