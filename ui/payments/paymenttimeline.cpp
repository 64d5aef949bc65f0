#include "ui/payments/paymenttimeline.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/paymentsmodel.h"
#include "models/itemmodels/roles.h"
#include "models/itemmodels/standingtext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notificationtext.h"
#include "ui/widgets/plaintable.h"
#include "ui/widgets/treedelegate.h"

#include <QHeaderView>
#include <QScrollBar>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Where the item is, from the top; events are only ever added.
std::vector<int> rowsOf(QModelIndex index)
{
    std::vector<int> rows;
    for (; index.isValid(); index = index.parent())
        rows.insert(rows.begin(), index.row());
    return rows;
}

QModelIndex findIndex(const QAbstractItemModel &model, const std::vector<int> &rows)
{
    QModelIndex index;
    for (const int row : rows)
        index = model.index(row, 0, index);
    return index;
}

/// What the table has no room for.
QString reasonOf(const Error &error)
{
    const auto code = error.httpStatus() > 0 ? u"HTTP %1\n"_s.arg(error.httpStatus()) : QString();
    return errorText(error).whole() + u'\n' + code + redacted(error.detail());
}

} // namespace

PaymentTimeline::PaymentTimeline(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"timelineTree"_s);
    setAccessibleName(tr("Timeline"));
    setHeaderLabels({tr("Time"), tr("Event"), tr("Server"), tr("Result")});
    reserveHeaders(this);
    setItemDelegate(new TreeDelegate(this));
    setUniformRowHeights(true);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void PaymentTimeline::showEvents(const PaymentDossier &dossier)
{
    const auto current = rowsOf(currentIndex());
    const auto collapsed = collapsedRuns();
    const int scrolled = verticalScrollBar()->value();
    fill(dossier);
    setCurrentIndex(findIndex(*model(), current));
    collapse(collapsed);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(scrolled);
}

QSet<qint64> PaymentTimeline::collapsedRuns() const
{
    QSet<qint64> runs;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const auto *item = topLevelItem(row);
        if (item->childCount() > 0 && !item->isExpanded())
            runs += item->data(TimeColumn, IdRole).toLongLong();
    }
    return runs;
}

void PaymentTimeline::collapse(const QSet<qint64> &runs)
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        auto *item = topLevelItem(row);
        if (runs.contains(item->data(TimeColumn, IdRole).toLongLong()))
            item->setExpanded(false);
    }
}

QString PaymentTimeline::resultText(const Operation &operation)
{
    const auto count = countSteps(operation);
    const auto keys = tr("%1 of %2 servers").arg(count.created).arg(count.created + count.failed);
    if (!operation.outcome)
        return tr("Not decided yet");
    switch (*operation.outcome) {
    case Outcome::Complete:
        return tr("Delivered: %1").arg(keys);
    case Outcome::Degraded:
        return tr("Delivered, but not on every server: %1").arg(keys);
    case Outcome::Rejected:
        return operation.cancelRequested ? tr("Stopped by the operator: %1").arg(keys)
                                         : tr("Not delivered: %1").arg(keys);
    }
    Q_UNREACHABLE();
}

void PaymentTimeline::fill(const PaymentDossier &dossier)
{
    const auto &payment = dossier.summary.payment;
    clear();
    addEvent(payment.createdAt, tr("Recorded"));
    addEvent(payment.paidAt, tr("Paid"), PaymentsModel::amountText(payment));
    for (const auto &run : dossier.runs)
        addRun(run, dossier.serverNames);
    if (dossier.notification)
        addEvent(dossier.notification->sentAt.value_or(dossier.notification->createdAt),
                 tr("Message to the customer"),
                 NotificationText::standing(*dossier.notification, dossier.obstacle));
    expandAll();
}

void PaymentTimeline::addEvent(std::optional<Timestamp> time, const QString &event,
                               const QString &result)
{
    if (!time)
        return;
    auto *item = new QTreeWidgetItem(this, {DisplayText::absoluteTime(*time), event, {}, result});
    item->setToolTip(ResultColumn, result);
}

void PaymentTimeline::addRun(const PaymentRun &run, const QHash<ServerId, QString> &serverNames)
{
    const auto &operation = run.operation;
    auto *item = new QTreeWidgetItem(this,
                                     {DisplayText::absoluteTime(operation.createdAt),
                                      tr("Delivery #%1").arg(operation.id.value),
                                      {},
                                      resultText(operation)});
    item->setData(TimeColumn, IdRole, operation.id.value);
    item->setToolTip(ResultColumn, item->text(ResultColumn) + u'\n' + redacted(operation.message));
    for (const auto &attempt : run.attempts)
        addAttempt(item, attempt, serverNames);
}

void PaymentTimeline::addAttempt(QTreeWidgetItem *run, const Attempt &attempt,
                                 const QHash<ServerId, QString> &serverNames)
{
    const auto &error = attempt.error;
    auto *item = new QTreeWidgetItem(
        run,
        {DisplayText::clockTime(attempt.startedAt),
         tr("%1, attempt %2").arg(StandingText::callName(attempt.operation)).arg(attempt.number),
         DisplayText::serverName(attempt.server, serverNames),
         error ? errorText(*error).title : tr("Succeeded in %1 ms").arg(attempt.duration.count())});
    item->setIcon(ResultColumn,
                  error ? icon(u"error"_s, Tone::Danger) : icon(u"success"_s, Tone::Success));
    if (error)
        item->setToolTip(ResultColumn, reasonOf(*error));
}

} // namespace VeilDesk
