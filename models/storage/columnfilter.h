#pragma once

#include "models/storage/columncondition.h"

namespace VeilDesk {

class WhereClause;

/// Restricts the rows to those whose `value`, an SQL expression, meets the condition. `index`
/// tells the conditions of one statement apart.
void addCondition(WhereClause &where, const QString &value, const ColumnCondition &condition,
                  int index);

} // namespace VeilDesk
