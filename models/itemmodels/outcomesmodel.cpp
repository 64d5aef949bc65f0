#include "models/itemmodels/outcomesmodel.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// The internal id of a group; a row of a group has the group's row plus one.
constexpr quintptr GroupId = 0;

QString symbolOf(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return u"success"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Danger:
        return u"error"_s;
    case Tone::Neutral:
    case Tone::Accent:
        return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

/// The worse, the earlier.
int rank(Tone tone)
{
    switch (tone) {
    case Tone::Danger:
        return 0;
    case Tone::Warning:
        return 1;
    case Tone::Neutral:
    case Tone::Accent:
        return 2;
    case Tone::Success:
        return 3;
    }
    Q_UNREACHABLE();
}

QString fullDetail(const RowOutcome &outcome)
{
    if (outcome.technicalDetail.isEmpty())
        return outcome.detail;
    return outcome.detail + u'\n' + outcome.technicalDetail;
}

QString cell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

OutcomesModel::OutcomesModel(QObject *parent)
    : QAbstractItemModel(parent)
{ }

void OutcomesModel::setOutcomes(std::vector<RowOutcome> outcomes)
{
    beginResetModel();
    m_groups.clear();
    QHash<QString, size_t> known;
    for (auto &outcome : outcomes) {
        const auto found = known.constFind(outcome.group);
        const auto position = found == known.constEnd() ? m_groups.size() : *found;
        if (position == m_groups.size()) {
            known.insert(outcome.group, position);
            m_groups.push_back({outcome.group, outcome.tone, {}});
        }
        m_groups[position].outcomes.push_back(std::move(outcome));
    }
    std::ranges::stable_sort(m_groups, {}, [](const Group &group) { return rank(group.tone); });
    endResetModel();
}

std::vector<qint64> OutcomesModel::retryableIds() const
{
    std::vector<qint64> ids;
    for (const auto &group : m_groups) {
        for (const auto &outcome : group.outcomes) {
            if (outcome.isRetryable)
                ids.push_back(outcome.id);
        }
    }
    return ids;
}

QString OutcomesModel::toTsv() const
{
    auto text =
        QStringList{tr("Item"), tr("Server"), tr("Outcome"), tr("Details"), tr("Technical details")}
            .join(u'\t');
    for (const auto &group : m_groups) {
        for (const auto &outcome : group.outcomes)
            text += u'\n' + cell(outcome.name) + u'\t' + cell(outcome.place) + u'\t'
                + cell(outcome.group) + u'\t' + cell(outcome.detail) + u'\t'
                + cell(outcome.technicalDetail);
    }
    return text;
}

QModelIndex OutcomesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : GroupId);
}

QModelIndex OutcomesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == GroupId)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, GroupId);
}

int OutcomesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    const bool isGroup = parent.internalId() == GroupId && parent.column() == 0;
    return isGroup ? static_cast<int>(m_groups[static_cast<size_t>(parent.row())].outcomes.size())
                   : 0;
}

int OutcomesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant OutcomesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<size_t>(index.row());
    if (index.internalId() == GroupId)
        return groupData(m_groups[row], index.column(), role);
    const auto &outcome = m_groups[index.internalId() - 1].outcomes[row];
    if (role == IdRole)
        return outcome.id;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return outcome.name;
    case PlaceColumn:
        return outcome.place;
    case DetailColumn:
        return role == Qt::ToolTipRole ? fullDetail(outcome) : outcome.detail;
    default:
        return {};
    }
}

QVariant OutcomesModel::groupData(const Group &group, int column, int role)
{
    if (column != NameColumn)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        //: %1: an outcome such as "Revoked", %2: how many rows have it
        return tr("%1: %2").arg(group.text, QLocale().toString(group.outcomes.size()));
    case SymbolRole:
        return symbolOf(group.tone);
    case ToneRole:
        return static_cast<int>(group.tone);
    default:
        return {};
    }
}

QVariant OutcomesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Item");
    case PlaceColumn:
        return tr("Server");
    case DetailColumn:
        return tr("Details");
    default:
        return {};
    }
}

} // namespace VeilDesk
