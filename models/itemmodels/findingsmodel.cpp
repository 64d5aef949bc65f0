#include "models/itemmodels/findingsmodel.h"

#include "models/itemmodels/findingtext.h"
#include "models/itemmodels/roles.h"

#include <QLocale>

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

void FindingsModel::setFindings(std::vector<Finding> findings)
{
    std::ranges::stable_sort(findings, {}, &Finding::kind);
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &finding = m_findings[static_cast<size_t>(index.row())];
    const auto column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == TitleColumn)
            return FindingText::title(finding);
        return column == PlaceColumn ? FindingText::place(finding)
                                     : QLocale().toString(finding.count);
    case Qt::ToolTipRole:
        return FindingText::advice(finding);
    case Qt::TextAlignmentRole:
        return column == CountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SymbolRole:
        return column == TitleColumn ? QVariant(u"warning"_s) : QVariant();
    case ToneRole:
        return static_cast<int>(Tone::Warning);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return section == CountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TitleColumn:
        return tr("Defect");
    case PlaceColumn:
        return tr("Where");
    case CountColumn:
        return tr("Rows");
    default:
        return {};
    }
}

} // namespace VeilDesk
