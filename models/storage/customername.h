#pragma once

#include "models/storage/tablecolumns.h"

#include <QStringList>

namespace VeilDesk {

/// DisplayText::customerName() in SQL, but NULL instead of the id; a test compares the two.
[[nodiscard]] QString customerNameSql(const TableColumns &user);

/// First and last name in SQL; NULL when there is neither.
[[nodiscard]] QString fullNameSql(const TableColumns &user);

/// In which texts a search looks for a customer, as they are on screen.
[[nodiscard]] QStringList customerTexts(const TableColumns &user);

} // namespace VeilDesk
