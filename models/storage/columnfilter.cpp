#include "models/storage/columnfilter.h"

#include "models/storage/searchword.h"
#include "models/storage/sqlclauses.h"

#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Placeholders{
    ":column0"_L1, ":column1"_L1, ":column2"_L1, ":column3"_L1, ":column4"_L1,
    ":column5"_L1, ":column6"_L1, ":column7"_L1, ":column8"_L1, ":column9"_L1,
};

QString isWithin(const QString &value, const ColumnCondition &condition)
{
    QStringList terms;
    if (condition.from)
        terms += u"%1 >= %2"_s.arg(value).arg(*condition.from);
    if (condition.below)
        terms += u"%1 < %2"_s.arg(value).arg(*condition.below);
    return terms.join(u" AND "_s);
}

} // namespace

void addCondition(WhereClause &where, const QString &value, const ColumnCondition &condition,
                  int index)
{
    using Test = ColumnCondition::Test;
    const auto placeholder = Placeholders.at(static_cast<size_t>(index));
    switch (condition.test) {
    case Test::Contains: {
        const auto phrase = SearchWord::phrase(condition.text, placeholder);
        where.add(phrase.isIn({value}), placeholder, phrase.value());
        return;
    }
    case Test::Is:
        where.add(u"%1 = %2"_s.arg(value, placeholder), placeholder, condition.text);
        return;
    case Test::Within:
        where.add(isWithin(value, condition));
        return;
    case Test::Missing:
        where.add(u"(%1 IS NULL OR %1 = '')"_s.arg(value));
        return;
    case Test::Present:
        where.add(u"%1 <> ''"_s.arg(value));
        return;
    }
    Q_UNREACHABLE();
}

} // namespace VeilDesk
