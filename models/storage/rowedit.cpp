#include "models/storage/rowedit.h"

#include <array>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array BeforeNames{":before0"_L1, ":before1"_L1, ":before2"_L1, ":before3"_L1,
                                 ":before4"_L1, ":before5"_L1, ":before6"_L1, ":before7"_L1,
                                 ":before8"_L1, ":before9"_L1};
constexpr std::array AfterNames{":after0"_L1, ":after1"_L1, ":after2"_L1, ":after3"_L1,
                                ":after4"_L1, ":after5"_L1, ":after6"_L1, ":after7"_L1,
                                ":after8"_L1, ":after9"_L1};

enum Side { Before = 1, After = 2 };

SqlBindings bindingsOf(const RowEdit &edit, int sides)
{
    SqlBindings bindings{{":row"_L1, edit.id}};
    for (size_t i = 0; i < edit.cells.size(); ++i) {
        if (sides & Before)
            bindings.emplace_back(BeforeNames[i], edit.cells[i].before);
        if (sides & After)
            bindings.emplace_back(AfterNames[i], edit.cells[i].after);
    }
    return bindings;
}

Result<int> update(const Transaction &transaction, const RowEdit &edit)
{
    QStringList assignments{u"%1 = :after0"_s.arg(edit.cells.front().column)};
    for (size_t i = 1; i < edit.cells.size(); ++i)
        assignments += u"%1 = CASE WHEN %1 IS %2 THEN %3 ELSE %1 END"_s.arg(
            edit.cells[i].column, BeforeNames[i], AfterNames[i]);
    return transaction.change(
        u"UPDATE %1 SET %2 WHERE %3 = :row AND %4 IS :before0"_s.arg(
            edit.table, assignments.join(u", "_s), edit.idColumn, edit.cells.front().column),
        bindingsOf(edit, Before | After));
}

Result<int> insert(const Transaction &transaction, const RowEdit &edit)
{
    QStringList columns{edit.idColumn};
    QStringList values{u":row"_s};
    for (size_t i = 0; i < edit.cells.size(); ++i) {
        columns += edit.cells[i].column;
        values += AfterNames[i];
    }
    return transaction.change(u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT DO NOTHING"_s.arg(
                                  edit.table, columns.join(u", "_s), values.join(u", "_s)),
                              bindingsOf(edit, After));
}

/// A row that somebody has put more into stays, without the first cell's value.
Result<int> remove(const Transaction &transaction, const RowEdit &edit)
{
    QStringList terms{u"%1 = :row"_s.arg(edit.idColumn)};
    for (size_t i = 0; i < edit.cells.size(); ++i)
        terms += u"%1 IS %2"_s.arg(edit.cells[i].column, BeforeNames[i]);
    const auto removed =
        transaction.change(u"DELETE FROM %1 WHERE %2"_s.arg(edit.table, terms.join(u" AND "_s)),
                           bindingsOf(edit, Before));
    if (!removed || *removed > 0)
        return removed;
    auto emptied = edit;
    emptied.cells.resize(1);
    return update(transaction, emptied);
}

Result<int> apply(const Transaction &transaction, const RowEdit &edit)
{
    switch (edit.kind) {
    case RowEdit::Kind::Update:
        return update(transaction, edit);
    case RowEdit::Kind::Insert:
        return insert(transaction, edit);
    case RowEdit::Kind::Remove:
        return remove(transaction, edit);
    }
    Q_UNREACHABLE();
}

RowEdit::Kind reversed(RowEdit::Kind kind)
{
    switch (kind) {
    case RowEdit::Kind::Update:
        return RowEdit::Kind::Update;
    case RowEdit::Kind::Insert:
        return RowEdit::Kind::Remove;
    case RowEdit::Kind::Remove:
        return RowEdit::Kind::Insert;
    }
    Q_UNREACHABLE();
}

} // namespace

RowEdit reversed(RowEdit edit)
{
    edit.kind = reversed(edit.kind);
    for (auto &cell : edit.cells)
        std::swap(cell.before, cell.after);
    return edit;
}

Result<bool> applyEdits(const Transaction &transaction, const std::vector<RowEdit> &edits)
{
    for (size_t i = 0; i < edits.size(); ++i) {
        const auto changed = apply(transaction, edits[i]);
        if (!changed)
            return failure(changed.error());
        if (*changed > 0)
            continue;
        for (size_t done = i; done > 0; --done) {
            const auto undone = apply(transaction, reversed(edits[done - 1]));
            if (!undone)
                return failure(undone.error());
        }
        return false;
    }
    return true;
}

} // namespace VeilDesk
