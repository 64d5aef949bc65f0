#include "models/itemmodels/issueprogressmodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/roles.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;
using Activity = IssueProgressModel::Activity;

namespace {

Activity activityOfState(StepState state)
{
    switch (state) {
    case StepState::Intended:
    case StepState::Sent:
    case StepState::Absent:
    case StepState::Confirmed:
        return Activity::Working;
    case StepState::Stored:
        return Activity::Created;
    case StepState::Unknown:
        return Activity::Unknown;
    case StepState::Compensating:
        return Activity::Removing;
    case StepState::Compensated:
        return Activity::Removed;
    case StepState::Failed:
        return Activity::Failed;
    }
    Q_UNREACHABLE();
}

QString symbol(Activity activity)
{
    switch (activity) {
    case Activity::Queued:
    case Activity::Waiting:
        return u"clock"_s;
    case Activity::Working:
        return u"refresh"_s;
    case Activity::Created:
        return u"success"_s;
    case Activity::Removing:
    case Activity::Removed:
        return u"trash"_s;
    case Activity::Unknown:
        return u"unknown"_s;
    case Activity::Failed:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

Tone tone(Activity activity)
{
    switch (activity) {
    case Activity::Queued:
    case Activity::Removed:
        return Tone::Neutral;
    case Activity::Working:
        return Tone::Accent;
    case Activity::Created:
        return Tone::Success;
    case Activity::Waiting:
    case Activity::Removing:
    case Activity::Unknown:
        return Tone::Warning;
    case Activity::Failed:
        return Tone::Danger;
    }
    Q_UNREACHABLE();
}

} // namespace

IssueProgressModel::IssueProgressModel(ReasonText reasonText, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reasonText(std::move(reasonText))
{ }

void IssueProgressModel::start(const Operation &operation,
                               const QHash<ServerId, QString> &serverNames)
{
    beginResetModel();
    m_operation = operation.id;
    m_rows.clear();
    for (const auto &step : operation.steps) {
        StepProgress progress;
        progress.operation = operation.id;
        progress.step = step;
        m_rows.push_back({serverNames.value(step.server), progress, false});
    }
    endResetModel();
}

void IssueProgressModel::update(const StepProgress &progress)
{
    if (progress.operation != m_operation)
        return;
    const auto row = std::ranges::find(m_rows, progress.step.server,
                                       [](const Row &each) { return each.progress.step.server; });
    if (row != m_rows.end())
        setProgress(size_t(row - m_rows.begin()), progress);
}

void IssueProgressModel::finish(const Operation &operation)
{
    for (const auto &step : operation.steps) {
        StepProgress progress;
        progress.operation = operation.id;
        progress.step = step;
        progress.attempt = step.attempts;
        update(progress);
    }
}

void IssueProgressModel::setNow(WallTime now)
{
    m_now = now;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (activity(m_rows[row]) == Activity::Waiting)
            emit dataChanged(index(int(row), MessageColumn), index(int(row), MessageColumn));
    }
}

int IssueProgressModel::settledCount() const
{
    return int(std::ranges::count_if(m_rows, [](const Row &row) {
        const auto now = activity(row);
        return now == Activity::Created || now == Activity::Removed || now == Activity::Unknown
            || now == Activity::Failed;
    }));
}

int IssueProgressModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int IssueProgressModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssueProgressModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == MessageColumn ? messageText(row) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == AttemptsColumn
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case IdRole:
        return row.progress.step.server.value;
    case SymbolRole:
        return index.column() == StateColumn ? symbol(activity(row)) : QVariant();
    case ToneRole:
        return index.column() == StateColumn ? static_cast<int>(tone(activity(row))) : QVariant();
    default:
        return {};
    }
}

QVariant IssueProgressModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ServerColumn:
        return tr("Server");
    case StateColumn:
        return tr("State");
    case AttemptsColumn:
        return tr("Attempts");
    case MessageColumn:
        return tr("Details");
    default:
        return {};
    }
}

Activity IssueProgressModel::activity(const Row &row)
{
    if (!row.begun)
        return Activity::Queued;
    switch (row.progress.phase) {
    case StepPhase::AwaitingTurn:
    case StepPhase::Waiting:
        return Activity::Waiting;
    case StepPhase::Compensating:
        return Activity::Removing;
    case StepPhase::Connecting:
    case StepPhase::Creating:
    case StepPhase::Probing:
    case StepPhase::Storing:
    case StepPhase::ReadingBack:
        return Activity::Working;
    case StepPhase::Ended:
        return activityOfState(row.progress.step.state);
    }
    Q_UNREACHABLE();
}

QString IssueProgressModel::displayText(const Row &row, int column) const
{
    switch (column) {
    case ServerColumn:
        return DisplayText::serverName(row.progress.step.server, row.serverName);
    case StateColumn:
        return stateText(row);
    case AttemptsColumn:
        return row.progress.attempt > 0 ? QString::number(row.progress.attempt) : QString();
    case MessageColumn:
        return messageText(row);
    default:
        return {};
    }
}

QString IssueProgressModel::stateText(const Row &row) const
{
    switch (activity(row)) {
    case Activity::Queued:
        return tr("Queued");
    case Activity::Waiting:
        return row.progress.phase == StepPhase::AwaitingTurn ? tr("Waiting for its turn")
                                                             : tr("Waiting to retry");
    case Activity::Created:
        return tr("Created");
    case Activity::Removing:
        return tr("Removing");
    case Activity::Removed:
        return tr("Removed");
    case Activity::Unknown:
        return tr("Unknown");
    case Activity::Failed:
        return tr("Failed");
    case Activity::Working:
        break;
    }
    switch (row.progress.phase) {
    case StepPhase::Connecting:
        return tr("Connecting");
    case StepPhase::Probing:
        return tr("Looking for the key");
    case StepPhase::Storing:
        return tr("Saving");
    case StepPhase::ReadingBack:
        return tr("Verifying");
    default:
        return tr("Creating the key");
    }
}

QString IssueProgressModel::messageText(const Row &row) const
{
    const auto &step = row.progress.step;
    const auto reason = step.error ? m_reasonText(*step.error) : QString();
    switch (activity(row)) {
    case Activity::Waiting: {
        if (row.progress.phase == StepPhase::AwaitingTurn)
            return tr("The server takes few new keys a minute: %n s left.", nullptr,
                      secondsLeft(row));
        const auto countdown = tr("Next attempt in %n s.", nullptr, secondsLeft(row));
        return reason.isEmpty() ? countdown : u"%1 %2"_s.arg(countdown, reason);
    }
    case Activity::Unknown:
        return tr("The answer was lost. VeilDesk will look again and tidy up.");
    case Activity::Failed:
        return reason;
    case Activity::Created:
        return step.warnings.isEmpty() ? QString()
                                       : tr("%n warning(s)", nullptr, int(step.warnings.size()));
    default:
        return {};
    }
}

int IssueProgressModel::secondsLeft(const Row &row) const
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(row.progress.resumesAt - m_now);
    return std::max(0, int(left.count()));
}

void IssueProgressModel::setProgress(size_t row, const StepProgress &progress)
{
    m_rows[row].progress = progress;
    m_rows[row].begun = true;
    emit dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
}

} // namespace VeilDesk
