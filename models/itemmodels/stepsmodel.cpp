#include "models/itemmodels/stepsmodel.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/roles.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

QString symbol(StepState state)
{
    switch (state) {
    case StepState::Intended:
    case StepState::Absent:
        return u"clock"_s;
    case StepState::Sent:
    case StepState::Confirmed:
        return u"refresh"_s;
    case StepState::Unknown:
        return u"unknown"_s;
    case StepState::Stored:
        return u"success"_s;
    case StepState::Compensating:
    case StepState::Compensated:
        return u"trash"_s;
    case StepState::Failed:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

Tone tone(StepState state)
{
    switch (state) {
    case StepState::Stored:
        return Tone::Success;
    case StepState::Unknown:
    case StepState::Compensating:
        return Tone::Warning;
    case StepState::Failed:
        return Tone::Danger;
    case StepState::Sent:
    case StepState::Confirmed:
        return Tone::Accent;
    case StepState::Intended:
    case StepState::Absent:
    case StepState::Compensated:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString stateText(StepState state)
{
    switch (state) {
    case StepState::Intended:
        return StepsModel::tr("Not begun");
    case StepState::Sent:
        return StepsModel::tr("Sent");
    case StepState::Unknown:
        return StepsModel::tr("Unknown");
    case StepState::Absent:
        return StepsModel::tr("No key there");
    case StepState::Confirmed:
        return StepsModel::tr("On the server");
    case StepState::Stored:
        return StepsModel::tr("Created");
    case StepState::Compensating:
        return StepsModel::tr("Removing");
    case StepState::Compensated:
        return StepsModel::tr("Removed");
    case StepState::Failed:
        return StepsModel::tr("Failed");
    }
    Q_UNREACHABLE();
}

/// What the step itself tells about its key, before the English warnings that were kept with it.
QString warningText(const Step &step)
{
    QStringList lines;
    if (!step.persisted)
        lines += StepsModel::tr("The server did not save the key: it may vanish when the server "
                                "restarts.");
    if (step.recreated && step.state == StepState::Stored)
        lines += StepsModel::tr("The key had vanished from the server, and was created again.");
    else if (step.recreated)
        lines += StepsModel::tr("The key vanished from the server after it was stored.");
    if (step.state == StepState::Stored && !step.verifiedAt)
        lines += StepsModel::tr("The key was not seen on the server since it was created: verify "
                                "it.");
    if (step.state == StepState::Stored && step.link.isEmpty())
        lines += StepsModel::tr("The server did not tell the key's link.");
    lines += StepsModel::tr("Technical details: %1").arg(redacted(step.warnings.join(u"; "_s)));
    return lines.join(u'\n');
}

} // namespace

StepsModel::StepsModel(Clock clock, ReasonText reasonText, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(std::move(clock))
    , m_reasonText(std::move(reasonText))
{ }

void StepsModel::setOperation(const Operation &operation)
{
    if (operation.id == m_operation && operation.steps.size() == m_steps.size()) {
        m_steps = operation.steps;
        refreshTimes();
        return;
    }
    beginResetModel();
    m_operation = operation.id;
    m_steps = operation.steps;
    endResetModel();
}

void StepsModel::updateStep(OperationId operation, const Step &step)
{
    if (operation != m_operation)
        return;
    const auto found = std::ranges::find(m_steps, step.id, &Step::id);
    if (found == m_steps.end())
        return;
    *found = step;
    const auto row = static_cast<int>(found - m_steps.begin());
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void StepsModel::clear()
{
    beginResetModel();
    m_operation = {};
    m_steps.clear();
    endResetModel();
}

void StepsModel::setServerNames(const QHash<ServerId, QString> &names)
{
    m_serverNames = names;
    refreshTimes();
}

void StepsModel::refreshTimes()
{
    if (!m_steps.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int StepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &step = m_steps[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(step, index.column());
    case Qt::ToolTipRole:
        return toolTip(step, index.column());
    case SymbolRole:
        return index.column() == StateColumn ? symbol(step.state) : QVariant();
    case ToneRole:
        return static_cast<int>(tone(step.state));
    case IdRole:
        return step.id.value;
    default:
        return {};
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case ServerColumn:
        return tr("Server");
    case StateColumn:
        return tr("State");
    case AttemptsColumn:
        return tr("Attempts");
    case UuidColumn:
        return tr("UUID");
    case RetryColumn:
        return tr("Next attempt");
    case ErrorColumn:
        return tr("Last error");
    default:
        return {};
    }
}

QString StepsModel::displayText(const Step &step, int column) const
{
    switch (column) {
    case ServerColumn:
        return DisplayText::serverName(step.server, m_serverNames);
    case StateColumn:
        return stateText(step.state);
    case AttemptsColumn:
        return QString::number(step.attempts);
    case UuidColumn:
        return redactedUuid(step.uuid);
    case RetryColumn:
        return step.retryAt ? DisplayText::relativeTime(*step.retryAt, m_clock()) : QString();
    case ErrorColumn:
        return step.error ? m_reasonText(*step.error) : QString();
    default:
        return {};
    }
}

QString StepsModel::toolTip(const Step &step, int column) const
{
    if (column == RetryColumn && step.retryAt)
        return DisplayText::absoluteTime(*step.retryAt);
    if (column == ErrorColumn && step.error)
        return displayText(step, column) + u'\n' + redacted(step.error->detail());
    if (column == StateColumn && !step.warnings.isEmpty())
        return warningText(step);
    return displayText(step, column);
}

} // namespace VeilDesk
