#include "app/keys/termextension.h"

#include "models/storage/termrepository.h"

#include <algorithm>

namespace VeilDesk {

using namespace Qt::StringLiterals;

namespace {

Result<> requireAll(const std::vector<KeyId> &keys, const std::vector<KeyTerm> &terms)
{
    for (size_t i = 0; i < keys.size(); ++i) {
        if (i == terms.size() || terms[i].key != keys[i])
            return failure(ErrorKind::NotFound, u"Key %1 not found"_s.arg(keys[i].value));
    }
    return {};
}

} // namespace

Result<std::vector<ExtensionResult>> extendTerms(Transaction &transaction,
                                                 const std::vector<KeyId> &keys,
                                                 const Extension &extension, Timestamp now)
{
    const auto terms = TermRepository::load(transaction, keys);
    if (!terms)
        return failure(terms.error());
    if (const auto complete = requireAll(keys, *terms); !complete)
        return failure(complete.error());
    const auto moves = planMoves(*terms, extension, now);
    const auto edits = TermRepository::move(transaction, moves, now);
    if (!edits)
        return failure(edits.error());
    if (std::ranges::any_of(*edits, &TermRepository::TermEdit::empty))
        return failure(ErrorKind::Conflict,
                       u"A key has no uuid or no readable end; nothing was written"_s);

    std::vector<ExtensionResult> results;
    for (const auto &term : *terms) {
        const auto move = planMove(term, extension, now);
        results.push_back({term.key, term.expiresAt, move.after,
                           move.skip ? termSkipText(term, *move.skip) : QString()});
    }
    return results;
}

} // namespace VeilDesk
