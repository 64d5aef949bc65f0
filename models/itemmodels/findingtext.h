#pragma once

#include "models/domain/rowdefect.h"
#include "models/storage/dataquality.h"

/// What the findings of a check are in the operator's language.
namespace VeilDesk::FindingText {

/// What is wrong, in a few words.
[[nodiscard]] QString title(const Finding &finding);

/// What that means and what to do now; the finding's own English where there is nothing better.
[[nodiscard]] QString advice(const Finding &finding);

/// Both, of one row: what is wrong in which column, what is stored there, and what to do.
[[nodiscard]] QString explanation(const RowDefect &defect);

/// Of what the rows are: "Payments", else the table's name; with the column where one is meant.
[[nodiscard]] QString place(const Finding &finding);

/// A row by its id, and by what else it goes by: "17 · p-200".
[[nodiscard]] QString rowName(const Finding &finding, qsizetype row);

/// All of it, to be kept or sent.
[[nodiscard]] QString report(const std::vector<Finding> &findings);

} // namespace VeilDesk::FindingText
