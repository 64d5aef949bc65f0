#include "models/itemmodels/termpreviewmodel.h"

#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/roles.h"

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

std::vector<TermMove> movesOf(const std::vector<KeyTerm> &terms, const Extension &extension,
                              Timestamp now)
{
    std::vector<TermMove> moves;
    moves.reserve(terms.size());
    for (const auto &term : terms)
        moves.push_back(planMove(term, extension, now));
    return moves;
}

} // namespace

TermPreviewModel::TermPreviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void TermPreviewModel::setTerms(std::vector<KeyTerm> terms, const Extension &extension,
                                Timestamp now)
{
    if (!m_terms.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_terms.clear();
        m_moves.clear();
        endRemoveRows();
    }
    if (terms.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(terms.size()) - 1);
    m_terms = std::move(terms);
    m_moves = movesOf(m_terms, extension, now);
    endInsertRows();
}

void TermPreviewModel::plan(const Extension &extension, Timestamp now)
{
    m_moves = movesOf(m_terms, extension, now);
    if (!m_terms.empty())
        emit dataChanged(index(0, AfterColumn), index(rowCount() - 1, NoteColumn));
}

TermPreviewModel::Summary TermPreviewModel::summary() const
{
    Summary summary;
    for (const auto &move : m_moves) {
        summary.changing += move.after.has_value();
        if (move.skip)
            ++summary.skipped[*move.skip];
    }
    return summary;
}

QString TermPreviewModel::skipText(TermSkip skip)
{
    switch (skip) {
    case TermSkip::Revoking:
        return tr("Being revoked");
    case TermSkip::SubscriptionGone:
        return tr("Its subscription is gone");
    case TermSkip::Unlimited:
        return tr("Unlimited");
    case TermSkip::Deactivated:
        return tr("Its subscription is deactivated");
    case TermSkip::NoEnd:
        return tr("Never ends");
    case TermSkip::EndsLater:
        return tr("Ends later already");
    case TermSkip::Unchanged:
        return tr("Ends then already");
    }
    Q_UNREACHABLE();
}

int TermPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_terms.size());
}

int TermPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TermPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &move = m_moves[static_cast<size_t>(index.row())];
    const bool isSkipNote = index.column() == NoteColumn && move.skip;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return displayText(index.row(), index.column());
    case SymbolRole:
        return isSkipNote ? u"skipped"_s : QVariant();
    case ToneRole:
        return isSkipNote ? static_cast<int>(Tone::Neutral) : QVariant();
    default:
        return {};
    }
}

QVariant TermPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case OwnerColumn:
        return tr("Customer");
    case ServerColumn:
        return tr("Server");
    case BeforeColumn:
        return tr("Ends now");
    case AfterColumn:
        return tr("Will end");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

QString TermPreviewModel::displayText(int row, int column) const
{
    const auto &term = m_terms[static_cast<size_t>(row)];
    const auto &move = m_moves[static_cast<size_t>(row)];
    switch (column) {
    case OwnerColumn:
        return term.owner;
    case ServerColumn:
        return DisplayText::serverName(term.server, term.serverName);
    case BeforeColumn:
        if (!term.expiresAt || isUnlimited(*term.expiresAt))
            return tr("never");
        return DisplayText::absoluteTime(*term.expiresAt);
    case AfterColumn:
        return move.after ? DisplayText::absoluteTime(*move.after) : tr("unchanged");
    case NoteColumn:
        if (move.skip)
            return skipText(*move.skip);
        return term.subscription ? tr("Subscription #%1").arg(term.subscription->value) : QString();
    default:
        return {};
    }
}

} // namespace VeilDesk
