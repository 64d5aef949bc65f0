#include "models/itemmodels/defectmarks.h"

#include "models/itemmodels/findingtext.h"
#include "models/itemmodels/roles.h"

#include <algorithm>
#include <iterator>

namespace VeilDesk::DefectMarks {

using namespace Qt::StringLiterals;

namespace {

QStringList explanationsOf(const std::vector<RowDefect> &defects)
{
    QStringList texts;
    for (const auto &defect : defects)
        texts += FindingText::explanation(defect);
    return texts;
}

std::vector<RowDefect> defectsIn(int column, const std::vector<RowDefect> &defects,
                                 const Columns &columns)
{
    std::vector<RowDefect> found;
    std::ranges::copy_if(defects, std::back_inserter(found), [&](const RowDefect &defect) {
        return columns.value(defect.column, 0) == column;
    });
    return found;
}

QString toolTip(const QVariant &plain, const std::vector<RowDefect> &defects)
{
    auto texts = explanationsOf(defects);
    texts.prepend(plain.toString());
    texts.removeAll(QString());
    return texts.join(u"\n\n"_s);
}

/// As orStored(), of any of the columns of the database that the cell stands for.
QString cellText(const QString &plain, const std::vector<RowDefect> &defects,
                 const Columns &columns)
{
    auto text = plain;
    for (const auto &defect : defects) {
        if (columns.contains(defect.column))
            text = orStored(text, defects, defect.column);
    }
    return text;
}

} // namespace

QString orStored(const QString &plain, const std::vector<RowDefect> &defects, const QString &column,
                 const QString &otherwise)
{
    if (!plain.isEmpty() && plain != u"—"_s)
        return plain;
    const auto found = std::ranges::find_if(defects, [&](const RowDefect &defect) {
        return defect.column == column && !defect.stored.isEmpty();
    });
    if (found != defects.end())
        return found->stored.simplified();
    return otherwise.isEmpty() ? plain : otherwise;
}

bool isUnreadable(const std::vector<RowDefect> &defects, const QString &column)
{
    return std::ranges::any_of(defects, [&](const RowDefect &defect) {
        return defect.column == column
            && (defect.kind == "number_of_wrong_type"_L1 || defect.kind == "missing_value"_L1);
    });
}

QString explanations(const std::vector<RowDefect> &defects)
{
    return explanationsOf(defects).join(u"\n\n"_s);
}

QVariant marked(const std::vector<RowDefect> &defects, const Columns &columns, int column, int role,
                const QVariant &plain)
{
    const auto here = defectsIn(column, defects, columns);
    if (here.empty())
        return plain;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(plain.toString(), here, columns);
    case SymbolRole:
        return u"warning"_s;
    case ToneRole:
        return static_cast<int>(Tone::Warning);
    case Qt::AccessibleDescriptionRole:
        return explanationsOf(here).join(u'\n');
    case Qt::ToolTipRole:
        return toolTip(plain, here);
    default:
        return plain;
    }
}

} // namespace VeilDesk::DefectMarks
