#include "models/itemmodels/attemptsmodel.h"

#include "models/domain/redaction.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/roles.h"
#include "models/itemmodels/standingtext.h"

#include <QLocale>

namespace VeilDesk {

using namespace Qt::StringLiterals;

AttemptsModel::AttemptsModel(ReasonText reasonText, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reasonText(std::move(reasonText))
{ }

void AttemptsModel::setAttempts(OperationId operation, std::vector<Attempt> attempts)
{
    if (operation != m_operation || attempts.size() < m_attempts.size()) {
        beginResetModel();
        m_operation = operation;
        m_attempts = std::move(attempts);
        endResetModel();
        return;
    }
    if (attempts.size() == m_attempts.size())
        return;
    beginInsertRows({}, rowCount(), static_cast<int>(attempts.size()) - 1);
    m_attempts = std::move(attempts);
    endInsertRows();
}

void AttemptsModel::setServerNames(const QHash<ServerId, QString> &names)
{
    m_serverNames = names;
    if (!m_attempts.empty())
        emit dataChanged(index(0, ServerColumn), index(rowCount() - 1, ServerColumn));
}

int AttemptsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_attempts.size());
}

int AttemptsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttemptsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &attempt = m_attempts[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(attempt, index.column());
    case Qt::ToolTipRole:
        return toolTip(attempt, index.column());
    case SymbolRole:
        if (index.column() != ResultColumn)
            return {};
        return attempt.error ? u"error"_s : u"success"_s;
    case ToneRole:
        return static_cast<int>(attempt.error ? Tone::Danger : Tone::Success);
    default:
        return {};
    }
}

QVariant AttemptsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case ServerColumn:
        return tr("Server");
    case CallColumn:
        return tr("Call");
    case NumberColumn:
        return tr("Attempt");
    case DurationColumn:
        return tr("Took");
    case ResultColumn:
        return tr("Result");
    default:
        return {};
    }
}

QString AttemptsModel::displayText(const Attempt &attempt, int column) const
{
    switch (column) {
    case TimeColumn:
        return DisplayText::clockTime(attempt.startedAt);
    case ServerColumn:
        return DisplayText::serverName(attempt.server, m_serverNames);
    case CallColumn:
        return StandingText::callName(attempt.operation);
    case NumberColumn:
        return QString::number(attempt.number);
    case DurationColumn:
        return tr("%1 ms").arg(QLocale().toString(qint64(attempt.duration.count())));
    case ResultColumn:
        return attempt.error ? m_reasonText(*attempt.error) : tr("Succeeded");
    default:
        return {};
    }
}

QString AttemptsModel::toolTip(const Attempt &attempt, int column) const
{
    if (column == TimeColumn)
        return DisplayText::absoluteTime(
            std::chrono::floor<std::chrono::seconds>(attempt.startedAt));
    if (column == CallColumn)
        return attempt.operation;
    if (column != ResultColumn || !attempt.error)
        return displayText(attempt, column);
    const int status = attempt.error->httpStatus();
    const auto code = status > 0 ? u"HTTP %1\n"_s.arg(status) : QString();
    return displayText(attempt, column) + u'\n' + code + redacted(attempt.error->detail());
}

} // namespace VeilDesk
