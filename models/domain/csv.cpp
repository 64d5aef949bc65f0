#include "models/domain/csv.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

/// Also the wide forms, which some spreadsheets read as the plain ones.
constexpr QStringView FormulaStarts(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

bool needsQuotes(QChar c)
{
    return c == u',' || c == u'"' || c == u'\r' || c == u'\n';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isDigit);
}

/// "-12" and "-12.5", the only numbers that begin like a formula.
bool isNegativeNumber(QStringView text)
{
    if (!text.startsWith(u'-'))
        return false;
    const auto number = text.mid(1);
    const auto point = number.indexOf(u'.');
    if (point < 0)
        return isDigits(number);
    return isDigits(number.left(point)) && isDigits(number.mid(point + 1));
}

bool isFormula(QStringView text)
{
    return !text.isEmpty() && FormulaStarts.contains(text.front()) && !isNegativeNumber(text);
}

QByteArray csvCell(const QString &text)
{
    const bool isRisky = isFormula(text);
    const bool isQuoted = isRisky || std::ranges::any_of(text, needsQuotes);
    auto cell = text.toUtf8();
    if (!isQuoted)
        return cell;
    cell.replace('"', "\"\"");
    return (isRisky ? "\"'" : "\"") + cell + '"';
}

} // namespace

QByteArray csvRecord(const QStringList &cells)
{
    QByteArray record;
    for (const auto &cell : cells) {
        if (&cell != &cells.front())
            record += ',';
        record += csvCell(cell);
    }
    return record + "\r\n";
}

} // namespace VeilDesk
