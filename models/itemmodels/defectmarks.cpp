#include "models/itemmodels/defectmarks.h"

#include "models/itemmodels/findingtext.h"
#include "models/itemmodels/roles.h"

namespace VeilDesk::DefectMarks {

using namespace Qt::StringLiterals;

QVariant marked(const std::vector<RowDefect> &defects, const Columns &columns, int column, int role,
                const QVariant &plain)
{
    QStringList texts;
    for (const auto &defect : defects) {
        if (columns.value(defect.column, 0) == column)
            texts += FindingText::explanation(defect);
    }
    if (texts.isEmpty())
        return plain;
    switch (role) {
    case SymbolRole:
        return u"warning"_s;
    case ToneRole:
        return static_cast<int>(Tone::Warning);
    case Qt::AccessibleDescriptionRole:
        return texts.join(u'\n');
    case Qt::ToolTipRole:
        texts.prepend(plain.toString());
        texts.removeAll(QString());
        return texts.join(u"\n\n"_s);
    default:
        return plain;
    }
}

} // namespace VeilDesk::DefectMarks
